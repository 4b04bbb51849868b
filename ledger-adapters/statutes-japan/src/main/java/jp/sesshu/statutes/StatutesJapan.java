package jp.sesshu.statutes;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
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

  /**
   * The law of Japan with a vendor's or a municipality's own rule files.
   *
   * <p>A file whose programme is in the book takes its place, any other is added at the end; of two
   * files for one programme the later counts. A directory stands for the programmes below it. The
   * vaccines that a {@code vaccines.yaml} beside a file lists are added to those of the law. A file
   * in which {@link RuleLint} finds anything is refused, with the first thing found.
   *
   * @throws RuleFileException if a file cannot be used
   * @throws IllegalArgumentException if the rules contradict themselves when put together
   */
  public static RuleBook ruleBookWith(Collection<Path> files) {
    return ruleBookWith(files, List.of());
  }

  /**
   * The law of Japan with own rule files and with temporary programmes as they are designated;
   * faulty files are refused as above.
   *
   * @throws RuleFileException if a file cannot be used
   * @throws IllegalArgumentException if they contradict themselves when put together
   */
  public static RuleBook ruleBookWith(Collection<Path> files, Collection<Path> designations) {
    OwnFiles own = new OwnFiles(statuteBook());
    files.forEach(own::rules);
    designations.forEach(own::designations);
    return RuleBook.of(own.book());
  }

  private static final class Holder {
    static final RuleBook BOOK = RuleBook.of(new JacksonStatutes().ofJapan());
  }
}
