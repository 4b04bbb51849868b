package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import jp.sesshu.ledger.ContentKey;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.Recording;
import jp.sesshu.ledger.VaccinationLedger;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.testkit.fixture.People;
import jp.sesshu.testkit.fixture.Visits;
import jp.sesshu.testkit.forward.ForwardingLedgerStore;
import jp.sesshu.testkit.memory.InMemoryLedgerStore;
import org.junit.jupiter.api.Test;

/** Each question to a store may see what was committed before it: two answers, two moments. */
class RecordedMeanwhileTest {
  private static final AddresseeNumber YUTA = People.yuta().number();
  private static final VaccinationLedger.Visit VISIT =
      new VaccinationLedger.Visit(YUTA, Visits.measlesInFull(LedgerEntries.DAY));

  @Test
  void what_another_records_between_two_questions_is_known_and_no_suspected_duplicate() {
    InMemoryLedgerStore store = new InMemoryLedgerStore();
    VaccinationLedger ours =
        new VaccinationLedger(
            new ForwardingLedgerStore(store) {
              @Override
              public Collection<ContentKey> knownKeys(Collection<ContentKey> keys) {
                Collection<ContentKey> known = super.knownKeys(keys);
                recordBy(store, "another");
                return known;
              }
            });
    List<Recording> recordings = ours.recordAll(List.of(VISIT), LedgerEntries.at(2), "we");
    assertThat(recordings)
        .containsExactly(new Recording.Known(VaccinationLedger.key(YUTA, VISIT.record())));
    assertThat(store.entries(YUTA)).extracting(LedgerEntry::recordedBy).containsExactly("another");
  }

  private static void recordBy(InMemoryLedgerStore store, String who) {
    new VaccinationLedger(store).recordAll(List.of(VISIT), LedgerEntries.at(1), who);
  }
}
