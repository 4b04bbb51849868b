package jp.sesshu;

import java.util.Map;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.Verdict;

/** A copy that was to be taken into use is not as it was sealed. */
public final class DamagedCopyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Map<LogName.Kind, Verdict> found;

  /** Says what the audit found. */
  public DamagedCopyException(Map<LogName.Kind, Verdict> found) {
    super("the copy is not as it was sealed");
    this.found = Map.copyOf(found);
  }

  /** The verdict on each log. */
  public Map<LogName.Kind, Verdict> found() {
    return found;
  }
}
