package jp.sesshu.testkit.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.outreach.IssueLog;
import jp.sesshu.testkit.contract.IssueLogContract;

final class InMemoryIssueLogTest extends IssueLogContract {

  private final Map<MunicipalityCode, IssueLog> logs = new HashMap<>();

  @Override
  protected <T> T inTransaction(MunicipalityCode municipality, Function<IssueLog, T> work) {
    return work.apply(logs.computeIfAbsent(municipality, m -> new InMemoryIssueLog()));
  }
}
