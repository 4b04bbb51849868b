package jp.sesshu.resident;

/**
 * A key for finding people by the reading of their name: the {@link Reading} without its long
 * vowels, so that オオノ, オーノ and オノ are found together.
 *
 * <p>Two people with the same key may well be different people, and are compared field by field
 * afterwards; two ways of writing one reading always have the same key. The key is for look-up only
 * and never replaces a stored name.
 *
 * @param value the folded reading; empty if the reading was
 */
public record KanaKey(String value) {

  /** The key of a reading. */
  public static KanaKey of(String reading) {
    return new KanaKey(Reading.of(reading).value().replace("ー", ""));
  }

  /** Whether there was no reading to fold. */
  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return "KanaKey[withheld]";
  }
}
