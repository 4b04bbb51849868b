package jp.sesshu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sesshu.json.domain.CanonicalJson;
import jp.sesshu.ledger.ContentKey;
import jp.sesshu.ledger.LedgerEnd;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.LedgerStore;
import jp.sesshu.ledger.RecordNumber;
import jp.sesshu.ledger.StaleLedgerException;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.resident.AddresseeNumber;

/** The ledger's entries in the table {@code ledger_entry}. */
final class JdbcLedgerStore implements LedgerStore {
  private static final String LOG = "ledger";
  private static final String TABLE = "ledger_entry";
  private static final int FETCH = 2_000;
  private static final byte[] NO_TEXT = {};
  private static final List<String> COLUMNS =
      List.of(
          "municipality",
          "position",
          "addressee",
          "version",
          "record_number",
          "kind",
          "recorded_at",
          "recorded_by",
          "content_key",
          "content",
          "reason",
          "salt");
  private static final String SELECT =
      "SELECT addressee, version, record_number, kind, recorded_at, recorded_by, content_key,"
          + " content, reason FROM ledger_entry WHERE municipality = ?";
  private static final String ENTRIES =
      SELECT + " AND addressee = ? AND recorded_at <= ? ORDER BY version";

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
    transaction.insert(
        TABLE, COLUMNS, entries, (cells, entry) -> fill(cells, position.next(), entry));
    transaction.grow(LOG, entries.size());
  }

  private static void refuseErased(List<LedgerEntry> entries) {
    if (entries.stream().anyMatch(entry -> entry instanceof LedgerEntry.Erased)) {
      throw new IllegalArgumentException("an erased entry must not be appended");
    }
  }

  /** Asks for those only that are stale, which mostly are none. */
  private void refuseStale(List<LedgerEntry> entries) {
    Map<AddresseeNumber, Long> seen = new HashMap<>();
    Map<AddresseeNumber, Long> next = new HashMap<>();
    for (LedgerEntry entry : entries) {
      AddresseeNumber addressee = entry.addressee();
      long before = entry.version() - 1;
      Long known = next.put(addressee, entry.version());
      if (known == null) {
        seen.put(addressee, before);
      } else if (known != before) {
        throw new StaleLedgerException(addressee, before, known);
      }
    }
    List<Newest> stale = stale(seen);
    if (!stale.isEmpty()) {
      AddresseeNumber addressee = new AddresseeNumber(stale.get(0).addressee());
      throw new StaleLedgerException(
          addressee, seen.getOrDefault(addressee, 0L), stale.get(0).version());
    }
  }

  private List<Newest> stale(Map<AddresseeNumber, Long> seen) {
    String sql =
        "SELECT name, newest FROM (SELECT name, number, coalesce((SELECT max(e.version)"
            + " FROM ledger_entry e WHERE e.municipality = ? AND e.addressee = name), 0) AS newest"
            + " FROM ("
            + transaction.dialect().numbersByName()
            + ") AS asked) AS found WHERE newest <> number";
    return transaction.rows(
        sql,
        statement -> {
          statement.setString(1, municipality);
          statement.setString(2, asObject(numbers(seen)));
        },
        row -> new Newest(row.getString(1), row.getLong(2)));
  }

  private static Stream<String> numbers(Map<AddresseeNumber, Long> seen) {
    return seen.entrySet().stream()
        .map(one -> pair(one.getKey().value(), String.valueOf(one.getValue().longValue())));
  }

  /** Of letters and digits, and a value in JSON. */
  private static String pair(String name, String value) {
    return '"' + name + "\":" + value;
  }

  private static String asObject(Stream<String> pairs) {
    return pairs.collect(Collectors.joining(",", "{", "}"));
  }

  /** The newest version of an addressee's ledger. */
  private record Newest(String addressee, long version) {}

  private void fill(Cells row, long position, LedgerEntry entry) throws SQLException {
    row.text(municipality);
    row.number(position);
    row.text(entry.addressee().value());
    row.number(entry.version());
    row.number(entry.record().value());
    row.text(entry.fold(r -> "R", c -> "C", w -> "W", e -> "E"));
    row.number(Instants.toNanos(entry.recordedAt()));
    row.text(entry.recordedBy());
    row.bytes(entry.contentKey().map(JdbcLedgerStore::bytes).orElse(null));
    row.text(entry.content().map(CanonicalJson::write).orElse(null));
    row.text(entry.fold(r -> null, c -> c.reason(), w -> w.reason(), e -> null));
    row.bytes(transaction.salt());
  }

  @Override
  public List<LedgerEntry> entries(AddresseeNumber addressee) {
    return entries(addressee, Instant.MAX);
  }

  @Override
  public List<LedgerEntry> entries(AddresseeNumber addressee, Instant knownAt) {
    return transaction.rows(
        ENTRIES,
        statement -> {
          statement.setString(1, municipality);
          statement.setString(2, addressee.value());
          statement.setLong(3, Instants.bound(knownAt));
        },
        row -> entry(row, addressee));
  }

  @Override
  public Map<AddresseeNumber, List<LedgerEntry>> entriesOf(Collection<AddresseeNumber> addressees) {
    Map<String, AddresseeNumber> asked = byText(addressees);
    Map<AddresseeNumber, List<LedgerEntry>> found = new HashMap<>();
    for (LedgerEntry entry :
        ofAll(
            SELECT,
            asked.keySet(),
            " ORDER BY addressee, version",
            row -> entry(row, of(asked, row)))) {
      found.computeIfAbsent(entry.addressee(), who -> new ArrayList<>()).add(entry);
    }
    return found;
  }

  private static Map<String, AddresseeNumber> byText(Collection<AddresseeNumber> addressees) {
    Map<String, AddresseeNumber> byText = new HashMap<>();
    addressees.forEach(one -> byText.put(one.value(), one));
    return byText;
  }

  private static AddresseeNumber of(Map<String, AddresseeNumber> asked, ResultSet row)
      throws SQLException {
    String text = row.getString(1);
    AddresseeNumber one = asked.get(text);
    return one == null ? new AddresseeNumber(text) : one;
  }

  private <T> List<T> ofAll(
      String select, Collection<String> addressees, String then, Transaction.Reading<T> reading) {
    Dialect dialect = transaction.dialect();
    return transaction.rows(
        select + " AND " + dialect.isOneOf("addressee") + then,
        statement -> {
          statement.setString(1, municipality);
          dialect.bindAll(statement, 2, addressees);
        },
        reading);
  }

  @Override
  public Map<AddresseeNumber, LedgerEnd> ends(Collection<AddresseeNumber> addressees) {
    Map<String, AddresseeNumber> asked = byText(addressees);
    Map<AddresseeNumber, LedgerEnd> ends = new HashMap<>();
    each(
            "SELECT e.version || ' ' || e.recorded_at FROM ledger_entry e WHERE e.municipality = ?"
                + " AND e.addressee = name ORDER BY e.version DESC LIMIT 1",
            asked.keySet().stream().map(who -> pair(who, "0")),
            row -> Map.entry(of(asked, row), end(row.getString(2))))
        .forEach(one -> ends.put(one.getKey(), one.getValue()));
    return ends;
  }

  private static LedgerEnd end(String versionAndTime) {
    int blank = versionAndTime.indexOf(' ');
    return new LedgerEnd(
        Long.parseLong(versionAndTime, 0, blank, 10),
        Instants.ofNanos(Long.parseLong(versionAndTime, blank + 1, versionAndTime.length(), 10)));
  }

  @Override
  public Set<AddresseeNumber> visitedOn(Map<AddresseeNumber, Set<LocalDate>> days) {
    Map<String, AddresseeNumber> asked = byText(days.keySet());
    return new HashSet<>(
        each(
            "SELECT 1 FROM ledger_entry e WHERE e.municipality = ? AND e.addressee = name"
                + " AND e.visited_on = text LIMIT 1",
            visits(days),
            row -> of(asked, row)));
  }

  /** A name stands once for each of its days. */
  private static Stream<String> visits(Map<AddresseeNumber, Set<LocalDate>> days) {
    return days.entrySet().stream()
        .flatMap(
            one ->
                one.getValue().stream().map(day -> pair(one.getKey().value(), "\"" + day + '"')));
  }

  /**
   * The names for which a question has an answer, and that. It is asked for each by itself: left to
   * join, a database may read the whole table for a few thousand names.
   */
  private <T> List<T> each(
      String question, Stream<String> textsByName, Transaction.Reading<T> reading) {
    return transaction.rows(
        "SELECT name, answer FROM (SELECT name, ("
            + question
            + ") AS answer FROM ("
            + transaction.dialect().textsByName()
            + ") AS asked) AS answered WHERE answer IS NOT NULL",
        statement -> {
          statement.setString(1, municipality);
          statement.setString(2, asObject(textsByName));
        },
        reading);
  }

  @Override
  public Collection<ContentKey> knownKeys(Collection<ContentKey> keys) {
    Dialect dialect = transaction.dialect();
    List<String> asked = keys.stream().map(ContentKey::value).distinct().toList();
    return transaction.rows(
        "SELECT asked_key FROM (SELECT asked_key, (SELECT 1 FROM ledger_entry e"
            + " WHERE e.municipality = ? AND e.content_key = asked_key LIMIT 1) AS known FROM ("
            + dialect.keys()
            + ") AS asked) AS answered WHERE known = 1",
        statement -> {
          statement.setString(1, municipality);
          dialect.bindAll(statement, 2, asked);
        },
        row -> new ContentKey(Keys.text(row.getBytes(1))));
  }

  @Override
  public void forEachAddressee(Consumer<List<LedgerEntry>> visitor) {
    transaction.ask(
        open -> {
          try (Stream<LedgerEntry> entries =
              open
                  .createQuery(SELECT + " ORDER BY addressee, version")
                  .bind(0, municipality)
                  .setFetchSize(FETCH)
                  .map((row, context) -> entry(row, new AddresseeNumber(row.getString(1))))
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

  /** Asks a row only for the columns that its kind of entry has. */
  private static LedgerEntry entry(ResultSet row, AddresseeNumber addressee) throws SQLException {
    long version = row.getLong(2);
    Instant at = Instants.ofNanos(row.getLong(5));
    String by = row.getString(6);
    return switch (row.getString(4)) {
      case "R" -> new LedgerEntry.Recorded(addressee, version, at, by, key(row), content(row));
      case "C" ->
          new LedgerEntry.Corrected(
              addressee, version, record(row), at, by, key(row), content(row), row.getString(9));
      case "W" ->
          new LedgerEntry.Withdrawn(addressee, version, record(row), at, by, row.getString(9));
      case "E" -> new LedgerEntry.Erased(addressee, version, record(row));
      default -> throw new SQLException("a ledger entry must be of the kind R, C, W or E");
    };
  }

  private static RecordNumber record(ResultSet row) throws SQLException {
    return new RecordNumber(row.getLong(3));
  }

  private static ContentKey key(ResultSet row) throws SQLException {
    return new ContentKey(Keys.text(row.getBytes(7)));
  }

  /** The bytes, which both drivers have at hand: to decode them would take longer than to read. */
  private static VaccinationRecord content(ResultSet row) throws SQLException {
    byte[] text = row.getBytes(8);
    return Stored.read(text == null ? NO_TEXT : text, VaccinationRecord.class);
  }

  private static byte[] bytes(ContentKey key) {
    return Keys.bytes(key.value());
  }
}
