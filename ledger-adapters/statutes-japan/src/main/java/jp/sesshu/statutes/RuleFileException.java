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

  RuleFileException(String file, int line, String problem, @Nullable Throwable cause) {
    super(file + (line > 0 ? ":" + line : "") + ": " + problem, cause);
    this.file = file;
    this.line = line;
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
