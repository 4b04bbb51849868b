package jp.sesshu.statutes.naive;

import java.util.List;
import java.util.Set;

/** Which of the doses count towards a series, and where they stand among all. */
record NaiveCount(List<NaiveDose> counted, Set<Integer> positions) {

  /** No dose may be given. */
  static final int NONE = 0;

  /** The booster, whatever its number. */
  static final int BOOSTER = 100;
}
