package jp.sesshu.testkit.contract;

import static jp.sesshu.testkit.contract.LedgerEntries.DAY;
import static jp.sesshu.testkit.contract.LedgerEntries.at;
import static jp.sesshu.testkit.contract.LedgerEntries.corrected;
import static jp.sesshu.testkit.contract.LedgerEntries.recorded;
import static jp.sesshu.testkit.contract.LedgerEntries.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import jp.sesshu.ledger.ContentKey;
import jp.sesshu.ledger.LedgerEnd;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.LedgerEntry.Corrected;
import jp.sesshu.ledger.LedgerEntry.Recorded;
import jp.sesshu.ledger.LedgerStore;
import jp.sesshu.ledger.RecordNumber;
import jp.sesshu.ledger.StaleLedgerException;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.testkit.fixture.Visits;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link LedgerStore}: extend it, answer the one question, and every rule of the
 * port is tested against your store.
 *
 * <p>LS1 is tested as far as one process can: what one transaction appended, the next one reads. An
 * adapter that keeps its entries on a disk should add a test that opens the storage anew.
 */
public abstract class LedgerStoreContract {
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");
  private static final MunicipalityCode FUKUOKA = new MunicipalityCode("401307");
  private static final AddresseeNumber HANAKO = new AddresseeNumber("0000012");
  private static final AddresseeNumber TARO = new AddresseeNumber("0000007");
  private static final AddresseeNumber NOBODY = new AddresseeNumber("0404");
  private static final int WRITERS = 8;
  private static final int MANY_WRITERS = 16;

  /**
   * Runs work against the ledger of a municipality in one transaction of its own; the ledger starts
   * empty with each test. LS9 calls it from several threads.
   */
  protected abstract <T> T inTransaction(
      MunicipalityCode municipality, Function<LedgerStore, T> work);

  @Test
  void ls1_what_a_transaction_appended_the_next_one_reads() {
    append(recorded(HANAKO, 1), recorded(HANAKO, 2));
    assertThat(entries(HANAKO))
        .as("LS1: nothing acknowledged is lost; look at what ends the transaction")
        .hasSize(2);
    assertThat(count(KITAKYUSHU)).as("LS1: entries counted").isEqualTo(2);
  }

  @Test
  void ls2_the_entries_of_a_person_are_theirs_alone_and_by_version() {
    append(recorded(HANAKO, 1), recorded(TARO, 1), recorded(HANAKO, 2));
    append(recorded(TARO, 2), recorded(HANAKO, 3));
    assertThat(entries(HANAKO))
        .as("LS2: oldest first, and nobody else's; look at the order of the query")
        .containsExactly(recorded(HANAKO, 1), recorded(HANAKO, 2), recorded(HANAKO, 3));
    assertThat(entries(NOBODY)).as("LS2: none of one who has none").isEmpty();
    assertThat(entriesOf(KITAKYUSHU, TARO, NOBODY))
        .as("LS2: those of several, absent where there are none")
        .containsOnlyKeys(TARO)
        .containsEntry(TARO, List.of(recorded(TARO, 1), recorded(TARO, 2)));
  }

  @Test
  void ls2_more_than_nine_entries_are_ordered_as_numbers() {
    List<LedgerEntry> twelve = new ArrayList<>();
    for (long version = 1; version <= 12; version++) {
      twelve.add(recorded(HANAKO, version));
    }
    append(twelve.toArray(LedgerEntry[]::new));
    assertThat(entries(HANAKO)).as("LS2: 10 comes after 9").containsExactlyElementsOf(twelve);
  }

  @Test
  void ls3_versions_continue_without_a_gap() {
    refused("LS3: the first version is 1", recorded(HANAKO, 2));
    append(recorded(HANAKO, 1));
    refused("LS3: version 3 before version 2", recorded(HANAKO, 3));
    refused("LS3: version 1 a second time", recorded(HANAKO, 1, Visits.screenedOnly(DAY)));
    refused("LS3: a gap within one call", recorded(HANAKO, 2), recorded(HANAKO, 4));
    append(recorded(HANAKO, 2), recorded(TARO, 1), recorded(HANAKO, 3));
    assertThat(entries(HANAKO)).as("LS3: each addressee counts alone").hasSize(3);
  }

