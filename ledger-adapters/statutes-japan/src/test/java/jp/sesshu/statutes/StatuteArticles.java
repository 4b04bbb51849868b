package jp.sesshu.statutes;

import java.nio.file.Path;
import jp.sesshu.testkit.rules.ArticleReport;

/** Which articles and editions the tests of the statutes stand on: one report for all classes. */
final class StatuteArticles {

  static final ArticleReport REPORT =
      ArticleReport.of(StatutesJapan.ruleBook(), Path.of("target/articles.md"));

  private StatuteArticles() {}
}
