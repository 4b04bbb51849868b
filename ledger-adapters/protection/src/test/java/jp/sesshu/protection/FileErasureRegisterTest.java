package jp.sesshu.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import jp.sesshu.integrity.Statement;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.retention.ErasureRegister;
import jp.sesshu.testkit.contract.ErasureRegisterContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileErasureRegisterTest extends ErasureRegisterContract {
  @TempDir private Path directory;

  @Override
  protected ErasureRegister register() {
    return FileErasureRegister.in(directory);
  }

  @Override
  protected ErasureRegister reopened() {
    return FileErasureRegister.in(directory);
  }

  @Test
  void the_file_is_its_owners_only_and_readable_by_a_person() throws IOException {
    Statement statement =
        new Statement(
            new MunicipalityCode("401005"), Statement.Kind.ERASURE, List.of("article 規則4条1項"));
    FileSigner signer = FileSigner.in(directory, "sesshu/401005");
    register().keepAll(List.of(signer.attest(statement)));
    Path file = directory.resolve("erasures");
    assertThat(Files.readString(file)).contains("article 規則4条1項");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
