package jp.sesshu.example.city;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.sesshu.intake.ProblemCode;
import jp.sesshu.statutes.RuleProblemTexts;

/** What the program says to people, in English or Japanese. */
final class Messages {
  private static final String NAME = "jp.sesshu.example.city.messages";

  private final ResourceBundle bundle;

  private Messages(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** The messages for the arguments of a call: Japanese if they say {@code --lang ja}. */
  static Messages forCall(String... arguments) {
    boolean japanese = false;
    for (int i = 0; i < arguments.length; i++) {
      boolean next = arguments[i].equals("--lang") && i + 1 < arguments.length;
      japanese |= next && arguments[i + 1].equals("ja");
      japanese |= arguments[i].equals("--lang=ja");
    }
    // without the fallback a Japanese machine would answer an English call in Japanese
    return new Messages(
        ResourceBundle.getBundle(
            NAME,
            japanese ? Locale.JAPANESE : Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  ResourceBundle bundle() {
    return bundle;
  }

  /** Whether it is Japanese that is spoken. */
  boolean isJapanese() {
    return bundle.getLocale().getLanguage().equals(Locale.JAPANESE.getLanguage());
  }

  /** What is wrong with rule files, in the same language. */
  RuleProblemTexts ofRules() {
    return isJapanese() ? RuleProblemTexts.JAPANESE : RuleProblemTexts.ENGLISH;
  }

  /** What is wrong with a row of input, in the same language. */
  String of(ProblemCode code) {
    return isJapanese() ? code.japanese() : code.english();
  }

  /** A message with its arguments filled in. */
  String of(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
  }
}
