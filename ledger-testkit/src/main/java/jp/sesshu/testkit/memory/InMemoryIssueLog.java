package jp.sesshu.testkit.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.sesshu.outreach.DocumentKey;
import jp.sesshu.outreach.DocumentKind;
import jp.sesshu.outreach.Issue;
import jp.sesshu.outreach.IssueLog;
import jp.sesshu.outreach.StaleIssueException;
import jp.sesshu.programme.FiscalYear;
import jp.sesshu.resident.AddresseeNumber;

/** The issues of one municipality in memory; not thread-safe. */
public final class InMemoryIssueLog implements IssueLog {

  private final List<Issue> issues = new ArrayList<>();
  private final Map<DocumentKey, Issue> newest = new HashMap<>();
  private final Map<Series, Long> last = new HashMap<>();

  /** An empty log. */
  public InMemoryIssueLog() {}

  /** A log with the same issues, which then goes its own way. */
  public InMemoryIssueLog copy() {
    InMemoryIssueLog copy = new InMemoryIssueLog();
    copy.issues.addAll(issues);
    copy.newest.putAll(newest);
    copy.last.putAll(last);
    return copy;
  }

  /** Takes the issues to an addressee away; their numbers are not given out again. */
  void forget(AddresseeNumber addressee) {
    issues.removeIf(issue -> issue.addressee().equals(addressee));
    newest.values().removeIf(issue -> issue.addressee().equals(addressee));
  }

  @Override
  public void appendAll(List<Issue> added) {
    InMemoryIssueLog tried = copy();
    added.forEach(tried::append);
    added.forEach(this::append);
  }

  private void append(Issue issue) {
    Issue before = newest.get(issue.key());
    Series series = new Series(issue.number().year(), issue.number().kind());
    boolean follows =
        before == null
            ? issue.copy() == 1 && issue.number().sequence() == last.getOrDefault(series, 0L) + 1
            : issue.copy() == before.copy() + 1
                && issue.number().equals(before.number())
                && issue.addressee().equals(before.addressee());
    if (!follows) {
      throw new StaleIssueException(issue.number(), issue.copy());
    }
    issues.add(issue);
    newest.put(issue.key(), issue);
    last.merge(series, issue.number().sequence(), Math::max);
  }

  @Override
  public List<Issue> issuesTo(AddresseeNumber addressee) {
    return issues.stream().filter(issue -> issue.addressee().equals(addressee)).toList();
  }

  @Override
  public Map<DocumentKey, Issue> newest(Collection<DocumentKey> keys) {
    Map<DocumentKey, Issue> found = new HashMap<>();
    for (DocumentKey key : keys) {
      Issue issue = newest.get(key);
      if (issue != null) {
        found.put(key, issue);
      }
    }
    return found;
  }

  @Override
  public long lastSequence(FiscalYear year, DocumentKind kind) {
    return last.getOrDefault(new Series(year, kind), 0L);
  }

  @Override
  public long count() {
    return issues.size();
  }

  private record Series(FiscalYear year, DocumentKind kind) {}
}
