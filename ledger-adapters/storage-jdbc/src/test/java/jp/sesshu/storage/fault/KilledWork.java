package jp.sesshu.storage.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Processes die at random moments in the middle of each kind of work, without a chance to tidy up.
 */
abstract class KilledWork {
  private static final int OFTEN = 13;

  /** One kill of so many comes while the process is still opening the database. */
  private static final int ONE_WHILE_OPENING = 5;

  private static final int LONGEST_WAIT_MILLIS = 600;

  @TempDir Path folder;

  abstract Workplace place(Path directory);

  @ParameterizedTest
  @EnumSource
  void after_a_kill_nothing_acknowledged_is_lost_and_nothing_is_half_there(Works kind)
      throws Exception {
    killAndLook(kind, 1);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("slow")
  void after_many_kills_nothing_acknowledged_is_lost_and_nothing_is_half_there(Works kind)
      throws Exception {
    killAndLook(kind, OFTEN);
  }

  private void killAndLook(Works kind, int kills) throws Exception {
    Work work = kind.work();
    Workplace place = work.at(place(folder));
    try (OpenLedger ledger = place.open()) {
      work.prepare(ledger);
    }
    Random random = new Random();
    Aftermath aftermath = new Aftermath(place, work);
    int whileOpening = 0;
    for (int kill = 1; kill <= kills; kill++) {
      boolean early = kill % ONE_WHILE_OPENING == 0;
      whileOpening += early ? 1 : 0;
      try (WorkingProcess process = WorkingProcess.start(work, place, kill)) {
        if (!early) {
          process.awaitDone(kill == 1 ? 1 : random.nextInt(work.mostPiecesBefore()));
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_WAIT_MILLIS));
        process.kill();
        assertThat(process.failures()).as("it had not failed by itself").isEmpty();
        aftermath.of(process.acknowledged()).check();
      }
    }
    assertThat(aftermath.pieces()).as("something was acknowledged that could be lost").isPositive();
    System.out.printf(
        "%s on %s: kills %d, of which while opening %d; pieces acknowledged %d, lost 0%n",
        kind,
        place.postgres() == null ? "SQLite" : "PostgreSQL",
        kills,
        whileOpening,
        aftermath.pieces());
  }
}
