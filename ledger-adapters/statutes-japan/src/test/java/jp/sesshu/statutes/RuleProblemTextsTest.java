package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.sesshu.eligibility.RuleContradictionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lint says, it says in Japanese too. */
class RuleProblemTextsTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");
  private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsHan}]");

  @Test
  void each_phrase_is_there_in_both_languages_with_the_same_arguments() throws IOException {
    Properties english = phrases("lint_en.properties");
    Properties japanese = phrases("lint_ja.properties");
    assertThat(japanese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(arguments(japanese, key)).as(key).isEqualTo(arguments(english, key));
      assertThat(japanese.getProperty(key)).containsPattern(JAPANESE);
      assertThat(english.getProperty(key)).doesNotContainPattern(JAPANESE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gap",
        "overlap",
        "unknown-field",
        "no-sentence",
        "never-applies",
        "dose-cannot-be-met",
        "no-citation",
        "unknown-vaccine",
        "age-without-unit",
        "key-stands-twice",
        "four-faults"
      })
  void a_faulty_file_is_explained_to_a_reader_of_japanese(String name) throws Exception {
    var url = RuleProblemTextsTest.class.getResource("broken/" + name + ".yaml");
    List<RuleProblem> problems = new RuleLint().check(Path.of(Objects.requireNonNull(url).toURI()));
    assertThat(problems).isNotEmpty();
    for (RuleProblem problem : problems) {
      assertThat(RuleProblemTexts.JAPANESE.of(problem)).containsPattern(JAPANESE);
      assertThat(RuleProblemTexts.ENGLISH.of(problem)).isEqualTo(problem.message());
    }
  }

  @Test
  void what_the_core_refuses_has_a_phrase_of_its_own_in_both_languages() throws IOException {
    Properties japanese = phrases("lint_ja.properties");
    for (RuleContradictionException.Kind kind : RuleContradictionException.Kind.values()) {
      assertThat(japanese.getProperty("contradiction." + kind)).as(kind.name()).isNotBlank();
    }
    String rules =
        Files.readString(Path.of("src/main/resources/jp/sesshu/statutes/rules/bcg.yaml"));
    String method = "      - method: one\n";
    String twice = rules.replace(method, method + "        doses: [{dose: x}]\n" + method);
    assertThat(new RuleLint().check("bcg.yaml", twice))
        .map(RuleProblemTexts.JAPANESE::of)
        .anySatisfy(text -> assertThat(text).contains("が二度あります").doesNotContain("twice"));
  }

  @Test
  void a_gap_names_its_days_and_what_to_say_if_the_law_has_it() throws Exception {
    var url = RuleProblemTextsTest.class.getResource("broken/gap.yaml");
    RuleProblem gap = new RuleLint().check(Path.of(Objects.requireNonNull(url).toURI())).get(0);
    assertThat(RuleProblemTexts.in(Locale.JAPAN).of(gap))
        .contains("まで施行されている版がありません", "afterGap: true");
  }

  @Test
  void a_refused_file_says_place_and_rule_before_the_sentence(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("mumps.yaml");
    Files.writeString(file, "programme: mumps\nname: x\ndiseases: [mump]\neditions: []\n");
    RuleFileException refused =
        catchThrowableOfType(
            RuleFileException.class, () -> StatutesJapan.ruleBookWith(List.of(file)));
    assertThat(RuleProblemTexts.JAPANESE.of(refused))
        .startsWith("mumps.yaml:3: RULE-103 diseases[0]: 「mump」という疾病のコードはありません");
    assertThat(RuleProblemTexts.ENGLISH.of(refused)).isEqualTo(refused.getMessage());
  }

  private static Set<String> arguments(Properties phrases, String key) {
    Set<String> all = new TreeSet<>();
    ARGUMENT.matcher(phrases.getProperty(key)).results().map(MatchResult::group).forEach(all::add);
    return all;
  }

  private static Properties phrases(String name) throws IOException {
    Properties phrases = new Properties();
    try (var in = Objects.requireNonNull(RuleLint.class.getResourceAsStream(name))) {
      phrases.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return phrases;
  }
}
