package jp.sesshu.testkit.contract;

import static jp.sesshu.integrity.LogName.Kind.LEDGER;
import static jp.sesshu.testkit.contract.LedgerEntries.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sesshu.integrity.LogRecord;
import jp.sesshu.integrity.SignedNote;
import jp.sesshu.integrity.Tombstone;
import jp.sesshu.integrity.Verdict;
import jp.sesshu.ledger.ContentKey;
import jp.sesshu.ledger.ImmunizationHistory;
import jp.sesshu.ledger.LedgerEnd;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.RecordNumber;
import jp.sesshu.ledger.VaccinationLedger;
import jp.sesshu.outreach.DocumentKind;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.AddresseeRecord;
import jp.sesshu.retention.Destruction;
import jp.sesshu.retention.ErasureStore;
import jp.sesshu.retention.KeptReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link ErasureStore}: extend it, answer the one question, and every rule of the
 * port is tested against your stores. Whether a byte is left in the storage's files is not seen
 * through ports: {@link ScrubContract} looks into the files.
 */
public abstract class ErasureStoreContract extends ErasureSteps {
  @BeforeEach
  void twoPeopleWithTwoRecordsEachAndAllThatGoesWithThem() {
    fill(KITAKYUSHU);
    seal();
  }

  @Test
  void er1_places_are_those_of_the_sealed_entries_by_version() {
    run(work -> work.ledger().appendAll(List.of(recorded(GOES, 4))));
    Map<Long, Tombstone.Destroyed> places = places(GOES);
    assertThat(places.keySet()).as("ER1: sealed ones only").containsExactlyInAnyOrder(1L, 2L, 3L);
    List<byte[]> kept = inTransaction(KITAKYUSHU, w -> w.logs().commitments(LEDGER, 0, 99));
    places.forEach(
        (version, place) ->
            assertThat(place.isOf(kept.get((int) place.index())))
                .as("ER1: the commitment that is kept")
                .isTrue());
    assertThat(places.values())
        .extracting(Tombstone.Destroyed::index)
        .as("ER1: their own places")
        .containsExactlyInAnyOrder(0L, 1L, 2L);
    destroy(records(GOES, 1, 3), Set.of(), List.of());
    assertThat(places(GOES).keySet()).as("ER1: not the erased ones").containsExactly(2L);
  }

  @Test
  void er2_an_erased_record_leaves_its_places_and_nothing_else() {
    LedgerEntry second = entries(GOES).get(1);
    List<LedgerEntry> others = entries(STAYS);
    LedgerEntry.Recorded first = (LedgerEntry.Recorded) entries(GOES).get(0);
    destroy(records(GOES, 1, 3), Set.of(), List.of());
    RecordNumber record = new RecordNumber(1);
    assertThat(entries(GOES))
        .as("ER2: erased in their places, the others to the last field")
        .containsExactly(
            new LedgerEntry.Erased(GOES, 1, record),
            second,
            new LedgerEntry.Erased(GOES, 3, record));
    assertThat(entries(STAYS)).as("ER2: nobody else's").isEqualTo(others);
    assertThat(
            this.<Collection<ContentKey>>inTransaction(
                KITAKYUSHU, w -> w.ledger().knownKeys(List.of(first.key()))))
        .as("ER2: the key is known no more")
        .isEmpty();
    assertThat(
            this.<Map<AddresseeNumber, LedgerEnd>>inTransaction(
                KITAKYUSHU, w -> w.ledger().ends(List.of(GOES))))
        .as("ER2: versions go on, times are forgotten")
        .containsEntry(GOES, new LedgerEnd(3, Instant.EPOCH));
    assertThat(
            this.<Set<AddresseeNumber>>inTransaction(
                KITAKYUSHU,
                w -> w.ledger().visitedOn(Map.of(GOES, Set.of(first.given().vaccinatedOn())))))
        .as("ER2: nobody knows any more of what day it was")
        .isEmpty();
    ImmunizationHistory history =
        inTransaction(KITAKYUSHU, w -> new VaccinationLedger(w.ledger()).history(GOES));
    assertThat(history.standing()).as("ER2: the record is not in the history").hasSize(1);
    run(work -> work.ledger().appendAll(List.of(recorded(GOES, 4))));
  }

  @Test
  void er2_the_log_keeps_the_commitment_and_its_proofs_hold() {
    List<byte[]> kept = inTransaction(KITAKYUSHU, w -> w.logs().commitments(LEDGER, 0, 99));
    destroy(records(GOES, 1, 3), Set.of(), List.of());
    List<LogRecord> records = inTransaction(KITAKYUSHU, w -> w.logs().records(LEDGER, 0, 3));
    assertThat(records.get(0)).as("ER2: erased").isEqualTo(new LogRecord.Erased(0, kept.get(0)));
    assertThat(records.get(2)).as("ER2: erased").isEqualTo(new LogRecord.Erased(2, kept.get(2)));
    assertThat(records.get(1)).as("ER2: kept").isInstanceOf(LogRecord.Kept.class);
    assertThat(audit()).as("ER5: sound with the tombstone").isInstanceOf(Verdict.Intact.class);
    seal();
    assertThat(audit()).as("ER5: sealed").isEqualTo(new Verdict.Intact(7, 0, 2));
  }

