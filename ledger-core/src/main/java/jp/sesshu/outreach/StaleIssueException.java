package jp.sesshu.outreach;

/** A writer offered an issue that is not the next one of its kind or document: read again. */
public final class StaleIssueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says which number and copy did not follow the log. */
  public StaleIssueException(IssueNumber number, int copy) {
    super("issue " + number + " copy " + copy + " does not follow the log");
  }
}
