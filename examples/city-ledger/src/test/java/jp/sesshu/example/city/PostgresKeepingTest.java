package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a keeper does with a city on a server: erasing, keys, operators, logs, copies. */
class PostgresKeepingTest {
  private static final Charset MS932 = Charset.forName("MS932");
  private static final String FIRST_DEATH = "2026-10-01";
  private static final String SECOND_DEATH = "2026-11-01";

  @TempDir private static Path dir;
  private static String first;
  private static String second;

  @BeforeAll
  static void a_small_city_in_which_two_people_died() throws Exception {
    assertThat(run("demo", "--residents", "120").status()).isZero();
    List<String> numbers = inTheLedger();
    first = numbers.get(0);
    second = numbers.get(1);
    List<String> lines = Files.readAllLines(dir.resolve("input/residents.csv"), MS932);
    Path feed = dir.resolve("died.csv");
    Files.write(
        feed,
        List.of(lines.get(0), dead(lines, first, FIRST_DEATH), dead(lines, second, SECOND_DEATH)),
        MS932);
    assertThat(run("residents", "import", feed.toString()).out()).contains("\"applied\":2");
  }

  private static List<String> inTheLedger() throws SQLException {
    List<String> numbers = new ArrayList<>();
    try (EmbeddedServer server = EmbeddedServer.start(dir.resolve("postgres"));
        var connection = server.source("postgres").getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery("SELECT DISTINCT addressee FROM ledger_entry ORDER BY 1")) {
      while (rows.next()) {
        numbers.add(rows.getString(1));
      }
    }
    return numbers;
  }

  private static String dead(List<String> lines, String number, String day) {
    List<String> columns = List.of(lines.get(0).split(",", -1));
    String line = lines.stream().filter(one -> one.startsWith(number + ",")).findFirst().orElse("");
    List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
    cells.set(columns.indexOf("異動"), "死亡");
    cells.set(columns.indexOf("異動年月日"), day);
    return String.join(",", cells);
  }

  @Test
  void an_erasure_on_the_embedded_server_leaves_a_tombstone_and_rebuilds_the_tables() {
    assertThat(own(first, "2031-10-02")).isNotEmpty();
    Run erased = run("retention", "erase", "--today", "2031-10-02");
    assertThat(erased.status()).as(erased.err()).isZero();
    assertThat(erased.out()).contains("\"leavesNothing\":true").doesNotContain("\"entries\":0");
    assertThat(own(first, "2031-10-02")).isEmpty();
    assertThat(run("history", first).out()).doesNotContain("vaccinatedOn");
    Run verified = run("trail", "verify");
    assertThat(verified.status()).as(verified.out()).isZero();
    assertThat(verified.lines().get(0)).doesNotContain("\"erased\":0");
  }

  @Test
  void on_a_vendors_own_server_only_the_eraser_erases_and_only_the_owner_rebuilds()
      throws SQLException {
    try (EmbeddedServer server = EmbeddedServer.start(dir.resolve("postgres"))) {
      String app = url(server, EmbeddedServer.APP);
      String eraser = url(server, EmbeddedServer.ERASER);
      Run refused = erase(app);
      assertThat(refused.status()).isEqualTo(1);
      assertThat(refused.err()).startsWith("NOT_PERMITTED: ").contains("sesshu_eraser");
      assertThat(run("history", second, "--url", app).out())
          .as("nothing of it was done")
          .contains("vaccinatedOn");

      Run erased = erase(eraser);
      assertThat(erased.status()).isEqualTo(1);
      assertThat(erased.out()).contains("\"leavesNothing\":false").doesNotContain("\"entries\":0");
      assertThat(erased.err()).contains("--owner-url");
      assertThat(run("history", second, "--url", app).out()).doesNotContain("vaccinatedOn");

      String owner = url(server, EmbeddedServer.OWNER);
      assertThat(erase(eraser, "--owner-url", owner).out())
          .as("the server's log is its administrator's")
          .contains("\"leavesNothing\":false");
      permitRenewing(server);
      Run rebuilt = erase(eraser, "--owner-url", owner);
      assertThat(rebuilt.status()).as(rebuilt.err()).isZero();
      assertThat(rebuilt.out()).contains("\"entries\":0").contains("\"leavesNothing\":true");
      assertThat(run("trail", "verify", "--url", app).status()).isZero();
    }
  }

