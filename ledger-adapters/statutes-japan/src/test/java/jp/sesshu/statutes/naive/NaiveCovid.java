package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.between;
import static jp.sesshu.statutes.naive.NaiveCalendar.since;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * 新型コロナウイルス感染症の特例臨時接種: who, by the instructions to the municipalities; with what and how far apart,
 * by 実施規則 附則第7条 to 第10条.
 */
final class NaiveCovid extends NaiveProgramme {

  private static final String PFIZER = "COVID-19/PFIZER-12";
  private static final String CHILD = "COVID-19/PFIZER-5";
  private static final String INFANT = "COVID-19/PFIZER-6M";
  private static final String MODERNA = "COVID-19/MODERNA";
  private static final String NOVAVAX = "COVID-19/NOVAVAX";
  private static final String ASTRAZENECA = "COVID-19/ASTRAZENECA";
  private static final String DAIICHI = "COVID-19/DAIICHI-SANKYO";
  private static final List<String> PRODUCTS =
      List.of(PFIZER, CHILD, INFANT, MODERNA, NOVAVAX, ASTRAZENECA, DAIICHI);

  /** 追加接種, in their order. */
  private enum Round {
    FIRST(1, 2021_12_01),
    SECOND(2, 2022_05_25),
    AUTUMN_2022(3, 2022_09_20),
    SPRING_2023(4, 2023_05_08),
    AUTUMN_2023(5, 2023_09_20);

    private final int number;
    private final int begins;

    Round(int number, int begins) {
      this.number = number;
      this.begins = begins;
    }
  }

  /** How many of the first immunisation were had, and the round of the last booster. */
  private record Had(int primaries, int rounds) {}

  NaiveCovid() {
    super("covid19-special");
  }

