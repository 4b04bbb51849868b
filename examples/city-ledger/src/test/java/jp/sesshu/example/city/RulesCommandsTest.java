package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandsTest {

  private static final String RULES =
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
  void a_sound_file_has_no_problems() throws IOException {
    Run run = Run.of("rules", "lint", file(RULES));
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
  }

  @Test
  void a_broken_file_is_named_with_line_code_and_edition_and_the_status_says_so()
      throws IOException {
    Run run = Run.of("rules", "lint", file(RULES.replace("from: 12 months", "from: 30 months")));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines()).hasSize(1);
    assertThat(run.out())
        .contains("\"file\":\"mumps.yaml\",\"line\":11,\"code\":\"RULE-204\"")
        .contains("\"edition\":\"mumps.2025-04\",\"rule\":\"who[0].when.age.until\"");
  }

  @Test
  void a_file_that_is_not_there_is_a_wrong_call() {
    assertThat(Run.of("rules", "lint", "nowhere.yaml").status()).isEqualTo(2);
  }

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

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("mumps.yaml"), text).toString();
  }
}
