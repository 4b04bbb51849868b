package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that programmes share are examined as rule files are. */
class SharedFileLintTest {

  private static final String VACCINES =
      """
      vaccines:
        - {code: MR, name: 麻しん風しん, diseases: [measles, rubella], nature: injected-live}
        - {code: COVID-19/X, name: Ｘ, diseases: [covid-19], nature: inactivated}
        - {code: COVID-19, name: 新型コロナ, diseases: [covid-19], nature: inactivated}
      """;

  private static final String INTERVALS =
      """
      intervals:
        - from: 2013-04-01
          until: 2020-09-30
          after: {natures: [inactivated]}
          oneKind:
            - {families: [PCV7, PCV13], source: interpretation, citation: 予防接種法 第2条}
          atLeast: 6 days
          citation: 定期接種実施要領
      """;

  private static final String LONG_TERM =
      """
      programmes: [hib, bcg]
      editions:
        - inForceFrom: 2013-01-30
          inForceUntil: 2014-09-30
          caps:
            - {programmes: [bcg], vaccines: [BCG], until: 4 years}
          citation: 予防接種法施行令 第1条の2第2項
        - inForceFrom: 2014-10-01
          years: {pcv-elderly: 1}
          without: [hib]
          citation: 予防接種法施行令 第1条の3第2項
      shortages:
        - programmes: [mr-1]
          from: 2024-04-01
          endedOn: 2025-04-01
          citation: 予防接種法施行令 第3条第2項
      """;

