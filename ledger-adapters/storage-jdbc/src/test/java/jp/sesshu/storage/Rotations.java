package jp.sesshu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import jp.sesshu.ImportProgress;
import jp.sesshu.KeyDesk;
import jp.sesshu.KeyStillNeededException;
import jp.sesshu.Storage;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.access.KeyRing;
import jp.sesshu.access.ProtectedFields;
import jp.sesshu.access.ProtectionKey;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.identity.AddresseeAssignment;
import jp.sesshu.identity.IdentityRegistry;
import jp.sesshu.identity.NumberAssignment;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.testkit.contract.ProtectedFieldsContract;
import jp.sesshu.testkit.fixture.Numbers;
import jp.sesshu.testkit.integrity.InMemorySigner;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys are renewed while reads and writes go on, on one kind of database. */
abstract class Rotations {
  static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");
  static final MunicipalityCode NEIGHBOUR = new MunicipalityCode("401307");
  private static final LocalDate FIRST = LocalDate.of(2015, 10, 5);
  private static final EnumSet<KeyPurpose> BOTH = EnumSet.allOf(KeyPurpose.class);

  /** The storage of the running test, empty when it begins. */
  abstract Storage storage();

  /** The same database, for a neighbour with a ring of its own. */
  abstract Storage neighbour();

  /** A ring of its own on the file of a municipality, as another process has it. */
  abstract KeyRing keys(MunicipalityCode municipality);

  /** The ring under whose keys the storage protects its fields. */
  KeyRing keys() {
    return keys(KITAKYUSHU);
  }

  @Nested
  class TheProtectedFields extends ProtectedFieldsContract {
    @Override
    protected <T> T inTransaction(
        MunicipalityCode municipality, BiFunction<IdentityRegistry, ProtectedFields, T> work) {
      Storage its = municipality.equals(KITAKYUSHU) ? storage() : neighbour();
      return its.inTransaction(
          municipality, unit -> work.apply(unit.identities(), unit.protectedFields()));
    }

    @Override
    protected void rotate(KeyPurpose purpose) {
      keys().rotate(purpose);
      keys(NEIGHBOUR).rotate(purpose);
    }

    @Override
    protected void retireOlder() {
      retireOlderOf(keys());
      retireOlderOf(keys(NEIGHBOUR));
    }
  }

  /** A random day's work: numbers added and looked up, keys made, renewed in steps, retired. */
  @ParameterizedTest
  @ValueSource(longs = {20251125, 19480630, 7, 401005})
  void a_look_up_finds_everybody_at_every_step_of_a_random_interleaving(long seed) {
    Random random = new Random(seed);
    String place = ProtectedFields.START;
    int added = 0;
    int retirements = 0;
    for (int step = 0; step < 60; step++) {
      switch (random.nextInt(9)) {
        case 0, 1 -> {
          add(added, added + 2);
          added += 2;
        }
        case 2 -> {
          keys()
              .rotate(random.nextBoolean() ? KeyPurpose.BLIND_INDEX : KeyPurpose.FIELD_ENCRYPTION);
          place = ProtectedFields.START;
        }
        case 3, 4, 5 -> place = renew(place, 1 + random.nextInt(12));
        default -> {
          // a pass that has ended at this place began after the last key was made
          if (place.equals(ENDED)) {
            retireOlder();
            retirements++;
          }
        }
      }
      everybodyIsFound("seed " + seed + ", step " + step, added);
    }
    assertThat(retirements).as("the interleaving must have come to a retirement").isPositive();
  }

  private static final String ENDED = "ended";

  private String renew(String from, int limit) {
    if (from.equals(ENDED)) {
      return ENDED;
    }
    return storage()
        .inTransaction(KITAKYUSHU, unit -> unit.protectedFields().renew(from, limit))
        .next()
        .orElse(ENDED);
  }

