package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.sesshu.UnitOfWork;
import jp.sesshu.access.TrailStore;
import jp.sesshu.identity.IdentityConflictException;
import jp.sesshu.identity.IdentityRegistry;
import jp.sesshu.matching.MatchWorklist;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.outreach.IssueLog;
import jp.sesshu.outreach.StaleIssueException;
import jp.sesshu.resident.ResidentDirectory;
import jp.sesshu.resident.StaleAddresseeException;
import jp.sesshu.testkit.memory.InMemoryStorage;
import org.junit.jupiter.api.Test;

/** Each contract must catch these wrong stores, and say which rule they break. */
final class WrongStoresTest {
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");

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

  private static Object reversed(Object answer) {
    List<Object> list = new ArrayList<>((List<?>) answer);
    Collections.reverse(list);
    return list;
  }

  /** What every contract here runs against: a right storage, altered in one place. */
  private static class Stores {
    private final InMemoryStorage storage = new InMemoryStorage();

    <P, T> T run(
        MunicipalityCode municipality,
        Function<UnitOfWork, P> store,
        Altered<P> altered,
        Function<P, T> work) {
      return storage.inTransaction(
          municipality, unit -> work.apply(altered.from(store.apply(unit))));
    }
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
