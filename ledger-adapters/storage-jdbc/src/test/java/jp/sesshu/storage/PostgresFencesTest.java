package jp.sesshu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.sesshu.StorageException;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.AddresseeRecord;
import jp.sesshu.testkit.contract.WholeLedger;
import jp.sesshu.testkit.fixture.People;
import jp.sesshu.testkit.integrity.InMemorySigner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second fence: what the database itself refuses, whatever the application asks for. */
class PostgresFencesTest {
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");
  private static final MunicipalityCode FUKUOKA = new MunicipalityCode("401307");
  private static final PostgresServer.Database DATABASE =
      PostgresServer.newDatabase(PostgresSchema.Layout.PARTITIONED);

  @BeforeEach
  void fill() {
    DATABASE.empty();
    new PostgresSchema(DATABASE.owner()).addPartitions(KITAKYUSHU);
    try (PostgresStorage storage = open(DATABASE.runtime())) {
      for (MunicipalityCode one : List.of(KITAKYUSHU, FUKUOKA)) {
        storage.inTransaction(
            one,
            unit -> {
              unit.residents()
                  .appendAll(
                      List.of(
                          new AddresseeRecord(
                              People.yuta(),
                              AddresseeRecord.State.ACTIVE,
                              1,
                              Instant.parse("2025-06-02T03:00:00Z"))));
              return true;
            });
      }
    }
  }

  private static PostgresStorage open(DataSource source) {
    return PostgresStorage.open(source, 2, Protections.ofThisTest());
  }

  @Test
  void the_server_of_these_tests_is_as_durable_as_one_in_production() throws SQLException {
    assertThat(ask(DATABASE.runtime(), "SHOW fsync")).isEqualTo("on");
    assertThat(ask(DATABASE.runtime(), "SHOW synchronous_commit")).isEqualTo("on");
    assertThat(ask(DATABASE.runtime(), "SHOW full_page_writes")).isEqualTo("on");
  }

  @Test
  void without_a_municipality_no_row_is_seen_and_with_one_only_its_own() throws SQLException {
    String count = "SELECT count(*) FROM addressee_version";
    assertThat(ask(DATABASE.superuser(), count)).as("both are there").isEqualTo("2");
    assertThat(ask(DATABASE.runtime(), count)).as("none was named").isEqualTo("0");
    assertThat(ask(DATABASE.owner(), count)).as("the owner is held as well").isEqualTo("0");
    assertThat(ask(DATABASE.runtime(), "SET sesshu.municipality = '401005'", count)).isEqualTo("1");
  }

