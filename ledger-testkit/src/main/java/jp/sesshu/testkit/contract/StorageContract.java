package jp.sesshu.testkit.contract;

import static jp.sesshu.testkit.contract.LedgerEntries.at;
import static jp.sesshu.testkit.contract.LedgerEntries.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import jp.sesshu.Storage;
import jp.sesshu.StorageException;
import jp.sesshu.UnitOfWork;
import jp.sesshu.access.ActId;
import jp.sesshu.access.TrailEntry.Outcome;
import jp.sesshu.access.TrailEntry.Result;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.AddresseeRecord;
import jp.sesshu.testkit.fixture.People;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link Storage}: extend it, answer the one question, and every rule of the port
 * is tested against your storage. The single stores have contracts of their own.
 *
 * <p>ST3 binds whoever is handed the stores, and is not tested here. Whether bytes are left in the
 * files (ST7) is tested by {@link ScrubContract}.
 */
public abstract class StorageContract {
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");
  private static final MunicipalityCode FUKUOKA = new MunicipalityCode("401307");
  private static final AddresseeNumber HANAKO = People.yuta().number();

  /** The storage: the same throughout one test, holding nothing when the test begins. */
  protected abstract Storage storage();

  @Test
  void st1_all_of_the_work_is_visible_once_it_has_returned() {
    String answer =
        storage()
            .inTransaction(
                KITAKYUSHU,
                unit -> {
                  writeEverywhere(unit);
                  return "answered";
                });
    assertThat(answer).as("ST1: what the work answers comes out").isEqualTo("answered");
    assertThat(rows(KITAKYUSHU)).as("ST1: ledger, residents, trail").containsExactly(1L, 1L, 1L);
  }

  @Test
  void st1_nothing_of_the_work_is_kept_if_it_throws() {
    assertThat(catchThrowable(() -> writeAndThrow(new IllegalStateException("in the middle"))))
        .as("ST1: the work failed")
        .isInstanceOf(IllegalStateException.class);
    assertThat(rows(KITAKYUSHU))
        .as("ST1: ledger, residents, trail rolled back together; look at auto-commit")
        .containsExactly(0L, 0L, 0L);
  }

  @Test
  void st1_an_error_rolls_back_as_well() {
    AssertionError error = new AssertionError("not an exception");
    assertThat(catchThrowable(() -> writeAndThrow(error))).as("ST4: unchanged").isSameAs(error);
    assertThat(rows(KITAKYUSHU)).as("ST1: errors, too, leave nothing").containsExactly(0L, 0L, 0L);
  }

  @Test
  void st1_after_a_failure_the_storage_works_on() {
    assertThat(catchThrowable(() -> writeAndThrow(new IllegalStateException("once"))))
        .isInstanceOf(IllegalStateException.class);
    run(KITAKYUSHU, StorageContract::writeEverywhere);
    assertThat(rows(KITAKYUSHU)).as("ST1: the next work is kept").containsExactly(1L, 1L, 1L);
  }

  @Test
  void st1_the_work_sees_what_it_wrote_itself() {
    run(
        KITAKYUSHU,
        unit -> {
          writeEverywhere(unit);
          assertThat(unit.ledger().entries(HANAKO)).as("ST1: within the work").hasSize(1);
          assertThat(unit.trail().count()).as("ST1: within the work").isEqualTo(1);
        });
  }

  @Test
  void st2_nothing_of_another_municipality_is_seen_through_any_store() {
    run(KITAKYUSHU, StorageContract::writeEverywhere);
    assertThat(rows(FUKUOKA))
        .as("ST2: ledger, residents, trail; look for a key without the municipality")
        .containsExactly(0L, 0L, 0L);
    run(FUKUOKA, StorageContract::writeEverywhere);
    assertThat(rows(FUKUOKA)).as("ST2: nor collided with").containsExactly(1L, 1L, 1L);
    assertThat(rows(KITAKYUSHU)).as("ST2: nor added to").containsExactly(1L, 1L, 1L);
  }

  @Test
  void st4_what_the_work_throws_comes_out_unchanged() {
    IllegalArgumentException own = new IllegalArgumentException("its own");
    assertThat(catchThrowable(() -> writeAndThrow(own)))
        .as("ST4: neither wrapped nor new")
        .isSameAs(own);
  }

  @Test
  void st6_reading_sees_what_was_acknowledged_and_answers() {
    run(KITAKYUSHU, StorageContract::writeEverywhere);
    assertThat(read(KITAKYUSHU)).as("ST6: ledger, residents, trail").containsExactly(1L, 1L, 1L);
    assertThat(read(FUKUOKA)).as("ST2: of its own municipality").containsExactly(0L, 0L, 0L);
    IllegalArgumentException own = new IllegalArgumentException("its own");
    Throwable thrown =
        catchThrowable(
            () ->
                storage()
                    .reading(
                        KITAKYUSHU,
                        unit -> {
                          throw own;
                        }));
    assertThat(thrown).as("ST4: neither wrapped nor new").isSameAs(own);
  }

