package jp.sesshu.testkit.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.sesshu.eligibility.Edition;
import jp.sesshu.eligibility.ProgrammeRules;
import jp.sesshu.eligibility.RuleBook;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Says which articles the tests of a class stand on, by which editions of the book they were
 * judged, and which editions no test tried (条文の網羅).
 *
 * <pre>{@code
 * @RegisterExtension
 * static final ArticleReport ARTICLES = ArticleReport.of(book, Path.of("target/articles.md"));
 * }</pre>
 *
 * <p>An edition counts as tried if a passing test that carries {@link Article} judged a {@link
 * Scenario} on a day on which it is in force, or names it, or if a passing test said that it {@link
 * #standsOn stands on} it. One report may serve several classes; it is written anew after each, and
 * one line on standard output says how far it came. Safe for tests in parallel.
 */
public final class ArticleReport
    implements BeforeTestExecutionCallback, AfterTestExecutionCallback, AfterAllCallback {

  private final RuleBook book;
  private final Path file;
  private final Map<String, Set<String>> testsByArticle = new TreeMap<>();
  private final Map<String, Set<String>> testsByEdition = new TreeMap<>();

  private ArticleReport(RuleBook book, Path file) {
    this.book = book;
    this.file = file;
  }

  /** A report on a book, to be written to a Markdown file. */
  public static ArticleReport of(RuleBook book, Path file) {
    return new ArticleReport(book, file);
  }

  /** Says of the test that runs that it stands on an edition, by the article the edition cites. */
  public static void standsOn(Edition edition) {
    TriedEditions.add(edition);
    TriedEditions.name(edition);
  }

  @Override
  public void beforeTestExecution(ExtensionContext context) {
    TriedEditions.take();
    TriedEditions.takeNamed();
  }

  @Override
  public synchronized void afterTestExecution(ExtensionContext context) {
    Map<String, String> named = TriedEditions.takeNamed();
    Set<String> editions = TriedEditions.take();
    if (context.getExecutionException().isPresent()) {
      return;
    }
    String test = context.getRequiredTestMethod().getName();
    named.forEach(
        (edition, article) -> {
          add(testsByEdition, edition, test);
          add(testsByArticle, article, test);
        });
    AnnotationSupport.findAnnotation(context.getElement(), Article.class)
        .or(() -> AnnotationSupport.findAnnotation(context.getTestClass(), Article.class))
        .ifPresent(
            article -> {
              add(testsByArticle, article.value(), test);
              editions.forEach(edition -> add(testsByEdition, edition, test));
              List.of(article.editions()).forEach(edition -> add(testsByEdition, edition, test));
            });
  }

  private static void add(Map<String, Set<String>> tests, String of, String test) {
    tests.computeIfAbsent(of, x -> new TreeSet<>()).add(test);
  }

  /** The editions of the book that no test tried, in its order. */
  public synchronized List<String> notTried() {
    List<String> missing = new ArrayList<>();
    for (ProgrammeRules rules : book.source().programmes()) {
      for (Edition edition : rules.editions()) {
        if (!testsByEdition.containsKey(edition.id())) {
          missing.add(edition.id());
        }
      }
    }
    return missing;
  }

  /** The report as Markdown. */
  public synchronized String text() {
    List<String> lines = new ArrayList<>(List.of("# Articles covered by tests", ""));
    testsByArticle.forEach(
        (article, tests) -> lines.add("- " + article + ": " + String.join(", ", tests)));
    lines.add("");
    lines.add("## Editions tried");
    lines.add("");
    testsByEdition.forEach((id, tests) -> lines.add("- " + id + ": " + String.join(", ", tests)));
    lines.add("");
    lines.add("## Editions not tried");
    lines.add("");
    notTried().forEach(id -> lines.add("- " + id));
    return String.join("\n", lines) + "\n";
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, text(), StandardCharsets.UTF_8);
    System.out.println(summary());
  }

  /** One line: how many editions of the book stand on tests, and where to read which. */
  public synchronized String summary() {
    int all = 0;
    for (ProgrammeRules rules : book.source().programmes()) {
      all += rules.editions().size();
    }
    return "articles: "
        + testsByArticle.size()
        + ", editions tried: "
        + (all - notTried().size())
        + " of "
        + all
        + ", see "
        + file;
  }
}
