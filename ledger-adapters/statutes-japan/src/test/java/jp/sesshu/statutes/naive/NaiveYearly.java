package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.since;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** インフルエンザ and 新型コロナ: one dose a year. */
final class NaiveYearly extends NaiveSeries {
  private static final Set<String> ROUTINE_COVID =
      Set.of(
          "COVID-19/PFIZER-12",
          "COVID-19/MODERNA",
          "COVID-19/NOVAVAX",
          "COVID-19/DAIICHI-SANKYO",
          "COVID-19/MEIJI-SEIKA");

  private final boolean covid;

  NaiveYearly(String id) {
    super(id);
    this.covid = id.equals("covid19-elderly");
  }

  @Override
  boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
    int month = NaiveCalendar.monthOfYear(on);
    boolean winter = month >= 10 || month <= 3;
    return (!covid || (since(2024_10_01, on) && winter))
        && (p.atLeast(65, on) || p.disabled(on, false));
  }

  @Override
  int begins() {
    return covid ? 2024_10_01 : 2013_04_01;
  }

  /** Whoever had this winter's vaccine elsewhere has had it, at whatever age. */
  @Override
  boolean aged(NaivePerson p, int on, List<NaiveDose> doses) {
    int month = NaiveCalendar.monthOfYear(on);
    boolean winter = month >= 10 || month <= 3;
    return covid ? since(2024_10_01, on) && winter : super.aged(p, on, doses);
  }

  /** Of a record that does not say which product it was nobody says it was the wrong one. */
  @Override
  boolean equivalent(NaivePerson p, NaiveDose dose) {
    boolean product = dose.vaccine().equals("COVID-19") || ROUTINE_COVID.contains(dose.vaccine());
    return covid && product && aged(p, dose.on(), List.of());
  }

  @Override
  boolean longIllness(int on) {
    return false;
  }

  @Override
  boolean isOwn(String vaccine) {
    return covid ? vaccine.startsWith("COVID-19") : vaccine.startsWith("FLU");
  }

  /** The high-dose vaccine from 2026-10-01 and 75 years, by the plan of the councils. */
  @Override
  boolean namedFor(NaivePerson p, NaiveDose dose, List<NaiveDose> doses) {
    boolean high = dose.vaccine().equals("FLU-HD");
    return named(p, dose.on(), doses) && !(high && !p.atLeast(75, dose.on()));
  }

  /** 実施規則 第24条 (第25条) names the products of a season; codes without a maker are none. */
  @Override
  boolean product(String vaccine, int on) {
    if (covid) {
      return ROUTINE_COVID.contains(vaccine);
    }
    return vaccine.equals("FLU") || since(2026_10_01, on);
  }

  @Override
  boolean ours(NaivePerson p, NaiveDose dose, int asOf) {
    return !dose.temporary()
        && NaiveCalendar.fiscalYear(dose.on()) == NaiveCalendar.fiscalYear(asOf);
  }

  @Override
  int epoch(NaivePerson p, int asOf) {
    return NaiveCalendar.fiscalYear(asOf);
  }

  @Override
  Set<Integer> worth(NaivePerson p, List<NaiveDose> known, NaiveCount count) {
    Set<Integer> positions = new HashSet<>();
    for (NaiveDose dose : known) {
      positions.addAll(count(p, known, dose.on()).positions());
    }
    return positions;
  }

  @Override
  int needed(NaivePerson p, List<NaiveDose> counted, int on, int law) {
    boolean other =
        !counted.isEmpty()
            && NaiveCalendar.fiscalYear(last(counted)) != NaiveCalendar.fiscalYear(on);
    return other ? counted.size() + 1 : 1;
  }

  @Override
  boolean fits(NaivePerson p, List<NaiveDose> counted, int on, int law) {
    return true;
  }
}
