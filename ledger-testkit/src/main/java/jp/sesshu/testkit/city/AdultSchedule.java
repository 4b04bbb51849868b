package jp.sesshu.testkit.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The doses of someone of 65 or more in the season that ended last: influenza for 55 in a hundred,
 * COVID-19 for 20, pneumococcus in the year after the 65th birthday, zoster at 65, 70, 75 and so
 * on.
 */
final class AdultSchedule {
  private static final int OLD = 65;
  private static final LocalDate ZOSTER = LocalDate.of(2025, 4, 1);
  private static final LocalDate PCV20_FOR_ADULTS = LocalDate.of(2026, 4, 1);

  private AdultSchedule() {}

  /** The doses of the season that began in October of the year, and of the year since. */
  static List<PlannedDose> of(LocalDate birth, LocalDate since, RandomGenerator random) {
    List<PlannedDose> doses = new ArrayList<>();
    LocalDate october = LocalDate.of(since.getYear(), 10, 1);
    LocalDate season = october.isBefore(since) ? october.plusYears(1) : october;
    if (birth.plusYears(OLD).isBefore(season)) {
      if (random.nextInt(100) < 55) {
        doses.add(dose("flu-elderly", 1, "FLU", season.plusDays(random.nextInt(85))));
      }
      if (random.nextInt(100) < 20) {
        String product = random.nextBoolean() ? "COVID-19/PFIZER-12" : "COVID-19/MODERNA";
        doses.add(dose("covid19-elderly", 1, product, season.plusDays(random.nextInt(120))));
      }
    }
    pneumococcus(birth, random, doses);
    zoster(birth, since, random, doses);
    return doses;
  }

  private static void pneumococcus(
      LocalDate birth, RandomGenerator random, List<PlannedDose> doses) {
    LocalDate on = birth.plusYears(OLD).plusDays(10 + random.nextInt(340));
    if (random.nextInt(100) < 40) {
      String product = on.isBefore(PCV20_FOR_ADULTS) ? "PPSV23" : "PCV20";
      doses.add(dose("pcv-elderly", 1, product, on));
    }
  }

  private static void zoster(
      LocalDate birth, LocalDate since, RandomGenerator random, List<PlannedDose> doses) {
    LocalDate first = since.plusDays(random.nextInt(300));
    int fiscalYear = first.getMonthValue() >= 4 ? first.getYear() : first.getYear() - 1;
    // who turns 65, 70, ... in the fiscal year; a birth on 1 April counts with the year before
    int ageAtEnd = LocalDate.of(fiscalYear + 1, 4, 1).minusDays(1).getYear() - year(birth);
    if (!first.isBefore(ZOSTER) && ageAtEnd >= OLD && ageAtEnd % 5 == 0 && random.nextInt(6) == 0) {
      doses.add(dose("zoster", 1, "RZV", first));
      doses.add(dose("zoster", 2, "RZV", first.plusDays(62L + random.nextInt(50))));
    }
  }

  private static int year(LocalDate birth) {
    LocalDate eve = birth.minusDays(1);
    return eve.getMonthValue() >= 4 ? eve.getYear() + 1 : eve.getYear();
  }

  private static PlannedDose dose(String programme, int number, String vaccine, LocalDate on) {
    return new PlannedDose(programme, 1, number, vaccine, "0.5", on);
  }
}
