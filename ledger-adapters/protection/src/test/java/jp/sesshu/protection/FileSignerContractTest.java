package jp.sesshu.protection;

import java.nio.file.Path;
import jp.sesshu.integrity.Signer;
import jp.sesshu.testkit.contract.SignerContract;
import org.junit.jupiter.api.io.TempDir;

final class FileSignerContractTest extends SignerContract {
  @TempDir private Path directory;

  @Override
  protected Signer signer() {
    return reopened();
  }

  @Override
  protected Signer reopened() {
    return FileSigner.in(directory, "kitakyushu");
  }
}
