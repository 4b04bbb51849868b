package jp.sesshu.statutes;

import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.eligibility.StatuteBook;

/**
 * The law of Japan as a rule book (予防接種法令集).
 *
 * <p>Read and compiled once, on first use; immutable and shared.
 */
public final class StatutesJapan {

  private StatutesJapan() {}

  /** The rules as written, for a vendor who adds to them. */
  public static StatuteBook statuteBook() {
    return Holder.BOOK.source();
  }

  /** The rules compiled, every edition in the book included. */
  public static RuleBook ruleBook() {
    return Holder.BOOK;
  }

  private static final class Holder {
    static final RuleBook BOOK = RuleBook.of(new JacksonStatutes().ofJapan());
  }
}
