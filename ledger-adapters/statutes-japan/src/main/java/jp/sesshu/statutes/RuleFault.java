package jp.sesshu.statutes;

/**
 * What can be wrong with a rule file (規則ファイルの誤りの種別), each an error with a code of its own.
 *
 * <p>Listed in order of precedence: what cannot be read comes before what cannot be meant.
 */
public enum RuleFault {
  /** Not UTF-8, not YAML, or a key that stands twice. */
  NOT_YAML("RULE-101"),
  /** A field the format does not have. */
  UNKNOWN_FIELD("RULE-102"),
  /** A value not written as its field asks. */
  BAD_VALUE("RULE-103"),
  /** A required field is missing. */
  MISSING_FIELD("RULE-104"),
  /** A rule without its article. */
  MISSING_CITATION("RULE-105"),
  /** {@code basedOn} names no earlier edition. */
  BROKEN_BASE("RULE-106"),
  /** An edition that, put together with its base, contradicts itself. */
  CONTRADICTION("RULE-107"),
  /** A vaccine the catalogue does not have. */
  UNKNOWN_VACCINE("RULE-108"),
  /** An edition without its one sentence in Japanese and in English. */
  MISSING_SENTENCE("RULE-109"),
  /** A programme that is not of the law and has no file. */
  UNKNOWN_PROGRAMME("RULE-110"),
  /** Editions do not stand in the order of their first days. */
  OUT_OF_ORDER("RULE-201"),
  /** Two editions in force on one day. */
  OVERLAP("RULE-202"),
  /** Days between two editions on which none is in force. */
  GAP("RULE-203"),
  /** A lower bound beyond its upper bound. */
  IMPOSSIBLE_BOUNDS("RULE-204"),
  /** A clause that makes nobody eligible, whenever born. */
  NEVER_APPLIES("RULE-205"),
  /** A dose that nobody can receive on any day the rules leave for it. */
  DOSE_CANNOT_BE_MET("RULE-206"),
  /** A designation under a provision, or for days, in which nothing could be designated. */
  NOT_OPEN_FOR_DESIGNATION("RULE-301");

  private final String code;

  RuleFault(String code) {
    this.code = code;
  }

  /** The code, such as {@code RULE-203}; never changes. */
  public String code() {
    return code;
  }
}
