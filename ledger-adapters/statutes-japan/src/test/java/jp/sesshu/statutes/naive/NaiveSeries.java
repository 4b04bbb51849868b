package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.between;
import static jp.sesshu.statutes.naive.NaiveCalendar.since;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A programme whose doses form a series: walked dose by dose, each by the law of its own day. */
abstract class NaiveSeries extends NaiveProgramme {

  NaiveSeries(String id) {
    super(id);
  }

  /** Whether the ordinance of the day has a vaccine of this series. */
  boolean product(String vaccine, int on) {
    return isOwn(vaccine);
  }

  /** How many doses in all the person needs, for a dose on a day after those that count. */
  abstract int needed(NaivePerson p, List<NaiveDose> counted, int on, int law);

  /**
   * Whether the interval and the window of the dose itself allow a day, by the law of a day. An
   * upper end of the old texts is no bar to a dose that was given (「速やかに」, 平成25年 第9条第8項 and
   * others).
   */
  abstract boolean fits(NaivePerson p, List<NaiveDose> counted, int on, int law);

  /** Whether the next dose is planned for a day: as {@link #fits}, unless fewer doses would do. */
  boolean plans(NaivePerson p, List<NaiveDose> counted, int on, int law) {
    return fits(p, counted, on, law);
  }

  /** Whether a day lies past the upper end of an interval, while the law had such. */
  boolean isLate(NaivePerson p, List<NaiveDose> counted, int on) {
    return false;
  }

  /** Past the upper ends of 2013, which are not printed any more from 2014-04-01. */
  static boolean past(int last, int on) {
    return between(2013_04_01, 2014_03_31, on) && on > last;
  }

  /** The number of the dose, or the booster. */
  int label(NaivePerson p, List<NaiveDose> counted, int on, int law) {
    return counted.size() + 1;
  }

  /** Whether an equivalent dose counts that the row did not name (則2条1号, notices). */
  boolean equivalent(NaivePerson p, NaiveDose dose) {
    return false;
  }

  /** Whether a product may follow those that count. */
  boolean goesWith(List<NaiveDose> counted, NaiveDose dose) {
    return true;
  }

  /** Whether a dose of today counts towards this programme at all. */
  boolean ours(NaivePerson p, NaiveDose dose, int asOf) {
    return true;
  }

  /**
   * The day from which an order deems earlier doses of a vaccine to be those of its own (附則), or 0;
   * what was not routine is judged by it, and nobody goes on from it sooner.
   */
  int deemedSince(String vaccine) {
    return 0;
  }

  /** Whether the row names the person for a dose of the product that was given. */
  boolean namedFor(NaivePerson p, NaiveDose dose, List<NaiveDose> doses) {
    return named(p, dose.on(), doses);
  }

  /** Whether a dose of the product that was given goes on from those that count. */
  boolean admits(NaivePerson p, List<NaiveDose> counted, NaiveDose dose, int law) {
    return needed(p, counted, dose.on(), law) > counted.size() && fits(p, counted, dose.on(), law);
  }

  @Override
  NaiveCount count(NaivePerson p, List<NaiveDose> doses, int asOf) {
    List<NaiveDose> own = doses.stream().filter(dose -> isOwn(dose.vaccine())).toList();
    List<NaiveDose> counted = new ArrayList<>();
    Set<Integer> positions = new HashSet<>();
    for (NaiveDose dose : own) {
      if (counts(p, own, dose, counted, asOf)) {
        counted.add(dose);
        positions.add(indexOf(doses, dose));
      }
    }
    return new NaiveCount(counted, positions);
  }

  /** Where the very dose stands; two that are equal are still two. */
  @SuppressWarnings("ReferenceEquality") // the very dose is meant
  static int indexOf(List<NaiveDose> doses, NaiveDose one) {
    int at = 0;
    while (doses.get(at) != one) {
      at++;
    }
    return at;
  }

  @Override
  int required(NaivePerson p, List<NaiveDose> counted, int asOf) {
    return needed(p, counted, asOf, asOf);
  }

  @Override
  int next(NaivePerson p, List<NaiveDose> counted, int on) {
    if (isDeemedLater(counted, on)) {
      return NaiveCount.NONE;
    }
    boolean open =
        needed(p, counted, on, on) > counted.size()
            && after(counted, on)
            && plans(p, counted, on, on)
            && !isLate(p, counted, on);
    return open ? label(p, counted, on, on) : NaiveCount.NONE;
  }

  /** Whether a dose counts by an order to come, and the text of the day has none to follow it. */
  boolean isDeemedLater(List<NaiveDose> counted, int on) {
    for (NaiveDose dose : counted) {
      int since = deemedSince(dose.vaccine());
      if (since > 0 && !since(since, on)) {
        return true;
      }
    }
    return false;
  }

  final boolean counts(
      NaivePerson p, List<NaiveDose> doses, NaiveDose dose, List<NaiveDose> counted, int asOf) {
    int on = dose.on();
    boolean judged = dose.routine() && NaiveCalendar.since(begins(), on);
    int since = dose.routine() ? 0 : deemedSince(dose.vaccine());
    int law = since == 0 ? law(on) : Math.max(law(on), NaiveCalendar.day(since));
    boolean allowed =
        judged
            ? (namedFor(p, dose, doses) && product(dose.vaccine(), on)) || equivalent(p, dose)
            : aged(p, on, doses) || equivalent(p, dose);
    return allowed
        && on >= p.birth
        && ours(p, dose, asOf)
        && goesWith(counted, dose)
        && after(counted, on)
        && admits(p, counted, dose, law);
  }

  private static boolean after(List<NaiveDose> counted, int on) {
    return counted.isEmpty() || on > last(counted);
  }

  static int last(List<NaiveDose> counted) {
    return counted.get(counted.size() - 1).on();
  }

  static int nth(List<NaiveDose> counted, int n) {
    return counted.get(n - 1).on();
  }
}
