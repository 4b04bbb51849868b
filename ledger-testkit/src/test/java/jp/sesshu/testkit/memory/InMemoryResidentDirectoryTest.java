package jp.sesshu.testkit.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.ResidentDirectory;
import jp.sesshu.testkit.contract.ResidentDirectoryContract;

final class InMemoryResidentDirectoryTest extends ResidentDirectoryContract {
  private final Map<MunicipalityCode, ResidentDirectory> directories = new HashMap<>();

  @Override
  protected <T> T inTransaction(
      MunicipalityCode municipality, Function<ResidentDirectory, T> work) {
    return work.apply(
        directories.computeIfAbsent(municipality, m -> new InMemoryResidentDirectory()));
  }
}
