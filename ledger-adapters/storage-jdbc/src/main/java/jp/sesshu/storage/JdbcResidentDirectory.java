package jp.sesshu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.sesshu.json.domain.CanonicalJson;
import jp.sesshu.resident.Addressee;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.AddresseeRecord;
import jp.sesshu.resident.KanaKey;
import jp.sesshu.resident.MailingAddress;
import jp.sesshu.resident.ResidentDirectory;
import jp.sesshu.resident.StaleAddresseeException;
import jp.sesshu.resident.SupportMeasure;

/** The addressees in the table {@code addressee_version} and what hangs on them. */
final class JdbcResidentDirectory implements ResidentDirectory {
  private static final String LOG = "addressees";
  private static final int FETCH = 2_000;
  private static final String SELECT =
      "SELECT v.state, v.version, v.recorded_at, v.content FROM addressee_version v";
  private static final String OURS = " WHERE v.municipality = :m";
  private static final String NEWEST =
      " AND NOT EXISTS (SELECT 1 FROM addressee_version n WHERE n.municipality = v.municipality"
          + " AND n.addressee = v.addressee AND n.version = v.version + 1)";
  private static final String ACTIVE = " AND v.state = 'ACTIVE'";

  private final Transaction transaction;
  private final String municipality;

  JdbcResidentDirectory(Transaction transaction) {
    this.transaction = transaction;
    this.municipality = transaction.municipality().value();
  }

  @Override
  public Optional<AddresseeRecord> find(AddresseeNumber number) {
    return findAsKnownAt(number, Instant.MAX);
  }

  @Override
  public Map<AddresseeNumber, AddresseeRecord> findAll(Collection<AddresseeNumber> numbers) {
    Map<AddresseeNumber, AddresseeRecord> found = new HashMap<>();
    versionsOf(numbers, NEWEST).forEach(one -> found.put(one.number(), one));
    return found;
  }

  @Override
  public Optional<AddresseeRecord> findAsKnownAt(AddresseeNumber number, Instant knownAt) {
    return transaction.ask(
        open ->
            open.createQuery(
                    SELECT
                        + OURS
                        + " AND v.addressee = :who AND v.recorded_at <= :at"
                        + " ORDER BY v.version DESC LIMIT 1")
                .bind("m", municipality)
                .bind("who", number.value())
                .bind("at", Instants.bound(knownAt))
                .map((row, context) -> version(row))
                .findOne());
  }

  @Override
  public List<AddresseeRecord> history(AddresseeNumber number) {
    return versionsOf(List.of(number), "");
  }

  @Override
  public Map<AddresseeNumber, List<AddresseeRecord>> histories(
      Collection<AddresseeNumber> numbers) {
    Map<AddresseeNumber, List<AddresseeRecord>> found = new HashMap<>();
    versionsOf(numbers, "")
        .forEach(one -> found.computeIfAbsent(one.number(), n -> new ArrayList<>()).add(one));
    return found;
  }

  private List<AddresseeRecord> versionsOf(Collection<AddresseeNumber> numbers, String which) {
    return transaction.inChunks(
        numbers.stream().map(AddresseeNumber::value).toList(),
        chunk ->
            transaction.ask(
                open ->
                    open.createQuery(
                            SELECT
                                + OURS
                                + " AND v.addressee IN (<who>)"
                                + which
                                + " ORDER BY v.addressee, v.version")
                        .bind("m", municipality)
                        .bindList("who", chunk)
                        .map((row, context) -> version(row))
                        .list()));
  }

  @Override
  public void appendAll(List<AddresseeRecord> versions) {
    if (versions.isEmpty()) {
      return;
    }
    transaction.hold(LOG);
    refuseStale(versions);
    transaction.insert(
        "INSERT INTO addressee_version (municipality, addressee, version, state, recorded_at,"
            + " birth_date, content) VALUES (?, ?, ?, ?, ?, ?, ?)",
        versions,
        (row, one) -> {
          row.setString(1, municipality);
          row.setString(2, one.number().value());
          row.setLong(3, one.version());
          row.setString(4, one.state().name());
          row.setLong(5, Instants.toNanos(one.recordedAt()));
          row.setString(6, one.addressee().demographics().birthDate().toString());
          row.setString(7, CanonicalJson.write(one.addressee()));
        });
    insertReadings(versions);
  }

  private void insertReadings(List<AddresseeRecord> versions) {
    record Reading(KanaKey key, AddresseeRecord of) {}

    List<Reading> readings =
        versions.stream()
            .flatMap(
                one ->
                    one.addressee().demographics().name().kanaKeys().stream()
                        .map(key -> new Reading(key, one)))
            .toList();
    transaction.insert(
        "INSERT INTO addressee_reading (municipality, kana_key, addressee, version)"
            + " VALUES (?, ?, ?, ?)",
        readings,
        (row, reading) -> {
          row.setString(1, municipality);
          row.setString(2, reading.key().value());
          row.setString(3, reading.of().number().value());
          row.setLong(4, reading.of().version());
        });
  }

  private void refuseStale(List<AddresseeRecord> versions) {
    Map<AddresseeNumber, Long> newest = new HashMap<>();
    newestVersions(versions.stream().map(AddresseeRecord::number).toList())
        .forEach(one -> newest.put(new AddresseeNumber(one.addressee()), one.version()));
    StaleAddresseeException.throwUnlessNext(versions, number -> newest.getOrDefault(number, 0L));
  }

  private record Newest(String addressee, long version) {}