  @Test
  void ls3_nothing_of_a_refused_call_is_kept() {
    Recorded good = recorded(TARO, 1);
    boolean refused =
        inTransaction(
            KITAKYUSHU,
            store -> {
              try {
                store.appendAll(List.of(good, recorded(HANAKO, 7)));
                return false;
              } catch (StaleLedgerException expected) {
                return true;
              }
            });
    assertThat(refused).as("LS3: a stale append is told so").isTrue();
    assertThat(entries(TARO)).as("LS3: all or none, even if the work goes on").isEmpty();
    assertThat(knownKeys(KITAKYUSHU, good.key())).as("LS3: nor its key").isEmpty();
    assertThat(count(KITAKYUSHU)).as("LS3: nor counted").isZero();
  }

  @Test
  void ls4_every_kind_of_entry_is_read_to_the_last_field() {
    Recorded full = recorded(HANAKO, 1);
    List<LedgerEntry> all =
        List.of(
            full,
            recorded(HANAKO, 2, Visits.influenzaInBrief(DAY)),
            recorded(HANAKO, 3, Visits.screenedOnly(DAY)),
            recorded(HANAKO, 4, Visits.provenAbroad(DAY)),
            corrected(HANAKO, 5, full, Visits.measlesInFull(DAY.minusDays(1))),
            withdrawn(HANAKO, 6, full.record()));
    append(all.toArray(LedgerEntry[]::new));
    assertThat(entries(HANAKO))
        .as("LS4: to the last field, character and nanosecond; look at empty and optional fields")
        .containsExactlyElementsOf(all);
    assertThat(entries(HANAKO)).as("LS4: and again").containsExactlyElementsOf(all);
  }

  @Test
  void ls5_an_instant_answers_what_was_recorded_until_then_inclusive() {
    append(recorded(HANAKO, 1), recorded(HANAKO, 2), recorded(HANAKO, 3));
    assertThat(entriesUntil(KITAKYUSHU, at(2)))
        .as("LS5: an entry recorded at the instant is in")
        .containsExactly(recorded(HANAKO, 1), recorded(HANAKO, 2));
    assertThat(entriesUntil(KITAKYUSHU, at(2).minusNanos(1)))
        .as("LS5: a nanosecond before, it is out")
        .containsExactly(recorded(HANAKO, 1));
    assertThat(entriesUntil(KITAKYUSHU, at(0))).as("LS5: before the first, none").isEmpty();
  }

  @Test
  void ls6_the_keys_of_all_entries_are_known_and_no_others() {
    Recorded first = recorded(HANAKO, 1);
    Corrected second = corrected(HANAKO, 2, first, Visits.measlesInFull(DAY.minusDays(9)));
    Recorded never = recorded(TARO, 1);
    append(first, second, withdrawn(HANAKO, 3, first.record()));
    assertThat(knownKeys(KITAKYUSHU, first.key(), second.key(), never.key()))
        .as("LS6: recorded, corrected, withdrawn since: known; asked for in vain: not")
        .containsExactlyInAnyOrder(first.key(), second.key());
    assertThat(knownKeys(KITAKYUSHU, never.key())).as("LS6: only what was asked for").isEmpty();
    assertThat(knownKeys(KITAKYUSHU)).as("LS6: nothing asked, nothing known").isEmpty();
  }

  @Test
  void ls7_the_end_of_each_ledger_is_answered() {
    append(recorded(HANAKO, 1), recorded(HANAKO, 2), recorded(TARO, 1));
    assertThat(ends(KITAKYUSHU, HANAKO, NOBODY))
        .as("LS7: the newest, of those asked for, absent without entries")
        .containsOnlyKeys(HANAKO)
        .containsEntry(HANAKO, new LedgerEnd(2, at(2)));
    assertThat(ends(KITAKYUSHU)).as("LS7: nobody asked for").isEmpty();
  }

  @Test
  void ls8_everyone_is_visited_once_in_order_with_all_entries() {
    append(recorded(HANAKO, 1), recorded(TARO, 1), recorded(HANAKO, 2));
    List<List<LedgerEntry>> seen = new ArrayList<>();
    run(KITAKYUSHU, store -> store.forEachAddressee(all -> seen.add(List.copyOf(all))));
    assertThat(seen)
        .as("LS8: by number, all entries of each together")
        .containsExactly(
            List.of(recorded(TARO, 1)), List.of(recorded(HANAKO, 1), recorded(HANAKO, 2)));
  }

