package jp.sesshu.storage;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.Function;
import jp.sesshu.UnitOfWork;
import jp.sesshu.access.KeyRing;
import jp.sesshu.access.NumberProtection;
import jp.sesshu.identity.IdentityRegistry;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.outreach.IssueLog;
import jp.sesshu.protection.AesGcmFieldCipher;
import jp.sesshu.protection.HmacBlindIndex;
import jp.sesshu.resident.ResidentDirectory;
import jp.sesshu.testkit.contract.IdentityRegistryContract;
import jp.sesshu.testkit.contract.IssueLogContract;
import jp.sesshu.testkit.contract.ResidentDirectoryContract;
import jp.sesshu.testkit.memory.InMemoryKeyRing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Every contract of the test kit, on SQLite files. */
class SqliteContractsTest {
  @TempDir Path folder;
  private SqliteStorage storage;

  static NumberProtection protection() {
    SecureRandom random = new SecureRandom();
    KeyRing keys = new InMemoryKeyRing(random);
    return new NumberProtection(new AesGcmFieldCipher(keys, random), new HmacBlindIndex(keys));
  }

  @BeforeEach
  void open() {
    storage = SqliteStorage.open(folder.resolve("ledger.db"), protection());
  }

  @AfterEach
  void close() {
    storage.close();
  }

  private <S, T> T with(
      MunicipalityCode municipality, Function<UnitOfWork, S> store, Function<S, T> work) {
    return storage.inTransaction(municipality, unit -> work.apply(store.apply(unit)));
  }

  @Nested
  class Residents extends ResidentDirectoryContract {
    @Override
    protected <T> T inTransaction(
        MunicipalityCode municipality, Function<ResidentDirectory, T> work) {
      return with(municipality, UnitOfWork::residents, work);
    }
  }

  @Nested
  class Identities extends IdentityRegistryContract {
    @Override
    protected <T> T inTransaction(
        MunicipalityCode municipality, Function<IdentityRegistry, T> work) {
      return with(municipality, UnitOfWork::identities, work);
    }
  }

  @Nested
  class Issues extends IssueLogContract {
    @Override
    protected <T> T inTransaction(MunicipalityCode municipality, Function<IssueLog, T> work) {
      return with(municipality, UnitOfWork::issues, work);
    }
  }
}
