package jp.sesshu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.Tombstone;
import jp.sesshu.matching.WorklistItem;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.retention.Destruction;
import jp.sesshu.retention.ErasureStore;
import jp.sesshu.retention.KeptReport;
import jp.sesshu.retention.ReportPlace;

/** Destroys rows, and writes down in the table {@code erasure} which entries are gone. */
final class JdbcErasures implements ErasureStore {
  private static final LogName.Kind LEDGER = LogName.Kind.LEDGER;
  private static final int FETCH = 1_000;
  private static final List<String> OF_A_PERSON =
      List.of(
          "ledger_entry",
          "addressee_version",
          "addressee_reading",
          "support_measure",
          "mailing_address",
          "individual_number");
  private static final String ERASE_ENTRY =
      "UPDATE ledger_entry SET kind = 'E', recorded_at = 0, recorded_by = '', content_key = NULL,"
          + " content = NULL, reason = NULL, salt = ? WHERE municipality = ? AND position = ?";
  private static final String STAYING =
      "SELECT count(*) FROM ledger_entry l WHERE l.municipality = :m AND l.addressee = :who"
          + " AND NOT EXISTS (SELECT 1 FROM erasure e WHERE e.municipality = l.municipality"
          + " AND e.log = 'ledger' AND e.position = l.position)";
  private static final String REPORTS =
      "SELECT i.position, i.content, s.content_key IS NOT NULL FROM worklist_item i"
          + " LEFT JOIN worklist_settlement s ON s.municipality = i.municipality"
          + " AND s.content_key = i.content_key WHERE i.municipality = :m ORDER BY i.position";

  private final Transaction transaction;
  private final JdbcLogStore logs;
  private final String municipality;

  JdbcErasures(Transaction transaction) {
    this.transaction = transaction;
    this.logs = new JdbcLogStore(transaction);
    this.municipality = transaction.municipality().value();
  }

  @Override
  public Map<Long, Tombstone.Destroyed> places(AddresseeNumber addressee) {
    record Place(long version, long position) {}

    List<Place> rows =
        transaction.ask(
            open ->
                open.createQuery(
                        "SELECT version, position FROM ledger_entry WHERE municipality = :m"
                            + " AND addressee = :who AND kind <> 'E'")
                    .bind("m", municipality)
                    .bind("who", addressee.value())
                    .map((row, context) -> new Place(row.getLong(1), row.getLong(2)))
                    .list());
    Map<Long, Tombstone.Destroyed> places = new TreeMap<>();
    for (Place place : rows) {
      logs.commitments(LEDGER, place.position(), 1)
          .forEach(
              kept -> places.put(place.version(), new Tombstone.Destroyed(place.position(), kept)));
    }
    return places;
  }

  @Override
  public void forEachReport(Consumer<KeptReport> visitor) {
    transaction.ask(
        open -> {
          try (Stream<KeptReport> reports =
              open
                  .createQuery(REPORTS)
                  .bind("m", municipality)
                  .setFetchSize(FETCH)
                  .map((row, context) -> report(row))
                  .stream()) {
            reports.forEach(visitor);
          }
          return true;
        });
  }

  private static KeptReport report(ResultSet row) throws SQLException {
    WorklistItem item = Stored.read(row.getString(2), WorklistItem.class);
    return new KeptReport(new ReportPlace(row.getLong(1), item.since()), item, row.getBoolean(3));
  }

  @Override
  public void destroy(Destruction destruction) {
    transaction.hold(LEDGER.word());
    refuseUnsealed(destruction.entries());
    writeDown(LEDGER.word(), destruction.entries());
    eraseEntries(destruction.entries());
    destruction.addressees().forEach(this::remove);
    removeReports(destruction.reports());
    logs.state(LEDGER, destruction.tombstone());
  }

  private void refuseUnsealed(List<Long> entries) {
    long sealed = logs.lastSeal(LEDGER).map(seal -> seal.head().size()).orElse(0L);
    if (entries.stream().anyMatch(index -> index >= sealed)) {
      throw new IllegalStateException("an entry must be sealed before it is erased");
    }
  }

  private void writeDown(String log, List<Long> positions) {
    transaction.insert(
        "INSERT INTO erasure (municipality, log, position) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        positions,
        (row, position) -> {
          row.setString(1, municipality);
          row.setString(2, log);
          row.setLong(3, position);
        });
  }

  private void eraseEntries(List<Long> entries) {
    transaction.insert(
        ERASE_ENTRY,
        entries,
        (row, position) -> {
          row.setBytes(1, new byte[0]);
          row.setString(2, municipality);
          row.setLong(3, position);
        });
  }

  private void remove(AddresseeNumber addressee) {
    if (count(STAYING, addressee) > 0) {
      throw new IllegalStateException("an addressee must not go while an entry stays");
    }
    of(addressee, "INSERT INTO erasing (municipality, addressee) VALUES (:m, :who)");
    blankIssues(addressee);
    for (String table : OF_A_PERSON) {
      of(addressee, "DELETE FROM " + table + " WHERE municipality = :m AND addressee = :who");
    }
    of(addressee, "DELETE FROM erasing WHERE municipality = :m AND addressee = :who");
  }

  private long count(String sql, AddresseeNumber addressee) {
    return transaction.ask(
        open ->
            open.createQuery(sql)
                .bind("m", municipality)
                .bind("who", addressee.value())
                .mapTo(Long.class)
                .one());
  }

  private void of(AddresseeNumber addressee, String sql) {
    transaction.ask(
        open ->
            open.createUpdate(sql)
                .bind("m", municipality)
                .bind("who", addressee.value())
                .execute());
  }

  /** Key and copy together are unique: each copy gets a key that stands for nothing. */
  private void blankIssues(AddresseeNumber addressee) {
    List<Long> positions =
        transaction.ask(
            open ->
                open.createQuery(
                        "SELECT position FROM issue WHERE municipality = :m AND addressee = :who")
                    .bind("m", municipality)
                    .bind("who", addressee.value())
                    .mapTo(Long.class)
                    .list());
    transaction.insert(
        "UPDATE issue SET addressee = '', document_key = ? WHERE municipality = ? AND position = ?",
        positions,
        (row, position) -> {
          row.setBytes(1, transaction.salt());
          row.setString(2, municipality);
          row.setLong(3, position);
        });
  }

  private void removeReports(List<Long> positions) {
    writeDown("worklist", positions);
    for (long position : positions) {
      byte[] key =
          transaction
              .ask(
                  open ->
                      open.createQuery(
                              "SELECT content_key FROM worklist_item WHERE municipality = :m"
                                  + " AND position = :p")
                          .bind("m", municipality)
                          .bind("p", position)
                          .mapTo(byte[].class)
                          .findOne())
              .orElse(new byte[0]);
      transaction.ask(
          open ->
              open.createUpdate(
                      "DELETE FROM worklist_item WHERE municipality = :m AND position = :p")
                  .bind("m", municipality)
                  .bind("p", position)
                  .execute());
      transaction.ask(
          open ->
              open.createUpdate(
                      "DELETE FROM worklist_settlement WHERE municipality = :m"
                          + " AND content_key = :key")
                  .bind("m", municipality)
                  .bind("key", key)
                  .execute());
    }
  }
}
