package jp.sesshu.statutes;

import org.jspecify.annotations.Nullable;

/**
 * A rule file that cannot be used (規則ファイルの誤り), with the file and, where known, the line.
 *
 * <p>The message reads {@code hib.yaml:12: ...}.
 */
public final class RuleFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final String rule;
  private final transient RuleRemark remark;

  RuleFileException(String file, int line, RuleRemark remark, @Nullable Throwable cause) {
    this(file, line, "", remark, cause);
  }

  /** The refusal of a file in which the lint found something. */
  RuleFileException(RuleProblem found) {
    this(found.file(), found.line(), found.where(), found.remark(), null);
  }

  private RuleFileException(
      String file, int line, String rule, RuleRemark remark, @Nullable Throwable cause) {
    super(place(file, line) + rule + RuleProblemTexts.ENGLISH.of(remark), cause);
    this.file = file;
    this.line = line;
    this.rule = rule;
    this.remark = remark;
  }

  private static String place(String file, int line) {
    return file + (line > 0 ? ":" + line : "") + ": ";
  }

  /** File, line and rule, before what is wrong. */
  String place() {
    return place(file, line) + rule;
  }

  RuleRemark remark() {
    return remark;
  }

  /** The file's name. */
  public String file() {
    return file;
  }

  /** The line, from 1; 0 if the problem has no one line. */
  public int line() {
    return line;
  }
}