  private final RuleLint lint = new RuleLint();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules/book.yaml",
        "rules/vaccines.yaml",
        "rules/cross-vaccine-intervals.yaml",
        "rules/long-term-illness.yaml",
        "designation-bases.yaml"
      })
  void no_shipped_file_has_a_problem(String name) throws Exception {
    var url = Objects.requireNonNull(RuleLint.class.getResource(name));
    assertThat(lint.check(Path.of(url.toURI()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          code: COVID-19/X | code: MR | 3: RULE-107 vaccines[1].code: MR stands twice
          code: COVID-19/X | code: FLU/X | 3: RULE-108 vaccines[1].code: FLU/X is a product of FLU, which is not listed
          code: COVID-19/X | code: 新型 | 3: RULE-103 vaccines[1].code: "新型" is not a vaccine code: letters, digits
          diseases: [measles, rubella] | diseases: [] | 2: RULE-103 vaccines[0]: this list is empty
          injected-live | live | 2: RULE-103 vaccines[0].nature: "live" is not one of [INJECTED_LIVE, ORAL_LIVE, INACTIVATED]
          name: Ｘ, | | 3: RULE-104 vaccines[1]: name is missing
          """)
  void a_fault_in_the_vaccines_is_named(String sound, String broken, String said) {
    named(VACCINES, sound, broken == null ? "" : broken, said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          until: 2020 | until: 2012 | 3: RULE-204 intervals[0].until: until (2012-09-30) is not beyond from (2013-04-01)
          PCV13 | PCV14 | 6: RULE-108 intervals[0].oneKind[0].families[1]: PCV14 is not in the vaccine catalogue
          [PCV7, PCV13] | [PCV7] | 6: RULE-205 intervals[0].oneKind[0]: one kind is made of two families or more
          6 days | 6 weeks | 7: RULE-103 intervals[0].atLeast: "6 weeks" is not an interval in days or months
          natures: [inactivated] | natures: [inactivated], families: [MR] | 2: RULE-205 intervals[0]: no two vaccines are separated by this
          natures: | nature: | 4: RULE-102 intervals[0].after.nature: no such field here: nature; there are exceptFamilies, families, natures
          ~    citation: 定期接種実施要領 | | 2: RULE-105 intervals[0]: citation is missing
          """)
  void a_fault_in_the_intervals_is_named(String sound, String broken, String said) {
    named(INTERVALS, sound.replace('~', '\n'), broken == null ? "" : broken, said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [hib, bcg] | [hib, bcg, xyz] | 1: RULE-110 programmes[2]: xyz is no programme of the law and has no file beside this one
          2014-09-30 | 2014-10-01 | 8: RULE-202 2014-10-01 inForceFrom: overlaps 2013-01-30, which is in force until 2014-10-01
          2014-09-30 | 2014-08-31 | 8: RULE-203 2014-10-01 inForceFrom: no edition is in force from 2014-09-01 to 2014-09-30
          without: [hib] | without: [mr-1] | 10: RULE-205 2014-10-01 without[0]: mr-1 has no exception here
          pcv-elderly: 1 | pcv-elderly: 0 | 9: RULE-204 2014-10-01 years.pcv-elderly: the exception lasts one year at least
          [BCG] | [BGC] | 6: RULE-108 2013-01-30 caps[0].vaccines[0]: BGC is not in the vaccine catalogue
          endedOn: 2025 | endedOn: 2023 | 15: RULE-204 shortages[0].endedOn: endedOn (2023-04-01) is not beyond from (2024-04-01)
          """)
  void a_fault_in_the_long_illness_is_named(String sound, String broken, String said) {
    named(LONG_TERM, sound, broken, said);
  }

  @Test
  void a_book_names_programmes_that_stand_twice_or_have_no_file() throws IOException {
    Path book = folder.resolve("book.yaml");
    Files.writeString(folder.resolve("mumps.yaml"), "programme: mumps\n");
    Files.writeString(book, "programmes:\n  - mumps\n  - flu\n  - mumps\n");
    assertThat(lint.check(book))
        .extracting(RuleProblem::toString)
        .containsExactly(
            "book.yaml:3: RULE-110 programmes[1]: there is no file flu.yaml beside this one",
            "book.yaml:4: RULE-107 programmes[2]: mumps stands twice");
    assertThat(lint.check("book.yaml", "programmes: []\n"))
        .singleElement()
        .asString()
        .isEqualTo("book.yaml:1: RULE-103 programmes: this list is empty");
  }

  private void named(String file, String sound, String broken, String said) {
    assertThat(lint.check("shared.yaml", file)).isEmpty();
    String text = file.replace(sound, broken);
    assertThat(text).isNotEqualTo(file);
    assertThat(lint.check("shared.yaml", text))
        .first()
        .asString()
        .startsWith("shared.yaml:" + said);
  }

  @Test
  void no_file_of_the_law_in_this_module_has_a_problem_permissions_and_retention_neither()
      throws IOException {
    Path all = Path.of("src/main/resources/jp/sesshu/statutes");
    try (Stream<Path> files = Files.walk(all)) {
      List<Path> yaml = files.filter(file -> file.toString().endsWith(".yaml")).toList();
      assertThat(yaml).hasSizeGreaterThan(30);
      for (Path file : yaml) {
        assertThat(lint.check(file)).as(file.toString()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "retention.yaml   | counted: FROM_ACT | counted: FROM_TODAY | BAD_VALUE",
        "retention.yaml   | years: 5          | yaers: 5            | UNKNOWN_FIELD",
        "retention.yaml   | years: 5          | # years             | MISSING_FIELD",
        "permissions.yaml | inForceFrom: 2018-06-27 | # from       | MISSING_FIELD",
        "permissions.yaml | - id: 番号法別表第二/16の2/2 | - id: 16の2 | CONTRADICTION",
      })
  void a_fault_in_the_rows_of_permissions_or_periods_is_named(
      String name, String sound, String broken, RuleFault fault) throws IOException {
    String folderOf = name.equals("retention.yaml") ? "access/" : "exchange/";
    String text =
        Files.readString(Path.of("src/main/resources/jp/sesshu/statutes/" + folderOf + name));
    assertThat(text).contains(sound);
    int line = text.substring(0, text.indexOf(sound)).split("\n", -1).length;
    String faulty = text.substring(0, text.indexOf(sound)) + broken;
    List<RuleProblem> found =
        lint.check(name, faulty + text.substring(text.indexOf(sound) + sound.length()));
    assertThat(found).extracting(RuleProblem::fault).contains(fault);
    if (fault != RuleFault.CONTRADICTION) {
      assertThat(found.get(0).line()).isBetween(line - 5, line + 1);
    }
  }
}