  @Override
  boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
    if (!between(2021_02_17, 2024_03_31, on)) {
      return false;
    }
    if (since(2022_10_24, on)) {
      return on >= p.month(6);
    }
    return p.atLeast(since(2022_02_21, on) ? 5 : since(2021_06_01, on) ? 12 : 16, on);
  }

  @Override
  int begins() {
    return 2021_02_17;
  }

  @Override
  boolean longIllness(int on) {
    return false;
  }

  @Override
  boolean isOwn(String vaccine) {
    return PRODUCTS.contains(vaccine);
  }

  @Override
  NaiveCount count(NaivePerson p, List<NaiveDose> doses, int asOf) {
    List<NaiveDose> counted = new ArrayList<>();
    Set<Integer> positions = new HashSet<>();
    for (int i = 0; i < doses.size(); i++) {
      NaiveDose dose = doses.get(i);
      boolean open = isOwn(dose.vaccine()) && table(p, dose.on(), doses);
      if (open && number(p, counted, dose.vaccine(), dose.on()) != NaiveCount.NONE) {
        counted.add(dose);
        positions.add(i);
      }
    }
    return new NaiveCount(counted, positions);
  }

  /** A dose for each round to come that the text of the day has for the person, one at least. */
  @Override
  int required(NaivePerson p, List<NaiveDose> counted, int asOf) {
    Had had = had(p, counted);
    int missing = Math.max(0, primaries(counted) - had.primaries);
    boolean more = missing == 0 && had.rounds < known(asOf);
    return counted.size() + Math.max(more ? 1 : 0, missing + rounds(p, had.rounds, asOf));
  }

  @Override
  Set<Integer> choices(NaivePerson p, int on) {
    Set<Integer> numbers = new HashSet<>();
    for (String product : PRODUCTS) {
      if (isPrimary(p, List.of(), product, on)) {
        numbers.add((product.equals(INFANT) ? 3 : 2) + rounds(p, 0, on));
      }
    }
    return numbers;
  }

  private static int known(int law) {
    int known = 0;
    for (Round round : Round.values()) {
      known += since(round.begins, law) ? 1 : 0;
    }
    return known;
  }

  private static int rounds(NaivePerson p, int after, int law) {
    int rounds = 0;
    for (Round round : Round.values()) {
      boolean comes = round.number > after && since(round.begins, law);
      rounds += comes && isOpenLater(p, round, law) ? 1 : 0;
    }
    return rounds;
  }

  private static boolean isOpenLater(NaivePerson p, Round round, int law) {
    for (int day = law; between(2021_02_17, 2024_03_31, day); day++) {
      if (isOpen(p, round, day, law)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The first immunisation goes on with what it was begun with, or, once that is withdrawn, with
   * any.
   */
  @Override
  int next(NaivePerson p, List<NaiveDose> counted, int on) {
    boolean begun = !counted.isEmpty() && had(p, counted).primaries < primaries(counted);
    String first = begun ? counted.get(0).vaccine() : "";
    boolean withdrawn = begun && isOver(first, counted, on);
    for (String product : PRODUCTS) {
      boolean fits = !begun || withdrawn || product.equals(first);
      int number = fits ? number(p, counted, product, on) : NaiveCount.NONE;
      if (number != NaiveCount.NONE) {
        return number;
      }
    }
    return NaiveCount.NONE;
  }

  /** Whether a product is used no more from a day on, or once it could follow itself. */
  private static boolean isOver(String vaccine, List<NaiveDose> counted, int on) {
    int last = NaiveSeries.last(counted);
    return (vaccine.equals(ASTRAZENECA) && since(2022_10_13, Math.max(on, days(last, 27))))
        || (vaccine.equals(NOVAVAX) && since(2023_12_26, Math.max(on, days(last, 20))))
        || (vaccine.equals(MODERNA)
            && between(2023_02_12, 2023_12_03, Math.max(on, days(last, 20))));
  }

  private Had had(NaivePerson p, List<NaiveDose> counted) {
    Had had = new Had(0, 0);
    for (int i = 0; i < counted.size(); i++) {
      NaiveDose dose = counted.get(i);
      int number = number(p, counted.subList(0, i), had, dose.vaccine(), dose.on());
      had =
          number > NaiveCount.BOOSTER
              ? new Had(had.primaries, number - NaiveCount.BOOSTER)
              : new Had(had.primaries + 1, 0);
    }
    return had;
  }

  /** 初回接種: three of the vaccine for infants, two of any other. */
  private static int primaries(List<NaiveDose> counted) {
    return !counted.isEmpty() && counted.get(0).vaccine().equals(INFANT) ? 3 : 2;
  }

  private int number(NaivePerson p, List<NaiveDose> counted, String vaccine, int on) {
    return number(p, counted, had(p, counted), vaccine, on);
  }

  /** Which dose one of a product would be on a day: a primary one, or that of a round. */
  private static int number(
      NaivePerson p, List<NaiveDose> counted, Had had, String vaccine, int on) {
    if (had.primaries < primaries(counted)) {
      boolean primary =
          isPrimary(p, counted, vaccine, on) && on >= earliest(counted, had, vaccine, on);
      return primary ? had.primaries + 1 : NaiveCount.NONE;
    }
    if (vaccine.equals(NOVAVAX) && isStillFirst(p, had, on)) {
      boolean given = on >= months(NaiveSeries.last(counted), 6);
      return given ? NaiveCount.BOOSTER + 1 : NaiveCount.NONE;
    }
    for (Round round : Round.values()) {
      boolean passed = round.number <= had.rounds;
      if (!passed && isOpen(p, round, on, on)) {
        int interval = interval(p, round, vaccine, on);
        boolean given = interval > 0 && on >= months(NaiveSeries.last(counted), interval);
        return given ? NaiveCount.BOOSTER + round.number : NaiveCount.NONE;
      }
    }
    return NaiveCount.NONE;
  }

  /** Until Novavax entered the autumn dose (第10条第1項第3号) it stayed what 第8条第1項第4号 made it. */
  private static boolean isStillFirst(NaivePerson p, Had had, int on) {
    return had.rounds == 0 && between(2022_09_20, 2022_11_07, on) && p.atLeast(18, on);
  }

  /** Whether a product is permitted as a dose of the first immunisation; 附則第7条第1項. */
  private static boolean isPrimary(NaivePerson p, List<NaiveDose> counted, String vaccine, int on) {
    String first = counted.isEmpty() ? vaccine : counted.get(0).vaccine();
    if (!first.equals(vaccine) && (first.equals(INFANT) || isForChildren(vaccine))) {
      return false;
    }
    boolean begun = !counted.isEmpty();
    return switch (vaccine) {
      case PFIZER -> p.atLeast(since(2021_06_01, on) ? 12 : 16, on);
      case MODERNA -> isFirstModerna(p, on);
      case ASTRAZENECA -> between(2021_08_02, 2022_10_12, on) && p.atLeast(40, on);
      case NOVAVAX ->
          between(2022_05_25, 2023_12_25, on) && p.atLeast(since(2022_07_22, on) ? 12 : 18, on);
      case CHILD -> since(2022_02_21, on) && (begun || isChild(p, on));
      case INFANT -> since(2022_10_24, on) && (begun || (on >= p.month(6) && !p.atLeast(5, on)));
      default -> false;
    };
  }

  /** The first one to 2023-02-11, that against XBB.1.5 from 2023-12-04; between them none. */
  private static boolean isFirstModerna(NaivePerson p, int on) {
    return since(2023_12_04, on)
        ? on >= p.month(6)
        : between(2021_05_21, 2023_02_11, on) && p.atLeast(since(2021_08_02, on) ? 12 : 18, on);
  }

  private static boolean isForChildren(String vaccine) {
    return vaccine.equals(CHILD) || vaccine.equals(INFANT);
  }

  /**
   * 附則第7条第1項; of another product than the first 27 days (第2項, from 2021-09-21), after AstraZeneca's
   * as the book has it.
   */
  private static int earliest(List<NaiveDose> counted, Had had, String vaccine, int on) {
    if (counted.isEmpty()) {
      return 0;
    }
    String first = counted.get(0).vaccine();
    if (!vaccine.equals(first) && !first.equals(ASTRAZENECA) && since(2021_09_21, on)) {
      return days(NaiveSeries.last(counted), 27);
    }
    int days =
        switch (vaccine) {
          case MODERNA, NOVAVAX -> 20;
          case ASTRAZENECA -> 27;
          default -> had.primaries == 2 ? 55 : 18;
        };
    return days(NaiveSeries.last(counted), days);
  }

  /** Whether a round is held for a person on a day, by the text of a day. */
  private static boolean isOpen(NaivePerson p, Round round, int on, int law) {
    return switch (round) {
      case FIRST ->
          (between(2021_12_01, 2022_09_19, on) && p.atLeast(since(2022_03_25, law) ? 12 : 18, on))
              || (since(2022_09_06, law)
                  && between(2022_09_06, since(2023_03_08, law) ? 2023_03_07 : 2023_03_31, on)
                  && isChild(p, on));
      case SECOND ->
          between(2022_05_25, 2022_09_19, on)
              && (p.atLeast(60, on)
                  || (p.atLeast(18, on)
                      && (atRisk(p)
                          || (since(2022_07_22, law) && since(2022_07_22, on) && atWork(p)))));
      case AUTUMN_2022 ->
          (between(2022_09_20, 2023_05_07, on) && p.atLeast(12, on))
              || (since(2023_03_08, law)
                  && between(2023_03_08, since(2023_05_08, law) ? 2023_09_19 : 2023_05_07, on)
                  && isChild(p, on));
      case SPRING_2023 -> between(2023_05_08, 2023_09_19, on) && isOfSpring(p, on);
      case AUTUMN_2023 -> between(2023_09_20, 2024_03_31, on) && on >= p.month(6);
    };
  }

  private static boolean isChild(NaivePerson p, int on) {
    return p.atLeast(5, on) && !p.atLeast(12, on);
  }

  private static boolean isOfSpring(NaivePerson p, int on) {
    return p.atLeast(65, on) || (p.atLeast(5, on) && atRisk(p)) || (p.atLeast(12, on) && atWork(p));
  }

  private static boolean atRisk(NaivePerson p) {
    return p.conditions.contains("COVID_19_HIGH_RISK");
  }

  private static boolean atWork(NaivePerson p) {
    return p.conditions.contains("HEALTH_CARE_WORKER");
  }

  /** After how many months a product may be the dose of a round; 0 for never. */
  private static int interval(NaivePerson p, Round round, String vaccine, int on) {
    int messenger = since(2022_10_21, on) ? 3 : since(2022_05_25, on) ? 5 : 6;
    return switch (vaccine) {
      case PFIZER -> p.atLeast(12, on) ? messenger : 0;
      case MODERNA -> isModerna(p, on) ? messenger : 0;
      case CHILD -> since(2022_09_06, on) && isChild(p, on) ? since(2023_03_08, on) ? 3 : 5 : 0;
      case INFANT -> round == Round.AUTUMN_2023 && on >= p.month(6) && !p.atLeast(5, on) ? 3 : 0;
      case NOVAVAX -> isNovavax(p, round, on) ? 6 : 0;
      case DAIICHI -> since(2023_12_04, on) && p.atLeast(12, on) ? 3 : 0;
      default -> 0;
    };
  }

  private static boolean isModerna(NaivePerson p, int on) {
    int age = since(2023_08_07, on) ? 6 : since(2022_12_14, on) ? 12 : 18;
    return since(2021_12_17, on) && p.atLeast(age, on);
  }

  private static boolean isNovavax(NaivePerson p, Round round, int on) {
    boolean first = round == Round.FIRST && since(2022_05_25, on);
    boolean later = round.number > Round.SECOND.number && since(2022_11_08, on);
    boolean used = (first || later) && !since(2023_12_26, on);
    return used && p.atLeast(since(2023_03_08, on) ? 12 : 18, on);
  }
}