  @Test
  void ls9_of_several_writers_of_one_version_exactly_one_succeeds() throws Exception {
    append(recorded(HANAKO, 1));
    ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
    int succeeded = 0;
    try {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        Recorded own = recorded(HANAKO, 2, Visits.measlesInFull(DAY.minusDays(i)));
        writers.add(pool.submit(() -> append(own)));
      }
      for (Future<?> writer : writers) {
        succeeded += succeeded(writer) ? 1 : 0;
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(succeeded)
        .as("LS9: one of %s writers; look at how the stored version is checked", WRITERS)
        .isEqualTo(1);
    assertThat(entries(HANAKO)).as("LS9: and its entry alone is kept").hasSize(2);
  }

  @Test
  void ls9_of_sixteen_writers_each_wins_one_version_and_none_is_lost_or_doubled() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(MANY_WRITERS);
    try {
      CyclicBarrier allHaveRead = new CyclicBarrier(MANY_WRITERS);
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < MANY_WRITERS; i++) {
        VaccinationRecord own = Visits.measlesInFull(DAY.minusDays(i));
        writers.add(pool.submit(() -> appendUntilItIsIn(own, allHaveRead)));
      }
      for (Future<?> writer : writers) {
        writer.get(2, TimeUnit.MINUTES);
      }
    } finally {
      pool.shutdownNow();
    }
    List<LedgerEntry> all = entries(HANAKO);
    assertThat(all.stream().map(LedgerEntry::version).toList())
        .as("LS9: each version is won by exactly one")
        .isEqualTo(LongStream.rangeClosed(1, MANY_WRITERS).boxed().toList());
    assertThat(all.stream().map(entry -> entry.content().orElseThrow().vaccinatedOn()).toList())
        .as("LS9: nobody's entry is lost or there twice")
        .doesNotHaveDuplicates()
        .hasSize(MANY_WRITERS);
  }

  /** As a writer does: reads which version is the newest, offers the next, reads again if stale. */
  private boolean appendUntilItIsIn(VaccinationRecord own, CyclicBarrier allHaveRead)
      throws Exception {
    for (int attempt = 0; attempt < MANY_WRITERS * MANY_WRITERS; attempt++) {
      long next = entries(HANAKO).size() + 1L;
      if (attempt == 0) {
        allHaveRead.await(2, TimeUnit.MINUTES);
      }
      try {
        append(recorded(HANAKO, next, own));
        return true;
      } catch (StaleLedgerException another) {
        assertThat(another).as("LS9: another was faster").isNotNull();
      }
    }
    throw new AssertionError("LS9: a writer never got its turn");
  }

  @Test
  void ls10_another_municipality_is_neither_seen_nor_collided_with() {
    Recorded here = recorded(HANAKO, 1);
    append(here);
    List<LedgerEntry> theirs = inTransaction(FUKUOKA, store -> store.entries(HANAKO));
    assertThat(theirs).as("LS10: seen").isEmpty();
    assertThat(entriesUntil(FUKUOKA, at(9))).as("LS10: seen").isEmpty();
    assertThat(entriesOf(FUKUOKA, HANAKO)).as("LS10").isEmpty();
    assertThat(ends(FUKUOKA, HANAKO)).as("LS10").isEmpty();
    Set<AddresseeNumber> visitors =
        inTransaction(FUKUOKA, store -> store.visitedOn(Map.of(HANAKO, Set.of(DAY.plusDays(1)))));
    assertThat(visitors).as("LS10: by the day of a visit").isEmpty();
    assertThat(knownKeys(FUKUOKA, here.key())).as("LS10: known by key").isEmpty();
    assertThat(count(FUKUOKA)).as("LS10: counted").isZero();
    List<List<LedgerEntry>> visited = new ArrayList<>();
    run(FUKUOKA, store -> store.forEachAddressee(visited::add));
    assertThat(visited).as("LS10: visited").isEmpty();
    run(FUKUOKA, store -> store.appendAll(List.of(here)));
    assertThat(count(FUKUOKA)).as("LS10: collided with").isEqualTo(1);
    assertThat(count(KITAKYUSHU)).as("LS10: added to").isEqualTo(1);
  }

  @Test
  void ls11_an_erased_entry_is_not_appended() {
    LedgerEntry erased = new LedgerEntry.Erased(HANAKO, 1, new RecordNumber(1));
    assertThat(catchThrowable(() -> append(erased)))
        .as("LS11: entries are erased where their erasure is written down")
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(count(KITAKYUSHU)).as("LS11: nothing is kept").isZero();
  }

  @Test
  void ls12_who_had_a_visit_on_a_day_is_answered() {
    Recorded first = recorded(HANAKO, 1, Visits.measlesInFull(DAY));
    VaccinationRecord corrected =
        Visits.screenedOnly(DAY.minusDays(9), "\"vaccinatedOn\":\"" + DAY);
    append(first, corrected(HANAKO, 2, first, corrected), withdrawn(HANAKO, 3, first.record()));
    append(recorded(TARO, 1, corrected));
    LocalDate other = DAY.minusDays(9);
    assertThat(visitedOn(Map.of(HANAKO, Set.of(DAY), TARO, Set.of(DAY), NOBODY, Set.of(DAY))))
        .as("LS12: by the days of the visits, also of what was corrected or withdrawn since")
        .containsExactly(HANAKO);
    assertThat(visitedOn(Map.of(HANAKO, Set.of(other), TARO, Set.of(DAY, other))))
        .as("LS12: by any of the days, each addressee's own")
        .containsExactlyInAnyOrder(HANAKO, TARO);
    assertThat(visitedOn(Map.of(HANAKO, Set.of(DAY.plusDays(1), DAY.plusDays(10)))))
        .as("LS12: by no other day of a record")
        .isEmpty();
    assertThat(visitedOn(Map.of(HANAKO, Set.of()))).as("LS12: no day").isEmpty();
    assertThat(visitedOn(Map.of())).as("LS12: nobody").isEmpty();
  }

  private static boolean succeeded(Future<?> writer) throws InterruptedException {
    try {
      writer.get();
      return true;
    } catch (ExecutionException refused) {
      assertThat(refused.getCause())
          .as("LS9: the others are told that they are stale")
          .isInstanceOf(StaleLedgerException.class);
      return false;
    }
  }

  private void append(LedgerEntry... entries) {
    run(KITAKYUSHU, store -> store.appendAll(List.of(entries)));
  }

  private void refused(String what, LedgerEntry... entries) {
    assertThat(catchThrowable(() -> append(entries)))
        .as(what)
        .isInstanceOf(StaleLedgerException.class);
  }

  private List<LedgerEntry> entries(AddresseeNumber addressee) {
    return inTransaction(KITAKYUSHU, store -> store.entries(addressee));
  }

  private List<LedgerEntry> entriesUntil(MunicipalityCode municipality, Instant knownAt) {
    return inTransaction(municipality, store -> store.entries(HANAKO, knownAt));
  }

  private Map<AddresseeNumber, List<LedgerEntry>> entriesOf(
      MunicipalityCode municipality, AddresseeNumber... addressees) {
    return inTransaction(municipality, store -> store.entriesOf(List.of(addressees)));
  }

  private Map<AddresseeNumber, LedgerEnd> ends(
      MunicipalityCode municipality, AddresseeNumber... addressees) {
    return inTransaction(municipality, store -> store.ends(List.of(addressees)));
  }

  private Set<AddresseeNumber> visitedOn(Map<AddresseeNumber, Set<LocalDate>> days) {
    return inTransaction(KITAKYUSHU, store -> store.visitedOn(days));
  }

  private Collection<ContentKey> knownKeys(MunicipalityCode municipality, ContentKey... keys) {
    return inTransaction(municipality, store -> store.knownKeys(List.of(keys)));
  }

  private long count(MunicipalityCode municipality) {
    return inTransaction(municipality, LedgerStore::count);
  }

  private void run(MunicipalityCode municipality, Consumer<LedgerStore> work) {
    inTransaction(
        municipality,
        store -> {
          work.accept(store);
          return true;
        });
  }
}
