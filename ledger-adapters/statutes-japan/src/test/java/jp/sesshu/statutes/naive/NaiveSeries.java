package jp.sesshu.statutes.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A programme whose doses form a series: walked dose by dose, each by the law of its own day. */
abstract class NaiveSeries extends NaiveProgramme {

  NaiveSeries(String id) {
    super(id);
  }

  /** A product of this series in the ordinance of the day. */
  abstract boolean product(String vaccine, LocalDate on);

  /** How many doses in all the person needs, for a dose on a day after those that count. */
  abstract int needed(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law);

  /** Whether the interval and the window of the dose itself allow a day, by the law of a day. */
  abstract boolean fits(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law);

  /** Whether the next dose is planned for a day: as {@link #fits}, unless fewer doses would do. */
  boolean plans(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
    return fits(p, counted, on, law);
  }

  /** The number of the dose, or the booster. */
  int label(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
    return counted.size() + 1;
  }

  /** Whether an equivalent dose counts that the row did not name (則2条1号, notices). */
  boolean equivalent(NaivePerson p, NaiveDose dose) {
    return false;
  }

  /** Whether a dose of today counts towards this programme at all. */
  boolean ours(NaivePerson p, NaiveDose dose, LocalDate asOf) {
    return true;
  }

  @Override
  NaiveCourse course(NaivePerson p, List<NaiveDose> doses, LocalDate asOf) {
    List<NaiveDose> counted = new ArrayList<>();
    Set<Integer> valid = new HashSet<>();
    for (int i = 0; i < doses.size(); i++) {
      NaiveDose dose = doses.get(i);
      if (counts(p, doses, dose, counted, asOf)) {
        counted.add(dose);
        valid.add(i);
      }
    }
    int required = needed(p, counted, asOf, asOf);
    int remaining = Math.max(0, required - counted.size());
    return new NaiveCourse(
        required,
        counted.size(),
        remaining,
        day ->
            needed(p, counted, day, day) > counted.size()
                    && after(counted, day)
                    && plans(p, counted, day, day)
                ? label(p, counted, day, day)
                : NaiveCourse.NONE,
        valid);
  }

  private boolean counts(
      NaivePerson p,
      List<NaiveDose> doses,
      NaiveDose dose,
      List<NaiveDose> counted,
      LocalDate asOf) {
    LocalDate on = dose.on();
    boolean judged = dose.routine() && !on.isBefore(BOOK);
    boolean allowed =
        judged
            ? (named(p, on, doses) && product(dose.vaccine(), on)) || equivalent(p, dose)
            : aged(p, on, doses) || equivalent(p, dose);
    return product(dose.vaccine(), null)
        && allowed
        && ours(p, dose, asOf)
        && needed(p, counted, on, on) > counted.size()
        && after(counted, on)
        && fits(p, counted, on, on);
  }

  private static boolean after(List<NaiveDose> counted, LocalDate on) {
    return counted.isEmpty() || on.isAfter(last(counted));
  }

  static LocalDate last(List<NaiveDose> counted) {
    return counted.get(counted.size() - 1).on();
  }

  static LocalDate nth(List<NaiveDose> counted, int n) {
    return counted.get(n - 1).on();
  }

  /** An interval of whole days, with its upper end while the law had one. */
  static boolean daysAfter(LocalDate dose, int least, int most, LocalDate on, LocalDate law) {
    boolean bounded = between("2013-04-01", "2014-03-31", law);
    return !on.isBefore(days(dose, least)) && (!bounded || !on.isAfter(days(dose, most)));
  }
}
