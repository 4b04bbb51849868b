package jp.sesshu.exchange;

/**
 * The place of a rule in its table (項): distinguished from the rule, which differs by date.
 *
 * @param table such as {@code 番号法別表第二}
 * @param row such as {@code 16の2}
 * @param subrow the number of the provider's line within the row, as this library counts it; the
 *     statute numbers rows only
 */
public record PermissionRowId(String table, String row, int subrow) {

  /** Refuses a blank part and a negative sub-row. */
  public PermissionRowId {
    if (table.isBlank() || row.isBlank() || table.contains("/") || row.contains("/")) {
      throw new IllegalArgumentException("table and row must be filled and hold no slash");
    }
    if (subrow < 0) {
      throw new IllegalArgumentException("subrow must not be negative");
    }
  }

  /** As written in answers: {@code 番号法別表第二/16の2/2}. */
  @Override
  public String toString() {
    return table + "/" + row + "/" + subrow;
  }
}
