package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandsTest {

  static final String RULES =
      """
      programme: mumps
      name: おたふくかぜ
      diseases: [mumps]
      editions:
        - id: mumps.2025-04
          inForceFrom: 2025-04-01
          citation: 市要綱 第1条
          ja: 1歳で1回受ける。
          en: Once at the age of one.
          who:
            - when: {age: {from: 12 months, until: 24 months}}
          products:
            - {vaccine: MUMPS, ml: 0.5, route: SC}
          methods:
            - method: one
              doses:
                - dose: "1"
      """;

  private static final String CHILD =
      "{\"id\":\"p1\",\"person\":{\"birthDate\":\"2024-01-10\",\"sex\":\"F\"}}\n";

  @TempDir private Path folder;

  @Test
  void a_programme_is_explained_in_both_languages_unless_one_is_asked_for() {
    Run both = Run.of("rules", "explain", "mr-2", "--as-of", "2025-06-01");
    Run japanese = Run.of("rules", "explain", "mr-2", "--as-of", "2025-06-01", "--lang", "ja");
    assertThat(both.status()).isZero();
    assertThat(both.out()).contains("根拠: 予防接種法施行令 第3条第1項", "Article: 予防接種法施行令");
    assertThat(japanese.out()).contains("根拠: ").doesNotContain("Article: ");
    assertThat(Run.of("rules", "explain", "nothing").status()).isEqualTo(2);
  }

  @Test
  void the_impact_names_who_by_which_edition_and_counts_by_programme() {
    String born = CHILD.replace("2024-01-10", "2023-01-15");
    Run run =
        Run.withInput(
            born,
            "rules",
            "impact",
            "--from",
            "2023-03-31",
            "--to",
            "2023-04-01",
            "--population",
            "-");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("\"programme\":\"dpt-ipv\",\"effects\":[\"BECOMES_ELIGIBLE\",\"BECOMES_DUE\"]")
        .contains("\"cause\":\"LAW\",\"edition\":\"dpt-ipv.2023-04\"")
        .contains("{\"programme\":\"dpt-ipv\",\"counts\":{\"BECOMES_ELIGIBLE\":{\"LAW\":1}");
  }

  @Test
  void a_citys_own_file_is_compared_with_the_law_without_it() throws IOException {
    Run run =
        Run.withInput(
            CHILD,
            "rules",
            "impact",
            "--from",
            "2025-04-02",
            "--to",
            "2025-04-02",
            "--rules",
            file(RULES),
            "--population",
            "-");
    assertThat(run.status()).isZero();
    assertThat(run.lines().get(0))
        .contains("\"programme\":\"mumps\"", "\"cause\":\"LAW\",\"edition\":\"mumps.2025-04\"");
    assertThat(run.lines()).hasSize(2);
  }

  @Test
  void days_in_the_wrong_order_are_a_wrong_call() {
    Run run =
        Run.withInput(
            CHILD,
            "rules",
            "impact",
            "--from",
            "2025-04-02",
            "--to",
            "2025-04-01",
            "--population",
            "-");
    assertThat(run.status()).isEqualTo(2);
  }

  private static final String DESIGNATION =
      "../eligibility-rules/src/main/resources/pandemic-residents.yaml";

  private static final String HIGH_RISK =
      "{\"id\":\"r1\",\"asOf\":\"2021-10-11\",\"programmes\":[\"kitakyushu-pandemic-2021\"],"
          + "\"person\":{\"birthDate\":\"1980-05-10\",\"sex\":\"M\","
          + "\"conditions\":[\"PANDEMIC_HIGH_RISK\"]},\"doses\":[]}\n";

  @Test
  void a_designated_programme_is_linted_assessed_and_explained() {
    assertThat(Run.of("rules", "lint", DESIGNATION).status()).isZero();
    Run assessed =
        Run.withInput(HIGH_RISK, "assess", "--cases", "-", "--designations", DESIGNATION);
    assertThat(assessed.status()).isZero();
    assertThat(assessed.out())
        .contains("\"status\":\"DUE\"", "\"from\":\"2021-10-11\",\"until\":\"2022-03-31\"")
        .contains("第46条", "医学的ハイリスク者");
    Run explained =
        Run.of(
            "rules",
            "explain",
            "kitakyushu-pandemic-2021",
            "--as-of",
            "2021-12-01",
            "--designations",
            DESIGNATION);
    assertThat(explained.out()).contains("北九州市告示（例）", "65歳以上の者");
    assertThat(Run.withInput(HIGH_RISK, "assess", "--cases", "-").status())
        .as("without the file nobody knows the programme")
        .isEqualTo(1);
  }

  @Test
  void the_impact_of_a_designation_names_each_whose_turn_has_come_by_the_edition_of_its_order() {
    String people =
        HIGH_RISK
            + person("child", "2015-05-10")
            + person("grandmother", "1950-01-10")
            + person("adult", "1990-01-10");
    String edition = "\"cause\":\"LAW\",\"edition\":\"kitakyushu-pandemic-2021.2021-10\"}";
    String effects =
        "\"effects\":[\"BECOMES_ELIGIBLE\",\"BECOMES_DUE\"],\"statusBefore\":\"NOT_ELIGIBLE\","
            + "\"statusAfter\":\"DUE\",";
    assertThat(impact(people, "2021-10-11", "--designations", DESIGNATION).lines())
        .containsExactly(
            "{\"id\":\"r1\",\"programme\":\"kitakyushu-pandemic-2021\"," + effects + edition,
            "{\"programme\":\"kitakyushu-pandemic-2021\",\"counts\":"
                + "{\"BECOMES_ELIGIBLE\":{\"LAW\":1},\"BECOMES_DUE\":{\"LAW\":1}}}");
    assertThat(of("kitakyushu", impact(people, "2021-11-15", "--designations", DESIGNATION)))
        .hasSize(4)
        .allMatch(line -> line.contains(effects + edition) || line.contains("{\"LAW\":3}"))
        .noneMatch(line -> line.contains("adult"));
    assertThat(of("kitakyushu", impact(people, "2021-11-15"))).isEmpty();
  }

  @Test
  void a_directory_of_ones_own_brings_its_vaccines_to_lint_assess_explain_and_impact()
      throws IOException {
    file(RULES.replace("vaccine: MUMPS", "vaccine: MMR"));
    Files.writeString(
        folder.resolve("vaccines.yaml"),
        "vaccines:\n  - {code: MMR, name: ＭＭＲワクチン, diseases: [measles, mumps, rubella],"
            + " nature: injected-live}\n");
    String own = folder.toString();
    assertThat(Run.of("rules", "lint", own).status()).isZero();
    String child =
        "{\"id\":\"p1\",\"asOf\":\"2025-04-02\",\"programmes\":[\"mumps\"],"
            + "\"person\":{\"birthDate\":\"2024-01-10\",\"sex\":\"F\"},"
            + "\"doses\":[{\"vaccine\":\"MMR\",\"date\":\"2025-04-01\"}]}\n";
    assertThat(Run.withInput(child, "assess", "--cases", "-", "--rules", own).out())
        .contains("\"status\":\"COMPLETE\"", "\"vaccine\":\"MMR\"");
    assertThat(Run.of("rules", "explain", "mumps", "--as-of", "2025-06-01", "--rules", own).out())
        .contains("ワクチン: MMR");
    assertThat(impact(CHILD, "2025-04-02", "--rules", own).out())
        .contains("\"programme\":\"mumps\"");
  }

  private static String person(String id, String born) {
    return "{\"id\":\"" + id + "\",\"person\":{\"birthDate\":\"" + born + "\",\"sex\":\"F\"}}\n";
  }

  private static List<String> of(String programme, Run run) {
    return run.lines().stream().filter(line -> line.contains(programme)).toList();
  }

  private static Run impact(String people, String to, String... more) {
    List<String> call = new ArrayList<>(List.of("rules", "impact", "--from", "2021-10-10"));
    call.addAll(List.of("--to", to, "--population", "-"));
    call.addAll(List.of(more));
    return Run.withInput(people, call.toArray(String[]::new));
  }

  @Test
  void two_books_of_ones_own_are_compared_and_only_what_differs_is_told() throws IOException {
    String before = file(RULES);
    String after =
        Files.writeString(folder.resolve("after.yaml"), RULES.replace("24 months", "36 months"))
            .toString();
    String people = person("one", "2024-01-10") + person("two", "2022-06-10");
    Run run =
        Run.withInput(
            people,
            "rules",
            "impact",
            "--from",
            "2025-04-02",
            "--to",
            "2025-04-02",
            "--rules-before",
            before,
            "--rules",
            after,
            "--population",
            "-");
    assertThat(run.lines())
        .containsExactly(
            "{\"id\":\"two\",\"programme\":\"mumps\",\"effects\":[\"BECOMES_ELIGIBLE\","
                + "\"BECOMES_DUE\"],\"statusBefore\":\"NOT_ELIGIBLE\",\"statusAfter\":\"DUE\","
                + "\"cause\":\"LAW\",\"edition\":\"mumps.2025-04\"}",
            "{\"programme\":\"mumps\",\"counts\":"
                + "{\"BECOMES_ELIGIBLE\":{\"LAW\":1},\"BECOMES_DUE\":{\"LAW\":1}}}");
  }

  @Test
  void a_rule_file_with_a_fault_the_reader_does_not_see_is_not_judged_by() throws IOException {
    String file = file(RULES.replace("from: 12 months", "from: 30 months"));
    Run run = Run.withInput(CHILD, "assess", "--cases", "-", "--rules", file);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("mumps.yaml:11: RULE-204 mumps.2025-04 who[0].when.age.until");
  }

  @Test
  void a_designation_that_was_not_open_is_named_and_not_used() throws IOException {
    String early = Files.readString(Path.of(DESIGNATION)).replace("2021-10-04\n", "2013-04-12\n");
    String file = file(early);
    Run lint = Run.of("rules", "lint", file);
    assertThat(lint.status()).isEqualTo(1);
    assertThat(lint.out()).contains("\"code\":\"RULE-301\"", "\"rule\":\"order.basis\"");
    Run assess = Run.withInput(HIGH_RISK, "assess", "--cases", "-", "--designations", file);
    assertThat(assess.status()).isEqualTo(2);
    assertThat(assess.err()).contains("SPECIAL_MEASURES_ACT_46 on 2013-04-12");
  }

  @Test
  void a_policy_changes_the_answer_of_its_municipality() throws IOException {
    String case65 =
        "{\"id\":\"a1\",\"asOf\":\"2025-05-09\",\"programmes\":[\"flu-elderly\"],"
            + "\"person\":{\"birthDate\":\"1960-05-10\",\"sex\":\"M\"},\"doses\":[]}\n";
    String policy =
        Files.writeString(folder.resolve("policy.yaml"), "firstDayOf65: birthday\n").toString();
    assertThat(Run.withInput(case65, "assess", "--cases", "-").out()).contains("\"DUE\"");
    assertThat(Run.withInput(case65, "assess", "--cases", "-", "--policy", policy).out())
        .contains("\"NOT_YET\"");
    Files.writeString(folder.resolve("policy.yaml"), "firstDayOf66: birthday\n");
    assertThat(Run.withInput(case65, "assess", "--cases", "-", "--policy", policy).status())
        .isEqualTo(2);
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("mumps.yaml"), text).toString();
  }
}
