package jp.sesshu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.sesshu.CopyDesk;
import jp.sesshu.ErasureSummary;
import jp.sesshu.RestoreSummary;
import jp.sesshu.StorageException;
import jp.sesshu.UnreadableFields;
import jp.sesshu.UnreadableFieldsException;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.access.KeyRing;
import jp.sesshu.access.NumberProtection;
import jp.sesshu.access.ProtectedFields;
import jp.sesshu.identity.AddresseeAssignment;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.RewrittenLogException;
import jp.sesshu.integrity.Verdict;
import jp.sesshu.testkit.integrity.InMemorySigner;
import jp.sesshu.testkit.memory.InMemoryErasureRegister;
import jp.sesshu.testkit.memory.InMemoryKeyRing;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of the dead in the files themselves, and what a copy brings back. */
class SqliteErasureTest {
  /** Enough that pages split, merge and are used again. */
  private static final int PEOPLE = 120;

  private static final int STAYS = 55;

  private final InMemorySigner signer = new InMemorySigner();
  private final InMemoryErasureRegister register = new InMemoryErasureRegister();
  private final KeyRing keys = new InMemoryKeyRing(new Random(7));
  private final NumberProtection protection = Protections.under(keys);
  @TempDir Path folder;

  private Path live() throws Exception {
    return Files.createDirectories(folder.resolve("live"));
  }

  private Path file() throws Exception {
    return live().resolve("ledger.db");
  }

  private SqliteStorage open(Path file) {
    return SqliteStorage.open(file, protection);
  }

  private MortalCity city(SqliteStorage storage) {
    return new MortalCity(storage, signer, register);
  }

  @Test
  void no_byte_of_the_dead_is_left_in_database_log_or_index() throws Exception {
    LeftBehind gone = new LeftBehind();
    LeftBehind stays = new LeftBehind();
    try (SqliteStorage storage = open(file())) {
      MortalCity city = city(storage).fill(0, PEOPLE);
      remember(gone, stays);
      assertThat(gone.in(live())).as("the search finds what is there").hasSizeGreaterThan(10);
      ErasureSummary erased = city.session().retention().erase(MortalCity.TODAY, null);
      assertThat(erased)
          .isEqualTo(
              new ErasureSummary(
                  PEOPLE / 2 * MortalCity.RECORDS_EACH, PEOPLE / 2, PEOPLE / 2, 1, true));
      assertThat(gone.in(live())).as("while it is open").isEmpty();
      assertThat(intact(city)).isTrue();
      assertThat(city.session().retention().erase(MortalCity.TODAY, null).entries())
          .as("a second time there is nothing to do")
          .isZero();
    }
    assertThat(gone.in(live())).as("once it is closed").isEmpty();
    assertThat(stays.in(live())).as("who lives is all there").hasSizeGreaterThan(10);
  }

  private void remember(LeftBehind gone, LeftBehind stays) throws Exception {
    try (Handle database = Jdbi.create("jdbc:sqlite:" + file()).open()) {
      for (int person = 0; person < PEOPLE; person += 2) {
        gone.words(person).keys(database, person);
      }
      stays.words(STAYS).keys(database, STAYS);
    }
  }

  @Test
  void overwriting_alone_would_leave_copies_that_split_pages_made() throws Exception {
    LeftBehind gone = new LeftBehind();
    try (SqliteStorage storage = open(file())) {
      city(storage).fill(0, PEOPLE);
      remember(gone, new LeftBehind());
    }
    // what the storage does, but for the rebuilding
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA secure_delete = ON");
      for (int person = 0; person < PEOPLE; person += 2) {
        String who = "'" + MortalCity.number(person).value() + "'";
        statement.execute("INSERT INTO erasing VALUES ('401005', " + who + ")");
        for (String table : List.of("addressee_version", "addressee_reading", "mailing_address")) {
          statement.execute("DELETE FROM " + table + " WHERE addressee = " + who);
        }
      }
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    assertThat(gone.in(live())).as("why the file is rebuilt").isNotEmpty();
  }

