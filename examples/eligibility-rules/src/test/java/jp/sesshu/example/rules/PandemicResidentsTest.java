package jp.sesshu.example.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.statutes.RuleLint;
import jp.sesshu.statutes.StatutesJapan;
import jp.sesshu.testkit.rules.Article;
import jp.sesshu.testkit.rules.ArticleReport;
import jp.sesshu.testkit.rules.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A temporary vaccination designated by order (臨時の予防接種): written as a file, tested like a rule. */
class PandemicResidentsTest {
  private static final Path FILE = Path.of("src/main/resources/pandemic-residents.yaml");
  private static final String PANDEMIC = "kitakyushu-pandemic-2021";
  private static final RuleBook BOOK = StatutesJapan.ruleBookWith(List.of(), List.of(FILE));

  /** Which articles the tests stand on, and which editions none of them tried. */
  @RegisterExtension
  static final ArticleReport ARTICLES = ArticleReport.of(BOOK, Path.of("target/articles.md"));

  @Test
  void the_file_has_no_problems() throws Exception {
    assertThat(new RuleLint().check(FILE)).isEmpty();
  }

  @Test
  @Article("新型インフルエンザ等対策特別措置法 第46条")
  void each_group_has_its_turn() {
    Scenario child = Scenario.by(BOOK).girl().born("2015-05-10");
    child.on("2021-10-31").in(PANDEMIC).isNotYet();
    child.on("2021-11-01").in(PANDEMIC).isDue().because("小児");
    Scenario old = Scenario.by(BOOK).boy().born("1950-05-10");
    old.on("2021-11-14").in(PANDEMIC).isNotYet();
    old.on("2021-11-15").in(PANDEMIC).isDue().because("65歳以上の者");
    Scenario other = Scenario.by(BOOK).girl().born("1980-05-10");
    other.on("2021-11-30").in(PANDEMIC).isNotYet();
    other.on("2021-12-01").in(PANDEMIC).isDue().because("その他の者");
  }

  @Test
  @Article("新型インフルエンザ等対策特別措置法 第46条")
  void the_period_ends_for_everybody_on_one_day() {
    Scenario other = Scenario.by(BOOK).girl().born("1980-05-10");
    other.on("2022-03-31").in(PANDEMIC).isDue();
    other.on("2022-04-01").in(PANDEMIC).hasLapsed();
  }
}
