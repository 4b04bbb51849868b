package jp.sesshu.statutes.naive;

import java.util.List;
import java.util.Set;

/**
 * What must hold between two answers whatever the statutes say (メタモルフィック性質): nobody needs to know
 * the right answer to see that one of the two is wrong.
 */
enum Relation {

  /** An answer as of a day never depends on doses after it. */
  LATER_DOSES {
    @Override
    boolean holds(NaiveJudge judge, NaiveCrowd.Member member, int asOf) {
      NaiveCrowd.Member forgetful = NaiveLife.forgettingDosesAfter(member, asOf);
      return judge.of(forgetful, asOf).equals(judge.of(member, asOf));
    }
  },

  /** The first and the last day of the next dose lie in windows. */
  NEXT_IN_WINDOW {
    @Override
    boolean holds(NaiveJudge judge, NaiveCrowd.Member member, int asOf) {
      return judge.of(member, asOf).stream()
          .allMatch(
              answer ->
                  List.of(answer.earliest(), answer.latest()).stream()
                      .allMatch(day -> day == NaiveAnswer.NONE || answer.eligibleOn(day)));
    }
  },

  /** Who lived here longer is eligible on no fewer days. */
  RESIDENCY {
    @Override
    boolean holds(NaiveJudge judge, NaiveCrowd.Member member, int asOf) {
      List<NaiveAnswer> answers = judge.of(member, asOf);
      List<NaiveAnswer> always = judge.of(NaiveLife.alwaysResident(member), asOf);
      for (int i = 0; i < answers.size(); i++) {
        NaiveAnswer more = always.get(i);
        boolean lost = answers.get(i).eligibleOn(asOf) && !more.eligibleOn(asOf);
        if (lost || !covered(answers.get(i).windows(), more.windows())) {
          return false;
        }
      }
      return true;
    }

    private boolean covered(List<NaiveRange> windows, List<NaiveRange> by) {
      return windows.stream()
          .allMatch(
              window ->
                  by.stream()
                      .anyMatch(wide -> wide.has(window.from()) && wide.until() >= window.until()));
    }
  },

  /** A dose of another kind changes nothing that is still ahead once its interval is over. */
  UNRELATED_DOSE {
    @Override
    boolean holds(NaiveJudge judge, NaiveCrowd.Member member, int asOf) {
      int on = asOf - 28;
      return on < member.person().birth
          || ahead(judge, NaiveLife.withMumps(member, on), asOf).equals(ahead(judge, member, asOf));
    }

    private List<NaiveAnswer> ahead(NaiveJudge judge, NaiveCrowd.Member member, int asOf) {
      return judge.of(member, asOf).stream().map(a -> NaiveLife.notBefore(asOf, a)).toList();
    }
  },

  /**
   * Who is born a day later and does everything a day later has every answer a day later.
   *
   * <p>True of law that counts ages and intervals from days of a life, in force for ever (see
   * {@link StandingLaw}), where no month is too short: for lives whose every day is one of the
   * first 27 of its month. Where the month after has no such day, the reached day stands still.
   */
  A_DAY_LATER {
    @Override
    boolean holds(NaiveJudge judge, NaiveCrowd.Member any, int asOf) {
      NaiveCrowd.Member member = NaiveLife.moved(any, Relation::awayFromMonthEnds);
      NaiveCrowd.Member later = NaiveLife.moved(member, day -> day + 1);
      if (isOtherCohort(member.person(), later.person())) {
        return true;
      }
      List<NaiveAnswer> expected =
          judge.of(member, asOf).stream().map(NaiveLife::aDayLater).toList();
      return judge.of(later, asOf + 1).equals(expected);
    }
  },

  /**
   * Who is born a day later in the same school year has the same windows, to the day.
   *
   * <p>True of law that counts by fiscal years and years of birth. Who is born on 1 April belongs
   * to the year above, since an age is reached on the eve.
   */
  SAME_SCHOOL_YEAR {
    @Override
    boolean holds(NaiveJudge judge, NaiveCrowd.Member any, int asOf) {
      NaiveCrowd.Member member = new NaiveCrowd.Member(any.person(), List.of());
      int birth = member.person().birth;
      if (NaiveCalendar.written(birth) % 10_000 == 4_01) {
        return true;
      }
      return windows(judge, NaiveLife.born(member, birth + 1), asOf)
          .equals(windows(judge, member, asOf));
    }

    private List<List<NaiveRange>> windows(NaiveJudge judge, NaiveCrowd.Member member, int asOf) {
      return judge.of(member, asOf).stream().map(NaiveAnswer::windows).toList();
    }
  };

  /** Programmes that know ages and intervals only, in every edition since 2013. */
  static final Set<String> BY_DAYS =
      Set.of(
          "dpt-ipv-hib",
          "dpt-ipv",
          "dpt",
          "ipv",
          "dt",
          "hib",
          "pcv",
          "mr-1",
          "bcg",
          "varicella",
          "je-1",
          "je-2",
          "rsv-maternal");

  /** Programmes whose windows follow the fiscal year or years of birth alone. */
  static final Set<String> BY_SCHOOL_YEARS = Set.of("hpv", "hpv-catchup", "mr-2", "rubella-5");

  /** Whether the relation holds for a member as of a day. */
  abstract boolean holds(NaiveJudge judge, NaiveCrowd.Member member, int asOf);

  /** Whether a year of birth that 日本脳炎 tells apart begins or ends between two. */
  private static boolean isOtherCohort(NaivePerson one, NaivePerson other) {
    return NaiveEncephalitis.cohortA(one) != NaiveEncephalitis.cohortA(other)
        || NaiveEncephalitis.cohortB(one) != NaiveEncephalitis.cohortB(other);
  }

  private static int awayFromMonthEnds(int day) {
    return Math.min(day, day - NaiveCalendar.dayOfMonth(day) + 27);
  }
}
