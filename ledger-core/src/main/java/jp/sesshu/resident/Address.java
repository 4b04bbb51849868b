package jp.sesshu.resident;

/**
 * An address as the register structures it (住所): parts and the rendered text side by side. The
 * parts are stored as they came and never parsed out of the text.
 *
 * @param townCode 町丁目 with the municipality's code in front (町丁目（現住所市町村コード）); may be empty
 * @param block 番地; may be empty
 * @param branch 枝; may be empty
 * @param subBranch 子枝; may be empty
 * @param text the address as it is printed (住所); may be empty only if every part is
 * @param building 方書: building, flat or c/o line; may be empty
 * @param postalCode 郵便番号 as it came; may be empty
 */
public record Address(
    String townCode,
    String block,
    String branch,
    String subBranch,
    String text,
    String building,
    String postalCode) {

  /** An address of which only the printed lines are known, such as 転入前住所. */
  public static Address ofText(String text, String building) {
    return new Address("", "", "", "", text, building, "");
  }

  /** Whether nothing at all is known. */
  public boolean isEmpty() {
    return (townCode + block + branch + subBranch + text + building + postalCode).isBlank();
  }

  @Override
  public String toString() {
    return "Address[withheld]";
  }
}
