package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lint says is said in words of its own, one fault by one problem. */
class RuleLintWordsTest {

  private static final String SOUND =
      """
      programme: mumps
      name: おたふくかぜ
      diseases: [mumps]
      editions:
        - id: mumps.2020-04
          inForceFrom: 2020-04-01
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

  private final RuleLint lint = new RuleLint();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          inForceFrom: 2020-04-01 | inForceFrom: 2020-02-30 | RULE-103 mumps.2020-04 inForceFrom: "2020-02-30" is not a day; dates are written as 2013-04-01
          12 months | 12 moons | RULE-103 mumps.2020-04 who[0].when.age.from: "12 moons" is not an age in weeks, months or years, such as "90 months"
          12 months | 99999999999 months | RULE-103 mumps.2020-04 who[0].when.age.from: "99999999999 months" is not an age in weeks, months or years, such as "90 months"
          ml: 0.5 | ml: half | RULE-103 mumps.2020-04 products[0].ml: a number is expected here, such as 0.5
          ml: 0.5 | ml: -1 | RULE-103 mumps.2020-04 products[0]: dose volume must be over 0 and at most 10 mL, with at most two decimals
          route: SC | route: NOSE | RULE-103 mumps.2020-04 products[0].route: "NOSE" is not one of [SC, IM, IM_OR_SC, ID, PERCUTANEOUS, ORAL]
          diseases: [mumps] | diseases: mumps | RULE-103 diseases: a list is expected here, such as [a, b]
          {age: {from: 12 months, until: 24 months}} | {age: 1} | RULE-103 mumps.2020-04 who[0].when.age: a map of fields is expected here: from, after, until, untilDayAfter
          until: 24 months | untl: 24 months | RULE-102 mumps.2020-04 who[0].when.age.untl: no such field here: untl; there are after, from, until, untilDayAfter
          {age: {from: 12 months, until: 24 months}} | {} | RULE-103 mumps.2020-04 who[0].when: a requirement must say something
          until: 24 months | until: 24 months, until: 25 months | RULE-101 mumps.2020-04 who[0].when.age.until: the key until stands twice
          name: | name: x~name: | RULE-101 name: the key name stands twice
          diseases: [mumps] | diseases: [mump, 1 | RULE-101: not YAML from here: look for a bracket, quote or colon that is missing here or in the lines before, and at the indentation
          programme: | ---~programme: x~---~programme: | RULE-101: a second document begins here; a file is one
          """)
  void a_fault_is_said_once_and_in_our_words(String sound, String broken, String said) {
    String text = SOUND.replaceFirst(Pattern.quote(sound), broken.replace("~", "\n"));
    assertThat(text).isNotEqualTo(SOUND);
    List<RuleProblem> problems = lint.check("mumps.yaml", text);
    assertThat(problems)
        .first()
        .satisfies(problem -> assertThat(problem.withoutPlace()).isEqualTo(said))
        .satisfies(problem -> assertThat(problem.line()).isPositive());
    assertThat(problems.toString())
        .doesNotContain("deserialize", "jackson", "jp.sesshu", "java.", "JsonToken");
    assertThatThrownBy(() -> new JacksonStatutes().readProgramme(file(text)))
        .isInstanceOf(RuleFileException.class)
        .message()
        .contains(said.substring(said.indexOf(": ") + 2))
        .doesNotContain("deserialize", "jp.sesshu", "JsonToken");
  }

  @Test
  void a_faulty_field_is_not_called_missing_as_well() {
    assertThat(lint.check("mumps.yaml", SOUND.replace("2020-04-01", "2020/04/01"))).hasSize(1);
    assertThat(lint.check("mumps.yaml", SOUND.replace("route: SC", "route: NOSE"))).hasSize(1);
  }

  @Test
  void every_key_that_stands_twice_is_named_and_the_rest_is_examined_too() {
    String text =
        SOUND.replace("name:", "name: x\nname:").replace("ml: 0.5", "ml: 0.5, ml: 0.5, mll: 1");
    assertThat(lint.check("mumps.yaml", text))
        .extracting(RuleProblem::toString)
        .containsExactly(
            "mumps.yaml:3: RULE-101 name: the key name stands twice",
            "mumps.yaml:14: RULE-101 mumps.2020-04 products[0].ml: the key ml stands twice",
            "mumps.yaml:14: RULE-102 mumps.2020-04 products[0].mll: no such field here: mll;"
                + " there are dosages, ml, notOfferedAfter, on, route, vaccine");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '' | RULE-103: the file says nothing
          # nothing | RULE-103: the file says nothing
          - a | RULE-103: a rule file is a map of fields
          programme: x~editions: {id: x} | RULE-103 editions: editions is a list with at least one
          """)
  void what_is_no_rule_file_at_all_is_said_to_be_none(String text, String said) {
    assertThat(lint.check("x.yaml", text.replace("~", "\n")))
        .extracting(RuleProblem::withoutPlace)
        .contains(said);
  }

  @Test
  void an_empty_entry_of_a_list_is_a_fault() throws IOException {
    String edition = SOUND.substring(0, SOUND.indexOf("  - id")) + "  -\n";
    assertThat(lint.check("mumps.yaml", edition))
        .extracting(RuleProblem::message)
        .containsExactly("an edition is a map of fields");
    String disease = SOUND.replace("diseases: [mumps]", "diseases:\n  -");
    assertThat(lint.check("mumps.yaml", disease))
        .extracting(RuleProblem::message)
        .containsExactly("an entry of this list is empty");
    assertThatThrownBy(() -> new JacksonStatutes().readProgramme(file(edition)))
        .hasMessageContaining("an entry of this list is empty");
  }

  @ParameterizedTest
  @CsvSource({"MS932, 2", "UTF-16, 1"})
  void a_file_that_is_not_utf_8_is_refused_and_not_read_askew(String charset, int line)
      throws IOException {
    Path file = folder.resolve("mumps.yaml");
    Files.write(file, SOUND.getBytes(Charset.forName(charset)));
    assertThat(lint.check(file))
        .singleElement()
        .asString()
        .startsWith("mumps.yaml:" + line + ": RULE-101: not UTF-8");
    assertThatThrownBy(() -> new JacksonStatutes().readProgramme(file))
        .isInstanceOf(RuleFileException.class)
        .hasMessageStartingWith("mumps.yaml:" + line + ": not UTF-8");
    assertThatThrownBy(() -> new JacksonPolicy().read(file)).isInstanceOf(RuleFileException.class);
  }

  @Test
  void a_policy_is_examined_as_one() {
    assertThat(lint.check("policy.yaml", "firstDayOf65: birthday\n")).isEmpty();
    assertThat(lint.check("policy.yaml", "firstDayOf65: noon\nrotavirusEnd: never\n"))
        .extracting(RuleProblem::toString)
        .containsExactly(
            "policy.yaml:1: RULE-103 firstDayOf65: \"noon\" is not one of [EVE, BIRTHDAY]",
            "policy.yaml:2: RULE-103 rotavirusEnd: \"never\" is not one of [DAY_AFTER, DAY_REACHED]");
  }

  @Test
  void a_file_with_a_fault_does_not_become_part_of_a_book() throws IOException {
    Path file = file(SOUND.replace("from: 12 months", "from: 36 months"));
    assertThatThrownBy(() -> StatutesJapan.ruleBookWith(List.of(file)))
        .isInstanceOf(RuleFileException.class)
        .hasMessage(
            "mumps.yaml:11: RULE-204 mumps.2020-04 who[0].when.age.until:"
                + " until (24 months) is not beyond from (36 months)");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("mumps.yaml"), text);
  }
}
