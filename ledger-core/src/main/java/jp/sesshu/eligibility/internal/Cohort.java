package jp.sesshu.eligibility.internal;

import java.util.Arrays;
import jp.sesshu.resident.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a date of birth and a sex alone (生年月日・性別): the same for everybody born alike.
 *
 * <p>Found once, when first asked, and shared by all of them; of one thread, like its workspace.
 */
final class Cohort {

  final int birth;
  final Sex sex;
  private final @Nullable Ranges[] days;
  private final @Nullable Outcome[] blanks;
  private int blanksAsOf;

  Cohort(CompiledBook book, int birth, Sex sex) {
    this.birth = birth;
    this.sex = sex;
    days = new Ranges[book.cohortNodes()];
    blanks = new Outcome[book.programmes.length];
  }

  /** The days of a requirement that depends on nothing else; not to be written to. */
  Ranges days(int number, DayNode requirement, Workspace w) {
    Ranges known = days[number];
    if (known == null) {
      Ranges found = w.borrow();
      requirement.days(w, found);
      known = found.kept();
      days[number] = known;
      w.release();
    }
    return known;
  }

  /**
   * The outcome in a programme for those of whom nothing is known and who had no dose, if known.
   */
  @Nullable Outcome blank(int programme, int asOf) {
    return asOf == blanksAsOf ? blanks[programme] : null;
  }

  void keepBlank(int programme, int asOf, Outcome outcome) {
    if (asOf != blanksAsOf) {
      Arrays.fill(blanks, null);
      blanksAsOf = asOf;
    }
    blanks[programme] = outcome;
  }
}
