package jp.sesshu.statutes.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.sesshu.programme.ProgrammeId;

/** Holds the engine against the naive evaluator, member by member, and keeps what differs. */
final class NaiveDisagreements {

  static final LocalDate FIRST = LocalDate.of(2013, 4, 1);
  static final LocalDate LAST = LocalDate.of(2030, 12, 31);

  private final NaiveEngine engine;
  private final List<ProgrammeId> programmes;
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, String> examples = new TreeMap<>();
  private long judged;

  NaiveDisagreements(NaiveEngine engine) {
    this.engine = engine;
    this.programmes = engine.programmes();
  }

  long judged() {
    return judged;
  }

  Map<String, Integer> counts() {
    return counts;
  }

  /** One line for each kind of disagreement: how often, the shortest case, both answers. */
  List<String> report() {
    List<String> lines = new ArrayList<>();
    counts.forEach((kind, n) -> lines.add(kind + " x" + n + "\n  " + examples.get(kind)));
    return lines;
  }

  /** Judges a member on forty random days and around every boundary of either. */
  void compare(long seed) {
    NaiveCrowd.Member member = NaiveCrowd.member(seed);
    NaiveEvaluator naive = new NaiveEvaluator(member.person(), member.doses());
    Random random = new Random(seed ^ 0x5e55_4321L);
    TreeSet<LocalDate> days = new TreeSet<>();
    for (int i = 0; i < 40; i++) {
      days.add(FIRST.plusDays(random.nextInt(6_480)));
    }
    Map<String, LocalDate> boundaries = new LinkedHashMap<>();
    for (LocalDate day : List.copyOf(days)) {
      compare(member, naive, day, boundaries);
    }
    TreeSet<LocalDate> edges = new TreeSet<>();
    for (LocalDate boundary : boundaries.values()) {
      for (int shift = -1; shift <= 1; shift++) {
        LocalDate day = boundary.plusDays(shift);
        if (!day.isBefore(FIRST) && !day.isAfter(LAST) && !days.contains(day)) {
          edges.add(day);
        }
      }
    }
    edges.forEach(day -> compare(member, naive, day, new LinkedHashMap<>()));
  }

  private void compare(
      NaiveCrowd.Member member,
      NaiveEvaluator naive,
      LocalDate asOf,
      Map<String, LocalDate> boundaries) {
    List<NaiveAnswer> theirs = engine.judge(member, asOf, programmes);
    for (int i = 0; i < programmes.size(); i++) {
      String id = programmes.get(i).value();
      judged++;
      NaiveAnswer their = theirs.get(i);
      List<NaiveRange> windows = clip(naive.windows(id, asOf));
      note(boundaries, windows, clip(their.windows()), their);
      if (!windows.equals(clip(their.windows()))) {
        differ(member, id, "windows", asOf, windows, clip(their.windows()));
        continue;
      }
      if (NaiveExceptions.onlyWindows(id, member, asOf)) {
        continue;
      }
      NaiveAnswer our = naive.judge(id, asOf);
      note(boundaries, List.of(), List.of(), our);
      judge(member, id, asOf, our, their);
    }
  }

  private void judge(
      NaiveCrowd.Member member, String id, LocalDate asOf, NaiveAnswer our, NaiveAnswer their) {
    if (!NaiveExceptions.perPeriod(id)) {
      differ(member, id, "valid doses", asOf, our.validDoses(), their.validDoses());
    }
    if (!NaiveExceptions.perPeriod(id) && !our.validDoses().equals(their.validDoses())) {
      return;
    }
    boolean inside = our.eligibleOn(asOf);
    if (inside || !id.equals("dt")) {
      differ(member, id, "status", asOf, our.status(), their.status());
    }
    if (our.remaining() == 0 && their.remaining() == 0) {
      return;
    }
    if (inside && !NaiveExceptions.severalMethods(id, our, asOf)) {
      differ(member, id, "required", asOf, our.required(), their.required());
      differ(member, id, "remaining", asOf, our.remaining(), their.remaining());
      differ(member, id, "earliest", asOf, from(our, asOf), from(their, asOf));
      differ(member, id, "latest", asOf, clip(our.latest()), clip(their.latest()));
    }
  }

  private void differ(
      NaiveCrowd.Member member, String id, String what, LocalDate asOf, Object our, Object their) {
    if (our.equals(their)) {
      return;
    }
    String kind = id + " " + what;
    counts.merge(kind, 1, Integer::sum);
    String example =
        NaiveLines.write(member, id, asOf) + "\n  naive: " + our + "\n  engine: " + their;
    examples.merge(kind, example, (a, b) -> a.length() <= b.length() ? a : b);
  }

  private static void note(
      Map<String, LocalDate> boundaries,
      List<NaiveRange> ours,
      List<NaiveRange> theirs,
      NaiveAnswer answer) {
    for (List<NaiveRange> ranges : List.of(ours, theirs)) {
      for (NaiveRange range : ranges) {
        boundaries.put(range.from().toString(), range.from());
        boundaries.put(range.until().toString(), range.until());
      }
    }
    answer.earliest().ifPresent(day -> boundaries.put(day.toString(), day));
    answer.latest().ifPresent(day -> boundaries.put(day.toString(), day));
  }

  private static List<NaiveRange> clip(List<NaiveRange> ranges) {
    return ranges.stream()
        .filter(range -> !range.until().isBefore(FIRST) && !range.from().isAfter(LAST))
        .map(range -> new NaiveRange(later(range.from()), sooner(range.until())))
        .toList();
  }

  private static Optional<LocalDate> clip(Optional<LocalDate> day) {
    return day.map(NaiveDisagreements::sooner).or(() -> Optional.of(LAST));
  }

  /** A day before the judging day says no more than that day itself. */
  private static Optional<LocalDate> from(NaiveAnswer answer, LocalDate asOf) {
    return clip(answer.earliest().map(day -> day.isBefore(asOf) ? asOf : day));
  }

  private static LocalDate later(LocalDate day) {
    return day.isBefore(FIRST) ? FIRST : day;
  }

  private static LocalDate sooner(LocalDate day) {
    return day.isAfter(LAST) ? LAST : day;
  }
}
