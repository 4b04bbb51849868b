package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.protection.FileKeyRing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys of personal numbers as commands, on a small generated city. */
class KeysCommandsTest {
  @TempDir private Path directory;

  @Test
  void keys_are_rotated_and_the_older_ones_retired_and_everything_stays_as_it_was()
      throws Exception {
    ModelCity.into(directory);
    assertThat(run("keys", "list").lines())
        .containsExactly(
            "{\"purpose\":\"field-encryption\",\"keys\":[1]}",
            "{\"purpose\":\"blind-index\",\"keys\":[1]}");
    Run rotated = run("keys", "rotate");
    assertThat(rotated.status()).isZero();
    assertThat(rotated.lines())
        .containsExactly(
            "{\"records\":120,\"renewed\":120}",
            "{\"purpose\":\"field-encryption\",\"keys\":[2,1]}",
            "{\"purpose\":\"blind-index\",\"keys\":[2,1]}");
    assertThat(run("keys", "list").err()).contains("keys retire");
    assertThat(run("keys", "rotate").out())
        .as("a rotation that is under way is finished, none is begun")
        .contains("\"renewed\":0")
        .contains("[2,1]");
    assertThat(run("keys", "retire").out()).isEqualTo("{\"retired\":2}\n");
    Run again = run("demo", "--residents", "120");
    assertThat(again.err()).as("the numbers are known as before").contains("Nothing has changed");
    assertThat(run("trail", "verify").status()).isZero();
    assertThat(Files.readString(directory.resolve(OpenCity.KEYS)))
        .as("the key file")
        .doesNotContain("\"keyId\":1,")
        .contains("\"keyId\":2,");
  }

  @Test
  void a_key_that_is_needed_is_not_retired_and_one_purpose_may_be_rotated_alone() throws Exception {
    ModelCity.into(directory);
    // what a rotation leaves that died before its first step
    FileKeyRing.open(
            directory.resolve(OpenCity.KEYS), new MunicipalityCode("401005"), new SecureRandom())
        .rotate(KeyPurpose.BLIND_INDEX);
    Run refused = run("keys", "retire", "--lang", "ja");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).contains("120 件がまだ古い鍵");
    assertThat(run("keys", "rotate", "--only", "blind-index").out())
        .contains("{\"purpose\":\"field-encryption\",\"keys\":[1]}")
        .contains("{\"purpose\":\"blind-index\",\"keys\":[2,1]}");
    assertThat(run("keys", "retire").out()).isEqualTo("{\"retired\":1}\n");
    assertThat(run("keys", "rotate", "--only", "nonsense").status()).isEqualTo(2);
    assertThat(run("keys", "rotate", "--operator", "clerk").status()).isEqualTo(2);
  }

  private Run run(String... arguments) {
    return Run.in(directory, arguments);
  }

  @Test
  void a_key_file_is_no_second_municipalitys() throws Exception {
    ModelCity.into(directory);
    Run other = run("keys", "list", "--municipality", "401307");
    assertThat(other.status()).isEqualTo(1);
    assertThat(other.err()).contains("WRONG_MUNICIPALITY");
    assertThat(run("keys", "list").status()).as("and stays the first's").isZero();
  }
}
