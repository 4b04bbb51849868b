package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.day;

import java.util.Map;
import java.util.Set;

/** Where the statute leaves a count to notices and to doctors, only the windows are compared. */
final class NaiveExceptions {

  /** Products against the same diseases whose doses one programme may or may not take over. */
  private static final Map<String, Set<String>> FOREIGN =
      Map.of(
          "dpt-ipv-hib", Set.of("DPT", "IPV", "DPT-IPV", "Hib", "OPV"),
          "dpt-ipv", Set.of("DPT", "IPV", "DPT-IPV-Hib", "OPV"),
          "dt", Set.of("DPT", "DPT-IPV", "DPT-IPV-Hib"));

  private NaiveExceptions() {}

  static boolean onlyWindows(String programme, NaiveCrowd.Member member, int asOf) {
    Set<String> foreign = FOREIGN.getOrDefault(programme, Set.of());
    return programme.equals("covid19-special")
        || afterAThird(programme, member, asOf)
        || afterTheCatchUp(programme, member)
        || member.doses().stream()
            .anyMatch(dose -> foreign.contains(dose.vaccine()) || isOdd(programme, dose));
  }

  /**
   * Doses of two or four strains after the catch-up and they themselves were over: worth nothing.
   */
  private static boolean afterTheCatchUp(String programme, NaiveCrowd.Member member) {
    return programme.equals("hpv-catchup")
        && member.doses().stream()
            .anyMatch(dose -> dose.on() > day(2026_03_31) && dose.vaccine().startsWith("HPV"));
  }

  /** A vaccine against Hib got privately, often long too late: which text weighs it is open. */
  private static boolean isOdd(String programme, NaiveDose dose) {
    boolean against = dose.vaccine().equals("Hib") || dose.vaccine().equals("DPT-IPV-Hib");
    return programme.equals("hib") && against && !dose.routine();
  }

  /**
   * The first immunisation against pneumococcus that was over at twelve months to 2014-03-31 and is
   * not from the next day: how long the booster may wait meanwhile is said in no text.
   */
  static boolean reopens(String programme, NaiveCrowd.Member member, int asOf) {
    return programme.equals("pcv") && asOf < day(2014_04_01) && asOf > member.person().month(12);
  }

  /** Doses of other pregnancies are not counted here, and fill nothing there. */
  static boolean perPeriod(String programme) {
    return programme.equals("rsv-maternal");
  }

  /**
   * Six days after the dose that made up a first term (実施規則 附則 第3項): whether they are asked after a
   * third dose that was of no term, just before nine years, the text leaves open; the rules ask.
   */
  private static boolean afterAThird(String programme, NaiveCrowd.Member member, int asOf) {
    boolean makesUp = programme.equals("je-2") && NaiveSchoolAge.cohortB(member.person());
    int nth = 0;
    for (NaiveDose dose : member.doses()) {
      nth += dose.vaccine().equals("JE") ? 1 : 0;
      boolean third = nth == 3 && dose.vaccine().equals("JE");
      if (makesUp && third && asOf >= dose.on() && asOf <= dose.on() + 6) {
        return true;
      }
    }
    return false;
  }
}