  @Test
  void a_keeper_lets_a_role_of_the_server_erase_and_takes_it_back() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(dir.resolve("postgres"))) {
      try (Connection connection = server.source(EmbeddedServer.SUPERUSER).getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE ROLE city_eraser LOGIN IN ROLE " + EmbeddedServer.APP);
      }
      String app = url(server, EmbeddedServer.APP);
      String[] asOwner = {"--url", app, "--owner-url", url(server, EmbeddedServer.OWNER)};
      assertThat(mayErase(server, "city_eraser")).isFalse();
      Run admitted = keep("admit-eraser", "city_eraser", asOwner);
      assertThat(admitted.status()).as(admitted.err()).isZero();
      assertThat(admitted.out()).isEqualTo("{\"erasers\":[\"city_eraser\",\"sesshu_eraser\"]}\n");
      assertThat(mayErase(server, "city_eraser")).isTrue();
      assertThat(keep("dismiss-eraser", "city_eraser", asOwner).out())
          .isEqualTo("{\"erasers\":[\"sesshu_eraser\"]}\n");
      assertThat(mayErase(server, "city_eraser")).isFalse();

      for (String unfit : List.of("nobody", "postgres", "sesshu_owner", "sesshu_app")) {
        Run refused = keep("admit-eraser", unfit, asOwner);
        assertThat(refused.status()).as(unfit).isEqualTo(1);
        assertThat(refused.err()).contains(unfit).doesNotContain("Exception");
      }
      assertThat(keep("admit-eraser", "x;y", asOwner).status()).isEqualTo(2);
      assertThat(keep("admit-eraser", "city_eraser", "--url", app).err()).contains("--owner-url");
      assertThat(keep("admit-eraser", "city_eraser", "--operator", "clerk").status()).isEqualTo(2);
      Run export = run("trail", "export", "--out", dir + "/erasers.jsonl", "--url", app);
      assertThat(export.status()).as(export.err()).isZero();
      assertThat(Files.readString(dir.resolve("erasers.jsonl")))
          .contains("event=operators.admit-eraser", "event=operators.dismiss-eraser");
    }
  }

  private static boolean mayErase(EmbeddedServer server, String role) throws SQLException {
    try (Connection connection = server.source(role).getConnection();
        Statement statement = connection.createStatement();
        var answer =
            statement.executeQuery(
                "SELECT has_table_privilege('ledger_entry', 'DELETE')"
                    + " AND has_table_privilege('erasure', 'INSERT')")) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  private static Run keep(String command, String role, String... more) {
    List<String> call = new ArrayList<>(List.of("operators", command, role));
    call.addAll(List.of(more));
    return run(call.toArray(String[]::new));
  }

  private static void permitRenewing(EmbeddedServer server) throws SQLException {
    try (Connection connection = server.source(EmbeddedServer.SUPERUSER).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("GRANT pg_checkpoint, pg_monitor TO " + EmbeddedServer.OWNER);
      statement.execute("GRANT EXECUTE ON FUNCTION pg_switch_wal() TO " + EmbeddedServer.OWNER);
    }
  }

  @Test
  void keys_logs_and_operators_are_kept_as_with_a_file() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(dir.resolve("postgres"))) {
      String app = url(server, EmbeddedServer.APP);
      Run rotated = run("keys", "rotate", "--url", app);
      assertThat(rotated.status()).as(rotated.err()).isZero();
      assertThat(rotated.lines().get(0)).doesNotContain("\"renewed\":0");
      assertThat(run("keys", "retire", "--url", app).status()).isZero();
      assertThat(run("keys", "list", "--url", app).lines()).hasSize(2);
      assertThat(run("trail", "seal", "--url", app).status()).isZero();
      Run exported = run("trail", "export", "--out", dir + "/logs.jsonl", "--url", app);
      assertThat(exported.status()).as(exported.err()).isZero();
      assertThat(run("operators", "list", "--url", app).status()).isZero();
    }
  }

  @Test
  void a_copy_of_a_server_is_refused_and_said_how_it_is_made() {
    for (List<String> call :
        List.of(
            List.of("backup", "--to", dir + "/copy.db"),
            List.of("restore", "--from", dir + "/died.csv"))) {
      Run refused = run(call.toArray(String[]::new));
      assertThat(refused.status()).isEqualTo(2);
      assertThat(refused.err()).contains("pg_basebackup").contains("pg_dump");
      assertThat(dir.resolve("copy.db")).doesNotExist();
    }
  }

  private static String url(EmbeddedServer server, String role) {
    return server.source(role).getURL() + "&user=" + role;
  }

  private static Run erase(String url, String... more) {
    List<String> call =
        new ArrayList<>(List.of("retention", "erase", "--today", "2031-11-02", "--url", url));
    call.addAll(List.of(more));
    return run(call.toArray(String[]::new));
  }

  /** What of a person would go. */
  private static List<String> own(String number, String day) {
    return run("retention", "list", "--as-of", day).lines().stream()
        .filter(line -> line.contains("\"number\":\"" + number + "\""))
        .toList();
  }

  private static Run run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--storage", "postgres", "--dir", dir.toString()));
    return Run.of(all.toArray(String[]::new));
  }
}
