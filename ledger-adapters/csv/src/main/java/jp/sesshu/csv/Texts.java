package jp.sesshu.csv;

/** What may be said of a cell's text without knowing its column. */
final class Texts {

  private Texts() {}

  /**
   * Whether a character was lost, here or before: undecodable, replaced, or a control character.
   */
  static boolean isUnreadable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
      if (control || c == CsvCharset.UNREADABLE || c == '\uFFFD') {
        return true;
      }
    }
    return false;
  }
}
