package jp.sesshu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.sesshu.access.ActId;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import jp.sesshu.access.TrailAct;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.access.TrailStore;
import jp.sesshu.json.domain.CanonicalJson;
import org.jdbi.v3.core.statement.Query;

/** The access trail in the table {@code trail_entry}. */
final class JdbcTrailStore implements TrailStore {
  private static final String LOG = "trail";
  private static final String INSERT =
      "INSERT INTO trail_entry (municipality, position, kind, act, written_at, principal, purpose,"
          + " event, result, facts, salt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String SELECT =
      "SELECT t.kind, t.act, t.written_at, t.principal, t.purpose, t.event, t.result, t.facts"
          + " FROM trail_entry t WHERE t.municipality = :m";

  /** The event is written out, so that the partial indexes over it are used. */
  private static final String NEWEST =
      "SELECT t.kind, t.act, t.written_at, t.principal, t.purpose, t.event, t.result, t.facts,"
          + " o.written_at, o.result, o.facts FROM trail_entry t LEFT JOIN trail_entry o"
          + " ON o.municipality = t.municipality AND o.act = t.act AND o.kind = 'O'"
          + " WHERE t.municipality = :m AND t.event = '%s'%s"
          + " ORDER BY t.position DESC LIMIT :limit OFFSET :offset";

  private final Transaction transaction;
  private final String municipality;

  JdbcTrailStore(Transaction transaction) {
    this.transaction = transaction;
    this.municipality = transaction.municipality().value();
  }

  @Override
  public void append(TrailEntry entry) {
    long position = transaction.hold(LOG);
    transaction.insert(
        INSERT,
        List.of(entry),
        (row, one) -> {
          row.setString(1, municipality);
          row.setLong(2, position);
          row.setString(3, one.fold(attempt -> "A", outcome -> "O"));
          row.setString(4, one.act().value());
          row.setLong(5, Instants.toNanos(one.at()));
          row.setString(6, one.fold(attempt -> attempt.principal().value(), outcome -> null));
          row.setString(7, one.fold(attempt -> attempt.purpose().name(), outcome -> null));
          row.setString(8, one.fold(TrailEntry.Attempt::event, outcome -> null));
          row.setString(9, one.fold(attempt -> null, outcome -> outcome.result().name()));
          row.setString(10, facts(one));
          row.setBytes(11, transaction.salt());
        });
    transaction.grow(LOG, 1);
  }

  private static String facts(TrailEntry entry) {
    Map<String, String> facts = entry.fold(TrailEntry.Attempt::subjects, TrailEntry.Outcome::facts);
    return CanonicalJson.write(new TreeMap<>(facts));
  }

  @Override
  public List<TrailEntry> entries(long offset, int limit) {
    return transaction.ask(
        open ->
            open.createQuery(SELECT + " ORDER BY t.position LIMIT :limit OFFSET :offset")
                .bind("m", municipality)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> entry(row))
                .list());
  }

  @Override
  public List<TrailEntry.Attempt> unfinished(Instant until) {
    return transaction.ask(
        open ->
            open.createQuery(
                    SELECT
                        + " AND t.kind = 'A' AND t.written_at <= :until AND NOT EXISTS"
                        + " (SELECT 1 FROM trail_entry o WHERE o.municipality = t.municipality"
                        + " AND o.act = t.act AND o.kind = 'O') ORDER BY t.position")
                .bind("m", municipality)
                .bind("until", Instants.bound(until))
                .map((row, context) -> attempt(row))
                .list());
  }

  @Override
  public List<TrailAct> newest(AuditEvent event, Optional<PrincipalId> by, long offset, int limit) {
    String whose = by.isPresent() ? " AND t.principal = :by" : "";
    return transaction.ask(
        open -> {
          Query query = open.createQuery(NEWEST.formatted(event.code(), whose));
          by.ifPresent(one -> query.bind("by", one.value()));
          return query
              .bind("m", municipality)
              .bind("limit", limit)
              .bind("offset", offset)
              .map((row, context) -> act(row))
              .list();
        });
  }

  private static TrailAct act(ResultSet row) throws SQLException {
    String result = row.getString(10);
    return new TrailAct(
        attempt(row),
        result == null
            ? Optional.empty()
            : Optional.of(
                new TrailEntry.Outcome(
                    new ActId(row.getString(2)),
                    Instants.ofNanos(row.getLong(9)),
                    TrailEntry.Result.valueOf(result),
                    Stored.readTexts(row.getString(11)))));
  }

  @Override
  public long count() {
    return transaction.ask(
        open ->
            open.createQuery("SELECT count(*) FROM trail_entry WHERE municipality = :m")
                .bind("m", municipality)
                .mapTo(Long.class)
                .one());
  }

  private static TrailEntry entry(ResultSet row) throws SQLException {
    return switch (row.getString(1)) {
      case "A" -> attempt(row);
      case "O" -> outcome(row);
      default -> throw new SQLException("a trail entry must be of the kind A or O");
    };
  }

  private static TrailEntry.Attempt attempt(ResultSet row) throws SQLException {
    return new TrailEntry.Attempt(
        new ActId(row.getString(2)),
        Instants.ofNanos(row.getLong(3)),
        new PrincipalId(row.getString(4)),
        Purpose.valueOf(row.getString(5)),
        row.getString(6),
        facts(row));
  }

  private static TrailEntry.Outcome outcome(ResultSet row) throws SQLException {
    return new TrailEntry.Outcome(
        new ActId(row.getString(2)),
        Instants.ofNanos(row.getLong(3)),
        TrailEntry.Result.valueOf(row.getString(7)),
        facts(row));
  }

  private static Map<String, String> facts(ResultSet row) throws SQLException {
    return Stored.readTexts(row.getString(8));
  }
}
