package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands on a PostgreSQL server of their own, which each starts and stops. */
class PostgresCommandsTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static Path dir;
  private static Run first;
  private static Run second;

  @BeforeAll
  static void run_the_demonstration_twice() throws IOException {
    dir = ModelServer.beside("own");
    first = onPostgres("demo", "--residents", "200");
    second = onPostgres("demo", "--residents", "200");
  }

  private static Run onPostgres(String... call) {
    String[] whole = new String[call.length + 4];
    System.arraycopy(call, 0, whole, 0, call.length);
    whole[call.length] = "--storage";
    whole[call.length + 1] = "postgres";
    whole[call.length + 2] = "--dir";
    whole[call.length + 3] = dir.toString();
    return Run.of(whole);
  }

  @Test
  void the_demonstration_ends_well_and_a_second_run_finds_everything_there() {
    assertThat(first.status()).as(first.err()).isZero();
    assertThat(second.status()).as(second.err()).isZero();
    JsonNode before = JSON.readTree(first.out()).get("counts");
    JsonNode after = JSON.readTree(second.out());
    assertThat(before.get("recorded").longValue()).isPositive();
    assertThat(after.get("changed").booleanValue()).isFalse();
    assertThat(after.get("counts").get("already").longValue())
        .isEqualTo(before.get("already").longValue() + before.get("recorded").longValue());
    assertThat(dir.resolve(OpenCity.DATABASE)).as("nothing went into a file").doesNotExist();
  }

  @Test
  void both_logs_are_as_they_were_sealed() {
    Run verified = onPostgres("trail", "verify");
    assertThat(verified.status()).as(verified.out()).isZero();
    assertThat(verified.lines())
        .hasSize(2)
        .allSatisfy(log -> assertThat(JSON.readTree(log).get("sealed").longValue()).isPositive());
  }

  @Test
  void a_server_that_a_killed_command_left_behind_is_stopped_and_nothing_is_lost()
      throws Exception {
    Process command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CityLedger.class.getName(),
                "reports",
                "import",
                "/dev/stdin",
                "--storage",
                "postgres",
                "--dir",
                dir.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    ProcessHandle server = ready(dir.resolve("postgres").resolve("data"));
    command.destroyForcibly().waitFor();
    assertThat(server.isAlive()).as("the server outlives the command").isTrue();

    Run after = onPostgres("trail", "verify");
    assertThat(after.status()).as(after.err()).isZero();
    assertThat(server.isAlive()).isFalse();
  }

  /** The server of a data directory as soon as it says that it is ready. */
  private static ProcessHandle ready(Path data) throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      Path file = data.resolve("postmaster.pid");
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (lines.size() > 7 && lines.get(7).strip().equals("ready")) {
        Optional<ProcessHandle> server =
            ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
        if (server.isPresent()) {
          return server.get();
        }
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no server came up");
  }

  @Test
  void an_erasure_on_the_embedded_server_leaves_a_tombstone_and_rebuilds_the_tables()
      throws IOException {
    String certificate = first.out().replaceAll("(?s).*certificate-(\\d+)\\.html.*", "$1");
    Path feed = Deaths.feed(dir, dir.resolve("died.csv"), certificate, "2026-10-01");
    assertThat(onPostgres("residents", "import", feed.toString()).out()).contains("\"applied\":1");
    Run erased = onPostgres("retention", "erase", "--today", "2031-10-02");
    assertThat(erased.status()).as(erased.err()).isZero();
    assertThat(erased.out()).contains("\"leavesNothing\":true").doesNotContain("\"entries\":0");
    Run verified = onPostgres("trail", "verify");
    assertThat(verified.status()).as(verified.out()).isZero();
    assertThat(verified.lines().get(0)).doesNotContain("\"erased\":0");
  }

  @Test
  void a_url_without_postgres_or_that_is_none_is_a_wrong_call() {
    String url = "jdbc:postgresql://localhost:1/x";
    assertThat(Run.of("history", "1", "--dir", dir.toString(), "--url", url).status()).isEqualTo(2);
    assertThat(onPostgres("history", "1", "--url", "jdbc:other").status()).isEqualTo(2);
  }

  @Test
  void a_server_that_does_not_answer_is_told_without_a_trace() {
    Run refused =
        onPostgres("history", "1", "--url", "jdbc:postgresql://localhost:1/x?user=sesshu_app");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).contains("CITY-501", "UNAVAILABLE").doesNotContain("Exception");
  }
}
