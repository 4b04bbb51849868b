package jp.sesshu.statutes.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import jp.sesshu.statutes.naive.NaivePerson.Antibodies;
import jp.sesshu.statutes.naive.NaivePerson.Infection;

/** Changes to a member of the crowd whose answers must follow from those of the member. */
final class NaiveLife {

  private NaiveLife() {}

  /** Every day of this life, birth and doses too, moved by the same rule. */
  static NaiveCrowd.Member moved(NaiveCrowd.Member member, IntUnaryOperator day) {
    NaivePerson p = member.person();
    NaivePerson moved =
        new NaivePerson(
            day.applyAsInt(p.birth),
            p.sex,
            p.residency.stream().map(stay -> moved(stay, day)).toList(),
            p.conditions,
            p.dueDates.stream().map(day::applyAsInt).toList(),
            p.infections.stream()
                .map(i -> new Infection(i.disease(), day.applyAsInt(i.on())))
                .toList(),
            p.antibodies.stream()
                .map(a -> new Antibodies(a.disease(), day.applyAsInt(a.on()), a.sufficient()))
                .toList(),
            p.recoveries.stream().map(day::applyAsInt).toList(),
            p.shortages);
    return new NaiveCrowd.Member(
        moved,
        member.doses().stream()
            .map(d -> new NaiveDose(d.vaccine(), day.applyAsInt(d.on()), d.kind()))
            .toList());
  }

  private static NaiveRange moved(NaiveRange range, IntUnaryOperator day) {
    int until = range.until();
    return new NaiveRange(
        day.applyAsInt(range.from()), until == NaiveRange.OPEN ? until : day.applyAsInt(until));
  }

  /** The answer of whom it was said, had it been said a day later of a life a day later. */
  static NaiveAnswer aDayLater(NaiveAnswer answer) {
    return new NaiveAnswer(
        answer.programme(),
        answer.status(),
        answer.windows().stream().map(window -> moved(window, day -> day + 1)).toList(),
        answer.required(),
        answer.valid(),
        answer.remaining(),
        later(answer.earliest()),
        later(answer.latest()),
        answer.validDoses());
  }

  private static int later(int day) {
    return day == NaiveAnswer.NONE || day == NaiveRange.OPEN ? day : day + 1;
  }

  /** The answer with a first day that is over told as today. */
  static NaiveAnswer notBefore(int asOf, NaiveAnswer answer) {
    int earliest = answer.earliest();
    return new NaiveAnswer(
        answer.programme(),
        answer.status(),
        answer.windows(),
        answer.required(),
        answer.valid(),
        answer.remaining(),
        earliest == NaiveAnswer.NONE ? earliest : Math.max(earliest, asOf),
        answer.latest(),
        answer.validDoses());
  }

  /** The same life begun on another day, the doses where they were. */
  static NaiveCrowd.Member born(NaiveCrowd.Member member, int birth) {
    NaivePerson p = member.person();
    return new NaiveCrowd.Member(
        new NaivePerson(
            birth,
            p.sex,
            p.residency,
            p.conditions,
            p.dueDates,
            p.infections,
            p.antibodies,
            p.recoveries,
            p.shortages),
        member.doses());
  }

  /** The same person, resident from birth on. */
  static NaiveCrowd.Member alwaysResident(NaiveCrowd.Member member) {
    NaivePerson p = member.person();
    return new NaiveCrowd.Member(
        new NaivePerson(
            p.birth,
            p.sex,
            List.of(),
            p.conditions,
            p.dueDates,
            p.infections,
            p.antibodies,
            p.recoveries,
            p.shortages),
        member.doses());
  }

  /** The same person without the doses after a day. */
  static NaiveCrowd.Member forgettingDosesAfter(NaiveCrowd.Member member, int day) {
    return new NaiveCrowd.Member(
        member.person(), member.doses().stream().filter(dose -> dose.on() <= day).toList());
  }

  /** The same person with a dose that belongs to no programme of the law. */
  static NaiveCrowd.Member withMumps(NaiveCrowd.Member member, int on) {
    List<NaiveDose> more = new ArrayList<>(member.doses());
    more.add(new NaiveDose("MUMPS", on, "VOLUNTARY"));
    return new NaiveCrowd.Member(member.person(), more);
  }
}
