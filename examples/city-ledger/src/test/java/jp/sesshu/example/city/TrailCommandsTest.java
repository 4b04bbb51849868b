package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The logs as commands, on a small generated city. */
class TrailCommandsTest {
  private static final Pattern KEY = Pattern.compile("\"key\":\"([^\"]+)\"");

  @TempDir private Path directory;

  @BeforeEach
  void aSmallCity() throws Exception {
    ModelCity.into(directory);
  }

  @Test
  void a_sealed_city_is_verified_and_so_is_its_export_with_the_key_alone() throws Exception {
    assertThat(run("trail", "seal").out())
        .as("the demo has sealed the ledger; the command itself left a trail")
        .contains("sesshu/401005/trail")
        .doesNotContain("sesshu/401005/ledger");
    Run verified = run("trail", "verify");
    assertThat(verified.status()).isZero();
    assertThat(verified.lines()).hasSize(2).allMatch(line -> line.contains("\"intact\":true"));
    Path export = directory.resolve("logs.jsonl");
    Run exported = run("trail", "export", "--out", export.toString());
    Run ofExport =
        Run.of("trail", "verify", "--export", export.toString(), "--key", keyIn(exported));
    assertThat(ofExport.status()).isZero();
    Files.writeString(
        export,
        Files.readString(export)
            .replaceFirst("\"index\":7,(.*)recorded_by=clerk", "\"index\":7,$1recorded_by=nobody"));
    Run altered =
        Run.of("trail", "verify", "--export", export.toString(), "--key", keyIn(exported));
    assertThat(altered.status()).isEqualTo(1);
    assertThat(altered.lines().get(0))
        .isEqualTo("{\"log\":\"ledger\",\"intact\":false,\"entry\":7,\"fault\":\"ALTERED\"}");
    assertThat(altered.err()).contains("ledger: entry 7 is the first");
  }

  @Test
  void an_entry_changed_in_the_database_is_named() throws Exception {
    run("trail", "seal");
    sql("DROP TRIGGER ledger_entry_stays");
    sql("UPDATE ledger_entry SET recorded_by = 'nobody' WHERE position = 11");
    Run verified = run("trail", "verify", "--lang", "ja");
    assertThat(verified.status()).isEqualTo(1);
    assertThat(verified.out()).contains("\"entry\":11,\"fault\":\"ALTERED\"");
    assertThat(verified.err())
        .contains("封印されたままでない最初の記録は 11")
        .containsPattern("CITY-516: .*ledger_entry_stays");
    Run refused = run("history", "0000001");
    assertThat(refused.status()).as("nobody works with it").isEqualTo(1);
    assertThat(refused.err()).contains("CITY-516", "trail verify");
  }

  @Test
  void a_restored_old_copy_is_refused_by_the_signer() throws Exception {
    run("trail", "seal");
    Path database = directory.resolve(OpenCity.DATABASE);
    Path old = directory.resolve("old.db");
    sql("VACUUM INTO '" + old + "'");
    run("history", "0000001");
    assertThat(run("trail", "seal").out()).contains("sesshu/401005/trail");
    for (String rest : List.of("-wal", "-shm")) {
      Files.deleteIfExists(directory.resolve(OpenCity.DATABASE + rest));
    }
    Files.move(old, database, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Run verified = run("trail", "verify");
    assertThat(verified.status()).isEqualTo(1);
    assertThat(verified.lines().get(1)).contains("\"log\":\"trail\",\"intact\":false");
  }

  @Test
  void a_wrong_call_says_what_is_missing() throws Exception {
    Path file = Files.writeString(directory.resolve("no.jsonl"), "{}\n", StandardCharsets.UTF_8);
    assertThat(Run.of("trail", "verify", "--export", file.toString()).status()).isEqualTo(2);
    Run nonsense = Run.of("trail", "verify", "--export", file.toString(), "--key", "nonsense");
    assertThat(nonsense.status()).isEqualTo(2);
    assertThat(nonsense.err()).contains("--key");
    assertThat(run("trail", "export", "--out", "x", "--operator", "clerk").status()).isEqualTo(2);
  }

  private static String keyIn(Run exported) {
    assertThat(exported.status()).isZero();
    Matcher key = KEY.matcher(exported.out());
    assertThat(key.find()).isTrue();
    return key.group(1);
  }

  private Run run(String... arguments) {
    return Run.in(directory, arguments);
  }

  private void sql(String sql) throws Exception {
    String url = "jdbc:sqlite:" + directory.resolve(OpenCity.DATABASE);
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
