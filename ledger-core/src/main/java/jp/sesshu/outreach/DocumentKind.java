package jp.sesshu.outreach;

/** What kind of paper the municipality issues (発行する文書の種類). */
public enum DocumentKind {
  /** 予防接種済証. */
  CERTIFICATE('C'),
  /** 予防接種記録. */
  RECORD_EXTRACT('E'),
  /** 予防接種依頼書. */
  REQUEST_LETTER('R'),
  /** 接種のお知らせ, with the screening questionnaire (予診票). */
  INVITATION('I'),
  /** 再勧奨: to those who have not come. */
  REMINDER('M');

  private final char letter;

  DocumentKind(char letter) {
    this.letter = letter;
  }

  /** The letter it has in issue numbers. */
  public char letter() {
    return letter;
  }

  /**
   * The kind with this letter.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static DocumentKind ofLetter(char letter) {
    for (DocumentKind kind : values()) {
      if (kind.letter == letter) {
        return kind;
      }
    }
    throw new IllegalArgumentException("document letter must be one of C, E, R, I, M");
  }
}
