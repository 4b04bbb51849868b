package jp.sesshu.testkit.arbitrary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.sesshu.calendar.Interval;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.vaccine.VaccineCode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Vaccination histories for rules to be tried on (接種歴): doses about as clinics give them, some too
 * early, some late, some voluntary or from abroad, in the order of their days.
 *
 * <pre>{@code
 * Arbitrary<List<GivenDose>> doses = HistoryArbitraries.of(born, List.of(new VaccineCode("MR")), 4);
 * }</pre>
 */
public final class HistoryArbitraries {
  private static final int LONGEST_AGE = 40_000;

  private HistoryArbitraries() {}

  /**
   * Histories of somebody born on a day.
   *
   * @param birth the date of birth; no dose lies before it
   * @param vaccines what may be given
   * @param most the greatest number of doses, each on a day of its own choosing
   */
  public static Arbitrary<List<GivenDose>> of(
      LocalDate birth, List<VaccineCode> vaccines, int most) {
    return dose(vaccines, Arbitraries.integers().between(0, LONGEST_AGE).map(birth::plusDays))
        .list()
        .ofMaxSize(most)
        .map(HistoryArbitraries::inOrder);
  }

  /**
   * Series that keep close to an interval: each next dose on the first day after it, a day before
   * or some days later.
   *
   * @param first the day of the first dose
   * @param vaccines what may be given, of one series
   * @param interval the interval from dose to dose
   * @param most the greatest number of doses, at least 1
   */
  public static Arbitrary<List<GivenDose>> series(
      LocalDate first, List<VaccineCode> vaccines, Interval interval, int most) {
    Arbitrary<List<Integer>> shifts =
        Arbitraries.integers().between(-1, 20).list().ofMinSize(1).ofMaxSize(most);
    return shifts.flatMap(days -> seriesOf(first, vaccines, interval, days));
  }

  private static Arbitrary<List<GivenDose>> seriesOf(
      LocalDate first, List<VaccineCode> vaccines, Interval interval, List<Integer> shifts) {
    LocalDate on = first;
    List<Arbitrary<GivenDose>> doses = new ArrayList<>();
    for (int shift : shifts) {
      doses.add(dose(vaccines, Arbitraries.just(on)));
      on = interval.firstDayAfter(on).plusDays(shift);
    }
    return Combinators.combine(doses).as(HistoryArbitraries::inOrder);
  }

  private static Arbitrary<GivenDose> dose(List<VaccineCode> vaccines, Arbitrary<LocalDate> on) {
    Arbitrary<VaccinationKind> kinds =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.just(VaccinationKind.ROUTINE)),
            Tuple.of(1, Arbitraries.just(VaccinationKind.VOLUNTARY)),
            Tuple.of(1, Arbitraries.just(VaccinationKind.ABROAD)));
    return Combinators.combine(Arbitraries.of(vaccines), on, kinds).as(GivenDose::new);
  }

  private static List<GivenDose> inOrder(List<GivenDose> doses) {
    return doses.stream().sorted(Comparator.comparing(GivenDose::on)).toList();
  }
}
