package jp.sesshu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import jp.sesshu.ErasureSummary;
import jp.sesshu.RestoreSummary;
import jp.sesshu.access.NumberProtection;
import jp.sesshu.integrity.Verdict;
import jp.sesshu.testkit.integrity.InMemorySigner;
import jp.sesshu.testkit.memory.InMemoryErasureRegister;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What is left of the dead in the data files of a real server, which is copied while it works, as a
 * vendor's base backup would be.
 */
class PostgresErasureTest {
  private static final int PEOPLE = 40;

  private final InMemorySigner signer = new InMemorySigner();
  private final InMemoryErasureRegister register = new InMemoryErasureRegister();
  private final LeftBehind gone = new LeftBehind();
  private final LeftBehind stays = new LeftBehind();
  private final NumberProtection protection = Protections.ofThisTest();
  @TempDir Path folder;

  @Test
  void the_tables_hold_no_byte_of_the_dead_once_the_owner_has_rebuilt_them() throws Exception {
    Path data = folder.resolve("data");
    Path copy = folder.resolve("copy");
    int inTheCopy;
    try (EmbeddedPostgres server = start(data)) {
      prepare(server);
      try (PostgresStorage storage = open(server)) {
        city(storage).fill(0, PEOPLE);
        remember(server);
        execute(server, "sesshu_owner", "ANALYZE");
        execute(server, "postgres", "CHECKPOINT");
        assertThat(gone.in(data.resolve("base"))).as("the search finds what is there").isNotEmpty();
        inTheCopy = copyWhileOthersWrite(server, city(storage), copy);
        ErasureSummary erased = city(storage).session().retention().erase(MortalCity.TODAY, null);
        assertThat(erased.addressees()).isEqualTo(PEOPLE / 2);
        assertThat(erased.leavesNothing()).as("that is the owner's to do").isFalse();
        execute(server, "postgres", "CHECKPOINT");
        assertThat(gone.in(data.resolve("base"))).as("dead rows and statistics").isNotEmpty();
        new PostgresSchema(as(server, "sesshu_owner")).scrub();
        execute(server, "postgres", "CHECKPOINT");
        assertThat(gone.in(data.resolve("base"))).as("rebuilt").isEmpty();
        assertThat(gone.in(data.resolve("pg_wal")))
            .as("the server's own log keeps it")
            .isNotEmpty();
        assertThat(new WriteAheadLog(as(server, "postgres")).renew()).isTrue();
        assertThat(gone.in(data)).as("the whole directory, its log renewed").isEmpty();
        assertThat(city(storage).session().logs().audit().values())
            .allMatch(verdict -> verdict instanceof Verdict.Intact);
      }
    }
    assertThat(stays.in(data.resolve("base"))).as("who lives is all there").isNotEmpty();
    assertThat(gone.in(copy)).as("the copy has them").isNotEmpty();
    restoredCopyBringsNothingBack(copy, inTheCopy);
  }

  /** How many people had been taken in when the copy was whole. */
  private int copyWhileOthersWrite(EmbeddedPostgres server, MortalCity city, Path copy)
      throws Exception {
    AtomicInteger acknowledged = new AtomicInteger();
    AtomicInteger copied = new AtomicInteger();
    AtomicBoolean done = new AtomicBoolean();
    Thread writer =
        new Thread(
            () -> {
              for (int next = PEOPLE + 1; !done.get(); next += 2) {
                city.fill(next, next + 1);
                acknowledged.incrementAndGet();
              }
            });
    writer.start();
    try {
      Path data = folder.resolve("data");
      new BaseBackup(as(server, "postgres"), data)
          .into(
              copy,
              () -> {
                // some more come in between the files and the log
                int before = acknowledged.get();
                while (writer.isAlive() && acknowledged.get() < before + 2) {
                  LockSupport.parkNanos(1_000_000);
                }
                copied.set(acknowledged.get());
              });
    } finally {
      done.set(true);
      writer.join();
    }
    return PEOPLE + copied.get();
  }

  private void restoredCopyBringsNothingBack(Path copy, int people) throws Exception {
    try (EmbeddedPostgres server = start(copy);
        PostgresStorage storage = open(server)) {
      MortalCity city = city(storage);
      long found = storage.reading(MortalCity.KITAKYUSHU, work -> work.residents().count());
      assertThat(found)
          .as("whatever was acknowledged before the copy was whole")
          .isGreaterThanOrEqualTo(people);
      RestoreSummary done =
          city.session().copies().takeIntoUse("base backup", Optional.of("the disk failed"));
      assertThat(done.erasedAgain()).isEqualTo(1);
      assertThat(done.leavesNothing()).as("that is left to the owner").isFalse();
      new PostgresSchema(as(server, "sesshu_owner")).scrub();
      assertThat(new WriteAheadLog(as(server, "postgres")).renew()).isTrue();
      assertThat(gone.in(copy)).as("erased again, in the whole directory").isEmpty();
      assertThat(city.session().logs().audit().values())
          .allMatch(verdict -> verdict instanceof Verdict.Intact);
    }
  }

  private void remember(EmbeddedPostgres server) {
    try (Handle database = Jdbi.create(as(server, "postgres")).open()) {
      for (int person = 0; person < PEOPLE; person += 2) {
        gone.words(person).keys(database, person);
      }
      stays.words(1).keys(database, 1);
    }
  }

  private MortalCity city(PostgresStorage storage) {
    return new MortalCity(storage, signer, register);
  }

  private static EmbeddedPostgres start(Path data) throws IOException {
    return PostgresServer.durable().setDataDirectory(data).setCleanDataDirectory(false).start();
  }

  private static void prepare(EmbeddedPostgres server) {
    execute(server, "postgres", "CREATE ROLE sesshu_owner LOGIN");
    execute(server, "postgres", "CREATE ROLE sesshu_app LOGIN");
    execute(server, "postgres", "CREATE ROLE sesshu_eraser LOGIN IN ROLE sesshu_app");
    execute(server, "postgres", "ALTER DATABASE postgres OWNER TO sesshu_owner");
    execute(server, "postgres", "ALTER SCHEMA public OWNER TO sesshu_owner");
    PostgresSchema schema = new PostgresSchema(as(server, "sesshu_owner"));
    schema.migrate("sesshu_app", PostgresSchema.Layout.PARTITIONED);
    schema.addPartitions(MortalCity.KITAKYUSHU);
    schema.admitEraser("sesshu_eraser");
  }

  private PostgresStorage open(EmbeddedPostgres server) {
    return PostgresStorage.open(as(server, "sesshu_eraser"), 2, protection);
  }

  private static DataSource as(EmbeddedPostgres server, String role) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"localhost"});
    source.setPortNumbers(new int[] {server.getPort()});
    source.setDatabaseName("postgres");
    source.setUser(role);
    source.setLogServerErrorDetail(false);
    source.setReWriteBatchedInserts(true);
    return source;
  }

  private static void execute(EmbeddedPostgres server, String role, String sql) {
    PostgresServer.execute(as(server, role), sql);
  }
}
