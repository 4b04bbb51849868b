package jp.sesshu.statutes.naive;

import java.time.LocalDate;
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

  static boolean onlyWindows(String programme, NaiveCrowd.Member member, LocalDate asOf) {
    Set<String> foreign = FOREIGN.getOrDefault(programme, Set.of());
    boolean fiveInOneAlone =
        programme.equals("hib")
            && asOf.isAfter(LocalDate.of(2024, 3, 31))
            && asOf.isAfter(member.person().month(60));
    return programme.equals("covid19-special")
        || fiveInOneAlone
        || member.doses().stream()
            .anyMatch(
                dose -> foreign.contains(dose.vaccine()) || isOdd(programme, member, dose, asOf));
  }

  /** A toxoid of the other phase, or a vaccine against Hib got privately, often long too late. */
  private static boolean isOdd(
      String programme, NaiveCrowd.Member member, NaiveDose dose, LocalDate asOf) {
    NaivePerson p = member.person();
    return switch (programme) {
      case "dt" -> dose.vaccine().equals("DT") && p.atLeast(11, asOf) != p.atLeast(11, dose.on());
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

  /** Doses of other years and pregnancies are not counted here, and fill nothing there. */
  static boolean perPeriod(String programme) {
    return Set.of("rsv-maternal", "flu-elderly", "covid19-elderly").contains(programme);
  }

  /**
   * Who may begin with fewer doses of one product or more of another: the text leaves the choice.
   */
  static boolean severalMethods(String programme, NaiveAnswer our, LocalDate asOf) {
    boolean girls =
        programme.startsWith("hpv")
            && asOf.isAfter(LocalDate.of(2023, 3, 31))
            && asOf.isBefore(LocalDate.of(2026, 4, 1));
    boolean fiveInOne = programme.equals("hib") && asOf.isAfter(LocalDate.of(2024, 3, 31));
    boolean liveOrRecombinant = programme.equals("zoster");
    return our.valid() == 0 && (girls || fiveInOne || liveOrRecombinant);
  }
}
