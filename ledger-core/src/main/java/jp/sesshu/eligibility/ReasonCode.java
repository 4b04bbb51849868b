package jp.sesshu.eligibility;

/**
 * Why an assessment or an evaluation came out as it did (判定理由); the words are rendered elsewhere.
 */
public enum ReasonCode {
  /** The judging day lies in a window; cites the clause that opens it. */
  IN_WINDOW,
  /** No clause of any edition ever makes this person eligible. */
  NEVER_ELIGIBLE,
  /** The next window begins after the judging day. */
  WINDOW_AHEAD,
  /** The last window ended before the judging day. */
  WINDOW_PAST,
  /** In a window, but the remaining doses can no longer be given. */
  CANNOT_BE_COMPLETED,
  /** The window is open by the long-term illness exception (長期療養特例). */
  LONG_TERM_ILLNESS,
  /** All doses of the series were given. */
  SERIES_COMPLETE,
  /** The minimum interval to an earlier dose of the series has not passed. */
  INTERVAL_NOT_PASSED,
  /** The disease was had, and the statute excludes who had it. */
  DISEASE_HAD,
  /** A condition of the person excludes them (接種不適当者). */
  CONTRAINDICATED,
  /** A test showed sufficient antibodies. */
  ANTIBODIES_SUFFICIENT,
  /** An earlier equivalent vaccination makes this one unnecessary (則2条1号). */
  EARLIER_EQUIVALENT,
  /** An earlier routine dose bars another. */
  ROUTINE_DOSE_BARS,
  /** Not resident in the municipality on the judging day (法5条1項). */
  NOT_RESIDENT,
  /** No permitted product is left for the next dose. */
  NO_PRODUCT,
  /** Dose: the vaccine or the day belongs to another programme. */
  OTHER_PROGRAMME,
  /** Dose: the vaccine's code is not in the catalogue. */
  UNKNOWN_VACCINE,
  /** Dose: its day lies after the judging day. */
  AFTER_AS_OF,
  /** Dose: its day lies before the birth. */
  BEFORE_BIRTH,
  /** Dose: given outside every window of the programme. */
  OUTSIDE_WINDOW,
  /** Dose: no edition in force on its day permits the product. */
  PRODUCT_NOT_PERMITTED,
  /** Dose: given before the minimum interval had passed. */
  TOO_EARLY,
  /** Dose: given after the maximum interval of the law of its day. */
  TOO_LATE,
  /** Dose: outside the days the statute sets for this dose of the series. */
  OUTSIDE_DOSE_WINDOW,
  /** Dose: no method of the series goes with the doses before it. */
  NO_METHOD,
  /** Dose: the series needed no further dose. */
  SURPLUS,
  /** Dose: a second one on the same day against the same disease. */
  SAME_DAY,
  /** Dose: counted by a transitional clause (みなし). */
  DEEMED,
  /** Dose: voluntary or given abroad, counted as equivalent (則2条1号). */
  COUNTED_AS_EQUIVALENT,
  /** Dose: given before the first edition in the book, judged by that edition. */
  BEFORE_FIRST_EDITION,
  /** Dose: at the shorter interval, which stands if a physician found it necessary. */
  INTERVAL_BY_DOCTOR,
  /** Dose: after the maximum interval, in time if given promptly after an illness (みなし規定). */
  LATE_UNDER_GRACE,
  /** Too soon after another vaccine, by the notice of that time; the dose still counts. */
  CROSS_VACCINE_INTERVAL
}
