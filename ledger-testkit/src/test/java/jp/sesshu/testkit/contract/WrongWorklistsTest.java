package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import jp.sesshu.UnitOfWork;
import jp.sesshu.matching.MatchWorklist;
import jp.sesshu.municipality.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** The contract must catch each of these worklists, and say which rule it breaks. */
final class WrongWorklistsTest {
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");

  @Test
  void a_worklist_that_forgets_what_was_settled_is_caught() {
    assertThat(ContractRun.complaintsOf(ForgetfulWorklist.class)).contains("MW1: but known");
  }

  @Test
  void a_worklist_that_settles_anything_is_caught() {
    assertThat(ContractRun.complaintsOf(AgreeableWorklist.class)).contains("MW3: it no longer was");
  }

  @Test
  void a_worklist_shared_by_all_municipalities_is_caught() {
    assertThat(ContractRun.complaintsOf(SharedWorklist.class)).contains("MW4: seen");
  }

  private abstract static class WorklistRun extends MatchWorklistContract {
    private final Stores stores = new Stores();
    private final Altered<MatchWorklist> altered = alter(Altered.port(MatchWorklist.class));

    abstract Altered<MatchWorklist> alter(Altered<MatchWorklist> port);

    MunicipalityCode of(MunicipalityCode municipality) {
      return municipality;
    }

    @Override
    protected <T> T inTransaction(MunicipalityCode municipality, Function<MatchWorklist, T> work) {
      return stores.run(of(municipality), UnitOfWork::worklist, altered, work);
    }
  }

  static final class ForgetfulWorklist extends WorklistRun {
    @Override
    Altered<MatchWorklist> alter(Altered<MatchWorklist> port) {
      return port.in("knownKeys", (arguments, right) -> List.of());
    }
  }

  static final class AgreeableWorklist extends WorklistRun {
    @Override
    Altered<MatchWorklist> alter(Altered<MatchWorklist> port) {
      return port.in(
          "settle",
          (arguments, right) -> {
            right.call();
            return true;
          });
    }
  }

  static final class SharedWorklist extends WorklistRun {
    @Override
    Altered<MatchWorklist> alter(Altered<MatchWorklist> port) {
      return port;
    }

    @Override
    MunicipalityCode of(MunicipalityCode municipality) {
      return KITAKYUSHU;
    }
  }
}
