package jp.sesshu.programme;

/**
 * A dose's place in its series (期・回数区分), as claimed by whoever reported it: the term (期) and the
 * number in it. A booster (追加) is the number after the primary doses.
 *
 * @param term 1 to 9; 1 where the programme has one term
 * @param number 1 to 99
 */
public record SeriesDose(int term, int number) {

  /** Refuses numbers outside the ranges. */
  public SeriesDose {
    if (term < 1 || term > 9 || number < 1 || number > 99) {
      throw new IllegalArgumentException("series dose must be term 1 to 9 and number 1 to 99");
    }
  }

  @Override
  public String toString() {
    return term + "-" + number;
  }
}
