package jp.sesshu.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sesshu.integrity.Anchor;
import jp.sesshu.integrity.Frontier;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.LogRecord;
import jp.sesshu.integrity.LogStore;
import jp.sesshu.integrity.Seal;
import jp.sesshu.integrity.SignedCheckpoint;
import jp.sesshu.integrity.SignedNote;
import jp.sesshu.integrity.Statement;
import org.jdbi.v3.core.statement.Query;

/**
 * The two logs: their entries in the tables of the ledger and the trail and in {@code log_note},
 * and what their sealing adds.
 */
final class JdbcLogStore implements LogStore {
  private static final String NOTES =
      "SELECT position, salt, payload FROM log_note WHERE municipality = ? AND position >= ?"
          + " AND position < ? AND log = ? ORDER BY position";
  private static final String ANCHORS =
      "SELECT count(*) FROM log_note WHERE municipality = :m AND log = :log AND position >= :from"
          + " AND payload LIKE 'anchor%'";
  private static final String ERASED =
      "SELECT position FROM erasure WHERE municipality = ? AND position >= ? AND position < ?"
          + " AND log = ? ORDER BY position";
  private static final String STATEMENTS =
      "SELECT payload FROM log_note WHERE municipality = :m AND log = :log"
          + " AND payload LIKE 'statement%' ORDER BY position";
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
    List<LogRecord> all =
        new ArrayList<>(transaction.entries(LogTable.of(log), from, from + limit));
    List<LogRecord> others = between(log, NOTES, from, limit, JdbcLogStore::note);
    others.addAll(erased(log, from, limit));
    if (!others.isEmpty()) {
      // one whose content has come back is answered with it: the audit must see that
      Set<Long> kept = all.stream().map(LogRecord::index).collect(Collectors.toSet());
      others.stream().filter(record -> !kept.contains(record.index())).forEach(all::add);
    }
    all.sort(Comparator.comparingLong(LogRecord::index));
    return all;
  }

  private List<LogRecord> erased(LogName.Kind log, long from, int limit) {
    List<Long> positions = between(log, ERASED, from, limit, row -> row.getLong(1));
    if (positions.isEmpty()) {
      return List.of();
    }
    List<byte[]> kept = commitments.read(log, from, limit);
    return positions.stream()
        .filter(position -> position - from < kept.size())
        .<LogRecord>map(
            position -> new LogRecord.Erased(position, kept.get((int) (position - from))))
        .toList();
  }

  private static LogRecord note(ResultSet row) throws SQLException {
    byte[] payload = row.getBytes(3);
    return LogTable.kept(row, () -> payload == null ? new byte[0] : payload);
  }

  private <T> List<T> between(
      LogName.Kind log, String sql, long from, int limit, Transaction.Reading<T> reading) {
    return transaction.rows(
        sql,
        statement -> {
          bindRange(statement, from, limit);
          statement.setString(4, log.word());
        },
        reading);
  }

  private void bindRange(PreparedStatement statement, long from, int limit) throws SQLException {
    statement.setString(1, transaction.municipality().value());
    statement.setLong(2, from);
    statement.setLong(3, from + limit);
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
    addNote(log, new Anchor(checkpointOfTheOther.note()).payload());
  }

  @Override
  public void state(LogName.Kind log, SignedNote statement) {
    addNote(log, Statement.payload(statement));
  }

  private void addNote(LogName.Kind log, String payload) {
    long position = transaction.hold(log.word());
    transaction.insert(
        ADD_NOTE,
        List.of(payload),
        (row, one) -> {
          row.setString(1, transaction.municipality().value());
          row.setString(2, log.word());
          row.setLong(3, position);
          row.setBytes(4, transaction.salt());
          row.setString(5, one);
        });
    transaction.grow(log.word(), 1);
  }

  @Override
  public List<String> statements(LogName.Kind log) {
    return transaction
        .ask(open -> about(log, open.createQuery(STATEMENTS)).mapTo(String.class).list())
        .stream()
        .flatMap(payload -> Statement.noteIn(payload).stream())
        .toList();
  }
}
