package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.day;

import java.util.Map;
import java.util.Set;

/** Where the statute leaves a count to notices and to doctors, only the windows are compared. */
final class NaiveExceptions {

  /** Products against the same diseases whose doses one programme may or may not take over. */
  private static final Map<String, Set<String>> FOREIGN =
      Map.of(
          "dpt-ipv-hib", Set.of("DPT", "IPV", "DPT-IPV", "Hib", "DT", "OPV"),
          "dpt-ipv", Set.of("DPT", "IPV", "DPT-IPV-Hib", "DT", "OPV"),
          "dpt", Set.of("DPT-IPV", "DPT-IPV-Hib", "DT"),
          "ipv", Set.of("DPT-IPV", "DPT-IPV-Hib"),
          "dt", Set.of("DPT", "DPT-IPV", "DPT-IPV-Hib"),
          "hib", Set.of("DPT-IPV-Hib"));

  private NaiveExceptions() {}

  static boolean onlyWindows(String programme, NaiveCrowd.Member member, int asOf) {
    Set<String> foreign = FOREIGN.getOrDefault(programme, Set.of());
    boolean fiveInOneAlone =
        programme.equals("hib") && asOf > day(2024_03_31) && asOf > member.person().month(60);
    return programme.equals("covid19-special")
        || fiveInOneAlone
        || member.doses().stream()
            .anyMatch(dose -> foreign.contains(dose.vaccine()) || isOdd(programme, member, dose));
  }

  /** A mixed series, or a vaccine against Hib got privately, often long too late. */
  private static boolean isOdd(String programme, NaiveCrowd.Member member, NaiveDose dose) {
    return switch (programme) {
      case "hpv", "hpv-catchup" -> dose.vaccine().startsWith("HPV") && isMixed(member, dose);
      case "hib" -> dose.vaccine().equals("Hib") && !dose.routine();
      default -> false;
    };
  }

  /**
   * A two- or four-valent dose among others: what it counts for is the mayor's decision (18条但書).
   */
  private static boolean isMixed(NaiveCrowd.Member member, NaiveDose dose) {
    return !dose.vaccine().equals("HPV9")
        && member.doses().stream()
            .anyMatch(
                other ->
                    other.vaccine().startsWith("HPV") && !other.vaccine().equals(dose.vaccine()));
  }

  /**
   * The first immunisation against pneumococcus that was over at twelve months to 2014-03-31 and is
   * not from the next day: how long the booster may wait meanwhile is said in no text.
   */
  static boolean reopens(String programme, NaiveCrowd.Member member, int asOf) {
    return programme.equals("pcv") && asOf < day(2014_04_01) && asOf > member.person().month(12);
  }

  /** Doses of other years and pregnancies are not counted here, and fill nothing there. */
  static boolean perPeriod(String programme) {
    return Set.of("rsv-maternal", "flu-elderly", "covid19-elderly").contains(programme);
  }

  /**
   * Who may begin with fewer doses of one product or more of another: the text leaves the choice.
   */
  static boolean severalMethods(String programme, NaiveAnswer our, int asOf) {
    boolean girls = programme.startsWith("hpv") && asOf > day(2023_03_31) && asOf < day(2026_04_01);
    boolean fiveInOne = programme.equals("hib") && asOf > day(2024_03_31);
    boolean liveOrRecombinant = programme.equals("zoster");
    return our.valid() == 0 && (girls || fiveInOne || liveOrRecombinant);
  }
}
