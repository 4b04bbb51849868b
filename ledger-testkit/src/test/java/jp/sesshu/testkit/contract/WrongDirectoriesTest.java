package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jp.sesshu.UnitOfWork;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.ResidentDirectory;
import jp.sesshu.resident.StaleAddresseeException;
import org.junit.jupiter.api.Test;

/** The contract must catch each of these directories, and say which rule it breaks. */
final class WrongDirectoriesTest {
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");

  @Test
  void a_directory_that_swallows_a_stale_version_is_caught() {
    assertThat(ContractRun.complaintsOf(SwallowingDirectory.class)).contains("RD2");
  }

  @Test
  void a_directory_that_forgets_its_history_is_caught() {
    assertThat(ContractRun.complaintsOf(DirectoryWithoutHistory.class)).contains("RD4");
  }

  @Test
  void a_directory_that_protects_nobody_is_caught() {
    assertThat(ContractRun.complaintsOf(DirectoryWithoutProtection.class)).contains("RD9");
  }

  @Test
  void a_directory_shared_by_all_municipalities_is_caught() {
    assertThat(ContractRun.complaintsOf(SharedDirectory.class)).contains("RD10: find");
  }

  private static Object reversed(Object answer) {
    List<Object> list = new ArrayList<>((List<?>) answer);
    Collections.reverse(list);
    return list;
  }

  private abstract static class DirectoryRun extends ResidentDirectoryContract {
    private final Stores stores = new Stores();
    private final Altered<ResidentDirectory> altered = alter(Altered.port(ResidentDirectory.class));

    abstract Altered<ResidentDirectory> alter(Altered<ResidentDirectory> port);

    MunicipalityCode of(MunicipalityCode municipality) {
      return municipality;
    }

    @Override
    protected <T> T inTransaction(
        MunicipalityCode municipality, Function<ResidentDirectory, T> work) {
      return stores.run(of(municipality), UnitOfWork::residents, altered, work);
    }
  }

  static final class SwallowingDirectory extends DirectoryRun {
    @Override
    Altered<ResidentDirectory> alter(Altered<ResidentDirectory> port) {
      return port.in(
          "appendAll",
          (arguments, right) -> {
            try {
              return right.call();
            } catch (StaleAddresseeException swallowed) {
              return null;
            }
          });
    }
  }

  static final class DirectoryWithoutHistory extends DirectoryRun {
    @Override
    Altered<ResidentDirectory> alter(Altered<ResidentDirectory> port) {
      return port.in("history", (arguments, right) -> reversed(right.call()));
    }
  }

  static final class DirectoryWithoutProtection extends DirectoryRun {
    @Override
    Altered<ResidentDirectory> alter(Altered<ResidentDirectory> port) {
      return port.in("protectedOn", (arguments, right) -> Set.of());
    }
  }

  static final class SharedDirectory extends DirectoryRun {
    @Override
    Altered<ResidentDirectory> alter(Altered<ResidentDirectory> port) {
      return port;
    }

    @Override
    MunicipalityCode of(MunicipalityCode municipality) {
      return KITAKYUSHU;
    }
  }
}
