package jp.sesshu.csv;

/**
 * A value holds a character that the charset of the file cannot, such as 𠮷 in MS932; nothing of
 * its row was written. Write the file in UTF-8, or ask a list for {@link
 * CsvListWriter.Unencodable#REPLACE_BY_GETA}.
 */
public final class UnencodableCharacterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final String column;

  UnencodableCharacterException(long line, String column, CsvCharset charset) {
    super(
        "line %d, %s: a character that %s cannot hold; write UTF-8"
            .formatted(line, column, charset.label()));
    this.line = line;
    this.column = column;
  }

  /** The line the row would have had. */
  public long line() {
    return line;
  }

  /** The column. */
  public String column() {
    return column;
  }
}
