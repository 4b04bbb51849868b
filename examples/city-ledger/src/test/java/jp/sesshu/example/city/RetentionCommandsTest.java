package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.sesshu.access.NumberProtection;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.storage.SqliteStorage;
import jp.sesshu.testkit.memory.InMemoryBlindIndex;
import jp.sesshu.testkit.memory.InMemoryFieldCipher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may no longer be kept, and copies that verify, as commands on a small generated city. */
class RetentionCommandsTest {

  @TempDir private Path directory;
  private String number;

  @BeforeEach
  void aSmallCityInWhichSomebodyDied() throws Exception {
    ModelCity.into(directory);
    number = someoneWithRecords();
    Path feed = Deaths.feed(directory, directory.resolve("died.csv"), number, "2026-11-01");
    assertThat(run("residents", "import", feed.toString()).out()).contains("\"applied\":1");
  }

  private String someoneWithRecords() throws Exception {
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(OpenCity.DATABASE));
        var statement = connection.createStatement();
        var answer = statement.executeQuery("SELECT min(addressee) FROM ledger_entry")) {
      answer.next();
      return answer.getString(1);
    }
  }

  @Test
  void the_dry_run_says_what_would_go_and_why_and_destroys_nothing() {
    Run list = run("retention", "list", "--as-of", "2031-11-02");
    assertThat(list.status()).isZero();
    assertThat(list.lines()).allMatch(line -> line.contains("予防接種法施行規則 第4条第1項"));
    assertThat(own("2031-11-02"))
        .anyMatch(line -> line.contains("\"what\":\"RECORD\""))
        .anyMatch(line -> line.contains("\"what\":\"ADDRESSEE\""))
        .allMatch(line -> line.contains("\"keptUntil\":\"2031-11-01\""));
    assertThat(own("2031-11-01")).as("the last day still counts").isEmpty();
    assertThat(run("retention", "list", "--as-of", "2031-11-02").out()).isEqualTo(list.out());
    assertThat(run("retention", "list", "--operator", "clerk").status()).isEqualTo(2);
  }

  @Test
  void an_erasure_leaves_a_tombstone_and_both_logs_verify() throws Exception {
    assertThat(run("retention", "erase", "--as-of", "2031-11-02").status())
        .as("a day that lies ahead")
        .isEqualTo(2);
    Run erased = run("retention", "erase", "--today", "2031-11-02");
    assertThat(erased.status()).isZero();
    assertThat(erased.out()).contains("\"tombstones\":1,").contains("\"leavesNothing\":true");
    assertThat(run("trail", "verify").status()).isZero();
    assertThat(run("trail", "verify").lines().get(0)).doesNotContain("\"erased\":0");
    assertThat(run("history", number).out()).doesNotContain("vaccinatedOn");
    assertThat(own("2031-11-02")).isEmpty();
    Path export = directory.resolve("logs.jsonl");
    String key = run("trail", "export", "--out", export.toString()).out();
    Matcher keyText = Pattern.compile("\"key\":\"([^\"]+)\"").matcher(key);
    assertThat(keyText.find()).isTrue();
    assertThat(
            Run.of("trail", "verify", "--export", export.toString(), "--key", keyText.group(1))
                .status())
        .isZero();
  }

  @Test
  void a_copy_is_restored_against_a_reason_and_brings_back_nothing_erased() throws Exception {
    Path copy = directory.resolve("copies/monday.db");
    Files.createDirectories(copy.getParent());
    assertThat(run("backup", "--to", copy.toString()).status()).isZero();
    assertThat(run("backup", "--to", copy.toString()).status())
        .as("never over a copy")
        .isEqualTo(2);
    assertThat(run("retention", "erase", "--today", "2031-11-02").status()).isZero();
    assertThat(run("restore", "--from", copy.toString()).status())
        .as("never over a database")
        .isEqualTo(2);
    Path elsewhere = directory.resolve("elsewhere");
    Run alone = Run.of("restore", "--from", copy.toString(), "--dir", elsewhere.toString());
    assertThat(alone.status()).as("without its keys").isEqualTo(2);
    assertThat(alone.err()).contains("ledger.keys");
    assertThat(elsewhere).as("and makes none").doesNotExist();
    loseTheDatabase();
    Run refused = run("restore", "--from", copy.toString());
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).contains("--acknowledge");
    assertThat(directory.resolve(OpenCity.DATABASE)).doesNotExist();
    Run restored = run("restore", "--from", copy.toString(), "--acknowledge", "the disk failed");
    assertThat(restored.err()).isEmpty();
    assertThat(restored.status()).isZero();
    assertThat(restored.out())
        .contains("\"erasedAgain\":1,\"unreadableFields\":0,\"leavesNothing\":true");
    assertThat(run("trail", "verify").status()).isZero();
    assertThat(run("history", number).out()).doesNotContain("vaccinatedOn");
    assertThat(Files.readString(directory.resolve("signer/restorations"), StandardCharsets.UTF_8))
        .contains("why the disk failed");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void a_copy_that_was_tampered_with_is_not_taken_into_use() throws Exception {
    Path copy = directory.resolve("copy.db");
    run("backup", "--to", copy.toString());
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
        var statement = connection.createStatement()) {
      String fence = "SELECT sql FROM sqlite_schema WHERE name = 'ledger_entry_stays'";
      String words = statement.executeQuery(fence).getString(1);
      statement.execute("DROP TRIGGER ledger_entry_stays");
      statement.execute("UPDATE ledger_entry SET recorded_by = 'nobody' WHERE position = 3");
      // so that nothing but the entry tells of it
      statement.execute(words);
    }
    loseTheDatabase();
    Run restored = run("restore", "--from", copy.toString(), "--acknowledge", "why");
    assertThat(restored.status()).isEqualTo(1);
    assertThat(restored.err()).contains("not as it was sealed");
    assertThat(directory.resolve(OpenCity.DATABASE)).doesNotExist();
  }

  @Test
  void a_copy_whose_fences_were_taken_down_is_not_taken_into_use() throws Exception {
    Path copy = directory.resolve("copy.db");
    run("backup", "--to", copy.toString());
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
        var statement = connection.createStatement()) {
      statement.execute("DROP TRIGGER ledger_entry_stays");
    }
    loseTheDatabase();
    assertThat(run("restore", "--from", copy.toString()).err()).startsWith("CITY-705: ");
    Run refused = run("restore", "--from", copy.toString(), "--lang", "ja");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).startsWith("CITY-705: ").contains("トリガー");
    assertThat(directory.resolve(OpenCity.DATABASE)).doesNotExist();
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void what_is_no_whole_copy_of_this_city_is_not_taken_into_use_whatever_is_given_up()
      throws Exception {
    Path copy = directory.resolve("copy.db");
    assertThat(run("backup", "--to", copy.toString()).status()).isZero();
    assertThat(run("backup", "--to", directory.resolve("nowhere/copy.db").toString()).err())
        .contains("nowhere");
    byte[] whole = Files.readAllBytes(copy);
    Path half = Files.write(directory.resolve("half.db"), Arrays.copyOf(whole, whole.length / 2));
    Path empty = Files.createFile(directory.resolve("empty.db"));
    Path text = directory.resolve("died.csv");
    Path anothers = directory.resolve("anothers.db");
    try (SqliteStorage other = SqliteStorage.open(anothers, protection())) {
      other.inTransaction(new MunicipalityCode("401307"), work -> work.trail().count());
    }
    loseTheDatabase();
    for (Path wrong : List.of(half, empty, text, anothers, directory.resolve("nothing.db"))) {
      Run refused = run("restore", "--from", wrong.toString(), "--acknowledge", "why");
      assertThat(refused.status()).as(wrong.toString()).isEqualTo(2);
      assertThat(refused.err()).contains(wrong.toString()).doesNotContain("Exception");
    }
    assertThat(run("restore", "--from", copy.toString(), "--operator", "clerk").status())
        .as("no right")
        .isEqualTo(2);
    assertThat(directory.resolve(OpenCity.DATABASE)).doesNotExist();
    assertThat(leftovers()).isEmpty();
    assertThat(run("restore", "--from", copy.toString()).status()).isZero();
  }

  @Test
  void a_copy_whose_personal_numbers_open_under_no_key_needs_a_word_of_acceptance()
      throws Exception {
    Path copy = directory.resolve("copy.db");
    assertThat(run("backup", "--to", copy.toString()).status()).isZero();
    assertThat(run("keys", "rotate").status()).isZero();
    assertThat(run("keys", "retire").status()).isZero();
    loseTheDatabase();
    String why = "the disk failed";
    Run refused = run("restore", "--from", copy.toString(), "--acknowledge", why);
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err())
        .containsPattern("CITY-706: \\d+ personal numbers")
        .contains("ledger.keys", "--accept-unreadable");
    assertThat(
            run("restore", "--from", copy.toString(), "--acknowledge", why, "--lang", "ja").err())
        .containsPattern("CITY-706: 写しの個人番号 \\d+ 件")
        .contains("--accept-unreadable");
    assertThat(directory.resolve(OpenCity.DATABASE)).doesNotExist();
    assertThat(leftovers()).isEmpty();
    Run restored =
        run("restore", "--from", copy.toString(), "--acknowledge", why, "--accept-unreadable");
    assertThat(restored.status()).isZero();
    assertThat(restored.out()).containsPattern("\"unreadableFields\":[1-9]");
    assertThat(restored.err()).containsPattern("\\d+ personal numbers of the copy");
    assertThat(run("trail", "verify").status()).isZero();
    assertThat(run("keys", "rotate").err()).contains("CITY-408");
    assertThat(run("keys", "retire").err()).contains("CITY-408", "no key was destroyed");
    for (String file : List.of("input/residents.csv", "died.csv")) {
      Run again = run("residents", "import", directory.resolve(file).toString());
      assertThat(again.err()).as("told again").doesNotContain("NUMBER_");
    }
    assertThat(run("keys", "rotate").err()).doesNotContain("CITY-408");
  }

  private static NumberProtection protection() {
    return new NumberProtection(new InMemoryFieldCipher(), new InMemoryBlindIndex());
  }

  @Test
  void no_ledger_is_begun_by_a_misspelt_directory_nor_beside_signatures_of_one_that_was_lost()
      throws Exception {
    Path misspelt = directory.resolve("citty");
    for (List<String> call :
        List.of(
            List.of("backup", "--to", directory.resolve("c.db").toString()),
            List.of("history", number),
            List.of("retention", "list"),
            List.of("trail", "verify"))) {
      List<String> there = new ArrayList<>(call);
      there.addAll(List.of("--dir", misspelt.toString()));
      Run refused = Run.of(there.toArray(String[]::new));
      assertThat(refused.status()).isEqualTo(2);
      assertThat(refused.err()).contains(misspelt.toString());
    }
    assertThat(misspelt).doesNotExist();
    loseTheDatabase();
    String feed = directory.resolve("died.csv").toString();
    for (Run refused : List.of(run("history", number), run("residents", "import", feed))) {
      assertThat(refused.status()).isEqualTo(2);
      assertThat(refused.err()).contains(OpenCity.DATABASE, "restore");
    }
    assertThat(directory.resolve(OpenCity.DATABASE)).doesNotExist();
  }

  /** What of the person who died would go. */
  private List<String> own(String day) {
    return run("retention", "list", "--as-of", day).lines().stream()
        .filter(line -> line.contains("\"number\":\"" + number + "\""))
        .toList();
  }

  private void loseTheDatabase() throws Exception {
    for (String rest : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(directory.resolve(OpenCity.DATABASE + rest));
    }
  }

  private List<Path> leftovers() throws Exception {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().contains("restoring")).toList();
    }
  }

  private Run run(String... arguments) {
    return Run.in(directory, arguments);
  }
}
