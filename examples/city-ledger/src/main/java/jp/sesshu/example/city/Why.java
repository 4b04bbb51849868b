package jp.sesshu.example.city;

/** The reason of somebody who does what is out of the ordinary, as the logs can hold it. */
final class Why {
  private static final int LONGEST = 200;

  private Why() {}

  /**
   * The reason itself.
   *
   * @param option where it was given
   * @throws RefusedException unless it is one line of 1 to 200 characters
   */
  static String require(String option, String why) {
    if (why.isBlank() || why.length() > LONGEST || why.chars().anyMatch(Character::isISOControl)) {
      throw new RefusedException(Refusal.REASON_UNFIT, option);
    }
    return why;
  }
}
