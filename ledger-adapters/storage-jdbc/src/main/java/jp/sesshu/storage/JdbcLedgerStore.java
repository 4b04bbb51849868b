package jp.sesshu.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.sesshu.json.domain.CanonicalJson;
import jp.sesshu.ledger.ContentKey;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.LedgerStore;
import jp.sesshu.ledger.RecordNumber;
import jp.sesshu.ledger.StaleLedgerException;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.resident.AddresseeNumber;

/** The ledger's entries in the table {@code ledger_entry}. */
final class JdbcLedgerStore implements LedgerStore {
  private static final String LOG = "ledger";
  private static final int FETCH = 2_000;
  private static final String INSERT =
      "INSERT INTO ledger_entry (municipality, position, addressee, version, record_number, kind,"
          + " recorded_at, recorded_by, content_key, content, reason, salt)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String SELECT =
      "SELECT addressee, version, record_number, kind, recorded_at, recorded_by, content_key,"
          + " content, reason FROM ledger_entry WHERE municipality = :m";

  private final Transaction transaction;
  private final String municipality;

  JdbcLedgerStore(Transaction transaction) {
    this.transaction = transaction;
    this.municipality = transaction.municipality().value();
  }

  @Override
  public void appendAll(List<LedgerEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    long first = transaction.hold(LOG);
    refuseErased(entries);
    refuseStale(entries);
    Position position = new Position(first);
    transaction.insert(INSERT, entries, (row, entry) -> bind(row, position.next(), entry));
    transaction.grow(LOG, entries.size());
  }

  private static void refuseErased(List<LedgerEntry> entries) {
    if (entries.stream().anyMatch(entry -> entry instanceof LedgerEntry.Erased)) {
      throw new IllegalArgumentException("an erased entry must not be appended");
    }
  }

  private void refuseStale(List<LedgerEntry> entries) {
    Map<AddresseeNumber, Long> newest =
        versions(entries.stream().map(LedgerEntry::addressee).toList());
    for (LedgerEntry entry : entries) {
      long found = newest.getOrDefault(entry.addressee(), 0L);
      if (entry.version() != found + 1) {
        throw new StaleLedgerException(entry.addressee(), entry.version() - 1, found);
      }
      newest.put(entry.addressee(), entry.version());
    }
  }

  private void bind(PreparedStatement row, long position, LedgerEntry entry) throws SQLException {
    row.setString(1, municipality);
    row.setLong(2, position);
    row.setString(3, entry.addressee().value());
    row.setLong(4, entry.version());
    row.setLong(5, entry.record().value());
    row.setString(6, entry.fold(r -> "R", c -> "C", w -> "W", e -> "E"));
    row.setLong(7, Instants.toNanos(entry.recordedAt()));
    row.setString(8, entry.recordedBy());
    byte[] key =
        entry.fold(r -> bytes(r.key()), c -> bytes(c.key()), w -> new byte[0], e -> new byte[0]);
    if (key.length == 0) {
      row.setNull(9, Types.BINARY);
    } else {
      row.setBytes(9, key);
    }
    row.setString(10, entry.content().map(CanonicalJson::write).orElse(null));
    row.setString(11, entry.fold(r -> null, c -> c.reason(), w -> w.reason(), e -> null));
    row.setBytes(12, transaction.salt());
  }

  @Override
  public List<LedgerEntry> entries(AddresseeNumber addressee) {
    return entries(addressee, Instant.MAX);
  }

  @Override
  public List<LedgerEntry> entries(AddresseeNumber addressee, Instant knownAt) {
    return transaction.ask(
        open ->
            open.createQuery(
                    SELECT + " AND addressee = :who AND recorded_at <= :at ORDER BY version")
                .bind("m", municipality)
                .bind("who", addressee.value())
                .bind("at", Instants.bound(knownAt))
                .map((row, context) -> entry(row))
                .list());
  }

  @Override
  public Map<AddresseeNumber, List<LedgerEntry>> entriesOf(Collection<AddresseeNumber> addressees) {
    Map<AddresseeNumber, List<LedgerEntry>> found = new HashMap<>();
    transaction
        .inChunks(
            addressees.stream().map(AddresseeNumber::value).toList(),
            chunk ->
                transaction.ask(
                    open ->
                        open.createQuery(
                                SELECT + " AND addressee IN (<who>) ORDER BY addressee, version")
                            .bind("m", municipality)
                            .bindList("who", chunk)
                            .map((row, context) -> entry(row))
                            .list()))
        .forEach(
            entry -> found.computeIfAbsent(entry.addressee(), who -> new ArrayList<>()).add(entry));
    return found;
  }

