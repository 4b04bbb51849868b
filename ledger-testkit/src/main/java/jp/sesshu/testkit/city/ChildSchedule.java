package jp.sesshu.testkit.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import jp.sesshu.calendar.LegalCalendar;
import jp.sesshu.resident.Sex;

/**
 * The doses of one child as most families keep them: the routine programmes of 予防接種法 for those born
 * since 2014, at standard ages and with the products of their day. One family in fifty declines,
 * some doses are forgotten; every day keeps the least interval of 予防接種実施規則.
 */
final class ChildSchedule {
  private static final LocalDate HEP_B_BIRTHS = LocalDate.of(2016, 4, 1);
  private static final LocalDate ROTA_BIRTHS = LocalDate.of(2020, 8, 1);
  private static final LocalDate DPT_AT_TWO_MONTHS = LocalDate.of(2023, 4, 1);
  private static final LocalDate FIVE_IN_ONE = LocalDate.of(2024, 4, 1);
  private static final LocalDate PCV15 = LocalDate.of(2024, 4, 1);
  private static final LocalDate PCV20 = LocalDate.of(2024, 10, 1);
  private static final LocalDate HPV9 = LocalDate.of(2023, 4, 1);

  private final LocalDate birth;
  private final Sex sex;
  private final RandomGenerator random;
  private final List<PlannedDose> doses = new ArrayList<>();

  private ChildSchedule(LocalDate birth, Sex sex, RandomGenerator random) {
    this.birth = birth;
    this.sex = sex;
    this.random = random;
  }

  /** Every dose of a life until the age of sixteen, past and future alike. */
  static List<PlannedDose> of(LocalDate birth, Sex sex, RandomGenerator random) {
    ChildSchedule schedule = new ChildSchedule(birth, sex, random);
    if (random.nextInt(50) > 0) {
      schedule.infant();
      schedule.toddler();
      schedule.pupil();
    }
    return schedule.doses;
  }

  private void infant() {
    LocalDate first = months(2).plusDays(random.nextInt(25));
    LocalDate second = first.plusDays(28L + random.nextInt(10));
    LocalDate third = second.plusDays(28L + random.nextInt(10));
    pcv(first, second, third);
    diphtheria(first, second, third);
    if (!birth.isBefore(HEP_B_BIRTHS)) {
      series("hep-b", "HepB", "0.25", first, second, first.plusDays(140L + random.nextInt(40)));
    }
    if (!birth.isBefore(ROTA_BIRTHS)) {
      rotavirus(first, second, third);
    }
    add("bcg", 1, 1, "BCG", "", months(5).plusDays(random.nextInt(80)));
  }

  private void pcv(LocalDate first, LocalDate second, LocalDate third) {
    // the product begun with is finished, but for the step from 13 to 20 valences
    String product = first.isBefore(PCV15) ? "PCV13" : first.isBefore(PCV20) ? "PCV15" : "PCV20";
    LocalDate booster = atLeast(months(12).plusDays(random.nextInt(60)), third.plusDays(61));
    boolean goneFromShelves = product.equals("PCV13") && !booster.isBefore(PCV20);
    series("pcv", product, "0.5", first, second, third);
    add("pcv", 1, 4, goneFromShelves ? "PCV20" : product, "0.5", booster);
  }

  private void diphtheria(LocalDate first, LocalDate second, LocalDate third) {
    LocalDate booster = third.plusDays(200L + random.nextInt(200));
    if (!first.isBefore(FIVE_IN_ONE)) {
      series("dpt-ipv-hib", "DPT-IPV-Hib", "0.5", first, second, third);
      add("dpt-ipv-hib", 1, 4, "DPT-IPV-Hib", "0.5", booster);
      return;
    }
    series("hib", "Hib", "0.5", first, second, third);
    add("hib", 1, 4, "Hib", "0.5", atLeast(months(12), third.plusDays(220)));
    long wait = first.isBefore(DPT_AT_TWO_MONTHS) ? 31 : 0;
    series(
        "dpt-ipv",
        "DPT-IPV",
        "0.5",
        first.plusDays(wait),
        second.plusDays(wait),
        third.plusDays(wait));
    add("dpt-ipv", 1, 4, "DPT-IPV", "0.5", booster.plusDays(wait));
  }

  private void rotavirus(LocalDate first, LocalDate second, LocalDate third) {
    if (random.nextInt(10) < 6) {
      series("rota-1", "RV1", "1.5", first, second);
    } else {
      series("rota-5", "RV5", "2", first, second, third);
    }
  }

  private void toddler() {
    LocalDate firstBirthday = months(12).plusDays(random.nextInt(50));
    add("mr-1", 1, 1, "MR", "0.5", firstBirthday);
    add("varicella", 1, 1, "VAR", "0.5", firstBirthday);
    add("varicella", 1, 2, "VAR", "0.5", firstBirthday.plusDays(190L + random.nextInt(60)));
    LocalDate first = months(36).plusDays(random.nextInt(150));
    LocalDate second = first.plusDays(7L + random.nextInt(15));
    series("je-1", "JE", "0.5", first, second);
    add("je-1", 1, 3, "JE", "0.5", second.plusDays(360L + random.nextInt(120)));
    if (random.nextInt(100) < 92) {
      LocalDate lastYear = LegalCalendar.schoolEntry(birth).minusYears(1);
      add("mr-2", 2, 1, "MR", "0.5", lastYear.plusDays(1 + random.nextInt(300)));
    }
  }

  private void pupil() {
    if (random.nextInt(100) < 70) {
      add("je-2", 2, 1, "JE", "0.5", months(108).plusDays(random.nextInt(500)));
    }
    if (random.nextInt(100) < 75) {
      add("dt", 2, 1, "DT", "0.1", months(132).plusDays(random.nextInt(300)));
    }
    LocalDate first = months(156).plusDays(random.nextInt(600));
    if (sex == Sex.FEMALE && random.nextInt(100) < 45) {
      String product = first.isBefore(HPV9) ? "HPV4" : "HPV9";
      series("hpv", product, "0.5", first, first.plusDays(190L + random.nextInt(40)));
    }
  }

  private void series(String programme, String vaccine, String volume, LocalDate... days) {
    for (int n = 1; n <= days.length; n++) {
      add(programme, 1, n, vaccine, volume, days[n - 1]);
    }
  }

  private void add(
      String programme, int term, int number, String vaccine, String volume, LocalDate on) {
    boolean forgotten = random.nextInt(100) < 2;
    if (!forgotten) {
      doses.add(new PlannedDose(programme, term, number, vaccine, volume, on));
    }
  }

  private LocalDate months(int months) {
    return birth.plusMonths(months);
  }

  private static LocalDate atLeast(LocalDate wish, LocalDate earliest) {
    return wish.isBefore(earliest) ? earliest : wish;
  }
}
