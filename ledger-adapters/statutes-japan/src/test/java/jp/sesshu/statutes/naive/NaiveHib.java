package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.since;
import static jp.sesshu.statutes.naive.NaiveConjugate.by;
import static jp.sesshu.statutes.naive.NaiveConjugate.start;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ｈｉｂ感染症: with the vaccine against it alone, or from 2024-04-01 with the five-in-one. */
final class NaiveHib extends NaiveSeries {
  private static final String SINGLE = "Hib";
  private static final String FIVE = "DPT-IPV-Hib";

  /** How many of the first immunisation were had, and whether the booster was. */
  private record Had(int primaries, boolean booster) {}

  /** Whether it is asked as one of five diseases given together, from 2024-04-01. */
  private final boolean together;

  NaiveHib() {
    this(false);
  }

  private NaiveHib(boolean together) {
    super(together ? "dpt-ipv-hib" : "hib");
    this.together = together;
  }

  /** What doses against it are worth where it is given with the four others. */
  static NaiveHib amongFive() {
    return new NaiveHib(true);
  }

  @Override
  int begins() {
    return together ? 2024_04_01 : 2013_04_01;
  }

  @Override
  boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
    boolean five = since(2024_04_01, on);
    return (five || !together) && p.months(2, five ? 90 : 60, on);
  }

  @Override
  boolean longIllness(int on) {
    return !together || since(2024_04_01, on);
  }

  @Override
  boolean aged(NaivePerson p, int on, List<NaiveDose> doses) {
    return (together && p.months(2, 90, on)) || super.aged(p, on, doses);
  }

  /** 施行規則 第2条の2: to sixty months with the one, to ninety with the other. */
  private boolean opens(NaivePerson p, String vaccine, int on) {
    if (vaccine.equals(FIVE)) {
      return since(2024_04_01, on) && named(p, on, List.of());
    }
    return p.months(2, 60, on) || (afterIllness(p, on, List.of()) && p.notPast(120, on));
  }

  @Override
  boolean namedFor(NaivePerson p, NaiveDose dose, List<NaiveDose> doses) {
    boolean alone = together && dose.vaccine().equals(SINGLE);
    return alone ? aged(p, dose.on(), doses) : opens(p, dose.vaccine(), dose.on());
  }

  @Override
  boolean excluded(NaivePerson p, int on, List<NaiveDose> doses) {
    return p.hadBy("hib", on);
  }

  @Override
  int illnessCap(int on) {
    return since(2024_04_01, on) ? 15 : 10;
  }

  @Override
  boolean isOwn(String vaccine) {
    return vaccine.equals(SINGLE) || vaccine.equals(FIVE);
  }

  @Override
  boolean product(String vaccine, int on) {
    return vaccine.equals(SINGLE) || since(2024_04_01, on);
  }

  /** 令和6年 附則第2条第1項. */
  @Override
  int deemedSince(String vaccine) {
    return vaccine.equals(FIVE) ? 2024_04_01 : 0;
  }

  /** What that clause deems, at the ages of the row of its day. */
  @Override
  boolean equivalent(NaivePerson p, NaiveDose dose) {
    boolean early = !dose.routine() && !since(2024_04_01, dose.on());
    return isFive(dose) && early && p.months(2, 90, dose.on());
  }

  /** 実施規則 第9条第4項 表, by the age at the first dose. */
  private static int primaries(NaivePerson p, List<NaiveDose> counted, int on) {
    int start = start(counted, on);
    return by(p, 7, start) ? 3 : by(p, 12, start) ? 2 : 1;
  }

  /** 「生後十二月に至るまでの間に」, not yet printed in the text of 2013. */
  private boolean inTime(NaivePerson p, int on, int law) {
    return (!together && !since(2014_04_01, law)) || by(p, 12, on);
  }

  private Had had(NaivePerson p, List<NaiveDose> counted) {
    Had had = new Had(0, false);
    for (int i = 0; i < counted.size(); i++) {
      NaiveDose dose = counted.get(i);
      boolean booster = isBooster(p, counted.subList(0, i), dose, had.primaries);
      had = new Had(booster ? had.primaries : had.primaries + 1, booster);
    }
    return had;
  }

  private boolean isBooster(NaivePerson p, List<NaiveDose> before, NaiveDose dose, int primaries) {
    if (before.isEmpty()) {
      return false;
    }
    int on = dose.on();
    return dose.vaccine().equals(FIVE)
        ? primaries >= 3 || endsTwo(p, before, on)
        : primaries >= primaries(p, before, on) || !inTime(p, on, on);
  }

  /** 第10条第2項: whose first immunisation was two of the one may have the other as booster. */
  private boolean endsTwo(NaivePerson p, List<NaiveDose> before, int on) {
    return isTwo(p, before, on) && on >= months(last(before), 6);
  }

  private boolean isTwo(NaivePerson p, List<NaiveDose> before, int on) {
    return before.size() == 2
        && primaries(p, before, on) == 2
        && before.stream().allMatch(dose -> dose.vaccine().equals(SINGLE))
        && inTime(p, last(before), last(before));
  }

  private boolean isOver(NaivePerson p, List<NaiveDose> counted) {
    boolean one =
        !counted.isEmpty()
            && counted.get(0).vaccine().equals(SINGLE)
            && primaries(p, counted, counted.get(0).on()) == 1;
    return one || had(p, counted).booster;
  }

  /** How many doses in all if the five-in-one is given on a day. */
  int withFive(NaivePerson p, List<NaiveDose> counted, int on) {
    return total(p, counted, FIVE, on, on);
  }

  /** Whether it is planned for a day: after two of the single vaccine that were all, as booster. */
  boolean takesFive(NaivePerson p, List<NaiveDose> counted, int on) {
    return counted.isEmpty()
        || (!isTooSoonForFive(p, counted, on) && next(p, counted, FIVE, on) != NaiveCount.NONE);
  }

  /** Two of the single vaccine were all: what follows is the booster, not a third. */
  private boolean isTooSoonForFive(NaivePerson p, List<NaiveDose> counted, int on) {
    return isTwo(p, counted, on) && on < months(last(counted), 6);
  }

  /** How many doses in all if one of a product is given on a day. */
  private int total(NaivePerson p, List<NaiveDose> counted, String vaccine, int on, int law) {
    if (isOver(p, counted)) {
      return counted.size();
    }
    int had = had(p, counted).primaries;
    int primaries = primaries(p, counted, on);
    if (vaccine.equals(FIVE)) {
      return counted.size() + (endsTwo(p, counted, on) ? 1 : 4 - had);
    }
    if (primaries == 1) {
      return counted.isEmpty() ? 1 : counted.size();
    }
    int missing = inTime(p, on, law) || counted.isEmpty() ? Math.max(0, primaries - had) : 0;
    return counted.size() + missing + 1;
  }

  @Override
  int needed(NaivePerson p, List<NaiveDose> counted, int on, int law) {
    String begun = counted.isEmpty() ? SINGLE : counted.get(0).vaccine();
    boolean five = counted.isEmpty() && !opens(p, SINGLE, on) && opens(p, FIVE, on);
    return total(p, counted, five ? FIVE : begun, on, law);
  }

  @Override
  boolean admits(NaivePerson p, List<NaiveDose> counted, NaiveDose dose, int law) {
    int on = dose.on();
    return total(p, counted, dose.vaccine(), on, law) > counted.size()
        && (counted.isEmpty() || on >= earliest(p, counted, dose.vaccine(), on, 20));
  }

  private int earliest(NaivePerson p, List<NaiveDose> counted, String vaccine, int on, int days) {
    int had = had(p, counted).primaries;
    if (vaccine.equals(FIVE)) {
      return had >= 3 ? months(last(counted), 6) : days(last(counted), 20);
    }
    boolean finished = had >= primaries(p, counted, on);
    return finished ? months(last(counted), 7) : days(last(counted), days);
  }

  @Override
  boolean fits(NaivePerson p, List<NaiveDose> counted, int on, int law) {
    throw new UnsupportedOperationException("asked of a product");
  }

  /** The product begun with is gone on with (by notice); another only where that is over. */
  @Override
  int next(NaivePerson p, List<NaiveDose> counted, int on) {
    if (counted.isEmpty()) {
      return opens(p, SINGLE, on) || opens(p, FIVE, on) ? 1 : NaiveCount.NONE;
    }
    return next(p, counted, counted.get(0).vaccine(), on);
  }

  @Override
  int otherwise(NaivePerson p, List<NaiveDose> counted, int on) {
    boolean possible = !counted.isEmpty() && (!isFive(counted.get(0)) || !since(2024_04_01, on));
    return possible && !isTooSoonForFive(p, counted, on)
        ? next(p, counted, other(counted), on)
        : NaiveCount.NONE;
  }

  /** While only the single vaccine was there, it went on from the other. */
  private static String other(List<NaiveDose> counted) {
    return isFive(counted.get(0)) ? SINGLE : FIVE;
  }

  @Override
  int requiredOtherwise(NaivePerson p, List<NaiveDose> counted, int on) {
    return total(p, counted, other(counted), on, on);
  }

  /** 「二十七日（医師が必要と認めるときは、二十日）以上」: twenty days are never planned. */
  private int next(NaivePerson p, List<NaiveDose> counted, String vaccine, int on) {
    boolean open =
        opens(p, vaccine, on)
            && on > last(counted)
            && total(p, counted, vaccine, on, on) > counted.size()
            && on >= earliest(p, counted, vaccine, on, 27)
            && !(vaccine.equals(SINGLE) && isLate(p, counted, on));
    if (!open) {
      return NaiveCount.NONE;
    }
    NaiveDose dose = new NaiveDose(vaccine, on, "ROUTINE");
    int had = had(p, counted).primaries;
    return isBooster(p, counted, dose, had) ? NaiveCount.BOOSTER : had + 1;
  }

  private static boolean isFive(NaiveDose dose) {
    return dose.vaccine().equals(FIVE);
  }

  @Override
  Set<Integer> choices(NaivePerson p, int on) {
    Set<Integer> numbers = new HashSet<>();
    for (String vaccine : List.of(SINGLE, FIVE)) {
      if (opens(p, vaccine, on)) {
        numbers.add(total(p, List.of(), vaccine, on, on));
      }
    }
    return numbers;
  }

  @Override
  boolean isLate(NaivePerson p, List<NaiveDose> counted, int on) {
    if (counted.isEmpty()) {
      return false;
    }
    boolean booster = counted.size() >= primaries(p, counted, on);
    return past(booster ? months(last(counted), 13) : days(last(counted), 56), on);
  }
}
