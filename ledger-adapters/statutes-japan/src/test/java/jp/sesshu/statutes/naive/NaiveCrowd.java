package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Random people with random histories, more of them at the edges than chance would put there: born
 * at month ends, on 29 February, around 1 April; vaccinated on, before and after the first day.
 */
final class NaiveCrowd {

  /** One person of the crowd. */
  record Member(NaivePerson person, List<NaiveDose> doses) {

    /** The case as a line of {@code assess}. */
    String line(String programme, int asOf) {
      return NaiveLines.write(this, programme, asOf);
    }
  }

  /** A series somebody could be given: its products, first ages in months and usual gaps. */
  private record Path(
      List<String> vaccines, int doses, List<Integer> startMonths, List<Integer> gaps) {}

  /** In no ordinance and in no catalogue. */
  static final String UNHEARD_OF = "TYPHOID";

  /** Of the special temporary programme, by the day of the dose. */
  private static final List<String> SPECIAL_COVID =
      List.of(
          "COVID-19",
          "COVID-19/PFIZER-12",
          "COVID-19/PFIZER-5",
          "COVID-19/PFIZER-6M",
          "COVID-19/MODERNA",
          "COVID-19/NOVAVAX",
          "COVID-19/ASTRAZENECA",
          "COVID-19/DAIICHI-SANKYO");

  /** Gaps in days; negative ones are months. */
  private static final List<Path> CHILD =
      List.of(
          new Path(List.of("DPT-IPV"), 4, List.of(2, 3, 5, 12, 80, 90), List.of(20, 56, -6)),
          new Path(List.of("DPT-IPV-Hib"), 4, List.of(2, 3, 7, 13, 88), List.of(20, 27, -6)),
          new Path(List.of("DPT"), 4, List.of(2, 3, 6, 89), List.of(20, 56, -6)),
          new Path(List.of("IPV"), 4, List.of(2, 3, 6, 89), List.of(20, 56, -6)),
          new Path(List.of("DT"), 3, List.of(3, 40, 132, 144, 156), List.of(20, 56, -6)),
          new Path(List.of("Hib"), 4, List.of(2, 3, 7, 8, 12, 13, 60), List.of(20, 27, 56, -7)),
          new Path(
              List.of("PCV7", "PCV13", "PCV15", "PCV20"),
              4,
              List.of(2, 3, 7, 8, 12, 13, 24, 25, 60),
              List.of(27, 27, 60)),
          new Path(List.of("OPV"), 2, List.of(3, 6, 9), List.of(41)),
          new Path(List.of("MUMPS", UNHEARD_OF), 2, List.of(12, 24, 60), List.of(27)),
          new Path(
              SPECIAL_COVID, 6, List.of(6, 60, 100, 144, 200), List.of(17, 19, 27, 55, -3, -6)),
          new Path(List.of("MR"), 2, List.of(11, 12, 18, 24, 60, 72), List.of(-48, -60)),
          new Path(List.of("BCG"), 1, List.of(0, 5, 8, 12, 40), List.of(27)),
          new Path(List.of("VAR"), 2, List.of(12, 15, 30, 36, 48, 60), List.of(-3, -3, 27)),
          new Path(List.of("HepB"), 3, List.of(0, 2, 5, 11, 12), List.of(27, 111, 139)),
          new Path(List.of("RV1"), 2, List.of(1, 2, 3, 5), List.of(27)),
          new Path(List.of("RV5"), 3, List.of(1, 2, 3, 6), List.of(27)),
          new Path(List.of("JE"), 4, List.of(6, 36, 48, 90, 108, 156), List.of(6, 28, -6, -12)),
          new Path(
              List.of("HPV2", "HPV4", "HPV9"),
              3,
              List.of(132, 144, 150, 168, 180, 192, 204, 240),
              List.of(-1, -2, -3, -5)));

  private static final List<Path> ADULT =
      List.of(
          new Path(SPECIAL_COVID, 8, List.of(600, 720, 800), List.of(17, 19, 27, -3, -5, -6)),
          new Path(
              List.of("COVID-19/PFIZER-12", "COVID-19/MODERNA", "COVID-19/MEIJI-SEIKA"),
              2,
              List.of(720, 780, 840),
              List.of(-12, -3)),
          new Path(List.of("FLU", "FLU-HD"), 3, List.of(780, 900), List.of(-12, -11)),
          new Path(List.of("FLU"), 3, List.of(720, 768, 780, 840), List.of(-12, -11)),
          new Path(List.of("PPSV23", "PCV20"), 1, List.of(720, 779, 780, 792, 900), List.of(27)),
          new Path(List.of("COVID-19"), 2, List.of(720, 780, 840), List.of(-12, -3)),
          new Path(List.of("ZVL"), 1, List.of(720, 780, 792, 840), List.of(27)),
          new Path(List.of("RZV"), 2, List.of(720, 780, 792, 840), List.of(-2, -1)),
          new Path(List.of("MR"), 1, List.of(500, 560, 640, 700), List.of(27)));

  private final Random random;

