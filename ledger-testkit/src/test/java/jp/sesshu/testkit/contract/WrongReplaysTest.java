package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.sesshu.Storage;
import jp.sesshu.UnitOfWork;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.LedgerStore;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.testkit.arbitrary.LedgerReplayProperties;
import jp.sesshu.testkit.forward.ForwardingLedgerStore;
import jp.sesshu.testkit.forward.ForwardingStorage;
import jp.sesshu.testkit.forward.ForwardingUnitOfWork;
import jp.sesshu.testkit.memory.InMemoryStorage;
import org.junit.jupiter.api.Test;

/** The property of replaying must catch each of these ledgers. */
final class WrongReplaysTest {

  @Test
  void a_right_ledger_draws_no_complaint() {
    assertThat(ContractRun.complaintsOf(Right.class)).isEmpty();
  }

  @Test
  void a_ledger_that_knows_at_an_instant_only_what_was_known_before_is_caught() {
    assertThat(ContractRun.complaintsOf(ExclusiveInstant.class)).contains("what was known at");
  }

  @Test
  void a_ledger_that_shows_the_newest_content_in_the_past_is_caught() {
    assertThat(ContractRun.complaintsOf(NoPast.class)).contains("what was known at");
  }

  @Test
  void a_ledger_that_loses_withdrawals_is_caught() {
    assertThat(ContractRun.complaintsOf(LosesWithdrawals.class)).contains("the next version");
  }

  private abstract static class Run extends LedgerReplayProperties {
    private final InMemoryStorage right = new InMemoryStorage();

    abstract UnaryOperator<LedgerStore> wrong();

    @Override
    protected Storage storage() {
      return new ForwardingStorage(right) {
        @Override
        protected UnitOfWork unit(MunicipalityCode municipality, UnitOfWork unit) {
          return new ForwardingUnitOfWork(unit) {
            @Override
            public LedgerStore ledger() {
              return wrong().apply(super.ledger());
            }
          };
        }
      };
    }
  }

  static final class Right extends Run {
    @Override
    UnaryOperator<LedgerStore> wrong() {
      return right -> right;
    }
  }

  static final class ExclusiveInstant extends Run {
    @Override
    UnaryOperator<LedgerStore> wrong() {
      return right ->
          new ForwardingLedgerStore(right) {
            @Override
            public List<LedgerEntry> entries(AddresseeNumber addressee, Instant knownAt) {
              return right.entries(addressee).stream()
                  .filter(entry -> entry.recordedAt().isBefore(knownAt))
                  .toList();
            }
          };
    }
  }

  static final class NoPast extends Run {
    @Override
    UnaryOperator<LedgerStore> wrong() {
      return right ->
          new ForwardingLedgerStore(right) {
            @Override
            public List<LedgerEntry> entries(AddresseeNumber addressee, Instant knownAt) {
              return right.entries(addressee).stream()
                  .map(entry -> since(entry, Instant.MIN.plusSeconds(1)))
                  .toList();
            }

            private LedgerEntry since(LedgerEntry entry, Instant at) {
              return entry.fold(
                  r ->
                      new LedgerEntry.Recorded(
                          r.addressee(), r.version(), at, "", r.key(), r.given()),
                  c -> c,
                  w -> w,
                  e -> e);
            }
          };
    }
  }

  static final class LosesWithdrawals extends Run {
    @Override
    UnaryOperator<LedgerStore> wrong() {
      return right ->
          new ForwardingLedgerStore(right) {
            @Override
            public void appendAll(List<LedgerEntry> entries) {
              right.appendAll(
                  entries.stream()
                      .filter(entry -> !(entry instanceof LedgerEntry.Withdrawn))
                      .toList());
            }
          };
    }
  }
}
