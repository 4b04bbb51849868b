package jp.sesshu.example.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.statutes.RuleLint;
import jp.sesshu.statutes.StatutesJapan;
import jp.sesshu.testkit.rules.Article;
import jp.sesshu.testkit.rules.BoundaryDays;
import jp.sesshu.testkit.rules.DecisionTable;
import jp.sesshu.testkit.rules.Scenario;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MumpsSubsidyTest {
  private static final Path FILE = Path.of("src/main/resources/mumps-subsidy.yaml");
  private static final RuleBook BOOK = StatutesJapan.ruleBookWith(List.of(FILE));

  @Test
  void the_rule_file_has_no_problems() throws Exception {
    assertThat(new RuleLint().check(FILE)).isEmpty();
  }

  @Test
  @Article("おたふくかぜ予防接種費用助成要綱 第3条第2号")
  void a_child_before_school_is_paid_for_the_second_dose() {
    Scenario child = Scenario.by(BOOK).boy().born("2020-06-01").given("MUMPS", "2021-07-01");
    child.on("2026-04-01").in("mumps-subsidy").isDue().because("第3条第2号");
    child.given("MUMPS", "2026-04-10").on("2026-04-11").in("mumps-subsidy").isComplete();
  }

  @TestFactory
  Stream<DynamicTest> every_edge_of_every_window() {
    Scenario child = Scenario.by(BOOK).girl().born("2025-05-10");
    String[] windows = {"2026-05-09/2027-05-09", "2031-04-01/2032-03-31"};
    return BoundaryDays.tests(child, "mumps-subsidy", windows);
  }

  @TestFactory
  Stream<DynamicTest> the_table_of_the_city_office() {
    return DecisionTable.resource(MumpsSubsidyTest.class, "mumps-subsidy.txt").tests(BOOK);
  }
}
