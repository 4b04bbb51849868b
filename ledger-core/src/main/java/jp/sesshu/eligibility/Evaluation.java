package jp.sesshu.eligibility;

/** What a dose given is worth in a programme's series (有効性判定). */
public enum Evaluation {
  /** It fills a dose of the series. */
  VALID,
  /** It was given for this series but breaks a rule of its day, and fills nothing. */
  NOT_VALID,
  /** It has nothing to do with this series, or the series needed it no more. */
  NOT_COUNTED
}
