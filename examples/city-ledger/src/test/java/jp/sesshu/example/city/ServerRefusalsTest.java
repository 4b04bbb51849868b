package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The refusals that only a server brings about, on a real one. */
class ServerRefusalsTest {
  /** All that are shown here. */
  static final Set<Refusal> SHOWN =
      Set.of(
          Refusal.STORAGE_FULL,
          Refusal.STORAGE_READ_ONLY,
          Refusal.STORAGE_NOT_PERMITTED,
          Refusal.STORAGE_IN_DOUBT,
          Refusal.STORAGE_BUSY,
          Refusal.SERVER_LETS_NOBODY_IN,
          Refusal.SERVER_NOT_STARTED,
          Refusal.TABLES_MISSING,
          Refusal.SERVER_BUSY,
          Refusal.ROLE_UNFENCED,
          Refusal.ERASER_UNKNOWN,
          Refusal.ERASER_UNFENCED,
          Refusal.ERASER_RUNTIME,
          Refusal.ERASER_NO_MEMBER,
          Refusal.ERASED_IN_USE,
          Refusal.NO_ERASER);

  @AfterEach
  void the_administrator_puts_things_right() throws SQLException {
    ModelServer.administer(
        "DROP TRIGGER IF EXISTS trouble ON trail_entry",
        "DROP FUNCTION IF EXISTS trouble()",
        "ALTER ROLE sesshu_app RESET default_transaction_read_only",
        "DROP ROLE IF EXISTS stranger");
  }

  /** The server says it when the trail is written, as it does when that is the matter. */
  @ParameterizedTest
  @CsvSource({"53100, STORAGE_FULL", "55P03, STORAGE_BUSY", "42501, STORAGE_NOT_PERMITTED"})
  void what_a_server_says_that_cannot_write_is_told(String state, Refusal refusal)
      throws SQLException {
    trouble("", "RAISE EXCEPTION 'trouble' USING ERRCODE = '" + state + "'");
    RefusalsTest.told(refusal, japanese("history", "1"));
  }

  @Test
  void a_connection_that_goes_while_the_work_is_kept_leaves_it_in_doubt() throws SQLException {
    trouble("DEFERRABLE INITIALLY DEFERRED", "PERFORM pg_terminate_backend(pg_backend_pid())");
    ByteArrayOutputStream logged = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
    try {
      RefusalsTest.told(Refusal.STORAGE_IN_DOUBT, japanese("history", "1"));
    } finally {
      System.setErr(before);
    }
    assertThat(logged.toString(StandardCharsets.UTF_8)).as("what libraries log").isEmpty();
  }

  private static void trouble(String when, String what) throws SQLException {
    String constraint = when.isEmpty() ? "" : "CONSTRAINT ";
    ModelServer.administer(
        "CREATE FUNCTION trouble() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS "
            + ("$$BEGIN " + what + "; RETURN NULL; END$$"),
        "CREATE "
            + constraint
            + "TRIGGER trouble AFTER INSERT ON trail_entry "
            + when
            + " FOR EACH ROW EXECUTE FUNCTION trouble()");
  }

  @Test
  void a_server_that_only_reads_is_told() throws SQLException {
    ModelServer.administer("ALTER ROLE sesshu_app SET default_transaction_read_only = on");
    RefusalsTest.told(Refusal.STORAGE_READ_ONLY, japanese("history", "1"));
  }

  @Test
  void a_stranger_is_not_let_in_and_finds_no_tables_elsewhere() throws SQLException {
    RefusalsTest.told(Refusal.SERVER_LETS_NOBODY_IN, as("stranger", "history", "1"));
    ModelServer.administer("CREATE ROLE stranger LOGIN");
    String elsewhere = ModelServer.url("stranger").replace("/sesshu?", "/template1?");
    RefusalsTest.told(
        Refusal.TABLES_MISSING, ModelServer.at(elsewhere, "history", "1", "--lang", "ja"));
  }

  @Test
  void who_would_reach_every_municipality_does_no_daily_work() {
    RefusalsTest.told(Refusal.ROLE_UNFENCED, as(EmbeddedServer.SUPERUSER, "history", "1"));
  }

  @Test
  void a_server_whose_data_are_none_is_not_started() throws IOException {
    Path city = ModelCity.into(ModelServer.beside("garbled"));
    Files.writeString(city.resolve("postgres/data"), "no directory");
    Run refused = Run.in(city, "history", "1", "--storage", "postgres", "--lang", "ja");
    RefusalsTest.told(Refusal.SERVER_NOT_STARTED, refused);
  }

  @Test
  void a_server_in_use_is_not_started_a_second_time() {
    Run second =
        Run.in(ModelServer.DIRECTORY, "history", "1", "--storage", "postgres", "--lang", "ja");
    RefusalsTest.told(Refusal.SERVER_BUSY, second);
  }

  @ParameterizedTest
  @CsvSource({
    "nobody, ERASER_UNKNOWN",
    "postgres, ERASER_UNFENCED",
    "sesshu_owner, ERASER_UNFENCED",
    "sesshu_app, ERASER_RUNTIME",
    "stranger, ERASER_NO_MEMBER"
  })
  void no_role_becomes_an_eraser_that_must_not(String role, Refusal refusal) throws SQLException {
    ModelServer.administer("CREATE ROLE stranger LOGIN");
    RefusalsTest.told(refusal, admit(role));
  }

  private static Run admit(String role) {
    return ModelServer.asOwner(
        EmbeddedServer.APP, "operators", "admit-eraser", role, "--lang", "ja");
  }

  @Test
  void who_erases_nothing_and_whose_traces_stay_is_told() {
    String[] erase = {"retention", "erase", "--today", "2150-01-01"};
    RefusalsTest.told(Refusal.NO_ERASER, japanese(erase));
    Run traces = as(EmbeddedServer.ERASER, "retention", "erase");
    assertThat(traces.out()).contains("\"leavesNothing\":false");
    RefusalsTest.told(Refusal.ERASED_IN_USE, traces);
  }

  private static Run japanese(String... call) {
    return as(EmbeddedServer.APP, call);
  }

  private static Run as(String role, String... call) {
    List<String> all = new ArrayList<>(List.of(call));
    all.addAll(List.of("--lang", "ja"));
    return ModelServer.as(role, all.toArray(String[]::new));
  }
}