  /** Two who add, two who look up, and one who rotates and retires round after round. */
  @Test
  void while_numbers_are_added_and_looked_up_keys_are_rotated_and_retired() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger next = new AtomicInteger();
    ConcurrentLinkedQueue<Integer> acknowledged = new ConcurrentLinkedQueue<>();
    ExecutorService people = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> work = new ArrayList<>();
      for (int person = 0; person < 2; person++) {
        work.add(people.submit(() -> addUntil(over, next, acknowledged)));
        Random random = new Random(person);
        work.add(people.submit(() -> lookUpUntil(over, acknowledged, random)));
      }
      KeyDesk desk = desk();
      for (int round = 0; round < 4; round++) {
        desk.rotate(BOTH, ImportProgress.NONE);
        assertThat(desk.retire(ImportProgress.NONE)).as("retired in round %s", round).isEqualTo(2);
      }
      over.set(true);
      for (Future<Integer> done : work) {
        assertThat(done.get()).as("everybody came to do something").isPositive();
      }
    } finally {
      over.set(true);
      people.shutdown();
    }
    everybodyIsFound("after all", next.get());
  }

  private int addUntil(AtomicBoolean over, AtomicInteger next, ConcurrentLinkedQueue<Integer> to) {
    int added = 0;
    while (!over.get() || added == 0) {
      int number = next.getAndIncrement();
      add(number, number + 1);
      to.add(number);
      added++;
    }
    return added;
  }

  private int lookUpUntil(
      AtomicBoolean over, ConcurrentLinkedQueue<Integer> acknowledged, Random random) {
    int found = 0;
    while (!over.get() || found == 0) {
      List<Integer> known = List.copyOf(acknowledged);
      if (known.isEmpty()) {
        Thread.onSpinWait();
        continue;
      }
      int number = known.get(random.nextInt(known.size()));
      assertThat(holdersOf(number)).as("looked up while keys rotate").isEqualTo(expected(number));
      found++;
    }
    return found;
  }

  @Test
  void a_rotation_that_was_broken_off_is_finished_by_the_next_and_makes_no_further_keys() {
    add(0, 20);
    keys().rotate(KeyPurpose.FIELD_ENCRYPTION);
    renew(ProtectedFields.START, 7);
    KeyDesk desk = desk();
    assertThat(desk.rotate(BOTH, ImportProgress.NONE).renewed())
        .as("all, for the index key is new")
        .isEqualTo(20);
    assertThat(desk.inUse().get(KeyPurpose.FIELD_ENCRYPTION)).containsExactly(2, 1);
    assertThat(desk.inUse().get(KeyPurpose.BLIND_INDEX)).containsExactly(2, 1);
    assertThat(desk.rotate(BOTH, ImportProgress.NONE).renewed()).isZero();
    assertThat(desk.retire(ImportProgress.NONE)).isEqualTo(2);
    everybodyIsFound("after the retirement", 20);
  }

  @Test
  void a_key_that_a_row_still_needs_is_not_retired() {
    add(0, 6);
    keys().rotate(KeyPurpose.BLIND_INDEX);
    renew(ProtectedFields.START, 5);
    assertThatThrownBy(() -> desk().retire(ImportProgress.NONE))
        .isInstanceOf(KeyStillNeededException.class)
        .hasMessage("1 records are still under an older key");
    assertThat(keys().inUse(KeyPurpose.BLIND_INDEX)).hasSize(2);
    everybodyIsFound("after the refusal", 6);
  }

  private KeyDesk desk() {
    return new SealedCity(storage(), new InMemorySigner(), keys()).keys();
  }

  private void retireOlder() {
    retireOlderOf(keys());
  }

  private static void retireOlderOf(KeyRing keys) {
    for (KeyPurpose purpose : KeyPurpose.values()) {
      List<ProtectionKey> inUse = keys.inUse(purpose);
      inUse.subList(1, inUse.size()).forEach(key -> keys.retire(purpose, key.id()));
    }
  }

  private void add(int from, int until) {
    List<AddresseeAssignment> some = new ArrayList<>();
    for (int number = from; number < until; number++) {
      some.add(assignment(number));
    }
    storage().inTransaction(KITAKYUSHU, unit -> unit.identities().assignAll(some));
  }

  private void everybodyIsFound(String when, int added) {
    for (int number = 0; number < added; number++) {
      assertThat(holdersOf(number)).as("%s: number %s", when, number).isEqualTo(expected(number));
    }
  }

  private List<AddresseeAssignment> holdersOf(int number) {
    return storage()
        .inTransaction(
            KITAKYUSHU,
            unit -> unit.identities().holders(assignment(number).assignment().number()));
  }

  private static List<AddresseeAssignment> expected(int number) {
    return List.of(assignment(number));
  }

  static AddresseeAssignment assignment(int number) {
    return new AddresseeAssignment(
        new AddresseeNumber("P" + number),
        new NumberAssignment(Numbers.individual(1L + number), 0, DateRange.since(FIRST)));
  }
}
