package jp.sesshu.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.sesshu.StorageException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

/** Somebody takes down or alters a fence, or anything else of the schema, behind our back. */
class SqliteSchemaTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void make() {
    file = folder.resolve("ledger.db");
    SqliteStorage.open(file, Protections.ofThisTest()).close();
  }

  /** After a new migration: put what this test found into the file. */
  @Test
  void the_list_of_objects_is_what_the_migrations_make() throws Exception {
    List<String> made = new ArrayList<>();
    for (Map.Entry<String, String> object : SqliteSchema.of(source()).entrySet()) {
      made.add(object.getKey() + "\t" + object.getValue());
    }
    assertThat(made).hasSizeGreaterThan(60);
    Path list = Path.of("src/main/resources/jp/sesshu/storage/schema/sqlite-made.txt");
    assertThat(String.join("\n", made) + "\n").isEqualTo(Files.readString(list, UTF_8));
  }

  @Test
  void no_trigger_can_be_taken_down_unseen() {
    List<String> triggers = new ArrayList<>();
    at(
        database ->
            triggers.addAll(
                database
                    .createQuery("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
                    .mapTo(String.class)
                    .list()));
    assertThat(triggers).hasSizeGreaterThan(25);
    for (String trigger : triggers) {
      String[] words = new String[1];
      at(
          database -> {
            words[0] = sqlOf(database, trigger);
            database.execute("DROP TRIGGER " + trigger);
          });
      assertThat(SqliteSchema.alterations(source()))
          .singleElement()
          .asString()
          .startsWith("trigger " + trigger + " ON ");
      at(database -> database.execute(words[0]));
    }
    SqliteStorage.open(file, Protections.ofThisTest()).close();
  }

  private SQLiteDataSource source() {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private static String sqlOf(Handle database, String trigger) {
    return database
        .createQuery("SELECT sql FROM sqlite_schema WHERE name = :trigger")
        .bind("trigger", trigger)
        .mapTo(String.class)
        .one();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // an append-only fence that lets everything pass
        "DROP TRIGGER trail_entry_stays // CREATE TRIGGER trail_entry_stays BEFORE UPDATE ON"
            + " trail_entry WHEN 0 BEGIN SELECT RAISE(ABORT, 'trail_entry is append-only'); END",
        // what is written is thrown away without a word
        "CREATE TRIGGER quiet BEFORE INSERT ON trail_entry BEGIN SELECT RAISE(IGNORE); END",
        // on the migrations' own table, which is not looked at for its words
        "CREATE TRIGGER quiet BEFORE INSERT ON flyway_schema_history BEGIN DELETE FROM"
            + " log_size; END",
        "DROP INDEX ledger_entry_by_key",
        "CREATE TABLE elsewhere (content TEXT)",
        "CREATE VIEW everybody AS SELECT * FROM addressee_version",
        "ALTER TABLE issue ADD COLUMN note TEXT"
      })
  void nothing_is_altered_or_added_unseen(String sql) {
    at(database -> List.of(sql.split(" // ")).forEach(database::execute));
    StorageException refused = refused();
    assertThat(refused.reason()).isEqualTo(StorageException.Reason.SCHEMA);
    try (SqliteStorage examined = SqliteStorage.openAsItIs(file, Protections.ofThisTest())) {
      assertThat(examined.alterations()).as("and told to whoever examines it").hasSize(1);
    }
  }

  @Test
  void a_changed_byte_of_the_schema_is_seen_which_the_integrity_check_of_sqlite_passes()
      throws Exception {
    byte[] whole = Files.readAllBytes(file);
    for (String word : List.of("is append-only'); END", "FROM erasure e WHERE", "PRIMARY KEY (")) {
      int at = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(word);
      assertThat(at).as(word).isPositive();
      byte[] changed = whole.clone();
      changed[at + word.length() - 1] ^= 1;
      Path copy = folder.resolve("copy.db");
      Files.write(copy, changed);
      assertThatThrownBy(() -> SqliteStorage.open(copy, Protections.ofThisTest()))
          .as(word)
          .isInstanceOf(StorageException.class);
      Files.delete(copy);
    }
    byte[] changed = whole.clone();
    String text = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1);
    changed[text.indexOf("is append-only") + 3] = 'A';
    Files.write(file, changed);
    assertThat(SqliteStorage.isWhole(file)).as("SQLite itself finds nothing").isTrue();
    assertThat(refused().reason()).isEqualTo(StorageException.Reason.SCHEMA);
  }

  private StorageException refused() {
    try {
      SqliteStorage.open(file, Protections.ofThisTest()).close();
    } catch (StorageException refused) {
      return refused;
    }
    throw new AssertionError("the altered schema was not seen");
  }

  private void at(Consumer<Handle> work) {
    try (Handle database = Jdbi.create("jdbc:sqlite:" + file).open()) {
      work.accept(database);
    }
  }
}
