package jp.sesshu.testkit.city;

/**
 * What is wrong with a generated report, and how often in ten thousand. Apart from these, one
 * report in seven leaves 整理番号 empty, which is no fault, only harder.
 */
public enum ReportFault {
  /** Nothing. */
  NONE(0),
  /** The reading in half-width kana (ﾔﾏﾀﾞ): another way of writing, no error. */
  HALF_WIDTH_KANA(300),
  /** 高 for 髙, 崎 for 﨑, 辺 for 邉, where the name has such a character: no error either. */
  PLAIN_KANJI(300),
  /** One digit of the date of birth is wrong. */
  WRONG_BIRTH_DATE(40),
  /** The day of the visit is no day: 31 February. */
  BAD_DATE(20),
  /** The visit lies in the future. */
  FUTURE_DATE(20),
  /** The visit lies before the birth. */
  BEFORE_BIRTH(20),
  /** The vaccine code is in no table. */
  UNKNOWN_VACCINE(20),
  /** 年度 is not that of the visit. */
  WRONG_FISCAL_YEAR(30),
  /** The row stands in the file a second time. */
  REPEATED(40);

  private final int inTenThousand;

  ReportFault(int inTenThousand) {
    this.inTenThousand = inTenThousand;
  }

  /** How many of ten thousand reports are given this fault. */
  public int inTenThousand() {
    return inTenThousand;
  }
}
