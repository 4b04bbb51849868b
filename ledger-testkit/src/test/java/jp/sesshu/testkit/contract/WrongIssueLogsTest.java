package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import jp.sesshu.UnitOfWork;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.outreach.IssueLog;
import jp.sesshu.outreach.StaleIssueException;
import org.junit.jupiter.api.Test;

/** The contract must catch each of these issue logs, and say which rule it breaks. */
final class WrongIssueLogsTest {
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");

  @Test
  void an_issue_log_that_swallows_a_number_given_twice_is_caught() {
    assertThat(ContractRun.complaintsOf(SwallowingIssueLog.class))
        .contains("IL2: a number given twice");
  }

  @Test
  void an_issue_log_that_knows_no_key_is_caught() {
    assertThat(ContractRun.complaintsOf(IssueLogWithoutKeys.class)).contains("IL6");
  }

  @Test
  void an_issue_log_shared_by_all_municipalities_is_caught() {
    assertThat(ContractRun.complaintsOf(SharedIssueLog.class)).contains("IL8: seen");
  }

  private abstract static class IssueLogRun extends IssueLogContract {
    private final Stores stores = new Stores();
    private final Altered<IssueLog> altered = alter(Altered.port(IssueLog.class));

    abstract Altered<IssueLog> alter(Altered<IssueLog> port);

    MunicipalityCode of(MunicipalityCode municipality) {
      return municipality;
    }

    @Override
    protected <T> T inTransaction(MunicipalityCode municipality, Function<IssueLog, T> work) {
      return stores.run(of(municipality), UnitOfWork::issues, altered, work);
    }
  }

  static final class SwallowingIssueLog extends IssueLogRun {
    @Override
    Altered<IssueLog> alter(Altered<IssueLog> port) {
      return port.in(
          "appendAll",
          (arguments, right) -> {
            try {
              return right.call();
            } catch (StaleIssueException swallowed) {
              return null;
            }
          });
    }
  }

  static final class IssueLogWithoutKeys extends IssueLogRun {
    @Override
    Altered<IssueLog> alter(Altered<IssueLog> port) {
      return port.in("newest", (arguments, right) -> Map.of());
    }
  }

  static final class SharedIssueLog extends IssueLogRun {
    @Override
    Altered<IssueLog> alter(Altered<IssueLog> port) {
      return port;
    }

    @Override
    MunicipalityCode of(MunicipalityCode municipality) {
      return KITAKYUSHU;
    }
  }
}
