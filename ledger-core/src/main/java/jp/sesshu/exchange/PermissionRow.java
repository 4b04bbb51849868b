package jp.sesshu.exchange;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.sesshu.calendar.DateRange;

/**
 * One sub-row of the list as it stood during one period (照会許可用照合リストの一行).
 *
 * <p>Never edited; an amendment ends it and begins another with the same or another {@link
 * PermissionRowId}.
 *
 * @param id its place
 * @param inForce the days on which it is in force
 * @param askers who may ask (情報照会者)
 * @param providers whom they may ask (情報提供者)
 * @param tasks the tasks the row's own words cover (事務)
 * @param information the information the row's own words cover
 * @param purposes the articles that narrow tasks and information to pairs; at least one
 * @param citation the row in words, in the numbering of its day
 */
public record PermissionRow(
    PermissionRowId id,
    DateRange inForce,
    Set<PartyCode> askers,
    Set<PartyCode> providers,
    Set<TaskCode> tasks,
    Set<InformationCode> information,
    List<PurposeArticle> purposes,
    String citation) {

  /** Refuses an empty part, and a purpose that goes beyond the row. */
  public PermissionRow {
    askers = Set.copyOf(askers);
    providers = Set.copyOf(providers);
    tasks = Set.copyOf(tasks);
    information = Set.copyOf(information);
    purposes = List.copyOf(purposes);
    if (askers.isEmpty() || providers.isEmpty() || purposes.isEmpty() || citation.isBlank()) {
      throw new IllegalArgumentException(
          id + ": a row needs askers, providers, a purpose article and a citation");
    }
    for (PurposeArticle purpose : purposes) {
      if (!tasks.containsAll(purpose.tasks()) || !information.containsAll(purpose.information())) {
        throw new IllegalArgumentException(
            id + ": " + purpose.article() + " must not go beyond the row's tasks and information");
      }
    }
  }

  /** Whether the row's own words cover this, whatever its purpose articles say. */
  boolean covers(TaskCode task, InformationCode kind) {
    return tasks.contains(task) && information.contains(kind);
  }

  /** The articles under which this information may be asked for this task; empty if under none. */
  Set<String> articlesFor(TaskCode task, InformationCode kind) {
    Set<String> articles = new TreeSet<>();
    for (PurposeArticle purpose : purposes) {
      if (purpose.tasks().contains(task) && purpose.information().contains(kind)) {
        articles.add(purpose.article());
      }
    }
    return articles;
  }

  /**
   * Which information may be asked for which task (主務省令で定める事務・情報).
   *
   * @param article the article of the ministerial order
   * @param inferred whether the order's text was not at hand and the article is concluded from
   *     citations of it
   * @param tasks for these tasks
   * @param information this information
   */
  public record PurposeArticle(
      String article, boolean inferred, Set<TaskCode> tasks, Set<InformationCode> information) {

    /** Refuses an article without task or information. */
    public PurposeArticle {
      tasks = Set.copyOf(tasks);
      information = Set.copyOf(information);
      if (article.isBlank() || tasks.isEmpty() || information.isEmpty()) {
        throw new IllegalArgumentException(
            "a purpose needs its article, at least one task and at least one kind of information");
      }
    }
  }
}
