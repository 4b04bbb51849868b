package jp.sesshu.statutes.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.programme.ProgrammeId;

/** Holds the engine against the naive evaluator, member by member, and keeps what differs. */
final class NaiveDisagreements {

  static final int FIRST = NaiveCalendar.day(2013_04_01);
  static final int LAST = NaiveCalendar.day(2030_12_31);

  private final NaiveEngine engine;
  private final List<ProgrammeId> programmes;
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, String> examples = new TreeMap<>();
  private final NaiveCoverage coverage;
  private long judged;

  NaiveDisagreements(NaiveEngine engine, NaiveCoverage coverage) {
    this.engine = engine;
    this.coverage = coverage;
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
    Pair pair =
        new Pair(
            member,
            new NaiveEvaluator(member.person(), member.doses()),
            NaiveEngine.facts(member.person()),
            NaiveEngine.doses(member.doses()));
    Random random = new Random(seed ^ 0x5e55_4321L);
    TreeSet<Integer> days = new TreeSet<>();
    for (int i = 0; i < 40; i++) {
      days.add(FIRST + random.nextInt(LAST - FIRST + 1));
    }
    TreeSet<Integer> boundaries = new TreeSet<>();
    days.forEach(day -> compare(pair, day, boundaries, true));
    TreeSet<Integer> edges = new TreeSet<>();
    for (int boundary : boundaries) {
      for (int day = boundary - 1; day <= boundary + 1; day++) {
        if (day >= FIRST && day <= LAST && !days.contains(day)) {
          edges.add(day);
        }
      }
    }
    edges.forEach(day -> compare(pair, day, new TreeSet<>(), false));
  }

  /** One member as both evaluators know it. */
  private record Pair(
      NaiveCrowd.Member member, NaiveEvaluator naive, PersonFacts facts, List<GivenDose> doses) {}

  private void compare(Pair pair, int asOf, Set<Integer> boundaries, boolean isRandomDay) {
    List<Assessment> theirs = engine.assess(pair.facts, pair.doses, asOf, programmes);
    if (isRandomDay) {
      theirs.forEach(coverage::note);
    }
    for (int i = 0; i < programmes.size(); i++) {
      String id = programmes.get(i).value();
      judged++;
      NaiveAnswer their = NaiveEngine.answer(theirs.get(i));
      List<NaiveRange> windows = clip(pair.naive.windows(id, asOf));
      List<NaiveRange> theirWindows = clip(their.windows());
      note(boundaries, windows);
      note(boundaries, theirWindows);
      note(boundaries, their);
      if (!windows.equals(theirWindows)) {
        differ(pair.member, id, "windows", asOf, windows, theirWindows);
      } else if (!NaiveExceptions.onlyWindows(id, pair.member, asOf)) {
        NaiveAnswer our = pair.naive.judge(id, asOf);
        note(boundaries, our);
        judge(pair.member, id, asOf, our, their);
      }
    }
  }

  private void judge(
      NaiveCrowd.Member member, String id, int asOf, NaiveAnswer our, NaiveAnswer their) {
    differ(member, id, "valid doses", asOf, our.validDoses(), their.validDoses());
    if (!our.validDoses().equals(their.validDoses())) {
      return;
    }
    boolean inside = our.eligibleOn(asOf);
    differ(member, id, "status", asOf, our.status(), their.status());
    boolean lapsed = our.status().equals("LAPSED"); // what no longer can be given is not counted
    if (lapsed || (our.remaining() == 0 && their.remaining() == 0)) {
      return;
    }
    if (inside) {
      if (!our.choices().contains(their.required()) || their.remaining() != their.required()) {
        differ(member, id, "required", asOf, our.required(), their.required());
        differ(member, id, "remaining", asOf, our.remaining(), their.remaining());
      }
      differ(member, id, "earliest", asOf, from(our, asOf), from(their, asOf));
      if (!NaiveExceptions.reopens(id, member, from(our, asOf))
          && !NaiveExceptions.goesOnWithAnother(id, until(their))) {
        differ(member, id, "latest", asOf, until(our), until(their));
      }
    }
  }

  private void differ(
      NaiveCrowd.Member member, String id, String what, int asOf, Object our, Object their) {
    if (our.equals(their)) {
      return;
    }
    keep(member, id, what, asOf, our.toString(), their.toString());
  }

  private void differ(
      NaiveCrowd.Member member, String id, String what, int asOf, int our, int their) {
    if (our != their) {
      boolean days = what.equals("earliest") || what.equals("latest");
      String ours = days ? NaiveCalendar.text(our) : String.valueOf(our);
      String theirs = days ? NaiveCalendar.text(their) : String.valueOf(their);
      keep(member, id, what, asOf, ours, theirs);
    }
  }

  private void keep(
      NaiveCrowd.Member member, String id, String what, int asOf, String our, String their) {
    String kind = id + " " + what;
    counts.merge(kind, 1, Integer::sum);
    String example =
        NaiveLines.write(member, id, asOf) + "\n  naive: " + our + "\n  engine: " + their;
    examples.merge(kind, example, (a, b) -> a.length() <= b.length() ? a : b);
  }

  private static void note(Set<Integer> boundaries, List<NaiveRange> windows) {
    for (NaiveRange window : windows) {
      boundaries.add(window.from());
      boundaries.add(window.until());
    }
  }

  private static void note(Set<Integer> boundaries, NaiveAnswer answer) {
    if (answer.earliest() != NaiveAnswer.NONE) {
      boundaries.add(answer.earliest());
    }
    if (answer.latest() != NaiveAnswer.NONE) {
      boundaries.add(answer.latest());
    }
  }

  private static List<NaiveRange> clip(List<NaiveRange> ranges) {
    List<NaiveRange> clipped = new ArrayList<>();
    for (NaiveRange range : ranges) {
      if (range.until() >= FIRST && range.from() <= LAST) {
        clipped.add(new NaiveRange(Math.max(range.from(), FIRST), Math.min(range.until(), LAST)));
      }
    }
    return clipped;
  }

  /** A day before the judging day says no more than that day itself. */
  private static int from(NaiveAnswer answer, int asOf) {
    boolean none = answer.earliest() == NaiveAnswer.NONE;
    return none ? LAST : Math.min(LAST, Math.max(asOf, answer.earliest()));
  }

  /** A day after the last one compared says no more than that day. */
  private static int until(NaiveAnswer answer) {
    boolean none = answer.latest() == NaiveAnswer.NONE;
    return none ? LAST : Math.min(LAST, answer.latest());
  }
}
