package jp.sesshu.storage.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.sesshu.StorageException;
import jp.sesshu.UnitOfWork;
import jp.sesshu.storage.PostgresSchema;
import jp.sesshu.storage.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What failed because two met is run again, for a while; everything else is told at once. */
class RetryTest {
  private static final PostgresServer.Database DATABASE =
      PostgresServer.newDatabase(PostgresSchema.Layout.PLAIN);

  @TempDir Path folder;
  private final Importing work = new Importing();
  private Workplace place;

  @BeforeEach
  void prepare() {
    DATABASE.empty();
    place = Workplace.postgres(folder, DATABASE);
    try (OpenLedger ledger = place.open()) {
      work.prepare(ledger);
    }
  }

  @Test
  void a_real_deadlock_of_two_is_run_again_and_both_are_kept() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    CyclicBarrier bothHold = new CyclicBarrier(2);
    try (OpenLedger ledger = place.open()) {
      long before = ledger.in(unit -> unit.trail().count());
      together(
          List.of(
              () -> crossing(ledger, runs, bothHold, true),
              () -> crossing(ledger, runs, bothHold, false)));
      assertThat(runs.get()).as("one of the two was run again").isGreaterThan(2);
      long after = ledger.in(unit -> unit.trail().count());
      assertThat(after - before).as("what both did is kept once").isEqualTo(2);
    }
    new Aftermath(place, work).check();
  }

  /** Two logs in one order and in the other; each waits, the first time, until both hold one. */
  private static boolean crossing(
      OpenLedger ledger, AtomicInteger runs, CyclicBarrier bothHold, boolean trailFirst) {
    return ledger.in(
        unit -> {
          boolean first = runs.incrementAndGet() <= 2;
          touch(unit, trailFirst);
          if (first) {
            await(bothHold);
          }
          touch(unit, !trailFirst);
          return true;
        });
  }

  private static void touch(UnitOfWork unit, boolean trail) {
    if (trail) {
      unit.trail().append(Trails.outcome());
    } else {
      unit.worklist().addAll(Trails.someItem());
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void under_a_strict_isolation_level_real_serialization_failures_are_run_again() throws Exception {
    String level = "ALTER DATABASE " + DATABASE.name() + " SET default_transaction_isolation = ";
    PostgresServer.execute(DATABASE.superuser(), level + "'repeatable read'");
    AtomicInteger runs = new AtomicInteger();
    try (OpenLedger ledger = place.open()) {
      List<Runnable> writers = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        writers.add(() -> append(ledger, runs));
      }
      long before = ledger.in(unit -> unit.trail().count());
      together(writers);
      long after = ledger.in(unit -> unit.trail().count());
      assertThat(after - before).as("each is kept once").isEqualTo(writers.size());
      assertThat(runs.get()).as("some were run again").isGreaterThan(writers.size());
    } finally {
      PostgresServer.execute(DATABASE.superuser(), level + "DEFAULT");
    }
    new Aftermath(place, work).check();
  }

  private static void append(OpenLedger ledger, AtomicInteger runs) {
    ledger.in(
        unit -> {
          runs.incrementAndGet();
          // the snapshot is taken here, and is old once it is this one's turn
          unit.trail().count();
          pause();
          unit.trail().append(Trails.outcome());
          return true;
        });
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_keeps_failing_is_told_once_its_deadline_has_come() {
    AtomicInteger runs = new AtomicInteger();
    try (OpenLedger ledger = place.withPatience(Duration.ofMillis(900)).open()) {
      StorageException told =
          catchThrowableOfType(
              StorageException.class,
              () ->
                  ledger.in(
                      unit -> {
                        runs.incrementAndGet();
                        throw failure("40001");
                      }));
      assertThat(told.reason()).isEqualTo(StorageException.Reason.BUSY);
      assertThat(runs.get()).as("it was run again before").isGreaterThan(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"23505", "23503", "22001", "42501", "53100", "55P03", "57014", "57P01", "08006"})
  void nothing_else_is_run_again(String state) {
    AtomicInteger runs = new AtomicInteger();
    try (OpenLedger ledger = place.open()) {
      StorageException told =
          catchThrowableOfType(
              StorageException.class,
              () ->
                  ledger.in(
                      unit -> {
                        runs.incrementAndGet();
                        throw failure(state);
                      }));
      assertThat(told).isNotNull();
      assertThat(runs).as("run once, and told").hasValue(1);
    }
  }

  private static StorageException failure(String state) {
    return new StorageException(
        StorageException.Reason.BUSY, "for the test", new SQLException("for the test", state));
  }

  private static void together(List<Runnable> all) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(all.size());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Runnable one : all) {
        running.add(pool.submit(one));
      }
      for (Future<?> one : running) {
        one.get(1, TimeUnit.MINUTES);
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