  @Test
  void st6_reading_changes_nothing() {
    Throwable refusal =
        catchThrowable(
            () ->
                storage()
                    .reading(
                        KITAKYUSHU,
                        unit -> {
                          writeEverywhere(unit);
                          return true;
                        }));
    if (refusal != null) {
      assertThat(refusal)
          .as("ST6: a storage that refuses says why")
          .isInstanceOfSatisfying(
              StorageException.class,
              e -> assertThat(e.reason()).isEqualTo(StorageException.Reason.READ_ONLY));
    }
    assertThat(rows(KITAKYUSHU))
        .as("ST6: what only reads leaves nothing behind")
        .containsExactly(0L, 0L, 0L);
    run(KITAKYUSHU, StorageContract::writeEverywhere);
    assertThat(rows(KITAKYUSHU)).as("ST6: and spoils nothing").containsExactly(1L, 1L, 1L);
  }

  @Test
  void st6_reading_sees_one_state_whatever_is_written_meanwhile() throws Exception {
    ExecutorService another = Executors.newSingleThreadExecutor();
    List<Future<?>> writer = new ArrayList<>();
    try {
      List<Long> seen =
          storage()
              .reading(
                  KITAKYUSHU,
                  unit -> {
                    long before = unit.ledger().count();
                    writer.add(
                        another.submit(() -> run(KITAKYUSHU, StorageContract::writeEverywhere)));
                    waitAWhileFor(writer.get(0));
                    return List.of(before, unit.ledger().count(), unit.residents().count());
                  });
      assertThat(seen)
          .as("ST6: one state throughout; look at what each statement sees")
          .containsExactly(0L, 0L, 0L);
      writer.get(0).get(1, TimeUnit.MINUTES);
    } finally {
      another.shutdownNow();
    }
    assertThat(rows(KITAKYUSHU)).as("ST6: the writer's work is kept").containsExactly(1L, 1L, 1L);
  }

  @Test
  void st7_scrub_takes_nothing_away_that_was_not_destroyed() {
    run(KITAKYUSHU, StorageContract::writeEverywhere);
    run(FUKUOKA, StorageContract::writeEverywhere);
    boolean scrubbed = storage().scrub(KITAKYUSHU);
    String whose = "ST7: ledger, residents, trail after scrub answered " + scrubbed;
    assertThat(rows(KITAKYUSHU)).as(whose).containsExactly(1L, 1L, 1L);
    assertThat(rows(FUKUOKA)).as(whose + ", a neighbour's").containsExactly(1L, 1L, 1L);
    assertThat(read(KITAKYUSHU)).as("ST7: and the storage works on").containsExactly(1L, 1L, 1L);
  }

  /** A writer may have to wait for the reader to end: then it is waited for in vain. */
  private static void waitAWhileFor(Future<?> writer) {
    try {
      writer.get(300, TimeUnit.MILLISECONDS);
    } catch (TimeoutException stillWaiting) {
      assertThat(writer).as("it writes once the reader has ended").isNotDone();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Long> read(MunicipalityCode municipality) {
    return storage().reading(municipality, StorageContract::rows);
  }

  private void writeAndThrow(Throwable failure) {
    run(
        KITAKYUSHU,
        unit -> {
          writeEverywhere(unit);
          if (failure instanceof Error error) {
            throw error;
          }
          throw (RuntimeException) failure;
        });
  }

  private static void writeEverywhere(UnitOfWork unit) {
    unit.ledger().appendAll(List.of(recorded(HANAKO, 1)));
    unit.residents()
        .appendAll(
            List.of(new AddresseeRecord(People.yuta(), AddresseeRecord.State.ACTIVE, 1, at(1))));
    unit.trail().append(new Outcome(new ActId("%032x".formatted(1)), at(1), Result.DONE, Map.of()));
  }

  private List<Long> rows(MunicipalityCode municipality) {
    return storage().inTransaction(municipality, StorageContract::rows);
  }

  private static List<Long> rows(UnitOfWork unit) {
    return List.of(unit.ledger().count(), unit.residents().count(), unit.trail().count());
  }

  private void run(MunicipalityCode municipality, Consumer<UnitOfWork> work) {
    storage()
        .inTransaction(
            municipality,
            unit -> {
              work.accept(unit);
              return true;
            });
  }
}
