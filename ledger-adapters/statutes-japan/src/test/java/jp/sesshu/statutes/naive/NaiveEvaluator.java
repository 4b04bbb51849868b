package jp.sesshu.statutes.naive;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges one person by walking the days of the book one after the other. */
final class NaiveEvaluator {

  static final Map<String, NaiveProgramme> PROGRAMMES = programmes();

  private final NaivePerson person;
  private final List<NaiveDose> doses;
  private final Map<String, OfProgramme> begun = new HashMap<>();

  NaiveEvaluator(NaivePerson person, List<NaiveDose> doses) {
    this.person = person;
    this.doses = doses.stream().sorted(Comparator.comparing(NaiveDose::on)).toList();
  }

  private static Map<String, NaiveProgramme> programmes() {
    List<String> dpt = List.of("diphtheria", "pertussis", "tetanus");
    List<String> dptIpv = List.of("diphtheria", "pertussis", "tetanus", "polio");
    List<String> five = List.of("diphtheria", "pertussis", "tetanus", "polio", "hib");
    List<NaiveProgramme> all =
        List.of(
            new NaiveMixture("dpt-ipv-hib", five),
            new NaiveMixture("dpt-ipv", dptIpv),
            new NaiveMixture("dpt", dpt),
            new NaiveMixture("ipv", List.of("polio")),
            new NaiveToxoid.Toxoid(),
            new NaiveChildhood.MeaslesRubella("mr-1"),
            new NaiveChildhood.MeaslesRubella("mr-2"),
            new NaiveEncephalitis.Term("je-1"),
            new NaiveEncephalitis.Term("je-2"),
            new NaiveEncephalitis.Special(),
            new NaiveChildhood.Tuberculosis(),
            new NaiveHib(),
            new NaiveConjugate.Pneumococcus(),
            new NaivePapilloma("hpv"),
            new NaivePapilloma("hpv-catchup"),
            new NaiveChildhood.Varicella(),
            new NaiveChildhood.HepatitisB(),
            new NaiveChildhood.Rotavirus("rota-1", 24, 2),
            new NaiveChildhood.Rotavirus("rota-5", 32, 3),
            new NaiveRsv(),
            new NaiveYearly("flu-elderly"),
            new NaiveElderlyPneumococcus(),
            new NaiveYearly("covid19-elderly"),
            new NaiveZoster(),
            new NaiveRubellaMen(),
            new NaiveCovid());
    Map<String, NaiveProgramme> byId = new LinkedHashMap<>();
    all.forEach(programme -> byId.put(programme.id, programme));
    return byId;
  }

  /** What was found out about one programme, so that no day is walked twice for the same. */
  private final class OfProgramme {
    private final NaiveProgramme rule;
    private final List<NaiveDose> own;
    private final Map<Integer, NaiveWalk> walks = new HashMap<>();
    private final Map<Integer, Map<Integer, NaiveStage>> stages = new HashMap<>();
    private int @Nullable [] inTheWay;

    OfProgramme(NaiveProgramme rule) {
      this.rule = rule.ofOnePerson();
      this.own = doses.stream().filter(dose -> rule.isOwn(dose.vaccine())).toList();
    }

    NaiveWalk walk(int asOf) {
      int known = rule.looksAtDoses() ? knownOf(own, asOf) : 0;
      return walks.computeIfAbsent(known, n -> new NaiveWalk(rule, person, own.subList(0, n)));
    }

    NaiveStage stage(int asOf) {
      int known = knownOf(doses, asOf);
      return stages
          .computeIfAbsent(rule.epoch(person, asOf), epoch -> new HashMap<>())
          .computeIfAbsent(known, n -> stage(asOf, n));
    }

    private NaiveStage stage(int asOf, int known) {
      if (inTheWay == null) {
        inTheWay =
            NaiveSpacing.firstInTheWay(rule, doses, NaiveProgramme.BOOK, NaiveWalk.horizon(person));
      }
      List<NaiveDose> given = doses.subList(0, known);
      NaiveCount count = rule.count(person, given, asOf);
      return new NaiveStage(count, rule.worth(person, given, count))
          .walk(rule, person, walk(asOf).windows, inTheWay, known);
    }
  }

