package jp.sesshu.statutes;

import java.util.Locale;
import java.util.Map;
import jp.sesshu.eligibility.Finding;
import jp.sesshu.eligibility.ReasonCode;

/** Sentences for reason codes (判定理由の文), Japanese or English; thread-safe. */
public final class ReasonTexts {

  /** Japanese, the language of the statutes. */
  public static final ReasonTexts JAPANESE = new ReasonTexts("reasons_ja.properties");

  /** English. */
  public static final ReasonTexts ENGLISH = new ReasonTexts("reasons_en.properties");

  private final Phrases sentences;

  private ReasonTexts(String resource) {
    sentences = new Phrases(resource);
  }

  /** The texts for a locale: English for English, Japanese for all others. */
  public static ReasonTexts in(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ENGLISH : JAPANESE;
  }

  /** The sentence of a code, its attributes unfilled. */
  public String of(ReasonCode code) {
    return sentences.of(code.name());
  }

  /** The sentence of a finding, its attributes filled in. */
  public String of(Finding finding) {
    String text = of(finding.code());
    for (Map.Entry<String, String> attribute : finding.attributes().entrySet()) {
      text = text.replace("{" + attribute.getKey() + "}", attribute.getValue());
    }
    return text;
  }
}
