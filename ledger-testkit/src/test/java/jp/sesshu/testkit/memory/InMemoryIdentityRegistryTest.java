package jp.sesshu.testkit.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import jp.sesshu.identity.IdentityRegistry;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.contract.IdentityRegistryContract;

final class InMemoryIdentityRegistryTest extends IdentityRegistryContract {
  private final Map<MunicipalityCode, IdentityRegistry> registries = new HashMap<>();

  @Override
  protected <T> T inTransaction(MunicipalityCode municipality, Function<IdentityRegistry, T> work) {
    return work.apply(
        registries.computeIfAbsent(municipality, m -> new InMemoryIdentityRegistry()));
  }
}
