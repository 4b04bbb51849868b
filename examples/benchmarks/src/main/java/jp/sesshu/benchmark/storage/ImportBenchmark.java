package jp.sesshu.benchmark.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jp.sesshu.UnitOfWork;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.VaccinationLedger;
import jp.sesshu.municipality.MunicipalityCode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
 * A million records into an empty ledger, durably, 2,000 a transaction (取込), beside the same rows
 * put into the same tables by the bare driver.
 *
 * <p>Ours is given entries ({@code store}) or visits ({@code ledger}, which makes their keys and
 * looks for duplicates); the bare database is given rows with every column made beforehand.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class ImportBenchmark {
  static final MunicipalityCode CITY = new MunicipalityCode(BareRow.MUNICIPALITY);

  /** Rows in one transaction, as an import of the session has them. */
  static final int TRANSACTION = 2_000;

  private static final int SLICE = 10 * TRANSACTION;

  /** Which database. */
  @Param({"sqlite", "postgres"})
  public String database = "sqlite";

  /** Through which door. */
  @Param({"store", "ledger"})
  public String through = "store";

  /** How many records. */
  @Param("1000000")
  public int records = 1_000_000;

  private Twins twins = Twins.NONE;

  /** Opens two empty databases. */
  @Setup(Level.Iteration)
  public void open() {
    twins = Twins.of(database);
  }

  /** Closes and deletes them. */
  @TearDown(Level.Iteration)
  public void close() {
    twins.close();
  }

  Twins twins() {
    return twins;
  }

  /** The import, slice by slice. */
  @Benchmark
  public long durably(Pace pace) throws SQLException {
    Records ledger = new Records(records / 15 + 1);
    for (int from = 0; from < records; from += SLICE) {
      List<LedgerEntry> entries = ledger.entries(from, Math.min(SLICE, records - from));
      boolean bareFirst = from / SLICE % 2 == 0;
      if (bareFirst) {
        bare(entries, from, pace);
      }
      ours(entries, pace);
      if (!bareFirst) {
        bare(entries, from, pace);
      }
    }
    return pace.done;
  }

  private void bare(List<LedgerEntry> entries, int first, Pace pace) throws SQLException {
    List<BareRow> rows = BareRow.of(entries, first);
    pace.begin();
    for (int from = 0; from < rows.size(); from += TRANSACTION) {
      twins.addToBare(rows.subList(from, Math.min(from + TRANSACTION, rows.size())));
    }
    pace.bareEnds();
  }

  private void ours(List<LedgerEntry> entries, Pace pace) {
    List<VaccinationLedger.Visit> visits =
        entries.stream()
            .map(one -> new VaccinationLedger.Visit(one.addressee(), one.content().orElseThrow()))
            .toList();
    pace.begin();
    for (int from = 0; from < entries.size(); from += TRANSACTION) {
      int until = Math.min(from + TRANSACTION, entries.size());
      List<LedgerEntry> some = entries.subList(from, until);
      List<VaccinationLedger.Visit> asVisits = visits.subList(from, until);
      if (through.equals("store")) {
        kept(work -> work.ledger().appendAll(some));
      } else {
        Instant at = some.get(0).recordedAt();
        kept(work -> new VaccinationLedger(work.ledger()).recordAll(asVisits, at, "clerk"));
      }
    }
    pace.oursEnds(entries.size());
  }

  private void kept(Consumer<UnitOfWork> work) {
    twins
        .ours()
        .inTransaction(
            CITY,
            unit -> {
              work.accept(unit);
              return true;
            });
  }
}
