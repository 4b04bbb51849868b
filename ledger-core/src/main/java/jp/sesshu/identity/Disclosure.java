package jp.sesshu.identity;

/**
 * The permission to see the digits of a protected number (特定個人情報の取扱い), as a token.
 *
 * <p>Distinguished from an authority, which a person has lastingly: a disclosure is issued for one
 * act, for a purpose within 番号法9条 and 19条, and stands in the access trail. The package {@code
 * access} issues it; nothing else in the product should implement it.
 *
 * <p>Numbers ask it each time before their digits come out, so that a disclosure that has ended, or
 * whose entry in the trail failed, opens nothing.
 */
@FunctionalInterface
public interface Disclosure {

  /**
   * Confirms that a number of this kind may be seen now and that the trail says so.
   *
   * @throws DisclosureRefusedException if not; the digits then stay hidden
   */
  void confirm(NumberKind kind);
}
