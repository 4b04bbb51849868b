package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jp.sesshu.ledger.ContentKey;
import jp.sesshu.ledger.ImmunizationHistory;
import jp.sesshu.ledger.LedgerEnd;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.LedgerStore;
import jp.sesshu.ledger.StaleLedgerException;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.testkit.forward.ForwardingLedgerStore;
import jp.sesshu.testkit.memory.InMemoryLedgerStore;
import jp.sesshu.testkit.memory.InMemoryStorage;
import org.junit.jupiter.api.Test;

/** The contract must catch each of these ledgers, and say which rule it breaks. */
final class WrongLedgersTest {
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");

  @Test
  void a_right_ledger_draws_no_complaint() {
    assertThat(ContractRun.complaintsOf(Right.class)).isEmpty();
  }

  @Test
  void a_ledger_that_loses_the_last_append_is_caught() {
    assertThat(ContractRun.complaintsOf(LosesTheLast.class))
        .contains("LS1: nothing acknowledged is lost; look at what ends the transaction");
  }

  @Test
  void a_ledger_that_answers_unsorted_is_caught() {
    assertThat(ContractRun.complaintsOf(Unsorted.class))
        .contains("LS2: oldest first, and nobody else's; look at the order of the query");
  }

  @Test
  void a_ledger_that_swallows_a_stale_append_is_caught() {
    assertThat(ContractRun.complaintsOf(SwallowsStale.class))
        .contains("LS3: the first version is 1")
        .contains("LS9: one of 8 writers; look at how the stored version is checked")
        .contains("LS9: each version is won by exactly one");
  }

  @Test
  void a_ledger_that_cuts_nanoseconds_is_caught() {
    assertThat(ContractRun.complaintsOf(LeavesOutTheLastNanosecond.class))
        .contains("LS5: an entry recorded at the instant is in");
  }

  @Test
  void a_ledger_that_knows_every_key_is_caught() {
    assertThat(ContractRun.complaintsOf(KnowsEverything.class))
        .contains("LS6: recorded, corrected, withdrawn since: known; asked for in vain: not");
  }

  @Test
  void a_ledger_that_answers_the_first_version_is_caught() {
    assertThat(ContractRun.complaintsOf(FirstVersion.class)).contains("LS7: the newest");
  }

  @Test
  void a_ledger_that_visits_entries_one_by_one_is_caught() {
    assertThat(ContractRun.complaintsOf(VisitsOneByOne.class))
        .contains("LS8: by number, all entries of each together");
  }

  @Test
  void a_ledger_that_forgets_the_days_of_what_was_withdrawn_is_caught() {
    assertThat(ContractRun.complaintsOf(ForgetsWithdrawnDays.class))
        .contains("LS12: by the days of the visits, also of what was corrected or withdrawn since");
  }

  @Test
  void a_ledger_that_asks_everybody_for_every_day_is_caught() {
    assertThat(ContractRun.complaintsOf(AsksForEveryDay.class))
        .contains("LS12: by the days of the visits, also of what was corrected or withdrawn since");
  }

  @Test
  void a_ledger_that_shows_another_municipality_is_caught() {
    assertThat(ContractRun.complaintsOf(OneForAll.class)).contains("LS10: seen");
  }

  abstract static class Wrong extends LedgerStoreContract {
    private final InMemoryStorage storage = new InMemoryStorage();
    private final UnaryOperator<LedgerStore> wrong;

    Wrong(UnaryOperator<LedgerStore> wrong) {
      this.wrong = wrong;
    }

    @Override
    protected <T> T inTransaction(MunicipalityCode municipality, Function<LedgerStore, T> work) {
      return storage.inTransaction(municipality, unit -> work.apply(wrong.apply(unit.ledger())));
    }
  }

  static final class Right extends Wrong {
    Right() {
      super(right -> right);
    }
  }

  static final class LosesTheLast extends Wrong {
    LosesTheLast() {
      super(
          right ->
              new ForwardingLedgerStore(right) {
                @Override
                public void appendAll(List<LedgerEntry> entries) {
                  InMemoryLedgerStore tried = ((InMemoryLedgerStore) right).copy();
                  tried.appendAll(entries);
                  right.appendAll(entries.subList(0, entries.size() - 1));
                }
              });
    }
  }

