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

  List<ProgrammeId> programmes() {
    return assessor.book().programmes().stream()
        .filter(id -> NaiveEvaluator.PROGRAMMES.containsKey(id.value()))
        .toList();
  }

  List<NaiveAnswer> judge(NaiveCrowd.Member member, LocalDate asOf, List<ProgrammeId> programmes) {
    List<NaiveAnswer> answers = new ArrayList<>();
    for (Assessment answer :
        assessor.assess(facts(member.person()), doses(member.doses()), asOf, programmes)) {
      answers.add(answer(answer));
    }
    return answers;
  }

  static PersonFacts facts(NaivePerson p) {
    PersonFacts.Builder facts =
        PersonFacts.builder(p.birth, p.sex.equals("F") ? Sex.FEMALE : Sex.MALE);
    if (!p.residency.isEmpty()) {
      facts.residency(
          DateRanges.of(
              p.residency.stream()
                  .map(
                      stay ->
                          stay.until().equals(NaiveCases.OPEN)
                              ? DateRange.since(stay.from())
                              : DateRange.of(stay.from(), stay.until()))
                  .toList()));
    }
    p.conditions.forEach(facts::condition);
    p.dueDates.forEach(facts::pregnancy);
    p.infections.forEach(i -> facts.infection(TargetDisease.ofCode(i.disease()), i.on()));
    p.antibodies.forEach(
        a -> facts.antibodyTest(TargetDisease.ofCode(a.disease()), a.on(), a.sufficient()));
    p.recoveries.forEach(facts::longTermIllnessResolvedOn);
    p.shortages.forEach(id -> facts.supplyShortage(new ProgrammeId(id)));
    return facts.build();
  }

  static List<GivenDose> doses(List<NaiveDose> doses) {
    return doses.stream()
        .map(
            d ->
                new GivenDose(
                    new VaccineCode(d.vaccine()), d.on(), VaccinationKind.valueOf(d.kind())))
        .toList();
  }

  private static NaiveAnswer answer(Assessment answer) {
    List<NaiveRange> windows = new ArrayList<>();
    for (DateRange range : answer.windows().asList()) {
      windows.add(new NaiveRange(range.from(), range.until().orElse(NaiveCases.OPEN)));
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
        answer.next().map(NextDose::earliest),
        answer.next().flatMap(NextDose::latest),
        valid);
  }
}