  @Test
  void a_file_in_use_is_not_called_clean_and_the_erasure_is_run_again() throws Exception {
    try (SqliteStorage storage = SqliteStorage.open(file(), protection, Duration.ofMillis(300));
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement reader = other.createStatement()) {
      MortalCity city = city(storage).fill(0, 10);
      reader.execute("BEGIN");
      reader.executeQuery("SELECT count(*) FROM ledger_entry").next();
      assertThat(city.session().retention().erase(MortalCity.TODAY, null).leavesNothing())
          .isFalse();
      reader.execute("COMMIT");
      assertThat(city.session().retention().erase(MortalCity.TODAY, null).leavesNothing()).isTrue();
    }
  }

  @Test
  void a_copy_is_made_while_writers_go_on_and_holds_nothing_that_was_removed() throws Exception {
    Path copy = folder.resolve("copy.db");
    LeftBehind gone = new LeftBehind();
    try (SqliteStorage storage = open(file())) {
      MortalCity city = city(storage).fill(0, PEOPLE);
      remember(gone, new LeftBehind());
      city.session().retention().erase(MortalCity.TODAY, null);
      AtomicInteger written = new AtomicInteger(PEOPLE);
      Thread writer =
          new Thread(
              () -> {
                for (int i = 0; i < 10; i++) {
                  int from = written.getAndAdd(2);
                  city.fill(from + 1, from + 2);
                }
              });
      writer.start();
      storage.backUp(copy);
      writer.join();
      assertThat(city.session().histories()).isNotNull();
      assertThatThrownBy(() -> storage.backUp(copy)).isInstanceOf(StorageException.class);
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
        .isEqualTo("rw-------");
    Path alone = Files.createDirectories(folder.resolve("alone"));
    Files.copy(copy, alone.resolve("copy.db"));
    assertThat(gone.in(alone)).isEmpty();
    try (SqliteStorage storage = open(copy)) {
      assertThat(audit(storage)).allMatch(v -> v instanceof Verdict.Intact);
    }
  }

  private List<Verdict> audit(SqliteStorage storage) {
    return storage.inTransaction(
        MortalCity.KITAKYUSHU,
        work ->
            List.copyOf(
                new jp.sesshu.integrity.StoredAudit(
                        MortalCity.KITAKYUSHU, work.logs(), signer.verifierKey())
                    .run()
                    .values()));
  }

  @Test
  void an_old_copy_brings_back_nothing_that_was_erased_since() throws Exception {
    Path copy = folder.resolve("copy.db");
    LeftBehind gone = new LeftBehind();
    LeftBehind stays = new LeftBehind();
    try (SqliteStorage storage = open(file())) {
      MortalCity city = city(storage).fill(0, PEOPLE);
      remember(gone, stays);
      storage.backUp(copy);
      city.session().retention().erase(MortalCity.TODAY, null);
      city.fill(PEOPLE + 1, PEOPLE + 2);
    }
    Path restored = Files.createDirectories(folder.resolve("restored"));
    Files.copy(copy, restored.resolve("ledger.db"));
    assertThat(gone.in(restored)).as("the copy has them all").hasSizeGreaterThan(10);
    try (SqliteStorage storage = open(restored.resolve("ledger.db"))) {
      MortalCity city = city(storage);
      assertThatThrownBy(() -> city.session().copies().takeIntoUse("copy.db", Optional.empty()))
          .as("nobody has said that entries may be lost")
          .isInstanceOf(RewrittenLogException.class);
      RestoreSummary done =
          city.session().copies().takeIntoUse("copy.db", Optional.of("the disk failed"));
      assertThat(done.erasedAgain()).isEqualTo(1);
      assertThat(done.leavesNothing()).isTrue();
      assertThat(done.lostEntries()).isPositive();
      assertThat(intact(city)).as("against what the signer remembers").isTrue();
      assertThat(gone.in(restored)).as("while it is open").isEmpty();
      assertThat(signer.restorations()).hasSize(2);
      assertThat(storage.inTransaction(MortalCity.KITAKYUSHU, this::restorations)).isEqualTo(2);
      city.fill(PEOPLE + 3, PEOPLE + 5);
      assertThat(intact(city)).as("and work goes on").isTrue();
    }
    assertThat(gone.in(restored)).as("once it is closed").isEmpty();
    assertThat(stays.in(restored)).as("who lives is all there").hasSizeGreaterThan(10);
  }

  private int restorations(jp.sesshu.UnitOfWork work) {
    int count = 0;
    for (LogName.Kind log : LogName.Kind.values()) {
      for (String note : work.logs().statements(log)) {
        count += note.contains("/restoration\n") ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void a_copy_that_lacks_nothing_needs_no_acknowledgement() throws Exception {
    Path copy = folder.resolve("copy.db");
    try (SqliteStorage storage = open(file())) {
      city(storage).fill(0, 4);
      storage.backUp(copy);
    }
    try (SqliteStorage storage = open(copy)) {
      assertThat(city(storage).session().copies().takeIntoUse("copy.db", Optional.empty()))
          .isEqualTo(new RestoreSummary(0, 0, 0, true));
    }
  }

  @Test
  void a_copy_beside_other_keys_is_refused_unless_somebody_accepts_what_cannot_be_read()
      throws Exception {
    Path copy = copyOf(4);
    try (SqliteStorage storage = SqliteStorage.open(copy, Protections.ofThisTest())) {
      CopyDesk copies = city(storage).session().copies();
      assertThatThrownBy(() -> copies.takeIntoUse("copy.db", Optional.of("why")))
          .isInstanceOf(UnreadableFieldsException.class)
          .hasMessage("4 records have a field that opens under no key at hand");
      assertThat(signer.restorations()).as("nothing was given up for it").isEmpty();
      assertThat(copies.takeIntoUse("copy.db", Optional.empty(), UnreadableFields.ACCEPTED))
          .isEqualTo(new RestoreSummary(0, 0, 4, true));
      city(storage).fill(6, 8);
      assertThat(intact(city(storage))).as("and work goes on").isTrue();
      assertThat(examined(storage).unreadable()).as("with those that came since").isEqualTo(4);
      assertThat(examined(storage).records()).isEqualTo(6);
    }
    try (SqliteStorage storage = open(copy)) {
      assertThat(examined(storage).unreadable())
          .as("they were left as they were, for whoever finds the key")
          .isEqualTo(2);
    }
  }

  private Path copyOf(int people) throws Exception {
    Path copy = folder.resolve("copy.db");
    try (SqliteStorage storage = open(file())) {
      city(storage).fill(0, people);
      storage.backUp(copy);
    }
    return copy;
  }

  private static ProtectedFields.Step examined(SqliteStorage storage) {
    return storage.inTransaction(
        MortalCity.KITAKYUSHU, work -> work.protectedFields().examine(ProtectedFields.START, 99));
  }

  @Test
  void a_copy_from_before_the_key_of_look_ups_was_renewed_is_looked_up_by_the_new_one()
      throws Exception {
    Path copy = copyOf(4);
    keys.rotate(KeyPurpose.BLIND_INDEX);
    keys.retire(KeyPurpose.BLIND_INDEX, 1);
    try (SqliteStorage storage = open(copy)) {
      assertThat(holdersOfEverybody(storage)).as("what is to be mended").isEmpty();
      assertThat(city(storage).session().copies().takeIntoUse("copy.db", Optional.empty()))
          .isEqualTo(new RestoreSummary(0, 0, 0, true));
      assertThat(holdersOfEverybody(storage)).hasSize(4);
    }
  }

  private static List<AddresseeAssignment> holdersOfEverybody(SqliteStorage storage) {
    return storage.reading(
        MortalCity.KITAKYUSHU,
        work ->
            IntStream.range(0, 4)
                .mapToObj(person -> work.identities().assignments(MortalCity.number(person)))
                .flatMap(history -> history.assignments().stream())
                .flatMap(one -> work.identities().holders(one.number()).stream())
                .distinct()
                .toList());
  }

  private static boolean intact(MortalCity city) {
    Map<LogName.Kind, Verdict> found = city.session().logs().audit();
    return found.values().stream().allMatch(v -> v.fold(i -> true, b -> false));
  }
}
