package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import jp.sesshu.Storage;
import jp.sesshu.UnitOfWork;
import jp.sesshu.ledger.ContentKey;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.LedgerStore;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.forward.ForwardingLedgerStore;
import jp.sesshu.testkit.forward.ForwardingStorage;
import jp.sesshu.testkit.forward.ForwardingUnitOfWork;
import jp.sesshu.testkit.memory.InMemoryStorage;
import org.junit.jupiter.api.Test;

/** The contract of imports must catch each of these storages. */
final class WrongImportsTest {

  @Test
  void a_ledger_that_takes_every_content_for_known_is_caught() {
    assertThat(ContractRun.complaintsOf(KnowsAll.class)).contains("IM1: new");
  }

  @Test
  void a_ledger_that_loses_what_it_took_is_caught() {
    assertThat(ContractRun.complaintsOf(Losing.class)).contains("IM2: no row is lost");
  }

  private abstract static class Run extends ImportContract {
    private final InMemoryStorage right = new InMemoryStorage();

    abstract LedgerStore wrong(LedgerStore store);

    @Override
    protected Storage storage() {
      return new ForwardingStorage(right) {
        @Override
        protected UnitOfWork unit(MunicipalityCode municipality, UnitOfWork unit) {
          return new ForwardingUnitOfWork(unit) {
            @Override
            public LedgerStore ledger() {
              return wrong(super.ledger());
            }
          };
        }
      };
    }
  }

  static final class KnowsAll extends Run {
    @Override
    LedgerStore wrong(LedgerStore store) {
      return new ForwardingLedgerStore(store) {
        @Override
        public Collection<ContentKey> knownKeys(Collection<ContentKey> keys) {
          return keys;
        }
      };
    }
  }

  static final class Losing extends Run {
    @Override
    LedgerStore wrong(LedgerStore store) {
      return new ForwardingLedgerStore(store) {
        @Override
        public void appendAll(List<LedgerEntry> entries) {
          super.appendAll(entries.subList(0, Math.min(1, entries.size())));
        }
      };
    }
  }
}
