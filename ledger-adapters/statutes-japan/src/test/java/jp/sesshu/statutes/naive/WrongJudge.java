package jp.sesshu.statutes.naive;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.sesshu.calendar.LegalAge;
import jp.sesshu.eligibility.Clause;
import jp.sesshu.eligibility.ProgrammeRules;
import jp.sesshu.eligibility.Requirement;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.eligibility.StatuteBook;
import jp.sesshu.eligibility.Term;
import jp.sesshu.programme.ProgrammeId;

/** Judges with a fault that somebody has made before; each breaks one relation. */
enum WrongJudge {

  /** Takes the doses as the file has them, whatever the day asked. */
  COUNTS_EVERY_DOSE_ON_FILE(Relation.LATER_DOSES) {
    @Override
    NaiveJudge judge(StatuteBook law) {
      NaiveJudge engine = NaiveEngine.judge(RuleBook.of(law));
      return (member, asOf) ->
          engine.of(
              member, member.doses().stream().mapToInt(NaiveDose::on).reduce(asOf, Math::max));
    }
  },

  /** Invites for the eve of the first day. */
  BEGINS_A_DAY_EARLY(Relation.NEXT_IN_WINDOW) {
    @Override
    NaiveJudge judge(StatuteBook law) {
      NaiveJudge engine = NaiveEngine.judge(RuleBook.of(law));
      return (member, asOf) ->
          engine.of(member, asOf).stream().map(WrongJudge::anEveEarly).toList();
    }
  },

  /** Reads a register without stays as a person who never lived here. */
  TAKES_NO_STAYS_FOR_ABSENCE(Relation.RESIDENCY) {
    @Override
    NaiveJudge judge(StatuteBook law) {
      NaiveJudge engine = NaiveEngine.judge(RuleBook.of(law));
      return (member, asOf) ->
          member.person().residency.isEmpty()
              ? engine.of(member, asOf).stream().map(WrongJudge::withoutWindows).toList()
              : engine.of(member, asOf);
    }
  },

  /** Takes one M for another. */
  TAKES_MUMPS_FOR_MR(Relation.UNRELATED_DOSE) {
    @Override
    NaiveJudge judge(StatuteBook law) {
      NaiveJudge engine = NaiveEngine.judge(RuleBook.of(law));
      return (member, asOf) ->
          engine.of(
              new NaiveCrowd.Member(
                  member.person(),
                  member.doses().stream()
                      .map(d -> new NaiveDose(d.vaccine().replace("MUMPS", "MR"), d.on(), d.kind()))
                      .toList()),
              asOf);
    }
  },

  /** Judges in a run of once a week and answers from it on the other days. */
  JUDGES_ONCE_A_WEEK(Relation.A_DAY_LATER) {
    @Override
    NaiveJudge judge(StatuteBook law) {
      NaiveJudge engine = NaiveMetamorphicTest.byDays(LocalDate.of(2024, 10, 1));
      return (member, asOf) -> engine.of(member, asOf - asOf % 7);
    }
  },

  /** Lets the first term of measles and rubella run to the end of the fiscal year. */
  ENDS_WITH_THE_FISCAL_YEAR(Relation.A_DAY_LATER) {
    @Override
    NaiveJudge judge(StatuteBook law) {
      Requirement toMarch = new Requirement.FiscalYears(LegalAge.months(12), LegalAge.months(24));
      return NaiveEngine.judge(
          StandingLaw.of(
              withWindows(law, "mr-1", toMarch), LocalDate.of(2024, 10, 1), Relation.BY_DAYS));
    }
  },

  /** Gives HPV from birthday to birthday. */
  ENDS_WITH_THE_BIRTHDAY(Relation.SAME_SCHOOL_YEAR) {
    @Override
    NaiveJudge judge(StatuteBook law) {
      Requirement ages = new Requirement.Age(LegalAge.years(12), false, LegalAge.years(16));
      return NaiveMetamorphicTest.bySchoolYears(withWindows(law, "hpv", ages));
    }
  };

  private final Relation broken;

  WrongJudge(Relation broken) {
    this.broken = broken;
  }

  Relation breaks() {
    return broken;
  }

  abstract NaiveJudge judge(StatuteBook law);

  private static NaiveAnswer anEveEarly(NaiveAnswer a) {
    int eve = a.earliest() == NaiveAnswer.NONE ? NaiveAnswer.NONE : a.earliest() - 1;
    return new NaiveAnswer(
        a.programme(),
        a.status(),
        a.windows(),
        a.required(),
        a.valid(),
        a.remaining(),
        eve,
        a.latest(),
        a.validDoses());
  }

  private static NaiveAnswer withoutWindows(NaiveAnswer a) {
    return new NaiveAnswer(
        a.programme(),
        "NOT_ELIGIBLE",
        List.of(),
        a.required(),
        a.valid(),
        a.remaining(),
        NaiveAnswer.NONE,
        NaiveAnswer.NONE,
        a.validDoses());
  }

  /** The law with other days for everybody in one programme. */
  private static StatuteBook withWindows(StatuteBook law, String programme, Requirement days) {
    ProgrammeRules rules =
        law.programmes().stream()
            .filter(one -> one.id().equals(new ProgrammeId(programme)))
            .findFirst()
            .orElseThrow();
    UnaryOperator<Term> other =
        term ->
            new Term(
                term.id(),
                List.of(new Clause(days, null, Set.of())),
                term.countsOn(),
                term.methods());
    return law.with(
        rules.with(
            rules.deemings(),
            rules.editions().stream()
                .map(one -> one.withTerms(one.terms().stream().map(other).toList()))
                .toList()));
  }
}
