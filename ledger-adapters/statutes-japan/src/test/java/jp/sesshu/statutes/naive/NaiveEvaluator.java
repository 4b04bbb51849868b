package jp.sesshu.statutes.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges one person by walking the days of the book one after the other. */
final class NaiveEvaluator {

  /** The last day that is walked for windows; beyond it only «ever again?» is asked. */
  static final LocalDate HORIZON = LocalDate.of(2031, 12, 31);

  private static final LocalDate NEVER = LocalDate.of(2160, 1, 1);

  static final Map<String, NaiveProgramme> PROGRAMMES = programmes();

  private final NaivePerson person;
  private final List<NaiveDose> doses;
  private final Map<String, List<NaiveRange>> walked = new HashMap<>();
  private final Map<String, List<NaiveRange>> runs = new HashMap<>();
  private final Map<String, LocalDate> otherwise = new HashMap<>();
  private final Map<String, Boolean> later = new HashMap<>();

  NaiveEvaluator(NaivePerson person, List<NaiveDose> doses) {
    this.person = person;
    this.doses = doses.stream().sorted(Comparator.comparing(NaiveDose::on)).toList();
  }

  private static Map<String, NaiveProgramme> programmes() {
    Set<String> dpt = Set.of("diphtheria", "pertussis", "tetanus");
    Set<String> dptIpv = Set.of("diphtheria", "pertussis", "tetanus", "polio");
    Set<String> five = Set.of("diphtheria", "pertussis", "tetanus", "polio", "hib");
    List<NaiveProgramme> all =
        List.of(
            new NaiveDiphtheria.Mixture("dpt-ipv-hib", five, Set.of("DPT-IPV-Hib")),
            new NaiveDiphtheria.Mixture("dpt-ipv", dptIpv, Set.of("DPT-IPV", "DPT-IPV-Hib")),
            new NaiveDiphtheria.Mixture("dpt", dpt, Set.of("DPT", "DPT-IPV", "DPT-IPV-Hib")),
            new NaiveDiphtheria.Mixture(
                "ipv", Set.of("polio"), Set.of("IPV", "OPV", "DPT-IPV", "DPT-IPV-Hib")),
            new NaiveDiphtheria.Toxoid(),
            new NaiveChildhood.MeaslesRubella("mr-1"),
            new NaiveChildhood.MeaslesRubella("mr-2"),
            new NaiveSchoolAge.Encephalitis("je-1"),
            new NaiveSchoolAge.Encephalitis("je-2"),
            new NaiveSchoolAge.EncephalitisSpecial(),
            new NaiveChildhood.Tuberculosis(),
            new NaiveConjugate.Hib(),
            new NaiveConjugate.Pneumococcus(),
            new NaiveSchoolAge.Papilloma("hpv"),
            new NaiveSchoolAge.Papilloma("hpv-catchup"),
            new NaiveChildhood.Varicella(),
            new NaiveChildhood.HepatitisB(),
            new NaiveChildhood.Rotavirus("rota-1", 24, 2),
            new NaiveChildhood.Rotavirus("rota-5", 32, 3),
            new NaiveAdult.Rsv(),
            new NaiveAdult.Yearly("flu-elderly"),
            new NaiveAdult.Pneumococcus(),
            new NaiveAdult.Yearly("covid19-elderly"),
            new NaiveAdult.Zoster(),
            new NaiveSchoolAge.RubellaMen(),
            new NaiveCovid());
    Map<String, NaiveProgramme> byId = new LinkedHashMap<>();
    all.forEach(programme -> byId.put(programme.id, programme));
    return byId;
  }

  /** Whether a product belongs to the series itself, whose own intervals then hold. */
  static boolean sameSeries(String programme, String vaccine) {
    return PROGRAMMES.get(programme) instanceof NaiveSeries series && series.product(vaccine, null);
  }

  /** Every range of days up to the horizon on which the person belongs to the programme. */
  List<NaiveRange> windows(String programme, LocalDate asOf) {
    NaiveProgramme rule = PROGRAMMES.get(programme);
    List<NaiveDose> known = rule.looksAtDoses() ? known(asOf) : List.of();
    return walked.computeIfAbsent(programme + known.size(), key -> walk(rule, known));
  }

  private List<NaiveDose> known(LocalDate asOf) {
    return doses.stream().filter(dose -> !dose.on().isAfter(asOf)).toList();
  }

  private List<NaiveRange> walk(NaiveProgramme rule, List<NaiveDose> known) {
    List<NaiveRange> ranges = new ArrayList<>();
    LocalDate begun = null;
    LocalDate day = NaiveProgramme.BOOK;
    for (; !day.isAfter(HORIZON); day = day.plusDays(1)) {
      boolean in = rule.who(person, day, known);
      if (in && begun == null) {
        begun = day;
      } else if (!in && begun != null) {
        ranges.add(new NaiveRange(begun, day.minusDays(1)));
        begun = null;
      }
    }
    if (begun != null) {
      ranges.add(new NaiveRange(begun, HORIZON));
    }
    return ranges;
  }

