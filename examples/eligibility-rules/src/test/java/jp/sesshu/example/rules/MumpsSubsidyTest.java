package jp.sesshu.example.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.resident.Sex;
import jp.sesshu.statutes.RuleLint;
import jp.sesshu.statutes.StatutesJapan;
import jp.sesshu.testkit.rules.Article;
import jp.sesshu.testkit.rules.ArticleReport;
import jp.sesshu.testkit.rules.BoundaryDays;
import jp.sesshu.testkit.rules.BoundaryDays.Boundary;
import jp.sesshu.testkit.rules.DecisionTable;
import jp.sesshu.testkit.rules.Scenario;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

class MumpsSubsidyTest {
  private static final Path FILE = Path.of("src/main/resources/mumps-subsidy.yaml");
  private static final String SUBSIDY = "mumps-subsidy";
  private static final RuleBook BOOK = StatutesJapan.ruleBookWith(List.of(FILE));

  @RegisterExtension
  static final ArticleReport ARTICLES = ArticleReport.of(BOOK, Path.of("target/articles.md"));

  @Test
  void the_rule_file_has_no_problems() throws Exception {
    assertThat(new RuleLint().check(FILE)).isEmpty();
  }

  @Test
  @Article("おたふくかぜ予防接種費用助成要綱 第3条第1号")
  void a_child_of_one_is_paid_for_until_the_eve_of_the_second_birthday() {
    Scenario child = Scenario.by(BOOK).girl().born("2025-05-10");
    child.on("2026-05-08").in(SUBSIDY).isNotYet();
    child.on("2026-05-09").in(SUBSIDY).isDue().because("第3条第1号");
    child.on("2027-05-09").in(SUBSIDY).isDue();
  }

  @Test
  @Article("おたふくかぜ予防接種費用助成要綱 第3条第2号")
  void a_child_before_school_is_paid_for_the_second_dose() {
    Scenario child = Scenario.by(BOOK).boy().born("2020-06-01").given("MUMPS", "2021-07-01");
    child.on("2026-04-01").in(SUBSIDY).isDue().because("第3条第2号");
    child.given("MUMPS", "2026-04-10").on("2026-04-11").in(SUBSIDY).isComplete();
  }

  @TestFactory
  Stream<DynamicTest> the_table_of_the_city_office() {
    return DecisionTable.resource(MumpsSubsidyTest.class, "mumps-subsidy.txt").tests(BOOK);
  }

  @Test
  void every_edge_of_every_window_is_judged_as_it_lies() {
    PersonFacts child = PersonFacts.of(LocalDate.of(2025, 5, 10), Sex.FEMALE);
    List<Boundary> edges = BoundaryDays.of(BOOK, child, new ProgrammeId(SUBSIDY));
    assertThat(edges).hasSize(8);
    for (Boundary edge : edges) {
      Scenario.Judged judged =
          Scenario.by(BOOK).girl().born("2025-05-10").on(edge.day()).in(SUBSIDY);
      assertThat(judged.answer().isInWindow()).as(edge.toString()).isEqualTo(edge.inside());
    }
  }
}