  @Test
  void er3_of_an_addressee_who_goes_nothing_is_answered() {
    destroy(records(GOES, 1, 2, 3), Set.of(GOES), List.of());
    run(
        work -> {
          assertThat(work.ledger().entries(GOES)).as("ER3: ledger").isEmpty();
          assertThat(work.ledger().ends(List.of(GOES))).as("ER3: versions").isEmpty();
          assertThat(work.residents().history(GOES)).as("ER3: versions of the person").isEmpty();
          assertThat(work.residents().supportMeasures(GOES)).as("ER3: measures").isEmpty();
          assertThat(work.residents().mailingAddresses(GOES)).as("ER3: addresses").isEmpty();
          assertThat(
                  work.residents()
                      .candidates(
                          List.of(YUTA.demographics().birthDate()),
                          YUTA.demographics().name().kanaKeys()))
              .as("ER3: neither by birth nor by reading")
              .extracting(AddresseeRecord::number)
              .doesNotContain(GOES);
          assertThat(work.identities().holders(NUMBER)).as("ER3: numbers").isEmpty();
          assertThat(work.identities().assignments(GOES).assignments()).as("ER3").isEmpty();
          assertThat(work.issues().issuesTo(GOES)).as("ER3: issues").isEmpty();
          assertThat(work.issues().newest(List.of(key(GOES)))).as("ER3: by key").isEmpty();
          assertThat(work.issues().lastSequence(YEAR, DocumentKind.CERTIFICATE))
              .as("ER3: a document's number is not given out again")
              .isEqualTo(2);
          assertThat(work.residents().history(STAYS)).as("ER3: others stay").hasSize(1);
          assertThat(work.residents().supportMeasures(STAYS)).as("ER3: others stay").hasSize(1);
          assertThat(work.issues().issuesTo(STAYS)).as("ER3: others stay").hasSize(1);
        });
    assertThat(audit()).as("ER5: sound with the tombstone").isEqualTo(new Verdict.Intact(6, 1, 3));
  }

  @Test
  void er4_a_report_that_goes_is_not_answered() {
    run(work -> work.worklist().settle(report(GOES).key()));
    List<KeptReport> reports = reports();
    assertThat(reports).as("ER7: waiting and settled").hasSize(2);
    assertThat(reports.get(0).settled()).as("ER7: in the order in which they came").isTrue();
    assertThat(reports.get(0).item()).as("ER7: whole").isEqualTo(report(GOES));
    destroy(List.of(), Set.of(), List.of(reports.get(0).place().position()));
    assertThat(reports()).as("ER4: gone").containsExactly(reports.get(1));
    assertThat(
            this.<Collection<ContentKey>>inTransaction(
                KITAKYUSHU, w -> w.worklist().knownKeys(List.of(report(GOES).key()))))
        .as("ER4: its key, too")
        .isEmpty();
  }

  @Test
  void er5_the_tombstone_is_an_entry_of_the_log() {
    SignedNote tombstone = destroy(records(GOES, 1, 3), Set.of(), List.of());
    assertThat(this.<List<String>>inTransaction(KITAKYUSHU, w -> w.logs().statements(LEDGER)))
        .as("ER5: in the same transaction")
        .containsExactly(tombstone.note());
  }

  @Test
  void er6_what_is_not_sealed_or_not_all_is_refused() {
    run(work -> work.ledger().appendAll(List.of(recorded(GOES, 4))));
    Destruction unsealed = new Destruction(signed(List.of()), List.of(0L, 6L), Set.of(), List.of());
    refused("ER6: an entry that is not sealed", unsealed);
    Destruction half = new Destruction(signed(List.of()), List.of(0L, 2L), Set.of(GOES), List.of());
    refused("ER6: somebody of whom an entry stays", half);
    assertThat(entries(GOES)).as("ER6: nothing is kept").hasSize(4);
    assertThat(entries(GOES).get(0)).as("ER6").isInstanceOf(LedgerEntry.Recorded.class);
  }

  private void refused(String what, Destruction destruction) {
    assertThat(catchThrowable(() -> run(work -> work.erasures().destroy(destruction))))
        .as(what)
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void er8_nothing_of_another_municipality_is_seen_or_destroyed() {
    fill(FUKUOKA);
    Map<Long, Tombstone.Destroyed> theirs =
        inTransaction(FUKUOKA, work -> work.erasures().places(GOES));
    assertThat(theirs).as("ER8: nothing of theirs is sealed").isEmpty();
    destroy(records(GOES, 1, 2, 3), Set.of(GOES), List.of(0L));
    run(
        FUKUOKA,
        work -> {
          assertThat(work.ledger().entries(GOES)).as("ER8: ledger").hasSize(3);
          assertThat(work.residents().history(GOES)).as("ER8: people").hasSize(1);
          assertThat(work.identities().holders(NUMBER)).as("ER8: numbers").hasSize(1);
          assertThat(work.issues().issuesTo(GOES)).as("ER8: issues").hasSize(1);
          assertThat(work.worklist().open()).as("ER8: reports").hasSize(2);
        });
  }
}
