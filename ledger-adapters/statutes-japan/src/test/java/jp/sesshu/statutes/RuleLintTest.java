package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import jp.sesshu.programme.ProgrammeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleLintTest {

  private final RuleLint lint = new RuleLint();

  @ParameterizedTest
  @CsvSource({
    "unknown-field, RULE-102, 8, mumps.2020-04, jp",
    "age-without-unit, RULE-103, 11, mumps.2020-04, who[0].when.age.from",
    "no-citation, RULE-105, 18, mumps.2022-04, ''",
    "no-such-base, RULE-106, 19, mumps.2022-04, basedOn",
    "unknown-vaccine, RULE-108, 13, mumps.2020-04, products[0].vaccine",
    "overlap, RULE-202, 21, mumps.2022-04, inForceFrom",
    "gap, RULE-203, 21, mumps.2022-04, inForceFrom",
    "from-beyond-until, RULE-204, 11, mumps.2020-04, who[0].when.age.until",
    "never-applies, RULE-205, 11, mumps.2020-04, who[0]",
    "dose-cannot-be-met, RULE-206, 15, mumps.2020-04, methods[0]",
    "out-of-order, RULE-201, 20, mumps.2022-04, inForceFrom",
    "no-sentence, RULE-109, 5, mumps.2020-04, ''",
    "key-stands-twice, RULE-101, 3, '', name",
    "unknown-programme, RULE-110, 4, '', siblings[2]",
  })
  void each_fault_is_named_with_file_line_edition_and_rule(
      String file, String code, int line, String edition, String rule) {
    assertThat(broken(file))
        .first()
        .satisfies(
            problem -> {
              assertThat(problem.fault().code()).isEqualTo(code);
              assertThat(problem.file()).isEqualTo(file + ".yaml");
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.edition()).isEqualTo(edition);
              assertThat(problem.rule()).isEqualTo(rule);
              assertThat(problem).asString().startsWith(file + ".yaml:" + line + ": " + code);
            });
  }

  @Test
  void every_fault_of_a_file_is_named_and_not_only_the_first() {
    assertThat(broken("four-faults"))
        .extracting(problem -> problem.fault().code())
        .containsExactly("RULE-102", "RULE-108", "RULE-105", "RULE-203");
  }

  @Test
  void an_inherited_clause_that_no_longer_applies_is_named_at_the_later_edition() {
    assertThat(broken("never-applies"))
        .extracting(RuleProblem::edition)
        .containsExactly("mumps.2020-04", "mumps.2022-04");
  }

  /** A file beside it makes another known. */
  @Test
  void a_programme_named_that_nobody_knows_is_named_wherever_it_stands() {
    assertThat(broken("unknown-programme"))
        .extracting(RuleProblem::toString)
        .containsExactly(
            "unknown-programme.yaml:4: RULE-110 siblings[2]: mr-11 is no programme of the law and"
                + " has no file beside this one",
            "unknown-programme.yaml:5: RULE-110 leavesTo: je-speciall is no programme of the law"
                + " and has no file beside this one");
  }

  @Test
  void a_gap_the_law_leaves_is_no_fault_if_the_edition_says_so() throws Exception {
    String text = java.nio.file.Files.readString(file("gap"));
    String said =
        text.replace("    inForceFrom: 2022", "    afterGap: true\n    inForceFrom: 2022");
    assertThat(lint.check("gap.yaml", said)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void no_shipped_rule_file_has_a_problem(ProgrammeId programme) throws IOException {
    String name = programme + ".yaml";
    assertThat(lint.check(name, JacksonStatutes.resource(name))).isEmpty();
  }

  static List<ProgrammeId> shipped() {
    return StatutesJapan.ruleBook().programmes();
  }

  private List<RuleProblem> broken(String name) {
    try {
      return lint.check(file(name));
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static Path file(String name) throws URISyntaxException {
    URL url = RuleLintTest.class.getResource("broken/" + name + ".yaml");
    return Path.of(Objects.requireNonNull(url).toURI());
  }
}
