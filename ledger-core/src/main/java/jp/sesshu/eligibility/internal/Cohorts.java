package jp.sesshu.eligibility.internal;

import jp.sesshu.resident.Sex;
import org.jspecify.annotations.Nullable;

/** The cohorts met last; a newcomer takes the place of one that hashes alike. Of one thread. */
@SuppressWarnings("EnumOrdinal") // an index within one run, never stored
final class Cohorts {

  /** Four years of both sexes: residents who come in the order of birth need far fewer. */
  private static final int ROOM = 1 << 12;

  private static final int SEXES = Sex.values().length;

  private final CompiledBook book;
  private final @Nullable Cohort[] known = new Cohort[ROOM];

  Cohorts(CompiledBook book) {
    this.book = book;
  }

  Cohort of(int birth, Sex sex) {
    int place = (birth * SEXES + sex.ordinal()) & (ROOM - 1);
    Cohort found = known[place];
    if (found == null || found.birth != birth || found.sex != sex) {
      found = new Cohort(book, birth, sex);
      known[place] = found;
    }
    return found;
  }
}
