package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import jp.sesshu.UnitOfWork;
import jp.sesshu.access.TrailAct;
import jp.sesshu.access.TrailStore;
import jp.sesshu.municipality.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** The contract must catch each of these trails, and say which rule it breaks. */
final class WrongTrailsTest {
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");

  @Test
  void a_trail_that_forgets_whoever_guessed_is_caught() {
    assertThat(ContractRun.complaintsOf(ForgivingTrail.class)).contains("TS5: of that principal");
  }

  @Test
  void a_trail_that_sees_only_what_has_ended_is_caught() {
    assertThat(ContractRun.complaintsOf(LateTrail.class)).contains("TS5: added a moment ago");
  }

  @Test
  void a_trail_that_answers_backwards_is_caught() {
    assertThat(ContractRun.complaintsOf(BackwardTrail.class)).contains("TS2: as they were added");
  }

  @Test
  void a_trail_that_takes_every_attempt_for_finished_is_caught() {
    assertThat(ContractRun.complaintsOf(CarelessTrail.class)).contains("TS3: no outcome");
  }

  @Test
  void a_trail_shared_by_all_municipalities_is_caught() {
    assertThat(ContractRun.complaintsOf(SharedTrail.class)).contains("TS4: seen");
  }

  private static Object reversed(Object answer) {
    List<Object> list = new ArrayList<>((List<?>) answer);
    Collections.reverse(list);
    return list;
  }

  private abstract static class TrailRun extends TrailStoreContract {
    private final Stores stores = new Stores();
    private final Altered<TrailStore> altered = alter(Altered.port(TrailStore.class));

    abstract Altered<TrailStore> alter(Altered<TrailStore> port);

    MunicipalityCode of(MunicipalityCode municipality) {
      return municipality;
    }

    @Override
    protected <T> T inTransaction(MunicipalityCode municipality, Function<TrailStore, T> work) {
      return stores.run(of(municipality), UnitOfWork::trail, altered, work);
    }
  }

  static final class BackwardTrail extends TrailRun {
    @Override
    Altered<TrailStore> alter(Altered<TrailStore> port) {
      return port.in("entries", (arguments, right) -> reversed(right.call()));
    }
  }

  static final class CarelessTrail extends TrailRun {
    @Override
    Altered<TrailStore> alter(Altered<TrailStore> port) {
      return port.in("unfinished", (arguments, right) -> List.of());
    }
  }

  static final class ForgivingTrail extends TrailRun {
    @Override
    Altered<TrailStore> alter(Altered<TrailStore> port) {
      return port.in("newest", (arguments, right) -> List.of());
    }
  }

  static final class LateTrail extends TrailRun {
    @Override
    Altered<TrailStore> alter(Altered<TrailStore> port) {
      return port.in(
          "newest",
          (arguments, right) ->
              ((List<?>) right.call())
                  .stream().filter(act -> ((TrailAct) act).outcome().isPresent()).toList());
    }
  }

  static final class SharedTrail extends TrailRun {
    @Override
    Altered<TrailStore> alter(Altered<TrailStore> port) {
      return port;
    }

    @Override
    MunicipalityCode of(MunicipalityCode municipality) {
      return KITAKYUSHU;
    }
  }
}
