package jp.sesshu.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import jp.sesshu.UnitOfWork;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.SignedNote;
import jp.sesshu.integrity.Verdict;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.resident.AddresseeNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process dies in the middle of an erasure, without a chance to tidy up. */
class KilledErasureTest {
  /** More than one batch of those who have died. */
  private static final int PEOPLE_A_ROUND = 440;

  @TempDir Path folder;

  @Test
  void after_two_kills_nothing_is_half_erased_and_the_erasure_is_run_again() throws Exception {
    killAndLook(2, 19480630L);
  }

  @Test
  @Tag("slow")
  void after_fifteen_kills_nothing_is_half_erased() throws Exception {
    killAndLook(15, 20260601L);
  }

  private void killAndLook(int kills, long seed) throws Exception {
    Random random = new Random(seed);
    int people = 0;
    for (int kill = 0; kill < kills; kill++) {
      try (SqliteStorage storage = ErasingProcess.open(folder)) {
        ErasingProcess.city(folder, storage).fill(people, people + PEOPLE_A_ROUND);
      }
      people += PEOPLE_A_ROUND;
      eraseUntilKilled(random.nextInt(900));
      lookAt(people);
    }
    try (SqliteStorage storage = ErasingProcess.open(folder)) {
      MortalCity city = ErasingProcess.city(folder, storage);
      assertThat(city.session().retention().erase(MortalCity.TODAY, null).leavesNothing()).isTrue();
    }
    assertThat(lookAt(people)).as("run again it ends").isEqualTo(people / 2);
    LeftBehind gone = new LeftBehind();
    for (int person = 0; person < people; person += 2) {
      gone.words(person);
    }
    assertThat(gone.in(folder)).as("and no byte is left").isEmpty();
  }

  private void eraseUntilKilled(int millis) throws IOException, InterruptedException {
    Process process = ErasingProcess.start(folder);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      assertThat(lines.readLine()).isEqualTo(ErasingProcess.READY);
      // it may have ended before; the next kill comes at another moment
      process.waitFor(millis, TimeUnit.MILLISECONDS);
    } finally {
      process.destroyForcibly();
      process.waitFor();
    }
  }

  /** How many of the dead are gone altogether. */
  private int lookAt(int people) {
    try (SqliteStorage storage = ErasingProcess.open(folder)) {
      MortalCity city = ErasingProcess.city(folder, storage);
      assertThat(city.session().logs().audit().values())
          .as("both logs verify, each erased entry with its tombstone")
          .allMatch(verdict -> verdict instanceof Verdict.Intact);
      return storage.inTransaction(MortalCity.KITAKYUSHU, unit -> lookAt(unit, people));
    }
  }

  private int lookAt(UnitOfWork unit, int people) {
    Set<AddresseeNumber> reported = new HashSet<>();
    unit.erasures()
        .forEachReport(r -> r.item().report().person().number().ifPresent(reported::add));
    int gone = 0;
    for (int person = 0; person < people; person++) {
      AddresseeNumber number = MortalCity.number(person);
      List<LedgerEntry> entries = unit.ledger().entries(number);
      boolean there = !entries.isEmpty();
      assertThat(there || MortalCity.died(person)).as("nobody alive is lost").isTrue();
      assertThat(entries).as("nothing is half").hasSize(there ? MortalCity.RECORDS_EACH : 0);
      assertThat(entries).noneMatch(entry -> entry instanceof LedgerEntry.Erased);
      assertThat(unit.residents().find(number).isPresent()).isEqualTo(there);
      assertThat(unit.residents().mailingAddresses(number)).hasSize(there ? 1 : 0);
      assertThat(unit.issues().issuesTo(number)).hasSize(there ? 1 : 0);
      assertThat(reported.contains(number)).isEqualTo(there);
      gone += there ? 0 : 1;
    }
    List<String> inLog = unit.logs().statements(LogName.Kind.LEDGER);
    assertThat(ErasingProcess.register(folder).tombstones(MortalCity.KITAKYUSHU))
        .extracting(SignedNote::note)
        .as("the register knows of no erasure that was not done")
        .allMatch(inLog::contains);
    return gone;
  }
}
