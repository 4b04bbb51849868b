package jp.sesshu.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.RewrittenLogException;
import jp.sesshu.integrity.Sealer;
import jp.sesshu.integrity.Verdict.Intact;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.integrity.TamperableLogs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSignerTest {
  private static final LogName LEDGER =
      new LogName(new MunicipalityCode("401005"), LogName.Kind.LEDGER);

  private final TamperableLogs logs = new TamperableLogs(3);

  @TempDir private Path directory;

  @Test
  void a_signer_opened_again_has_its_key_and_remembers_what_it_signed() {
    seal("first");
    TamperableLogs old = logs.copy();
    seal("second");
    FileSigner again = signer();
    assertThat(again.last(LEDGER.origin()).orElseThrow().size()).isEqualTo(2);
    assertThat(logs.audit(again.verifierKey(), LEDGER)).isEqualTo(new Intact(2, 0, 0));
    assertThatExceptionOfType(RewrittenLogException.class)
        .isThrownBy(() -> new Sealer(again).seal(LEDGER, old));
  }

  @Test
  void a_fork_is_refused_after_the_signer_was_opened_again() {
    seal("first");
    TamperableLogs fork = logs.copy();
    seal("second");
    fork.add(LogName.Kind.LEDGER, "another second");
    fork.add(LogName.Kind.LEDGER, "another third");
    assertThatExceptionOfType(RewrittenLogException.class)
        .isThrownBy(() -> new Sealer(signer()).seal(LEDGER, fork));
  }

  @Test
  void the_key_is_readable_by_its_owner_only() throws IOException {
    signer();
    assertThat(Files.getPosixFilePermissions(directory.resolve("signing-key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void a_damaged_key_is_refused_and_not_replaced() throws IOException {
    signer();
    Path key = directory.resolve("signing-key");
    Files.writeString(key, "damaged");
    assertThatExceptionOfType(ProtectionException.class).isThrownBy(this::signer);
    assertThat(Files.readString(key)).isEqualTo("damaged");
  }

  @Test
  void nothing_is_left_beside_its_two_files() throws IOException {
    seal("first");
    seal("second");
    try (var files = Files.list(directory)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("signing-key", "signed-heads");
    }
  }

  private void seal(String payload) {
    logs.add(LogName.Kind.LEDGER, payload);
    assertThat(new Sealer(signer()).seal(LEDGER, logs)).isPresent();
  }

  private FileSigner signer() {
    return FileSigner.in(directory, "kitakyushu");
  }
}
