package jp.sesshu.storage.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import jp.sesshu.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is stopped and started again in the middle of imports. */
class PostgresRestartTest {
  private static final Set<StorageException.Reason> SERVER_GONE =
      Set.of(StorageException.Reason.UNAVAILABLE, StorageException.Reason.IN_DOUBT);

  /** Whoever asks between two transactions is told only then that no server is there. */
  private static final Duration HASTY = Duration.ofSeconds(5);

  @TempDir Path folder;

  @Test
  void an_import_goes_on_after_the_server_was_stopped_in_either_way_and_nothing_is_lost()
      throws Exception {
    try (RestartableServer server = new RestartableServer(Files.createDirectory(data()))) {
      Workplace place = Workplace.postgres(folder, server.database()).withPatience(HASTY);
      Importing work = new Importing();
      List<StorageException> failures = Collections.synchronizedList(new ArrayList<>());
      List<String> done = Collections.synchronizedList(new ArrayList<>());
      AtomicBoolean ended = new AtomicBoolean();
      ExecutorService another = Executors.newSingleThreadExecutor();
      try (OpenLedger ledger = place.open()) {
        work.prepare(ledger);
        Future<?> importing = another.submit(() -> importUntil(ended, ledger, done, failures));
        for (RestartableServer.Stop how : RestartableServer.Stop.values()) {
          int before = failures.size();
          await(importing, done, done.size() + 3);
          server.stop(how);
          await(importing, failures, before + 1);
          server.startAgain();
          await(importing, done, done.size() + 3);
        }
        ended.set(true);
        importing.get(2, TimeUnit.MINUTES);
      } finally {
        ended.set(true);
        another.shutdownNow();
      }
      assertThat(failures)
          .as("each is told to the caller, with a reason")
          .isNotEmpty()
          .allMatch(failure -> SERVER_GONE.contains(failure.reason()))
          .allMatch(failure -> failure.getMessage().contains(failure.reason().name()));
      new Aftermath(place, work).of(done).check();
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  /** File after file; one in the middle of which the server went away is imported again. */
  private static void importUntil(
      AtomicBoolean ended, OpenLedger ledger, List<String> done, List<StorageException> failures) {
    for (int number = Work.PIECES_OF_A_PROCESS; !ended.get(); number++) {
      while (!imported(ledger, number, failures)) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
      done.add(Integer.toString(number));
    }
  }

  private static boolean imported(OpenLedger ledger, int number, List<StorageException> failures) {
    try {
      Importing.importFile(ledger, number);
      return true;
    } catch (StorageException e) {
      failures.add(e);
      return false;
    }
  }

  private static void await(Future<?> importing, List<?> growing, int size) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (growing.size() < size && System.nanoTime() < deadline) {
      if (importing.isDone()) {
        importing.get();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
    assertThat(growing.size()).as("it goes on").isGreaterThanOrEqualTo(size);
  }
}