  private NaiveCrowd(long seed) {
    random = new Random(seed);
  }

  /** The same person for the same seed, always. */
  static Member member(long seed) {
    return new NaiveCrowd(seed).member();
  }

  private Member member() {
    int birth = birth();
    String sex = random.nextBoolean() ? "F" : "M";
    NaivePerson person =
        new NaivePerson(
            birth,
            sex,
            residency(birth),
            conditions(),
            dueDates(birth, sex),
            infections(birth),
            antibodies(),
            recoveries(birth),
            shortages(birth));
    return new Member(person, doses(person));
  }

  private boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  private int between(int from, int until) {
    return until <= from ? from : from + random.nextInt(until - from + 1);
  }

  private static int years(int from, int years) {
    return NaiveCalendar.reach(from, 12 * years) + 1;
  }

  private int birth() {
    int year =
        switch (random.nextInt(20)) {
          case 0, 1, 2 -> 1910 + random.nextInt(61);
          case 3, 4 -> 1960 + random.nextInt(21);
          case 5, 6, 7 -> 1994 + random.nextInt(16);
          default -> 2007 + random.nextInt(24);
        };
    int any = day(year * 1_00_00 + 1_01) + random.nextInt(365);
    return switch (random.nextInt(8)) {
      case 0 -> any + NaiveCalendar.lengthOfMonth(any) - NaiveCalendar.dayOfMonth(any);
      case 1 -> day(year * 1_00_00 + 4_01) + random.nextInt(2);
      case 2 -> day(year * 1_00_00 + 2_28) + random.nextInt(2);
      default -> any;
    };
  }

  private List<NaiveRange> residency(int birth) {
    if (!once(5)) {
      return List.of();
    }
    int start = once(2) ? birth : between(birth, years(birth, 12));
    int end = between(start, years(start, 10));
    List<NaiveRange> stays = new ArrayList<>(List.of(new NaiveRange(start, end)));
    if (once(2)) {
      int back = between(end + 2, years(end, 3));
      stays.add(new NaiveRange(back, once(2) ? NaiveRange.OPEN : years(back, 4)));
    }
    return stays;
  }

  private Set<String> conditions() {
    Set<String> all = new HashSet<>();
    for (String code :
        List.of(
            "HEART_KIDNEY_LUNG_HIV_GRADE1",
            "HIV_GRADE1",
            "IMMUNOCOMPROMISED",
            "TUBERCULOSIS_KELOID",
            "INTUSSUSCEPTION",
            "SCID",
            "COVID_19_HIGH_RISK",
            "HEALTH_CARE_WORKER",
            "HBIG_MOTHER_TO_CHILD")) {
      if (once(25)) {
        all.add(code);
      }
    }
    return all;
  }

  private List<Integer> dueDates(int birth, String sex) {
    boolean adult = NaiveCalendar.between(1981_01_01, 2009_12_31, birth);
    if (!sex.equals("F") || !adult || once(3)) {
      return List.of();
    }
    int first = between(day(2025_12_01), day(2029_12_31));
    return once(3) ? List.of(first, first + 330 + random.nextInt(300)) : List.of(first);
  }

  private List<NaivePerson.Infection> infections(int birth) {
    List<NaivePerson.Infection> had = new ArrayList<>();
    for (String disease :
        List.of(
            "measles",
            "rubella",
            "varicella",
            "japanese-encephalitis",
            "hepatitis-b",
            "pertussis",
            "diphtheria",
            "tetanus",
            "polio",
            "tuberculosis",
            "hib",
            "pneumococcus",
            "hpv",
            "rotavirus",
            "influenza",
            "zoster")) {
      if (once(60)) {
        had.add(new NaivePerson.Infection(disease, lifeDay(birth)));
      }
    }
    return had;
  }

  private int lifeDay(int birth) {
    int last = day(2030_12_31);
    int from = birth < day(2012_01_01) ? day(2012_01_01) : birth;
    return between(from, once(2) ? last : years(from, 3));
  }

  private List<NaivePerson.Antibodies> antibodies() {
    if (!once(8)) {
      return List.of();
    }
    int on = between(day(2018_06_01), day(2026_06_01));
    return List.of(new NaivePerson.Antibodies("rubella", on, once(2)));
  }

  private List<Integer> recoveries(int birth) {
    return once(6) ? List.of(lifeDay(birth)) : List.of();
  }

  private static Set<String> shortages(int birth) {
    int year = NaiveCalendar.year(birth);
    String id = year >= 2022 ? "mr-1" : year >= 2018 ? "mr-2" : year < 1980 ? "rubella-5" : "";
    return id.isEmpty() || NaiveCalendar.dayOfMonth(birth) % 4 != 0 ? Set.of() : Set.of(id);
  }

