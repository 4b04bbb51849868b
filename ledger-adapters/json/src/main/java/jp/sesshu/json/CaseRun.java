package jp.sesshu.json;

/**
 * How a file of cases went.
 *
 * @param lines lines that were answered; blank lines are not
 * @param errors those among them that were answered with an error
 */
public record CaseRun(long lines, long errors) {

  public CaseRun {
    if (lines < 0 || errors < 0 || errors > lines) {
      throw new IllegalArgumentException("errors must be 0 to the number of lines");
    }
  }

  /** The exit status of a command that answered these lines: 0, or 1 if any was an error. */
  public int exitStatus() {
    return errors == 0 ? 0 : 1;
  }
}