  private List<Newest> newestVersions(Collection<AddresseeNumber> numbers) {
    return transaction.inChunks(
        numbers.stream().map(AddresseeNumber::value).toList(),
        chunk ->
            transaction.ask(
                open ->
                    open.createQuery(
                            "SELECT addressee, max(version) FROM addressee_version"
                                + " WHERE municipality = :m AND addressee IN (<who>)"
                                + " GROUP BY addressee")
                        .bind("m", municipality)
                        .bindList("who", chunk)
                        .map((row, context) -> new Newest(row.getString(1), row.getLong(2)))
                        .list()));
  }

  @Override
  public List<AddresseeRecord> candidates(
      Collection<LocalDate> birthDates, Collection<KanaKey> kanaKeys) {
    Map<AddresseeNumber, AddresseeRecord> found = new TreeMap<>();
    search(
            birthDates.stream().map(LocalDate::toString).toList(),
            SELECT + OURS + " AND v.birth_date IN (<keys>)")
        .forEach(one -> found.put(one.number(), one));
    search(
            kanaKeys.stream().map(KanaKey::value).toList(),
            SELECT
                + " JOIN addressee_reading r ON r.municipality = v.municipality"
                + " AND r.addressee = v.addressee AND r.version = v.version"
                + OURS
                + " AND r.kana_key IN (<keys>)")
        .forEach(one -> found.put(one.number(), one));
    return List.copyOf(found.values());
  }

  private List<AddresseeRecord> search(List<String> keys, String sql) {
    return transaction.inChunks(
        keys,
        chunk ->
            transaction.ask(
                open ->
                    open.createQuery(sql + ACTIVE + NEWEST)
                        .bind("m", municipality)
                        .bindList("keys", chunk)
                        .map((row, context) -> version(row))
                        .list()));
  }

  @Override
  public void forEach(Consumer<AddresseeRecord> visitor) {
    transaction.ask(
        open -> {
          try (Stream<AddresseeRecord> all =
              open
                  .createQuery(SELECT + OURS + NEWEST + " ORDER BY v.addressee")
                  .bind("m", municipality)
                  .setFetchSize(FETCH)
                  .map((row, context) -> version(row))
                  .stream()) {
            all.forEach(visitor);
          }
          return true;
        });
  }

  @Override
  public long count() {
    return transaction.ask(
        open ->
            open.createQuery(
                    "SELECT count(*) FROM addressee_version"
                        + " WHERE municipality = :m AND version = 1")
                .bind("m", municipality)
                .mapTo(Long.class)
                .one());
  }

  @Override
  public void add(SupportMeasure measure) {
    transaction.ask(
        open ->
            open.createUpdate(
                    "INSERT INTO support_measure (municipality, addressee, first_day, last_day)"
                        + " VALUES (:m, :who, :from, :until) ON CONFLICT DO NOTHING")
                .bind("m", municipality)
                .bind("who", measure.number().value())
                .bind("from", measure.from().toString())
                .bind("until", Days.lastDay(measure.until()))
                .execute());
  }

  @Override
  public List<SupportMeasure> supportMeasures(AddresseeNumber number) {
    return transaction.ask(
        open ->
            open.createQuery(
                    "SELECT first_day, last_day FROM support_measure"
                        + " WHERE municipality = :m AND addressee = :who"
                        + " ORDER BY first_day, last_day")
                .bind("m", municipality)
                .bind("who", number.value())
                .map(
                    (row, context) ->
                        new SupportMeasure(
                            number,
                            LocalDate.parse(row.getString(1)),
                            Days.lastDay(row.getString(2)).orElse(null)))
                .list());
  }

  @Override
  public Set<AddresseeNumber> protectedOn(LocalDate day) {
    return transaction.ask(
        open ->
            new TreeSet<>(
                open.createQuery(
                        "SELECT DISTINCT addressee FROM support_measure WHERE municipality = :m"
                            + " AND first_day <= :day AND (last_day = '' OR last_day >= :day)")
                    .bind("m", municipality)
                    .bind("day", day.toString())
                    .map((row, context) -> new AddresseeNumber(row.getString(1)))
                    .list()));
  }

  @Override
  public void add(MailingAddress address) {
    String content = CanonicalJson.write(address);
    transaction.ask(
        open ->
            open.createUpdate(
                    "INSERT INTO mailing_address (municipality, addressee, first_day, digest, content)"
                        + " VALUES (:m, :who, :from, :digest, :content)"
                        + " ON CONFLICT DO NOTHING")
                .bind("m", municipality)
                .bind("who", address.number().value())
                .bind("from", address.from().toString())
                .bind("digest", Keys.digest(content))
                .bind("content", content)
                .execute());
  }

  @Override
  public List<MailingAddress> mailingAddresses(AddresseeNumber number) {
    return transaction.ask(
        open ->
            open.createQuery(
                    "SELECT content FROM mailing_address WHERE municipality = :m"
                        + " AND addressee = :who ORDER BY first_day, digest")
                .bind("m", municipality)
                .bind("who", number.value())
                .map((row, context) -> Stored.read(row.getString(1), MailingAddress.class))
                .list());
  }

  private static AddresseeRecord version(ResultSet row) throws SQLException {
    return new AddresseeRecord(
        Stored.read(row.getString(4), Addressee.class),
        AddresseeRecord.State.valueOf(row.getString(1)),
        row.getLong(2),
        Instants.ofNanos(row.getLong(3)));
  }
}
