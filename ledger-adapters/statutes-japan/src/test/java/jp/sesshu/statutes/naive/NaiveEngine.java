package jp.sesshu.statutes.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.calendar.DateRanges;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.Assessor;
import jp.sesshu.eligibility.Evaluation;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.NextDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Sex;
import jp.sesshu.vaccine.TargetDisease;
import jp.sesshu.vaccine.VaccineCode;

/**
 * The only place where the two evaluators meet: asks the engine, answers in the naive one's words.
 */
final class NaiveEngine {

  private final Assessor assessor;

  NaiveEngine(Assessor assessor) {
    this.assessor = assessor;
  }

  /** The engine as a judge of all programmes of a book. */
  static NaiveJudge judge(RuleBook book) {
    NaiveEngine engine = new NaiveEngine(book.assessor());
    List<ProgrammeId> programmes = book.programmes();
    return (member, asOf) -> engine.judge(member, asOf, programmes);
  }

  List<ProgrammeId> programmes() {
    return assessor.book().programmes().stream()
        .filter(id -> NaiveEvaluator.PROGRAMMES.containsKey(id.value()))
        .toList();
  }

  List<NaiveAnswer> judge(NaiveCrowd.Member member, int asOf, List<ProgrammeId> programmes) {
    return assess(facts(member.person()), doses(member.doses()), asOf, programmes).stream()
        .map(NaiveEngine::answer)
        .toList();
  }

  List<Assessment> assess(
      PersonFacts person, List<GivenDose> doses, int asOf, List<ProgrammeId> programmes) {
    return assessor.assess(person, doses, date(asOf), programmes);
  }

  /** A day of the naive calendar in the engine's words. */
  static LocalDate date(int day) {
    int written = NaiveCalendar.written(day);
    return LocalDate.of(written / 10_000, written / 100 % 100, written % 100);
  }

  /** A day of the engine's in the naive calendar. */
  static int day(LocalDate date) {
    return NaiveCalendar.day(
        (date.getYear() * 100 + date.getMonthValue()) * 100 + date.getDayOfMonth());
  }

  static PersonFacts facts(NaivePerson p) {
    PersonFacts.Builder facts =
        PersonFacts.builder(date(p.birth), p.sex.equals("F") ? Sex.FEMALE : Sex.MALE);
    if (!p.residency.isEmpty()) {
      facts.residency(
          DateRanges.of(
              p.residency.stream()
                  .map(
                      stay ->
                          stay.until() == NaiveRange.OPEN
                              ? DateRange.since(date(stay.from()))
                              : DateRange.of(date(stay.from()), date(stay.until())))
                  .toList()));
    }
    p.conditions.forEach(facts::condition);
    p.dueDates.forEach(due -> facts.pregnancy(date(due)));
    p.infections.forEach(i -> facts.infection(TargetDisease.ofCode(i.disease()), date(i.on())));
    p.antibodies.forEach(
        a -> facts.antibodyTest(TargetDisease.ofCode(a.disease()), date(a.on()), a.sufficient()));
    p.recoveries.forEach(day -> facts.longTermIllnessResolvedOn(date(day)));
    p.shortages.forEach(id -> facts.supplyShortage(new ProgrammeId(id)));
    return facts.build();
  }

  static List<GivenDose> doses(List<NaiveDose> doses) {
    return doses.stream()
        .map(
            d ->
                new GivenDose(
                    new VaccineCode(d.vaccine()), date(d.on()), VaccinationKind.valueOf(d.kind())))
        .toList();
  }

  static NaiveAnswer answer(Assessment answer) {
    List<NaiveRange> windows = new ArrayList<>();
    for (DateRange range : answer.windows().asList()) {
      windows.add(
          new NaiveRange(
              day(range.from()), range.until().map(NaiveEngine::day).orElse(NaiveRange.OPEN)));
    }
    Set<Integer> valid = new HashSet<>();
    for (int i = 0; i < answer.doses().size(); i++) {
      if (answer.doses().get(i).evaluation() == Evaluation.VALID) {
        valid.add(i);
      }
    }
    return new NaiveAnswer(
        answer.programme().value(),
        answer.status().name(),
        windows,
        answer.dosesRequired(),
        answer.dosesValid(),
        answer.dosesRemaining(),
        answer.next().map(next -> day(next.earliest())).orElse(NaiveAnswer.NONE),
        answer.next().flatMap(NextDose::latest).map(NaiveEngine::day).orElse(NaiveAnswer.NONE),
        valid);
  }
}
