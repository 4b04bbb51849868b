package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern DIGITS = Pattern.compile("[0-9]{12,}");

  @TempDir private static Path dir;
  private static Run first;
  private static Run second;
  private static JsonNode before;
  private static JsonNode after;

  @BeforeAll
  static void run_the_demonstration_twice() {
    String[] call = {"demo", "--residents", "500", "--dir", dir.toString()};
    first = Run.of(call);
    second = Run.of(call);
    before = JSON.readTree(first.out());
    after = JSON.readTree(second.out());
  }

  @Test
  void it_ends_well_and_counts_every_row_once() {
    assertThat(first.status()).isZero();
    assertThat(count(before, "residents.applied")).isEqualTo(500);
    assertThat(count(before, "assessed")).isEqualTo(500);
    assertThat(count(before, "recorded")).isPositive();
    long rows =
        count(before, "recorded")
            + count(before, "already")
            + count(before, "waiting")
            + count(before, "refused");
    assertThat(rows).isEqualTo(count(before, "reports"));
  }

  @Test
  void the_files_it_names_are_there() {
    assertThat(before.get("files").size()).isGreaterThanOrEqualTo(5);
    before.get("files").forEach(file -> assertThat(Path.of(file.stringValue())).isNotEmptyFile());
    assertThat(first.err()).contains("certificate-").contains("recall-");
  }

  @Test
  void a_second_run_changes_nothing_and_says_so() {
    assertThat(second.status()).isZero();
    assertThat(after.get("changed").booleanValue()).isFalse();
    assertThat(second.err()).contains("Nothing has changed");
    assertThat(count(after, "recorded")).isZero();
    assertThat(count(after, "residents.applied")).isZero();
    assertThat(count(after, "waiting")).isEqualTo(count(before, "waiting"));
    assertThat(count(after, "refused")).isEqualTo(count(before, "refused"));
    assertThat(count(after, "already"))
        .isEqualTo(count(before, "already") + count(before, "recorded"));
  }

  @Test
  void another_city_is_not_mixed_into_the_directory() {
    Run other = Run.of("demo", "--residents", "900", "--dir", dir.toString());
    assertThat(other.status()).isEqualTo(2);
  }

  @Test
  void a_person_can_be_looked_up_called_and_given_papers() {
    String certificate = fileNamed("certificate-").getFileName().toString();
    String number = certificate.replaceAll("\\D", "");
    Run history = Run.of("history", number, "--dir", dir.toString());
    assertThat(history.status()).isZero();
    assertThat(JSON.readTree(history.out()).get("standing").size()).isGreaterThan(2);
    Run long_ago =
        Run.of("history", number, "--known-at", "2001-01-01T00:00:00Z", "--dir", dir.toString());
    assertThat(JSON.readTree(long_ago.out()).get("standing").size()).isZero();
    Run recall =
        Run.of("recall", "--programme", "mr-1", "--as-of", "2026-11-24", "--dir", dir.toString());
    assertThat(recall.status()).isZero();
    Run extract = Run.of("certificate", number, "--kind", "extract", "--dir", dir.toString());
    assertThat(extract.status()).isZero();
    assertThat(extract.out()).startsWith("<!DOCTYPE html>");
    Run request = Run.of("certificate", number, "--kind", "request", "--dir", dir.toString());
    assertThat(request.status()).isEqualTo(2);
  }

  @Test
  void a_designated_programme_calls_up_the_groups_whose_turn_has_come() throws IOException {
    Path order = dir.resolve("pandemic.yaml");
    Files.writeString(
        order,
        Files.readString(Path.of("../eligibility-rules/src/main/resources/pandemic-residents.yaml"))
            .replace("2021", "2026")
            .replace("2022", "2027")
            .replace("ACT_46", "ACT_27_2"));
    assertThat(calledUp(order, "2026-10-12")).as("the children's turn is 1 November").isEmpty();
    List<JsonNode> inTurn = calledUp(order, "2026-11-24");
    assertThat(inTurn)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(born(line)).matches(DemoTest::inTurnByAge));
    assertThat(calledUp(order, "2026-12-01").stream().map(DemoTest::born))
        .as("and everybody else's 1 December")
        .hasSizeGreaterThan(inTurn.size())
        .anyMatch(birth -> !inTurnByAge(birth));
    assertThat(calledUp(order, "2027-04-01")).isEmpty();
    String[] unknown = {"recall", "--programme", PANDEMIC, "--dir", dir.toString()};
    assertThat(Run.of(unknown).err()).contains(PANDEMIC, "mr-1");
    assertThat(Run.of(unknown).status()).isEqualTo(2);
  }

  private static final String PANDEMIC = "kitakyushu-pandemic-2026";

  /** Not yet 18 or already 65 on 24 November 2026. */
  private static boolean inTurnByAge(String birth) {
    return birth.compareTo("2008-11-25") >= 0 || birth.compareTo("1961-11-25") <= 0;
  }

  private static String born(JsonNode line) {
    return line.get("birthDate").stringValue();
  }

  private static List<JsonNode> calledUp(Path order, String asOf) {
    String at = dir.toString();
    Run run =
        Run.of(
            "recall",
            "--programme",
            PANDEMIC,
            "--as-of",
            asOf,
            "--designations",
            order.toString(),
            "--dir",
            at);
    assertThat(run.status()).as(run.err()).isZero();
    return run.lines().stream().map(line -> JSON.readTree(line)).toList();
  }

  @Test
  void whoever_has_no_authority_is_turned_away() {
    Run denied =
        Run.of(
            "history",
            "1",
            "--dir",
            dir.toString(),
            "--operator",
            "auditor",
            "--purpose",
            "operation");
    assertThat(denied.status()).isEqualTo(2);
    assertThat(denied.out()).isEmpty();
    assertThat(Run.of("history", "1", "--operator", "nobody", "--dir", dir.toString()).status())
        .isEqualTo(2);
  }

  @Test
  void no_individual_number_stands_anywhere_but_in_the_file_that_brought_it() throws IOException {
    Path source = dir.resolve("input").resolve(CityFiles.RESIDENTS);
    Set<String> numbers = numbers(source);
    assertThat(numbers).hasSize(500);
    assertThat(leaked(first.out() + first.err() + second.out() + second.err(), numbers)).isZero();
    List<Path> places = new ArrayList<>(filesUnder(dir));
    places.addAll(filesUnder(Path.of("target", "surefire-reports")));
    places.remove(source);
    assertThat(places).anyMatch(file -> file.endsWith(OpenCity.DATABASE));
    for (Path file : places) {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertThat(leaked(bytes, numbers)).as("individual numbers in %s", file).isZero();
    }
  }

  private static Set<String> numbers(Path file) throws IOException {
    Set<String> numbers = new HashSet<>();
    for (String line : Files.readAllLines(file, Charset.forName("MS932"))) {
      String[] cells = line.split(",", -1);
      Matcher number = DIGITS.matcher(cells[cells.length - 2]);
      if (number.matches()) {
        numbers.add(number.group());
      }
    }
    return numbers;
  }

  /** How many numbers stand in a text; a count, so that a failure shows none of them. */
  private static long leaked(String text, Set<String> numbers) {
    Set<String> found = new HashSet<>();
    Matcher digits = DIGITS.matcher(text);
    while (digits.find()) {
      for (int i = 0; i + 12 <= digits.group().length(); i++) {
        found.add(digits.group().substring(i, i + 12));
      }
    }
    found.retainAll(numbers);
    return found.size();
  }

  private static List<Path> filesUnder(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static Path fileNamed(String start) {
    for (JsonNode file : before.get("files")) {
      Path path = Path.of(file.stringValue());
      if (path.getFileName().toString().startsWith(start)) {
        return path;
      }
    }
    throw new AssertionError("no file is named " + start);
  }

  private static long count(JsonNode summary, String name) {
    return summary.get("counts").get(name).longValue();
  }
}
