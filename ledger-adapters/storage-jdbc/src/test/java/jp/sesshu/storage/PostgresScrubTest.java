package jp.sesshu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import jp.sesshu.Storage;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.contract.ScrubContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * ST7 on PostgreSQL: what the owner and the administrator do after an erasure, held against every
 * byte of the server's data directory: tables, their overflow (TOAST), indexes, statistics and the
 * write-ahead log.
 */
class PostgresScrubTest extends ScrubContract {
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");
  private static final String SLOT = "a_replica_that_lags_behind";

  @TempDir static Path folder;
  private static EmbeddedPostgres server;
  private static PostgresServer.Database database;
  private PostgresStorage storage;

  @BeforeAll
  static void start() throws IOException {
    server =
        PostgresServer.durable()
            .setDataDirectory(folder.resolve("data"))
            .setServerConfig("min_wal_size", "32MB")
            .start();
    database = PostgresServer.firstDatabase(server);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  void open() {
    database.emptyFiles();
    storage = PostgresStorage.open(database.eraser(), 2, Protections.ofThisTest());
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  protected Storage storage() {
    return storage;
  }

  @Override
  protected Path directory() {
    return folder.resolve("data");
  }

  @Override
  protected boolean scrub(MunicipalityCode municipality) {
    new PostgresSchema(database.owner()).scrub();
    return log().renew();
  }

  private static WriteAheadLog log() {
    return new WriteAheadLog(database.superuser());
  }

  @Test
  void a_log_that_is_held_back_for_a_replica_is_not_called_clean() {
    String hold = "SELECT pg_create_physical_replication_slot('" + SLOT + "', true)";
    PostgresServer.execute(database.superuser(), hold);
    assertThat(log().renew()).isFalse();
    PostgresServer.execute(database.superuser(), "SELECT pg_drop_replication_slot('" + SLOT + "')");
    assertThat(log().renew()).isTrue();
  }

  @Test
  void a_role_that_may_switch_the_log_and_no_more_is_enough() {
    PostgresServer.execute(database.superuser(), "CREATE ROLE keeper LOGIN");
    PostgresServer.execute(database.superuser(), "GRANT pg_checkpoint, pg_monitor TO keeper");
    PostgresServer.execute(
        database.superuser(), "GRANT EXECUTE ON FUNCTION pg_switch_wal() TO keeper");
    assertThat(new WriteAheadLog(database.as("keeper")).renew()).isTrue();
  }

  @Test
  void the_storage_itself_does_not_claim_to_have_done_it() {
    assertThat(storage.scrub(KITAKYUSHU)).isFalse();
  }
}