  private List<NaiveDose> doses(NaivePerson p) {
    List<NaiveDose> doses = new ArrayList<>();
    boolean child = NaiveCalendar.year(p.birth) > 1990;
    int paths = random.nextInt(child ? 6 : 4);
    Set<Integer> taken = new HashSet<>();
    for (int i = 0; i < paths; i++) {
      List<Path> from = child ? CHILD : ADULT;
      int pick = random.nextInt(from.size());
      if (taken.add(pick)) {
        walk(p, from.get(pick), doses);
      }
    }
    if (p.dueDates.size() > 0 && once(2)) {
      int due = p.dueDates.get(0);
      doses.add(new NaiveDose("RSV-M", due - 20 - random.nextInt(70), "ROUTINE"));
    }
    doses.removeIf(d -> (d.on() < p.birth && !once(9)) || NaiveCalendar.year(d.on()) > 2030);
    doses.sort(Comparator.comparing(NaiveDose::on));
    return doses.size() > 15 ? doses.subList(0, 15) : doses;
  }

  private void walk(NaivePerson p, Path path, List<NaiveDose> doses) {
    int on = p.month(path.startMonths.get(random.nextInt(path.startMonths.size())));
    on = once(2) ? on + random.nextInt(3) - 1 : on + random.nextInt(100);
    boolean special = path.vaccines.equals(SPECIAL_COVID);
    if (special) {
      int begins = day(2021_02_17);
      on = between(on > begins && on < day(2023_12_31) ? on : begins, day(2023_12_31));
    } else if (on < day(2012_06_01) && once(2) && !path.vaccines.contains("OPV")) {
      on = between(day(2012_06_01), day(2028_01_01));
    }
    int given = 1 + random.nextInt(path.doses);
    boolean odd = once(8);
    String kind = odd ? (once(3) ? "ABROAD" : "VOLUNTARY") : special ? "TEMPORARY" : "ROUTINE";
    for (int i = 0; i < given; i++) {
      int day = on;
      if (path.vaccines.stream().anyMatch(v -> near(v, day))) {
        String vaccine = product(path, on);
        boolean early = kind.equals("ROUTINE") && notYetRoutine(vaccine, on) && !once(9);
        boolean over = kind.equals("TEMPORARY") && on > day(2024_03_31);
        doses.add(new NaiveDose(vaccine, on, early || over ? "VOLUNTARY" : kind));
        if (once(60)) {
          doses.add(doses.get(doses.size() - 1)); // written down twice
        }
      }
      int gap = path.gaps.get(Math.min(random.nextInt(path.gaps.size() + i), path.gaps.size() - 1));
      on = gap < 0 ? NaiveCalendar.reach(on, -gap) + 1 : on + gap + 1;
      on = once(3) ? on + random.nextInt(3) - 1 : on + random.nextInt(60);
    }
  }

  private String product(Path path, int on) {
    List<String> fitting = path.vaccines.stream().filter(v -> onSale(v, on)).toList();
    List<String> near = path.vaccines.stream().filter(v -> near(v, on)).toList();
    List<String> from = fitting.isEmpty() || once(10) ? near : fitting;
    return from.get(random.nextInt(from.size()));
  }

  /** On sale within a month of the day: what a clinic could have given, rightly or not. */
  private static boolean near(String vaccine, int on) {
    return onSale(vaccine, on - 30) || onSale(vaccine, on + 30);
  }

  /** Sold before the ordinance had it. */
  private static boolean notYetRoutine(String vaccine, int on) {
    int month = NaiveCalendar.written(on) / 100;
    return switch (vaccine) {
      case "HPV9" -> month < 202304;
      case "PCV15", "DPT-IPV-Hib" -> month < 202404;
      case "PCV20" -> month < 202410;
      default -> false;
    };
  }

  private static boolean onSale(String vaccine, int on) {
    int month = NaiveCalendar.written(on) / 100;
    return switch (vaccine.toUpperCase(Locale.ROOT)) {
      case "DPT-IPV-HIB" -> month >= 202309;
      case "OPV" -> month < 201209;
      case "DPT-IPV" -> month >= 201211 && month < 202604;
      case "IPV" -> month >= 201209;
      case "RV1", "RV5" -> month >= 201111;
      case "RZV" -> month >= 202001;
      case "COVID-19" -> month >= 202102;
      case "COVID-19/PFIZER-12", "COVID-19/MODERNA" -> month >= 202102;
      case "COVID-19/ASTRAZENECA" -> month >= 202108 && month < 202210;
      case "COVID-19/PFIZER-5" -> month >= 202202 && month < 202404;
      case "COVID-19/PFIZER-6M" -> month >= 202210 && month < 202404;
      case "COVID-19/NOVAVAX" -> month >= 202205;
      case "COVID-19/DAIICHI-SANKYO" -> month >= 202311;
      case "COVID-19/MEIJI-SEIKA" -> month >= 202410;
      case "FLU-HD" -> month >= 202610;
      case "PCV7" -> month < 201311;
      case "PCV13" -> month >= 201311 && month < 202410;
      case "PCV15" -> month >= 202306;
      case "PCV20" -> month >= 202405;
      case "PPSV23" -> month < 202604;
      case "HPV2", "HPV4" -> month < 202604;
      case "HPV9" -> month >= 202102;
      default -> true;
    };
  }
}
