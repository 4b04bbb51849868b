package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.since;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** 異なるワクチンの接種間隔, by the notices: before and after 2020-10-01, and COVID-19's thirteen days. */
final class NaiveSpacing {

  private static final Set<String> INJECTED_LIVE =
      Set.of("MR", "M", "R", "VAR", "BCG", "ZVL", "MUMPS");

  private static final Set<String> ORAL_LIVE = Set.of("OPV", "RV1", "RV5");

  private static final Set<String> LIVE_PROGRAMMES =
      Set.of("mr-1", "mr-2", "rubella-5", "varicella", "bcg");

  private static final int LONGEST = 28;

  private NaiveSpacing() {}

  /**
   * Of each day from one to another the place of the first dose in whose wake it lies: whoever
   * knows fewer doses than that sees the day free.
   */
  static int[] firstInTheWay(NaiveProgramme programme, List<NaiveDose> doses, int from, int until) {
    int[] first = new int[until - from + 1];
    Arrays.fill(first, Integer.MAX_VALUE);
    for (int i = 0; i < doses.size(); i++) {
      NaiveDose dose = doses.get(i);
      boolean unheard = dose.vaccine().equals(NaiveCrowd.UNHEARD_OF); // of what nature, nobody says
      if (programme.isSameKind(dose.vaccine()) || unheard) {
        continue;
      }
      for (int day = dose.on() + 1; day < dose.on() + LONGEST; day++) {
        boolean walked = day >= from && day <= until;
        if (walked && day < dose.on() + wait(programme.id, dose, day)) {
          first[day - from] = Math.min(first[day - from], i);
        }
      }
    }
    return first;
  }

  private static int wait(String programme, NaiveDose dose, int law) {
    boolean covid = dose.covid();
    boolean ours = programme.equals("covid19-special");
    if (covid != ours && since(2021_02_17, law) && !since(2024_04_01, law)) {
      boolean flu = programme.equals("flu-elderly") || dose.vaccine().startsWith("FLU");
      return flu && since(2022_07_22, law) ? 0 : 14;
    }
    boolean live = INJECTED_LIVE.contains(dose.vaccine());
    if (!since(2020_10_01, law)) {
      return live || ORAL_LIVE.contains(dose.vaccine()) ? 28 : 7;
    }
    return live && LIVE_PROGRAMMES.contains(programme) ? 28 : 0;
  }
}
