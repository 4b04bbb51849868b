package jp.sesshu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.sesshu.outreach.DocumentKey;
import jp.sesshu.outreach.DocumentKind;
import jp.sesshu.outreach.Issue;
import jp.sesshu.outreach.IssueLog;
import jp.sesshu.outreach.IssueNumber;
import jp.sesshu.outreach.StaleIssueException;
import jp.sesshu.programme.FiscalYear;
import jp.sesshu.resident.AddresseeNumber;
import org.jspecify.annotations.Nullable;

/** Issued documents in the table {@code issue}. */
final class JdbcIssueLog implements IssueLog {
  private static final String LOG = "issues";
  private static final String SELECT =
      "SELECT i.fiscal_year, i.kind, i.sequence, i.copy, i.addressee, i.document_key, i.issued_on,"
          + " i.issued_at, i.issued_by FROM issue i WHERE i.municipality = :m";

  private final Transaction transaction;
  private final String municipality;

  JdbcIssueLog(Transaction transaction) {
    this.transaction = transaction;
    this.municipality = transaction.municipality().value();
  }

  @Override
  public void appendAll(List<Issue> issues) {
    if (issues.isEmpty()) {
      return;
    }
    long first = transaction.hold(LOG);
    refuseStale(issues);
    Position position = new Position(first);
    transaction.insert(
        "INSERT INTO issue (municipality, position, fiscal_year, kind, sequence, copy, addressee,"
            + " document_key, issued_on, issued_at, issued_by)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        issues,
        (row, issue) -> {
          row.setString(1, municipality);
          row.setLong(2, position.next());
          row.setLong(3, issue.number().year().year());
          row.setString(4, issue.number().kind().name());
          row.setLong(5, issue.number().sequence());
          row.setLong(6, issue.copy());
          row.setString(7, issue.addressee().value());
          row.setBytes(8, Keys.bytes(issue.key().value()));
          row.setString(9, issue.issuedOn().toString());
          row.setLong(10, Instants.toNanos(issue.issuedAt()));
          row.setString(11, issue.issuedBy());
        });
    transaction.grow(LOG, issues.size());
  }

  private void refuseStale(List<Issue> issues) {
    record Series(FiscalYear year, DocumentKind kind) {}

    Map<DocumentKey, Issue> newest =
        new HashMap<>(newest(issues.stream().map(Issue::key).toList()));
    Map<Series, Long> last = new HashMap<>();
    for (Issue issue : issues) {
      Issue before = newest.put(issue.key(), issue);
      if (issue.isReissue()) {
        if (!repeats(issue, before)) {
          throw new StaleIssueException(issue.number(), issue.copy());
        }
        continue;
      }
      Series series = new Series(issue.number().year(), issue.number().kind());
      long sequence = last.computeIfAbsent(series, one -> lastSequence(one.year(), one.kind())) + 1;
      if (before != null || issue.number().sequence() != sequence) {
        throw new StaleIssueException(issue.number(), issue.copy());
      }
      last.put(series, sequence);
    }
  }

  private static boolean repeats(Issue issue, @Nullable Issue before) {
    return before != null
        && before.number().equals(issue.number())
        && before.addressee().equals(issue.addressee())
        && before.copy() + 1 == issue.copy();
  }

  @Override
  public List<Issue> issuesTo(AddresseeNumber addressee) {
    return transaction.ask(
        open ->
            open.createQuery(SELECT + " AND i.addressee = :who ORDER BY i.position")
                .bind("m", municipality)
                .bind("who", addressee.value())
                .map((row, context) -> issue(row))
                .list());
  }

  @Override
  public Map<DocumentKey, Issue> newest(Collection<DocumentKey> keys) {
    Map<DocumentKey, Issue> found = new HashMap<>();
    transaction
        .inChunks(
            keys,
            chunk ->
                transaction.ask(
                    open ->
                        open.createQuery(
                                SELECT
                                    + " AND i.document_key IN (<keys>) AND NOT EXISTS"
                                    + " (SELECT 1 FROM issue n WHERE n.municipality = i.municipality"
                                    + " AND n.document_key = i.document_key"
                                    + " AND n.copy = i.copy + 1)")
                            .bind("m", municipality)
                            .bindList(
                                "keys", chunk.stream().map(key -> Keys.bytes(key.value())).toList())
                            .map((row, context) -> issue(row))
                            .list()))
        .forEach(issue -> found.put(issue.key(), issue));
    return found;
  }

  @Override
  public long lastSequence(FiscalYear year, DocumentKind kind) {
    return transaction.ask(
        open ->
            open.createQuery(
                    "SELECT coalesce(max(sequence), 0) FROM issue WHERE municipality = :m"
                        + " AND fiscal_year = :year AND kind = :kind")
                .bind("m", municipality)
                .bind("year", year.year())
                .bind("kind", kind.name())
                .mapTo(Long.class)
                .one());
  }

  @Override
  public long count() {
    return transaction.ask(
        open ->
            open.createQuery(
                    "SELECT count(*) FROM issue WHERE municipality = :m AND addressee <> ''")
                .bind("m", municipality)
                .mapTo(Long.class)
                .one());
  }

  private static Issue issue(ResultSet row) throws SQLException {
    return new Issue(
        new IssueNumber(
            new FiscalYear(row.getInt(1)), DocumentKind.valueOf(row.getString(2)), row.getLong(3)),
        row.getInt(4),
        new AddresseeNumber(row.getString(5)),
        new DocumentKey(Keys.text(row.getBytes(6))),
        LocalDate.parse(row.getString(7)),
        Instants.ofNanos(row.getLong(8)),
        row.getString(9));
  }
}
