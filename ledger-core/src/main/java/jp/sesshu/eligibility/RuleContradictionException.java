package jp.sesshu.eligibility;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Rules that cannot be meant, such as an edition without any term (規則の矛盾): what is wrong, and of
 * what, so that an edge can say it in the reader's language.
 *
 * <p>The message is English.
 */
public final class RuleContradictionException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** What is wrong; the pattern is filled with what it is wrong of. */
  public enum Kind {
    /** {@code {0}: an edition needs at least one term}. */
    EDITION_WITHOUT_TERM("{0}: an edition needs at least one term"),
    /** {@code {0}: inForceUntil must not be before inForceFrom}. */
    UNTIL_BEFORE_FROM("{0}: inForceUntil must not be before inForceFrom"),
    /** {@code {0}: term {1} stands twice}. */
    TERM_TWICE("{0}: term {1} stands twice"),
    /** {@code term {0} needs at least one clause of who}. */
    TERM_WITHOUT_CLAUSE("term {0} needs at least one clause of who"),
    /** {@code method {0} stands twice}. */
    METHOD_TWICE("method {0} stands twice"),
    /** {@code method {0} needs at least one dose}. */
    METHOD_WITHOUT_DOSE("method {0} needs at least one dose"),
    /** {@code method {0}: primary doses come before boosters}. */
    PRIMARY_AFTER_BOOSTER("method {0}: primary doses come before boosters"),
    /** Taken and gone on from. */
    TAKEN_AND_GONE_ON_FROM("method {0}: {1} is in goesOnFrom, hence neither product nor counted"),
    /** {@code product {0} needs a volume or a route}. */
    PRODUCT_WITHOUT_DOSAGE("product {0} needs a volume or a route"),
    /** {@code {0}: needs at least one disease and one edition}. */
    PROGRAMME_WITHOUT_DISEASE_OR_EDITION("{0}: needs at least one disease and one edition"),
    /** {@code {0}: editions must stand in the order of inForceFrom}. */
    EDITIONS_OUT_OF_ORDER("{0}: editions must stand in the order of inForceFrom"),
    /** Deemed by no edition. */
    DEEMED_BY_NO_EDITION("{0}: a deeming is judged by it, but there is no such edition"),
    /** {@code a deeming needs vaccines and no negative number}. */
    DEEMING_WITHOUT_VACCINE("a deeming needs vaccines and no negative number"),
    /** {@code {0}: needs at least one priority and one method}. */
    DESIGNATION_WITHOUT_GROUP_OR_METHOD("{0}: needs at least one priority and one method"),
    /** Designation period. */
    DESIGNATION_PERIOD(
        "{0}: the period must not begin before the order is issued, nor end before it begins"),
    /** {@code {0}: {1} must begin within the period}. */
    GROUP_OUTSIDE_PERIOD("{0}: {1} must begin within the period"),
    /** {@code {0}: {1} was not in force on {2}}. */
    BASIS_NOT_IN_FORCE("{0}: {1} was not in force on {2}"),
    /** Designation id taken. */
    DESIGNATION_ID_TAKEN("{0}: is a programme of the book; a designation needs an id of its own"),
    /** {@code {0}: is another vaccine in the book}. */
    VACCINE_TAKEN("{0}: is another vaccine in the book"),
    /** {@code citation must not be blank}. */
    BLANK_CITATION("citation must not be blank");

    private final String pattern;

    Kind(String pattern) {
      this.pattern = pattern;
    }
  }

  private final Kind kind;
  private final transient List<String> of;

  RuleContradictionException(Kind kind, Object... of) {
    super(new MessageFormat(kind.pattern, Locale.ROOT).format(texts(of).toArray()));
    this.kind = kind;
    this.of = texts(of);
  }

  private static List<String> texts(Object... of) {
    return Stream.of(of).map(String::valueOf).toList();
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }

  /** What it is wrong of: the edition, term, method or vaccine, and what else the pattern names. */
  public List<String> of() {
    return of;
  }
}