  private static int knownOf(List<NaiveDose> doses, int asOf) {
    int known = 0;
    while (known < doses.size() && doses.get(known).on() <= asOf) {
      known++;
    }
    return known;
  }

  private OfProgramme of(String programme) {
    OfProgramme known = begun.get(programme);
    return known == null ? of(PROGRAMMES.get(programme)) : known;
  }

  private OfProgramme of(NaiveProgramme rule) {
    return begun.computeIfAbsent(rule.id, id -> new OfProgramme(rule));
  }

  /** Every range of days up to the horizon on which the person belongs to the programme. */
  List<NaiveRange> windows(String programme, int asOf) {
    return of(programme).walk(asOf).windows;
  }

  /** The whole answer for a day. */
  NaiveAnswer judge(String programme, int asOf) {
    OfProgramme of = of(programme);
    return of.rule instanceof NaiveToxoid.Toxoid terms
        ? judge(terms, of.walk(asOf), asOf)
        : judge(of, of.walk(asOf), asOf);
  }

  /** Of two terms the first whose doses are missing and whose days are not over is asked for. */
  private NaiveAnswer judge(NaiveToxoid.Toxoid terms, NaiveWalk walk, int asOf) {
    OfProgramme one = of(terms.first);
    OfProgramme two = of(terms.second);
    NaiveAnswer first = judge(one, walk, asOf);
    NaiveAnswer second = judge(two, walk, asOf);
    boolean beginsAhead = first.remaining() > 0 && one.walk(asOf).isOpenFrom(asOf);
    boolean secondAhead = second.remaining() > 0 && two.walk(asOf).isOpenFrom(asOf);
    boolean done = second.remaining() == 0;
    NaiveAnswer asked =
        beginsAhead || !(secondAhead || done || first.remaining() == 0) ? first : second;
    Set<Integer> positions = new HashSet<>(first.validDoses());
    positions.addAll(second.validDoses());
    return asked.of(terms.id, positions);
  }

  private NaiveAnswer judge(OfProgramme of, NaiveWalk walk, int asOf) {
    NaiveStage stage = of.stage(asOf);
    of.rule.freeOn(stage.free);
    int valid = of.rule.valid(person, stage.count.counted(), asOf);
    int required = of.rule.required(person, stage.count.counted(), asOf);
    @Nullable NaiveRange next = required <= valid ? null : stage.next(asOf);
    Set<Integer> choices = Set.of();
    if (next != null) {
      int on = Math.max(asOf, next.from());
      required =
          stage.isOtherwise(asOf)
              ? of.rule.requiredOtherwise(person, stage.count.counted(), on)
              : of.rule.required(person, stage.count.counted(), on);
      valid = of.rule.valid(person, stage.count.counted(), on);
      choices = valid == 0 ? of.rule.choices(person, on) : choices;
    }
    int remaining = Math.max(0, required - valid);
    return new NaiveAnswer(
        of.rule.id,
        remaining == 0 ? "COMPLETE" : status(of, walk, next, asOf),
        walk.windows,
        required,
        valid,
        remaining,
        next == null ? NaiveAnswer.NONE : next.from(),
        next == null ? NaiveAnswer.NONE : next.until(),
        choices,
        stage.worth);
  }

  /** Where somebody stands whose series is not complete. */
  private static String status(
      OfProgramme of, NaiveWalk walk, @Nullable NaiveRange next, int asOf) {
    if (walk.has(asOf)) {
      boolean secondTerm =
          of.rule.id.equals("dt-2") && of.walk(asOf).isOpenFrom(NaiveWalk.HORIZON + 1);
      boolean never = next == null && !secondTerm;
      return never ? "LAPSED" : next != null && next.has(asOf) ? "DUE" : "WAITING";
    }
    if (walk.isOpenFrom(asOf)) {
      return "NOT_YET";
    }
    if (walk.isTakenAway(asOf)) {
      return "NOT_NEEDED";
    }
    return walk.windows.isEmpty() ? "NOT_ELIGIBLE" : "LAPSED";
  }
}
