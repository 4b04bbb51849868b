package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import jp.sesshu.UnitOfWork;
import jp.sesshu.identity.IdentityConflictException;
import jp.sesshu.identity.IdentityRegistry;
import jp.sesshu.municipality.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** The contract must catch each of these registries, and say which rule it breaks. */
final class WrongRegistriesTest {
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");

  @Test
  void a_registry_that_swallows_a_contradiction_is_caught() {
    assertThat(ContractRun.complaintsOf(SwallowingRegistry.class)).contains("IR4");
  }

  @Test
  void a_registry_that_finds_nobody_by_number_is_caught() {
    assertThat(ContractRun.complaintsOf(RegistryWithoutLookUp.class)).contains("IR5: both");
  }

  @Test
  void a_registry_shared_by_all_municipalities_is_caught() {
    assertThat(ContractRun.complaintsOf(SharedRegistry.class)).contains("IR7: assignments");
  }

  private abstract static class RegistryRun extends IdentityRegistryContract {
    private final Stores stores = new Stores();
    private final Altered<IdentityRegistry> altered = alter(Altered.port(IdentityRegistry.class));

    abstract Altered<IdentityRegistry> alter(Altered<IdentityRegistry> port);

    MunicipalityCode of(MunicipalityCode municipality) {
      return municipality;
    }

    @Override
    protected <T> T inTransaction(
        MunicipalityCode municipality, Function<IdentityRegistry, T> work) {
      return stores.run(of(municipality), UnitOfWork::identities, altered, work);
    }
  }

  static final class SwallowingRegistry extends RegistryRun {
    @Override
    Altered<IdentityRegistry> alter(Altered<IdentityRegistry> port) {
      return port.in(
          "assignAll",
          (arguments, right) -> {
            try {
              return right.call();
            } catch (IdentityConflictException swallowed) {
              return 0;
            }
          });
    }
  }

  static final class RegistryWithoutLookUp extends RegistryRun {
    @Override
    Altered<IdentityRegistry> alter(Altered<IdentityRegistry> port) {
      return port.in("holders", (arguments, right) -> List.of());
    }
  }

  static final class SharedRegistry extends RegistryRun {
    @Override
    Altered<IdentityRegistry> alter(Altered<IdentityRegistry> port) {
      return port;
    }

    @Override
    MunicipalityCode of(MunicipalityCode municipality) {
      return KITAKYUSHU;
    }
  }
}
