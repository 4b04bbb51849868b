package jp.sesshu.eligibility;

/**
 * The article a rule stands on (根拠条文), in the numbering of its day.
 *
 * @param text such as {@code 予防接種法施行令 第3条第1項 表 麻しんの項 第2号}; never blank
 */
public record Citation(String text) {

  /** Refuses a blank citation: a rule without its source is no rule. */
  public Citation {
    if (text.isBlank()) {
      throw new RuleContradictionException(RuleContradictionException.Kind.BLANK_CITATION);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
