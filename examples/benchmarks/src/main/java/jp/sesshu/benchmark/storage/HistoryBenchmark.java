package jp.sesshu.benchmark.storage;

import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import jp.sesshu.MunicipalLedger;
import jp.sesshu.Session;
import jp.sesshu.access.Authority;
import jp.sesshu.access.Principal;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.eligibility.StatuteBook;
import jp.sesshu.ledger.LedgerStore;
import jp.sesshu.resident.AddresseeNumber;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The fifteen entries of one resident after another (履歴の照会), beside the bare query whose rows are
 * read into memory column by column.
 *
 * <p>{@code atStore}: many histories in one reading transaction, beside a statement prepared once.
 * {@code alone}: each in a transaction of its own on both sides. {@code throughSession}: with its
 * two durable entries of the trail.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class HistoryBenchmark {
  private static final String QUERY =
      "SELECT addressee, version, record_number, kind, recorded_at, recorded_by, content_key,"
          + " content, reason FROM ledger_entry"
          + " WHERE municipality = ? AND addressee = ? AND recorded_at <= ? ORDER BY version";
  private static final int ENTRIES_EACH = 15;
  private static final int SLICE = 500;

  /** Which database. */
  @Param({"sqlite", "postgres"})
  public String database = "sqlite";

  /** How many residents the ledger has. */
  @Param("20000")
  public int residents = 20_000;

  /** How many histories are read in one iteration. */
  @Param("10000")
  public int histories = 10_000;

  private final Random random = new Random(7);
  private Twins twins = Twins.NONE;
  private Records ledger = new Records(1);

  /** Fills both databases with the same entries. */
  @Setup
  public void fill() throws SQLException {
    twins = Twins.of(database);
    ledger = new Records(residents);
    int all = residents * ENTRIES_EACH;
    for (int from = 0; from < all; from += ImportBenchmark.TRANSACTION) {
      int count = Math.min(ImportBenchmark.TRANSACTION, all - from);
      var entries = ledger.entries(from, count);
      twins.addToBare(BareRow.of(entries, from));
      twins
          .ours()
          .inTransaction(
              ImportBenchmark.CITY,
              work -> {
                work.ledger().appendAll(entries);
                return true;
              });
    }
  }

  /** Closes and deletes them. */
  @TearDown
  public void close() {
    twins.close();
  }

  /** Many in one transaction. */
  @Benchmark
  public long atStore(Pace pace) throws SQLException {
    long read = 0;
    for (int slice = 0; slice < histories / SLICE; slice++) {
      List<AddresseeNumber> asked = asked();
      pace.begin();
      read -= twins.ours().reading(ImportBenchmark.CITY, work -> entries(work.ledger(), asked));
      pace.oursEnds(asked.size());
      pace.begin();
      try (PreparedStatement query = twins.bare().prepareStatement(QUERY)) {
        for (AddresseeNumber one : asked) {
          read += rows(query, one).size();
        }
      }
      twins.bare().commit();
      pace.bareEnds();
    }
    return checked(read);
  }

  /** Each in a transaction of its own. */
  @Benchmark
  public long alone(Pace pace) throws SQLException {
    long read = 0;
    for (int slice = 0; slice < histories / SLICE; slice++) {
      List<AddresseeNumber> asked = asked();
      pace.begin();
      for (AddresseeNumber one : asked) {
        read -=
            twins.ours().reading(ImportBenchmark.CITY, work -> work.ledger().entries(one)).size();
      }
      pace.oursEnds(asked.size());
      pace.begin();
      for (AddresseeNumber one : asked) {
        try (PreparedStatement query = twins.bare().prepareStatement(QUERY)) {
          read += rows(query, one).size();
        }
        twins.bare().commit();
      }
      pace.bareEnds();
    }
    return checked(read);
  }

  /** With authority, purpose and trail; a hundredth as many, for each is written to the disk. */
  @Benchmark
  public long throughSession(Pace pace) throws SQLException {
    Session session = session();
    long read = 0;
    for (AddresseeNumber one : asked().subList(0, Math.max(1, histories / 100))) {
      pace.begin();
      read -= session.histories().of(one).standing().size();
      pace.oursEnds(1);
      pace.begin();
      try (PreparedStatement query = twins.bare().prepareStatement(QUERY)) {
        read += rows(query, one).size();
      }
      twins.bare().commit();
      pace.bareEnds();
    }
    return checked(read);
  }

  private Session session() {
    PrincipalId id = new PrincipalId("counter");
    Principal counter =
        new jp.sesshu.access.Principal.Operator(
            id, "counter", Set.of(Authority.HISTORY_READ), Set.of(Purpose.IMMUNIZATION));
    return MunicipalLedger.of(ImportBenchmark.CITY)
        .storage(twins.ours())
        .principals(asked -> Optional.of(counter))
        .ruleBook(RuleBook.of(StatuteBook.EMPTY))
        .clock(Clock.systemUTC())
        .random(new SecureRandom())
        .build()
        .logIn(id, Purpose.IMMUNIZATION);
  }

  private static int entries(LedgerStore store, List<AddresseeNumber> asked) {
    int read = 0;
    for (AddresseeNumber one : asked) {
      read += store.entries(one).size();
    }
    return read;
  }

  private static List<BareRow> rows(PreparedStatement query, AddresseeNumber who)
      throws SQLException {
    query.setString(1, BareRow.MUNICIPALITY);
    query.setString(2, who.value());
    query.setLong(3, Long.MAX_VALUE);
    List<BareRow> rows = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        rows.add(BareRow.of(row));
      }
    }
    return rows;
  }

  private List<AddresseeNumber> asked() {
    List<AddresseeNumber> asked = new ArrayList<>(SLICE);
    for (int i = 0; i < SLICE; i++) {
      asked.add(ledger.resident(random.nextInt(residents)));
    }
    return asked;
  }

  private static long checked(long difference) {
    if (difference != 0) {
      throw new IllegalStateException("ours and the bare query answered differently");
    }
    return difference;
  }
}
