package jp.sesshu.statutes.naive;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** 異なるワクチンの接種間隔, by the notices: before and after 2020-10-01, and COVID-19's thirteen days. */
final class NaiveSpacing {

  private static final Set<String> INJECTED_LIVE =
      Set.of("MR", "M", "R", "VAR", "BCG", "ZVL", "MUMPS");

  private static final Set<String> ORAL_LIVE = Set.of("OPV", "RV1", "RV5");

  private static final Set<String> LIVE_PROGRAMMES =
      Set.of("mr-1", "mr-2", "rubella-5", "varicella", "bcg");

  private NaiveSpacing() {}

  static boolean free(String programme, List<NaiveDose> known, LocalDate on, LocalDate law) {
    for (NaiveDose dose : known) {
      boolean same = NaiveEvaluator.sameSeries(programme, dose.vaccine());
      if (!same
          && dose.on().isBefore(on)
          && on.isBefore(dose.on().plusDays(wait(programme, dose, law)))) {
        return false;
      }
    }
    return true;
  }

  private static int wait(String programme, NaiveDose dose, LocalDate law) {
    boolean covid = dose.covid() && dose.temporary();
    boolean ours = programme.equals("covid19-special");
    if (covid != ours && law.isBefore(LocalDate.of(2024, 4, 1))) {
      boolean flu = programme.equals("flu-elderly") || dose.vaccine().startsWith("FLU");
      return flu && !law.isBefore(LocalDate.of(2022, 7, 22)) ? 0 : 14;
    }
    boolean live = INJECTED_LIVE.contains(dose.vaccine());
    if (law.isBefore(LocalDate.of(2020, 10, 1))) {
      return live || ORAL_LIVE.contains(dose.vaccine()) ? 28 : 7;
    }
    return live && LIVE_PROGRAMMES.contains(programme) ? 28 : 0;
  }
}
