package jp.sesshu.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.sesshu.programme.FiscalYear;
import jp.sesshu.resident.AddresseeNumber;

/**
 * Gives documents their numbers and writes them into the log (発行): a document that was issued
 * before keeps its number and becomes a further copy, any other gets the next number of its kind
 * and year.
 *
 * <p>Bound to one log, hence to one transaction, and used by one thread.
 */
public final class IssueDesk {

  private final IssueLog log;
  private final Instant at;
  private final String by;

  /**
   * A desk for one act.
   *
   * @param log where it writes
   * @param at when the act takes place
   * @param by the principal, by identifier
   */
  public IssueDesk(IssueLog log, Instant at, String by) {
    this.log = log;
    this.at = at;
    this.by = by;
  }

  /** Issues one document. */
  public Issue issue(Request request, LocalDate on) {
    return issueAll(List.of(request), on).get(0);
  }

  /** Issues documents in their order; one asked for twice is answered with two copies. */
  public List<Issue> issueAll(Collection<Request> requests, LocalDate on) {
    Map<DocumentKey, Issue> known =
        new LinkedHashMap<>(log.newest(requests.stream().map(Request::key).distinct().toList()));
    Map<DocumentKind, Long> last = new EnumMap<>(DocumentKind.class);
    List<Issue> issues = new ArrayList<>(requests.size());
    for (Request request : requests) {
      Issue earlier = known.get(request.key());
      Issue issue = earlier == null ? first(request, on, last) : earlier.again(on, at, by);
      known.put(request.key(), issue);
      issues.add(issue);
    }
    log.appendAll(issues);
    return List.copyOf(issues);
  }

  /** Issues only those documents that were never issued; answers the new issues alone. */
  public List<Issue> issueNew(Collection<Request> requests, LocalDate on) {
    Map<DocumentKey, Request> fresh = new LinkedHashMap<>();
    requests.forEach(request -> fresh.putIfAbsent(request.key(), request));
    fresh.keySet().removeAll(log.newest(List.copyOf(fresh.keySet())).keySet());
    return issueAll(fresh.values(), on);
  }

  private Issue first(Request request, LocalDate on, Map<DocumentKind, Long> last) {
    FiscalYear year = FiscalYear.of(on);
    long sequence = last.computeIfAbsent(request.kind(), kind -> log.lastSequence(year, kind)) + 1;
    last.put(request.kind(), sequence);
    IssueNumber number = new IssueNumber(year, request.kind(), sequence);
    return new Issue(number, 1, request.addressee(), request.key(), on, at, by);
  }

  /**
   * A document that is to be issued.
   *
   * @param kind what it is
   * @param addressee to whom
   * @param key what makes it the same document
   */
  public record Request(DocumentKind kind, AddresseeNumber addressee, DocumentKey key) {}
}
