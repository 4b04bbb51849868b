package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.testkit.rules.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A vendor's programme whose vaccine the law does not know. */
class OwnVaccinesTest {

  private static final String VACCINES =
      """
      vaccines:
        - code: MMR
          name: 乾燥弱毒生麻しんおたふくかぜ風しん混合ワクチン
          diseases: [measles, mumps, rubella]
          nature: injected-live
      """;

  private static final String PROGRAMME =
      """
      programme: mmr-subsidy
      name: ＭＭＲ助成
      diseases: [mumps]
      editions:
        - id: mmr-subsidy.2025-04
          inForceFrom: 2025-04-01
          citation: 助成要綱 第3条
          ja: 1歳の者が1回。
          en: One dose at the age of one.
          who: [{when: {age: {from: 1 year, until: 2 years}}}]
          products: [{vaccine: MMR, ml: 0.5, route: SC}]
          methods: [{method: one, doses: [{dose: "1"}]}]
      """;

  private final RuleLint lint = new RuleLint();

  @TempDir private Path folder;

  @Test
  void a_vaccine_listed_beside_the_file_is_known_to_lint_and_judgement() throws IOException {
    Path file = write("mmr-subsidy.yaml", PROGRAMME);
    assertThat(lint.check(file))
        .singleElement()
        .asString()
        .contains("RULE-108", "MMR is not in the vaccine catalogue, nor in a vaccines.yaml beside");
    Path list = write(VaccinesBeside.NAME, VACCINES);
    assertThat(lint.check(file)).isEmpty();
    assertThat(lint.check(list)).isEmpty();
    RuleBook book = StatutesJapan.ruleBookWith(List.of(file));
    Scenario child = Scenario.by(book).girl().born("2024-05-10");
    child.on("2025-05-09").in("mmr-subsidy").isDue();
    child.given("MMR", "2025-05-09").on("2025-05-10").in("mmr-subsidy").isComplete();
  }

  @Test
  void its_nature_parts_it_from_the_vaccines_of_the_law() throws IOException {
    write(VaccinesBeside.NAME, VACCINES);
    RuleBook book = StatutesJapan.ruleBookWith(List.of(write("mmr-subsidy.yaml", PROGRAMME)));
    Scenario child = Scenario.by(book).girl().born("2024-05-10").given("VAR", "2025-05-09");
    child.on("2025-05-10").in("mmr-subsidy").isWaiting().fromDay("2025-06-06");
  }

  @Test
  void a_directory_stands_for_its_programmes_and_leaves_the_other_kinds() throws IOException {
    write(VaccinesBeside.NAME, VACCINES);
    write("mmr-subsidy.yaml", PROGRAMME);
    write("policy.yaml", "firstDayOf65: birthday\n");
    write("order.yaml", Files.readString(designation()));
    RuleBook rules = StatutesJapan.ruleBookWith(List.of(folder));
    assertThat(rules.programmes().toString()).contains("mmr-subsidy").doesNotContain("specific");
    RuleBook both = StatutesJapan.ruleBookWith(List.of(folder), List.of(folder));
    assertThat(both.programmes().toString()).contains("mmr-subsidy", "specific-2014");
  }

  @Test
  void a_directory_with_a_faulty_file_or_a_shared_one_of_the_law_is_refused() throws IOException {
    assertThatThrownBy(() -> StatutesJapan.ruleBookWith(List.of(folder)))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("no file with programme below this directory");
    write("mmr-subsidy.yaml", PROGRAMME);
    assertThatThrownBy(() -> StatutesJapan.ruleBookWith(List.of(folder)))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("mmr-subsidy.yaml:11");
    write(VaccinesBeside.NAME, VACCINES);
    write("long-term-illness.yaml", "programmes: [hib]\neditions: []\nshortages: []\n");
    assertThatThrownBy(() -> StatutesJapan.ruleBookWith(List.of(folder)))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("long-term-illness.yaml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code: MMR | code: MR | vaccines.yaml:2: RULE-107 vaccines[0].code: MR is a vaccine of the law and another one there",
        "code: MMR | code: XX/A | vaccines.yaml:2: RULE-108 vaccines[0].code: XX/A is a product of XX, which is not listed",
        "nature: injected-live | # | vaccines.yaml:2: RULE-104 vaccines[0]: nature is missing",
      })
  void a_faulty_list_is_named_and_nobody_is_judged_by_it(String sound, String broken, String said)
      throws IOException {
    Path file = write("mmr-subsidy.yaml", PROGRAMME);
    Path list = write(VaccinesBeside.NAME, VACCINES.replace(sound, broken));
    assertThat(lint.check(list)).first().asString().startsWith(said);
    assertThatThrownBy(() -> StatutesJapan.ruleBookWith(List.of(file)))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("vaccines.yaml:2");
  }

  @Test
  void what_the_law_says_word_for_word_may_stand_there_and_a_product_of_it_is_new()
      throws IOException {
    Path list =
        write(
            VaccinesBeside.NAME,
            "vaccines:\n"
                + "  - {code: MUMPS, name: 乾燥弱毒生おたふくかぜワクチン, diseases: [mumps],"
                + " nature: injected-live}\n"
                + "  - {code: MUMPS/X, name: Ｘ, diseases: [mumps], nature: injected-live}\n");
    assertThat(lint.check(list)).isEmpty();
  }

  @Test
  void a_list_under_another_name_is_read_by_nobody_and_said_to_be() throws IOException {
    assertThat(lint.check(write("our-vaccines.yaml", VACCINES)))
        .singleElement()
        .asString()
        .startsWith("our-vaccines.yaml:1: RULE-103 vaccines: vaccines of one's own are read from");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Path designation() {
    return Path.of("src/test/resources/jp/sesshu/statutes/specific-vaccination.yaml");
  }
}
