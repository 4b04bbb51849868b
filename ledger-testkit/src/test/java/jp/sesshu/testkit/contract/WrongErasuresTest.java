package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jp.sesshu.UnitOfWork;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.LogStore;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.retention.Destruction;
import jp.sesshu.retention.ErasureStore;
import jp.sesshu.testkit.forward.ForwardingUnitOfWork;
import jp.sesshu.testkit.memory.InMemoryStorage;
import org.junit.jupiter.api.Test;

/** The contract must catch each of these erasures, and say which rule it breaks. */
final class WrongErasuresTest {

  @Test
  void an_erasure_that_only_writes_its_tombstone_is_caught() {
    assertThat(ContractRun.complaintsOf(KeepsTheContent.class))
        .contains("ER2: erased in their places")
        .contains("ER2: erased");
  }

  @Test
  void an_erasure_without_a_tombstone_is_caught() {
    assertThat(ContractRun.complaintsOf(NoTombstone.class))
        .contains("ER5: in the same transaction")
        .contains("ER5: sound with the tombstone");
  }

  @Test
  void an_erasure_that_leaves_the_person_is_caught() {
    assertThat(ContractRun.complaintsOf(LeavesThePerson.class)).contains("ER3: ");
  }

  @Test
  void an_erasure_that_leaves_the_reports_is_caught() {
    assertThat(ContractRun.complaintsOf(LeavesReports.class)).contains("ER4: gone");
  }

  @Test
  void an_erasure_that_passes_over_what_it_cannot_do_is_caught() {
    assertThat(ContractRun.complaintsOf(PassesOver.class))
        .contains("ER6: an entry that is not sealed");
  }

  @Test
  void an_erasure_that_knows_no_places_is_caught() {
    assertThat(ContractRun.complaintsOf(NoPlaces.class)).contains("ER1: sealed ones only");
  }

  @Test
  void an_erasure_in_another_municipality_is_caught() {
    assertThat(ContractRun.complaintsOf(OneForAll.class)).isNotBlank();
  }

  abstract static class Wrong extends ErasureStoreContract {
    private final InMemoryStorage right = new InMemoryStorage();

    ErasureStore wrong(ErasureStore right, UnitOfWork unit) {
      return right;
    }

    LogStore wrongLogs(LogStore right) {
      return right;
    }

    MunicipalityCode inPlaceOf(MunicipalityCode municipality) {
      return municipality;
    }

    @Override
    protected <T> T inTransaction(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
      return right.inTransaction(
          inPlaceOf(municipality),
          unit ->
              work.apply(
                  new ForwardingUnitOfWork(unit) {
                    @Override
                    public ErasureStore erasures() {
                      return wrong(super.erasures(), unit);
                    }

                    @Override
                    public LogStore logs() {
                      return wrongLogs(super.logs());
                    }
                  }));
    }

    static ErasureStore destroying(ErasureStore right, UnaryOperator<Destruction> other) {
      return Altered.port(ErasureStore.class)
          .in(
              "destroy",
              (arguments, rightly) -> {
                arguments[0] = other.apply((Destruction) arguments[0]);
                return rightly.call();
              })
          .from(right);
    }
  }

  static final class KeepsTheContent extends Wrong {
    @Override
    ErasureStore wrong(ErasureStore right, UnitOfWork unit) {
      return Altered.port(ErasureStore.class)
          .in(
              "destroy",
              (arguments, rightly) -> {
                unit.logs().state(LogName.Kind.LEDGER, ((Destruction) arguments[0]).tombstone());
                return null;
              })
          .from(right);
    }
  }

  static final class NoTombstone extends Wrong {
    @Override
    LogStore wrongLogs(LogStore right) {
      return Altered.port(LogStore.class)
          .in("statements", (arguments, rightly) -> List.of())
          .from(right);
    }
  }

  static final class LeavesThePerson extends Wrong {
    @Override
    ErasureStore wrong(ErasureStore right, UnitOfWork unit) {
      return destroying(
          right, d -> new Destruction(d.tombstone(), d.entries(), Set.of(), d.reports()));
    }
  }

  static final class LeavesReports extends Wrong {
    @Override
    ErasureStore wrong(ErasureStore right, UnitOfWork unit) {
      return destroying(
          right, d -> new Destruction(d.tombstone(), d.entries(), d.addressees(), List.of()));
    }
  }

  static final class PassesOver extends Wrong {
    @Override
    ErasureStore wrong(ErasureStore right, UnitOfWork unit) {
      return Altered.port(ErasureStore.class)
          .in(
              "destroy",
              (arguments, rightly) -> {
                try {
                  return rightly.call();
                } catch (IllegalStateException passedOver) {
                  return null;
                }
              })
          .from(right);
    }
  }

  static final class NoPlaces extends Wrong {
    @Override
    ErasureStore wrong(ErasureStore right, UnitOfWork unit) {
      return Altered.port(ErasureStore.class)
          .in("places", (arguments, rightly) -> Map.of())
          .from(right);
    }
  }

  static final class OneForAll extends Wrong {
    @Override
    MunicipalityCode inPlaceOf(MunicipalityCode municipality) {
      return new MunicipalityCode("401005");
    }
  }
}
