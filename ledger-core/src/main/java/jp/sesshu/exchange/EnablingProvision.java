package jp.sesshu.exchange;

import jp.sesshu.calendar.DateRange;

/**
 * The provision that makes a table of rows law (根拠規定), such as 番号法 第19条第8号.
 *
 * @param table the table it enables
 * @param inForce the days on which it had this number
 * @param citation the provision in the numbering of those days
 */
public record EnablingProvision(String table, DateRange inForce, String citation) {

  /** Refuses a blank table or citation. */
  public EnablingProvision {
    if (table.isBlank() || citation.isBlank()) {
      throw new IllegalArgumentException("an enabling provision needs its table and its citation");
    }
  }
}
