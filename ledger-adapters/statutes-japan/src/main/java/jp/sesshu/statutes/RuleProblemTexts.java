package jp.sesshu.statutes;

import java.util.Locale;

/** Sentences for what is wrong with rule files (規則ファイルの誤りの文), Japanese or English; thread-safe. */
public final class RuleProblemTexts {

  /** Japanese. */
  public static final RuleProblemTexts JAPANESE = new RuleProblemTexts("lint_ja.properties");

  /** English, the language of {@link RuleProblem#message()}. */
  public static final RuleProblemTexts ENGLISH = new RuleProblemTexts("lint_en.properties");

  private final Phrases phrases;

  private RuleProblemTexts(String resource) {
    phrases = new Phrases(resource);
  }

  /** The texts for a locale: English for English, Japanese for all others. */
  public static RuleProblemTexts in(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ENGLISH : JAPANESE;
  }

  /** What is wrong and what is permitted, without the place. */
  public String of(RuleRemark remark) {
    return phrases.say(remark.key(), remark.arguments().toArray());
  }

  /** The same of a problem. */
  public String of(RuleProblem problem) {
    return of(problem.remark());
  }

  /** The place and what is wrong there, of a file that cannot be used. */
  public String of(RuleFileException refused) {
    return refused.place() + of(refused.remark());
  }
}