  @Override
  public Map<AddresseeNumber, Long> versions(Collection<AddresseeNumber> addressees) {
    record Newest(String addressee, long version) {}

    Map<AddresseeNumber, Long> newest = new HashMap<>();
    transaction
        .inChunks(
            addressees.stream().map(AddresseeNumber::value).toList(),
            chunk ->
                transaction.ask(
                    open ->
                        open.createQuery(
                                "SELECT addressee, max(version) FROM ledger_entry"
                                    + " WHERE municipality = :m AND addressee IN (<who>)"
                                    + " GROUP BY addressee")
                            .bind("m", municipality)
                            .bindList("who", chunk)
                            .map((row, context) -> new Newest(row.getString(1), row.getLong(2)))
                            .list()))
        .forEach(one -> newest.put(new AddresseeNumber(one.addressee()), one.version()));
    return newest;
  }

  @Override
  public Collection<ContentKey> knownKeys(Collection<ContentKey> keys) {
    return transaction.inChunks(
        keys,
        chunk ->
            transaction.ask(
                open ->
                    open.createQuery(
                            "SELECT DISTINCT content_key FROM ledger_entry"
                                + " WHERE municipality = :m AND content_key IN (<keys>)")
                        .bind("m", municipality)
                        .bindList("keys", chunk.stream().map(JdbcLedgerStore::bytes).toList())
                        .map((row, context) -> new ContentKey(Keys.text(row.getBytes(1))))
                        .list()));
  }

  @Override
  public void forEachAddressee(Consumer<List<LedgerEntry>> visitor) {
    transaction.ask(
        open -> {
          try (Stream<LedgerEntry> entries =
              open
                  .createQuery(SELECT + " ORDER BY addressee, version")
                  .bind("m", municipality)
                  .setFetchSize(FETCH)
                  .map((row, context) -> entry(row))
                  .stream()) {
            visitGroups(entries.iterator(), visitor);
          }
          return true;
        });
  }

  private static void visitGroups(
      Iterator<LedgerEntry> entries, Consumer<List<LedgerEntry>> visitor) {
    List<LedgerEntry> group = new ArrayList<>();
    while (entries.hasNext()) {
      LedgerEntry entry = entries.next();
      if (!group.isEmpty() && !group.get(0).addressee().equals(entry.addressee())) {
        visitor.accept(List.copyOf(group));
        group.clear();
      }
      group.add(entry);
    }
    if (!group.isEmpty()) {
      visitor.accept(List.copyOf(group));
    }
  }

  @Override
  public long count() {
    return transaction.ask(
        open ->
            open.createQuery("SELECT count(*) FROM ledger_entry WHERE municipality = :m")
                .bind("m", municipality)
                .mapTo(Long.class)
                .one());
  }

  private static LedgerEntry entry(ResultSet row) throws SQLException {
    AddresseeNumber addressee = new AddresseeNumber(row.getString(1));
    long version = row.getLong(2);
    RecordNumber record = new RecordNumber(row.getLong(3));
    Instant at = Instants.ofNanos(row.getLong(5));
    String by = row.getString(6);
    return switch (row.getString(4)) {
      case "R" -> new LedgerEntry.Recorded(addressee, version, at, by, key(row), content(row));
      case "C" ->
          new LedgerEntry.Corrected(
              addressee, version, record, at, by, key(row), content(row), row.getString(9));
      case "W" -> new LedgerEntry.Withdrawn(addressee, version, record, at, by, row.getString(9));
      case "E" -> new LedgerEntry.Erased(addressee, version, record);
      default -> throw new SQLException("a ledger entry must be of the kind R, C, W or E");
    };
  }

  private static ContentKey key(ResultSet row) throws SQLException {
    return new ContentKey(Keys.text(row.getBytes(7)));
  }

  private static VaccinationRecord content(ResultSet row) throws SQLException {
    return Stored.read(row.getString(8), VaccinationRecord.class);
  }

  private static byte[] bytes(ContentKey key) {
    return Keys.bytes(key.value());
  }
}