  static final class Unsorted extends Wrong {
    Unsorted() {
      super(
          right ->
              new ForwardingLedgerStore(right) {
                @Override
                public List<LedgerEntry> entries(AddresseeNumber addressee) {
                  List<LedgerEntry> all = new ArrayList<>(right.entries(addressee));
                  Collections.reverse(all);
                  return all;
                }
              });
    }
  }

  static final class SwallowsStale extends Wrong {
    SwallowsStale() {
      super(
          right ->
              new ForwardingLedgerStore(right) {
                @Override
                public void appendAll(List<LedgerEntry> entries) {
                  try {
                    right.appendAll(entries);
                  } catch (StaleLedgerException swallowed) {
                    assertThat(swallowed).isNotNull();
                  }
                }
              });
    }
  }

  static final class LeavesOutTheLastNanosecond extends Wrong {
    LeavesOutTheLastNanosecond() {
      super(
          right ->
              new ForwardingLedgerStore(right) {
                @Override
                public List<LedgerEntry> entries(AddresseeNumber addressee, Instant knownAt) {
                  return right.entries(addressee, knownAt.minusNanos(1));
                }
              });
    }
  }

  static final class KnowsEverything extends Wrong {
    KnowsEverything() {
      super(
          right ->
              new ForwardingLedgerStore(right) {
                @Override
                public Collection<ContentKey> knownKeys(Collection<ContentKey> keys) {
                  return keys;
                }
              });
    }
  }

  static final class FirstVersion extends Wrong {
    FirstVersion() {
      super(
          right ->
              new ForwardingLedgerStore(right) {
                @Override
                public Map<AddresseeNumber, LedgerEnd> ends(Collection<AddresseeNumber> asked) {
                  Map<AddresseeNumber, LedgerEnd> ends = right.ends(asked);
                  ends.replaceAll((number, end) -> new LedgerEnd(1, end.recordedAt()));
                  return ends;
                }
              });
    }
  }

  static final class ForgetsWithdrawnDays extends Wrong {
    ForgetsWithdrawnDays() {
      super(
          right ->
              new ForwardingLedgerStore(right) {
                @Override
                public Set<AddresseeNumber> visitedOn(Map<AddresseeNumber, Set<LocalDate>> days) {
                  Set<AddresseeNumber> visited = right.visitedOn(days);
                  visited.removeIf(
                      who ->
                          ImmunizationHistory.replay(who, right.entries(who)).standing().isEmpty());
                  return visited;
                }
              });
    }
  }

  static final class AsksForEveryDay extends Wrong {
    AsksForEveryDay() {
      super(
          right ->
              new ForwardingLedgerStore(right) {
                @Override
                public Set<AddresseeNumber> visitedOn(Map<AddresseeNumber, Set<LocalDate>> days) {
                  Set<LocalDate> every = new HashSet<>();
                  days.values().forEach(every::addAll);
                  every.add(LedgerEntries.DAY.minusDays(9));
                  Map<AddresseeNumber, Set<LocalDate>> asked = new HashMap<>(days);
                  asked.replaceAll((who, own) -> every);
                  return right.visitedOn(asked);
                }
              });
    }
  }

  static final class VisitsOneByOne extends Wrong {
    VisitsOneByOne() {
      super(
          right ->
              new ForwardingLedgerStore(right) {
                @Override
                public void forEachAddressee(Consumer<List<LedgerEntry>> visitor) {
                  right.forEachAddressee(
                      all -> all.forEach(entry -> visitor.accept(List.of(entry))));
                }
              });
    }
  }

  static final class OneForAll extends Wrong {
    OneForAll() {
      super(right -> right);
    }

    @Override
    protected <T> T inTransaction(MunicipalityCode municipality, Function<LedgerStore, T> work) {
      return super.inTransaction(KITAKYUSHU, work);
    }
  }
}