  @Test
  void a_row_of_another_municipality_cannot_be_written() {
    assertThatThrownBy(
            () ->
                ask(
                    DATABASE.runtime(),
                    "SET sesshu.municipality = '401005'",
                    "INSERT INTO log_size (municipality, log, size) VALUES ('401307', 'x', 0)"
                        + " RETURNING size"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("row-level security");
  }

  @Test
  void every_table_is_fenced_and_the_fence_holds_its_owner() throws SQLException {
    assertThat(
            ask(
                DATABASE.superuser(),
                "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                    + " AND relkind = 'p'"))
        .as("the sixteen tables of the schema")
        .isEqualTo("16");
    assertThat(
            ask(
                DATABASE.superuser(),
                "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                    + " AND relkind = 'p' AND NOT (relrowsecurity AND relforcerowsecurity)"))
        .isEqualTo("0");
  }

  @Test
  void a_fence_that_was_taken_down_let_go_or_added_to_is_seen_before_anybody_works() {
    Map<String, String> torn =
        Map.of(
            "ALTER TABLE issue DISABLE ROW LEVEL SECURITY",
            "ALTER TABLE issue ENABLE ROW LEVEL SECURITY",
            "ALTER TABLE trail_entry NO FORCE ROW LEVEL SECURITY",
            "ALTER TABLE trail_entry FORCE ROW LEVEL SECURITY",
            "CREATE POLICY everybody ON ledger_entry USING (true)",
            "DROP POLICY everybody ON ledger_entry",
            "ALTER POLICY one_municipality ON log_note USING (municipality <> '')",
            "ALTER POLICY one_municipality ON log_note"
                + " USING (municipality = current_setting('sesshu.municipality', true))");
    torn.forEach(
        (tearing, mending) -> {
          PostgresServer.execute(DATABASE.superuser(), tearing);
          assertThatThrownBy(() -> open(DATABASE.runtime()).close())
              .as(tearing)
              .isInstanceOfSatisfying(
                  StorageException.class,
                  e -> assertThat(e.reason()).isEqualTo(StorageException.Reason.SCHEMA));
          PostgresServer.execute(DATABASE.superuser(), mending);
        });
    open(DATABASE.runtime()).close();
    open(DATABASE.eraser()).close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TRUNCATE ON issue TO %s",
        "DELETE ON trail_entry TO %s",
        "UPDATE ON log_note TO %s",
        "UPDATE (commitments) ON log_commitments TO %s",
        "UPDATE (note) ON log_seal TO PUBLIC",
        "DELETE, UPDATE ON erasure TO %s",
        "ALL ON trail_entry TO %s"
      })
  void a_role_that_was_granted_more_than_it_needs_is_not_let_in(String right) throws SQLException {
    String runtime = ask(DATABASE.runtime(), "SELECT 1", "SELECT current_user");
    String granted = right.formatted(runtime);
    PostgresServer.execute(DATABASE.superuser(), "GRANT " + granted);
    try {
      for (DataSource role : List.of(DATABASE.runtime(), DATABASE.eraser())) {
        assertThatThrownBy(() -> open(role).close())
            .isInstanceOfSatisfying(
                StorageException.class,
                e -> assertThat(e.reason()).isEqualTo(StorageException.Reason.SCHEMA))
            .hasMessageContaining("may change what is only added to in 1 tables");
      }
    } finally {
      String more = "REVOKE " + granted.replaceFirst(" TO (\\w+)$", " FROM $1");
      PostgresServer.execute(DATABASE.superuser(), more);
      if (granted.startsWith("ALL")) {
        PostgresServer.execute(
            DATABASE.superuser(), "GRANT SELECT, INSERT ON trail_entry TO " + runtime);
      }
    }
    open(DATABASE.runtime()).close();
  }

  @Test
  void the_second_fence_alone_keeps_every_table_apart() throws SQLException {
    DATABASE.empty();
    InMemorySigner signer = new InMemorySigner();
    try (PostgresStorage storage = open(DATABASE.runtime())) {
      for (MunicipalityCode one : List.of(KITAKYUSHU, FUKUOKA)) {
        storage.inTransaction(
            one,
            unit -> {
              WholeLedger.fill(unit, one, signer);
              return true;
            });
      }
    }
    int seen = 0;
    for (String table : tables()) {
      // as if a statement of the adapter had forgotten its condition
      String all = "SELECT count(*) FROM " + table;
      String own = all + " WHERE municipality = '401307'";
      String there = ask(DATABASE.superuser(), own);
      seen += there.equals("0") ? 0 : 1;
      assertThat(ask(DATABASE.runtime(), "SET sesshu.municipality = '401307'", all))
          .as("rows of " + table)
          .isEqualTo(there);
      assertThat(ask(DATABASE.runtime(), all)).as(table + ", unnamed").isEqualTo("0");
    }
    assertThat(seen).as("tables that hold something").isGreaterThanOrEqualTo(12);
    assertThatThrownBy(
            () ->
                ask(
                    DATABASE.runtime(),
                    "SET row_security = off",
                    "SELECT count(*) FROM addressee_version"))
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() -> ask(DATABASE.runtime(), "SET ROLE sesshu_owner"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void statistics_of_the_planner_tell_nothing_of_what_is_fenced() throws SQLException {
    ask(DATABASE.superuser(), "ANALYZE");
    String known = "SELECT count(*) FROM pg_stats WHERE tablename = 'addressee_version'";
    assertThat(ask(DATABASE.superuser(), known)).as("there are some").isNotEqualTo("0");
    assertThat(ask(DATABASE.runtime(), known)).isEqualTo("0");
  }

  @Test
  void the_text_of_a_violated_key_tells_no_value() {
    String row =
        "INSERT INTO addressee_version (municipality, addressee, version, state, recorded_at,"
            + " birth_date, content) VALUES ('401005', '1001', 1, 'ACTIVE', 0, '2021-04-12', '{}')";
    assertThatThrownBy(() -> ask(DATABASE.runtime(), "SET sesshu.municipality = '401005'", row))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("duplicate key")
        .hasMessageNotContaining("1001")
        .hasMessageNotContaining("2021-04-12");
  }

  private static List<String> tables() throws SQLException {
    String names =
        ask(
            DATABASE.superuser(),
            "SELECT string_agg(relname, ' ') FROM pg_class WHERE relkind = 'p'"
                + " AND relnamespace = 'public'::regnamespace");
    return List.of(names.split(" "));
  }

  @Test
  void a_partition_is_not_a_way_around_the_fence() {
    assertThatThrownBy(
            () -> ask(DATABASE.runtime(), "SELECT count(*) FROM addressee_version_401005"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  @Test
  void a_municipality_with_partitions_of_its_own_is_kept_in_them() throws SQLException {
    String here = "SELECT count(*) FROM addressee_version_401005";
    String rest = "SELECT count(*) FROM addressee_version_rest";
    assertThat(ask(DATABASE.superuser(), here)).isEqualTo("1");
    assertThat(ask(DATABASE.superuser(), rest)).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE addressee_version SET content = '{}'",
        "DELETE FROM addressee_version",
        "UPDATE ledger_entry SET content = '{}'",
        "DELETE FROM ledger_entry",
        "UPDATE trail_entry SET principal = 'nobody'",
        "DELETE FROM trail_entry",
        "DELETE FROM individual_number",
        "UPDATE individual_number SET addressee = 'other'",
        "INSERT INTO erasure VALUES ('401005', 'ledger', 0)",
        "TRUNCATE ledger_entry",
        "DROP TABLE ledger_entry"
      })
  void the_runtime_role_may_neither_change_nor_remove_what_is_only_added(String sql) {
    assertThatThrownBy(() -> ask(DATABASE.runtime(), "SET sesshu.municipality = '401005'", sql))
        .isInstanceOf(SQLException.class)
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }

  @Test
  void a_role_that_the_fence_does_not_hold_is_refused() {
    for (DataSource unfenced : List.of(DATABASE.superuser(), DATABASE.owner())) {
      assertThatThrownBy(() -> open(unfenced))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("must not own or bypass the fences");
    }
  }

  @Test
  void a_deadlock_is_run_again_and_another_failure_is_not() {
    AtomicInteger runs = new AtomicInteger();
    try (PostgresStorage storage = open(DATABASE.runtime())) {
      String answer =
          storage.inTransaction(
              KITAKYUSHU,
              unit -> {
                if (runs.incrementAndGet() < 3) {
                  throw failure("40P01");
                }
                return "done";
              });
      assertThat(answer).isEqualTo("done");
      assertThat(runs).hasValue(3);
      assertThatThrownBy(
              () ->
                  storage.inTransaction(
                      KITAKYUSHU,
                      unit -> {
                        runs.incrementAndGet();
                        throw failure("23505");
                      }))
          .isInstanceOf(StorageException.class);
      assertThat(runs).as("once only").hasValue(4);
    }
  }

  private static StorageException failure(String state) {
    return new StorageException(
        StorageException.Reason.BUSY, "for the test", new SQLException("for the test", state));
  }

  @Test
  void the_schema_uses_nothing_that_a_distributed_database_lacks()
      throws IOException, URISyntaxException {
    Path schema = Path.of(PostgresFencesTest.class.getResource("schema").toURI());
    List<Path> files;
    try (Stream<Path> all = Files.walk(schema)) {
      files = all.filter(file -> file.toString().endsWith(".sql")).toList();
    }
    assertThat(files).as("every migration, those to come as well").hasSizeGreaterThan(5);
    for (Path file : files) {
      String sql = Files.readString(file).toLowerCase(Locale.ROOT);
      assertThat(sql).as("the file was read").isNotBlank();
      assertThat(sql)
          .as(file.getFileName().toString())
          .doesNotContain(
              "advisory",
              "listen ",
              "notify ",
              "deferrable",
              "serial",
              "create sequence",
              "generated always as identity",
              "exclude using");
    }
  }

  @Test
  void no_statement_of_the_adapter_uses_what_a_distributed_database_lacks()
      throws IOException, URISyntaxException {
    Path classes = Path.of(PostgresStorage.class.getResource("PostgresStorage.class").toURI());
    List<Path> files;
    try (Stream<Path> all = Files.list(classes.getParent())) {
      files = all.filter(file -> file.toString().endsWith(".class")).toList();
    }
    assertThat(files).as("the classes of the adapter").hasSizeGreaterThan(30);
    for (Path file : files) {
      String constants = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      assertThat(constants.toLowerCase(Locale.ROOT))
          .as(file.getFileName().toString())
          .doesNotContain("advisory", "listen ", "notify ", "deferrable", "set constraints");
    }
  }

  @Test
  void every_key_leads_with_the_municipality() throws SQLException {
    String indexes =
        "SELECT count(*) FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE"
            + " 'flyway%' AND indexdef ";
    assertThat(ask(DATABASE.superuser(), indexes + "LIKE '%(municipality%'")).isNotEqualTo("0");
    assertThat(ask(DATABASE.superuser(), indexes + "NOT LIKE '%(municipality%'")).isEqualTo("0");
  }

  private static String ask(DataSource source, String... statements) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      String answer = "";
      for (String sql : statements) {
        if (statement.execute(sql)) {
          try (ResultSet rows = statement.getResultSet()) {
            rows.next();
            answer = rows.getString(1);
          }
        }
      }
      return answer;
    }
  }
}
