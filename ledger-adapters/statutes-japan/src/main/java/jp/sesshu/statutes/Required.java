package jp.sesshu.statutes;

import org.jspecify.annotations.Nullable;

/** Refuses a field that a file must give and does not. */
final class Required {

  private Required() {}

  /** Field names and their values in turn. */
  static void all(@Nullable Object... namesAndValues) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] == null) {
        throw new RuleRemark.Refusal(RuleRemark.MISSING, String.valueOf(namesAndValues[i]));
      }
    }
  }
}
