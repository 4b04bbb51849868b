package jp.sesshu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.sesshu.integrity.Anchor;
import jp.sesshu.integrity.Frontier;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.LogRecord;
import jp.sesshu.integrity.LogStore;
import jp.sesshu.integrity.Seal;
import jp.sesshu.integrity.SignedCheckpoint;
import org.jdbi.v3.core.statement.Query;

/**
 * The two logs: their entries in the tables of the ledger and the trail and in {@code log_note},
 * and what their sealing adds.
 */
final class JdbcLogStore implements LogStore {
  private static final String NOTES =
      "SELECT position, salt, payload FROM log_note WHERE municipality = :m AND log = :log"
          + " AND position >= :from AND position < :until ORDER BY position";
  private static final String ANCHORS =
      "SELECT count(*) FROM log_note WHERE municipality = :m AND log = :log AND position >= :from"
          + " AND payload LIKE 'anchor%'";
  private static final String ADD_NOTE =
      "INSERT INTO log_note (municipality, log, position, salt, payload) VALUES (?, ?, ?, ?, ?)";

  private final Transaction transaction;
  private final StoredSeals seals;
  private final StoredCommitments commitments;

  JdbcLogStore(Transaction transaction) {
    this.transaction = transaction;
    this.seals = new StoredSeals(transaction);
    this.commitments = new StoredCommitments(transaction);
  }

  @Override
  public long size(LogName.Kind log) {
    return ask(log, "SELECT size FROM log_size WHERE municipality = :m AND log = :log").orElse(0L);
  }

  private Optional<Long> ask(LogName.Kind log, String sql) {
    return transaction.ask(open -> about(log, open.createQuery(sql)).mapTo(Long.class).findOne());
  }

  private Query about(LogName.Kind log, Query query) {
    return query.bind("m", transaction.municipality().value()).bind("log", log.word());
  }

  @Override
  public List<LogRecord> records(LogName.Kind log, long from, int limit) {
    LogTable table = LogTable.of(log);
    List<LogRecord> all = new ArrayList<>();
    all.addAll(between(log, table.select(), from, limit, table::record));
    List<LogRecord> notes = between(log, NOTES, from, limit, JdbcLogStore::note);
    if (!notes.isEmpty()) {
      all.addAll(notes);
      all.sort(Comparator.comparingLong(LogRecord::index));
    }
    return all;
  }

  private static LogRecord note(ResultSet row) throws SQLException {
    String payload = row.getString(3);
    return LogTable.kept(row, payload == null ? "" : payload);
  }

  private List<LogRecord> between(
      LogName.Kind log, String sql, long from, int limit, Reading reading) {
    return transaction.ask(
        open -> {
          Query query = open.createQuery(sql).bind("m", transaction.municipality().value());
          return (sql.contains(":log") ? query.bind("log", log.word()) : query)
              .bind("from", from)
              .bind("until", from + limit)
              .map((row, context) -> reading.read(row))
              .list();
        });
  }

  @Override
  public long countBeyondAnchors(LogName.Kind log, long from) {
    long anchors =
        transaction.ask(
            open ->
                about(log, open.createQuery(ANCHORS).bind("from", from)).mapTo(Long.class).one());
    return Math.max(0, size(log) - from - anchors);
  }

  @Override
  public List<byte[]> commitments(LogName.Kind log, long from, int limit) {
    return commitments.read(log, from, limit);
  }

  @Override
  public Optional<Seal> lastSeal(LogName.Kind log) {
    return seals.last(log);
  }

  @Override
  public List<Seal> seals(LogName.Kind log) {
    return seals.all(log);
  }

  @Override
  public void addSeal(LogName.Kind log, Seal seal, List<byte[]> covered) {
    long before = seals.last(log).map(last -> last.head().size()).orElse(0L);
    Frontier frontier = seal.frontier();
    if (frontier.size() <= before || frontier.size() - before != covered.size()) {
      throw new IllegalStateException(
          "a seal must cover more than the one before, with a commitment for each entry");
    }
    commitments.add(log, before, covered);
    seals.add(log, seal);
  }

  @Override
  public void anchor(LogName.Kind log, SignedCheckpoint checkpointOfTheOther) {
    long position = transaction.hold(log.word());
    transaction.insert(
        ADD_NOTE,
        List.of(new Anchor(checkpointOfTheOther.note())),
        (row, anchor) -> {
          row.setString(1, transaction.municipality().value());
          row.setString(2, log.word());
          row.setLong(3, position);
          row.setBytes(4, transaction.salt());
          row.setString(5, anchor.payload());
        });
    transaction.grow(log.word(), 1);
  }

  /** Makes an entry of a row. */
  private interface Reading {
    LogRecord read(ResultSet row) throws SQLException;
  }
}
