package jp.sesshu.statutes.naive;

import java.util.List;

/** Whoever judges a member of the crowd as of a day, in all its programmes, in their order. */
interface NaiveJudge {

  List<NaiveAnswer> of(NaiveCrowd.Member member, int asOf);
}