  /** The first day from a given one on which the row names the person, exclusions left aside. */
  private LocalDate otherwise(NaiveProgramme rule, List<NaiveDose> known, LocalDate from) {
    LocalDate day = from;
    while (day.isBefore(NEVER)
        && !(person.resident(day)
            && (rule.table(person, day, known) || rule.afterIllness(person, day, known)))) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** Whether a day after the horizon is in, found by walking on. */
  private boolean everLater(NaiveProgramme rule, List<NaiveDose> known) {
    return later.computeIfAbsent(
        rule.id + known.size(),
        key -> {
          LocalDate day = HORIZON;
          while (day.isBefore(NEVER) && !rule.who(person, day, known)) {
            day = day.plusDays(1);
          }
          return day.isBefore(NEVER);
        });
  }

  /** The whole answer for a day. */
  NaiveAnswer judge(String programme, LocalDate asOf) {
    NaiveProgramme rule = PROGRAMMES.get(programme);
    List<NaiveDose> known = known(asOf);
    List<NaiveRange> windows = windows(programme, asOf);
    NaiveCourse course = rule.course(person, known, asOf);
    Optional<NaiveRange> next =
        course.remaining() == 0 ? Optional.empty() : next(rule, course, known, asOf);
    return new NaiveAnswer(
        programme,
        status(rule, windows, course, known, asOf),
        windows,
        course.required(),
        course.valid(),
        course.remaining(),
        next.map(NaiveRange::from),
        next.map(NaiveRange::until),
        course.validDoses());
  }

  String status(
      NaiveProgramme rule,
      List<NaiveRange> windows,
      NaiveCourse course,
      List<NaiveDose> known,
      LocalDate asOf) {
    if (course.remaining() == 0) {
      return "COMPLETE";
    }
    boolean ahead = isAhead(rule, windows, known, asOf);
    if (takenAway(rule, windows, known, asOf, ahead)) {
      return "NOT_NEEDED";
    }
    boolean inside = windows.stream().anyMatch(window -> window.has(asOf));
    Optional<NaiveRange> run = next(rule, course, known, asOf);
    if (inside) {
      return run.map(days -> days.has(asOf) ? "DUE" : "WAITING").orElse("LAPSED");
    }
    if (ahead) {
      return "NOT_YET";
    }
    return windows.isEmpty() ? "NOT_ELIGIBLE" : "LAPSED";
  }

  private boolean isAhead(
      NaiveProgramme rule, List<NaiveRange> windows, List<NaiveDose> known, LocalDate asOf) {
    return windows.stream().anyMatch(window -> !window.until().isBefore(asOf))
        || everLater(rule, rule.looksAtDoses() ? known : List.of());
  }

  /** Excluded while otherwise eligible: no day is left, though without exclusions one would be. */
  private boolean takenAway(
      NaiveProgramme rule,
      List<NaiveRange> windows,
      List<NaiveDose> known,
      LocalDate asOf,
      boolean ahead) {
    if (ahead || !everExcluded(rule, known)) {
      return false;
    }
    LocalDate from = windows.isEmpty() ? NaiveProgramme.BOOK : asOf;
    return otherwise
        .computeIfAbsent(rule.id + known.size() + from, key -> otherwise(rule, known, from))
        .isBefore(NEVER);
  }

  private boolean everExcluded(NaiveProgramme rule, List<NaiveDose> known) {
    return rule.excluded(person, NEVER, known);
  }

  /** The run of days on which the next dose may be given that holds the day, or the next one. */
  private Optional<NaiveRange> next(
      NaiveProgramme rule, NaiveCourse course, List<NaiveDose> known, LocalDate asOf) {
    String key = rule.id + known.size() + rule.epoch(person, asOf);
    return runs
        .computeIfAbsent(key, k -> runs(rule.id, windows(rule.id, asOf), course, known))
        .stream()
        .filter(run -> !run.until().isBefore(asOf))
        .findFirst();
  }

  private static List<NaiveRange> runs(
      String programme, List<NaiveRange> windows, NaiveCourse course, List<NaiveDose> known) {
    List<NaiveRange> runs = new ArrayList<>();
    for (NaiveRange window : windows) {
      LocalDate begun = window.from();
      int before = NaiveCourse.NONE;
      LocalDate end = window.until().plusDays(1);
      for (LocalDate day = window.from(); !day.isAfter(end); day = day.plusDays(1)) {
        boolean open = window.has(day) && NaiveSpacing.free(programme, known, day, day);
        int dose = open ? course.next().apply(day) : NaiveCourse.NONE;
        if (dose != before) {
          if (before != NaiveCourse.NONE) {
            runs.add(new NaiveRange(begun, day.minusDays(1)));
          }
          begun = day;
          before = dose;
        }
      }
    }
    return runs;
  }
}
