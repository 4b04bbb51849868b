package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a keeper does with a city on a server: erasing, keys, operators, logs, copies. */
class PostgresKeepingTest {
  private static final String ERASER = EmbeddedServer.ERASER;
  private static final String OWNER = EmbeddedServer.OWNER;

  @TempDir private static Path dir;
  private static String dead;

  @BeforeAll
  static void somebody_died() throws Exception {
    dead =
        ModelServer.ask(
                EmbeddedServer.SUPERUSER, "SELECT DISTINCT addressee FROM ledger_entry ORDER BY 1")
            .get(0);
    Path feed = Deaths.feed(ModelServer.DIRECTORY, dir.resolve("died.csv"), dead, "2026-11-01");
    assertThat(ModelServer.run("residents", "import", feed.toString()).out())
        .contains("\"applied\":1");
  }

  @Test
  void on_a_vendors_own_server_only_the_eraser_erases_and_only_the_owner_rebuilds()
      throws SQLException {
    Run refused = erase(EmbeddedServer.APP);
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).contains("CITY-712", "NOT_PERMITTED", "sesshu_eraser");
    assertThat(ModelServer.run("history", dead).out())
        .as("nothing of it was done")
        .contains("vaccinatedOn");
    Run erased = erase(ERASER);
    assertThat(erased.status()).isEqualTo(1);
    assertThat(erased.out()).contains("\"leavesNothing\":false").doesNotContain("\"entries\":0");
    assertThat(erased.err()).contains("--owner-url");
    assertThat(ModelServer.run("history", dead).out()).doesNotContain("vaccinatedOn");
    String owner = ModelServer.url(OWNER);
    assertThat(erase(ERASER, "--owner-url", owner).out())
        .as("the server's log is its administrator's")
        .contains("\"leavesNothing\":false");
    ModelServer.administer(
        "GRANT pg_checkpoint, pg_monitor TO " + OWNER,
        "GRANT EXECUTE ON FUNCTION pg_switch_wal() TO " + OWNER);
    Run rebuilt = erase(ERASER, "--owner-url", owner);
    assertThat(rebuilt.status()).as(rebuilt.err()).isZero();
    assertThat(rebuilt.out()).contains("\"entries\":0").contains("\"leavesNothing\":true");
    assertThat(ModelServer.run("trail", "verify").status()).isZero();
  }

  private static Run erase(String role, String... more) {
    List<String> call = new ArrayList<>(List.of("retention", "erase", "--today", "2031-11-02"));
    call.addAll(List.of(more));
    return ModelServer.as(role, call.toArray(String[]::new));
  }

  @Test
  void a_keeper_lets_a_role_of_the_server_erase_and_takes_it_back() throws Exception {
    ModelServer.administer("CREATE ROLE city_eraser LOGIN IN ROLE " + EmbeddedServer.APP);
    assertThat(mayErase("city_eraser")).isFalse();
    Run admitted = asOwner("admit-eraser", "city_eraser");
    assertThat(admitted.status()).as(admitted.err()).isZero();
    assertThat(admitted.out()).isEqualTo("{\"erasers\":[\"city_eraser\",\"sesshu_eraser\"]}\n");
    assertThat(mayErase("city_eraser")).isTrue();
    assertThat(asOwner("dismiss-eraser", "city_eraser").out())
        .isEqualTo("{\"erasers\":[\"sesshu_eraser\"]}\n");
    assertThat(mayErase("city_eraser")).isFalse();
    assertThat(ModelServer.run("operators", "admit-eraser", "city_eraser").err())
        .contains("--owner-url");
    assertThat(asOwner("admit-eraser", "city_eraser", "--operator", "clerk").status()).isEqualTo(2);
    Path export = dir.resolve("erasers.jsonl");
    Run exported = ModelServer.run("trail", "export", "--out", export.toString());
    assertThat(exported.status()).as(exported.err()).isZero();
    assertThat(Files.readString(export))
        .contains("event=operators.admit-eraser", "event=operators.dismiss-eraser");
  }

  private static boolean mayErase(String role) throws SQLException {
    String asked =
        "SELECT has_table_privilege('ledger_entry', 'DELETE')"
            + " AND has_table_privilege('erasure', 'INSERT')";
    return ModelServer.ask(role, asked).equals(List.of("t"));
  }

  private static Run asOwner(String command, String role, String... more) {
    List<String> call = new ArrayList<>(List.of("operators", command, role));
    call.addAll(List.of(more));
    return ModelServer.asOwner(EmbeddedServer.APP, call.toArray(String[]::new));
  }

  @Test
  void keys_logs_and_operators_are_kept_as_with_a_file() {
    Run rotated = ModelServer.run("keys", "rotate");
    assertThat(rotated.status()).as(rotated.err()).isZero();
    assertThat(rotated.lines().get(0)).doesNotContain("\"renewed\":0");
    assertThat(ModelServer.run("keys", "retire").status()).isZero();
    assertThat(ModelServer.run("keys", "list").lines()).hasSize(2);
    assertThat(ModelServer.run("trail", "seal").status()).isZero();
    Run exported = ModelServer.run("trail", "export", "--out", dir + "/logs.jsonl");
    assertThat(exported.status()).as(exported.err()).isZero();
    assertThat(ModelServer.run("operators", "list").status()).isZero();
  }

  @Test
  void a_copy_of_a_server_is_refused_and_said_how_it_is_made() {
    for (List<String> call :
        List.of(
            List.of("backup", "--to", dir + "/copy.db"),
            List.of("restore", "--from", dir + "/died.csv"))) {
      Run refused = ModelServer.run(call.toArray(String[]::new));
      assertThat(refused.status()).isEqualTo(2);
      assertThat(refused.err()).contains("pg_basebackup").contains("pg_dump");
      assertThat(dir.resolve("copy.db")).doesNotExist();
    }
  }
}
