package jp.sesshu;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.AssessmentStatus;
import jp.sesshu.eligibility.Assessor;
import jp.sesshu.outreach.RecallCandidate;
import jp.sesshu.outreach.RecallList;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.ResidentDirectory;

/**
 * Where people are held against the law (資格確認・未接種者抽出), from what register and ledger know of them.
 * What neither knows (illness, pregnancy, antibodies) counts as not being so.
 */
public final class AssessmentDesk {
  private final MunicipalLedger ledger;
  private final Acts acts;

  AssessmentDesk(MunicipalLedger ledger, Acts acts) {
    this.ledger = ledger;
    this.acts = acts;
  }

  /**
   * Where one person stands in some programmes on a day.
   *
   * @throws NoSuchItemException if there is no such person
   * @throws IllegalArgumentException if the rule book lacks one of the programmes
   */
  public List<Assessment> of(
      AddresseeNumber person, LocalDate asOf, Collection<ProgrammeId> programmes) {
    return acts.run(
        AuditEvent.ASSESS,
        Map.of("addressee", person.value()),
        work -> {
          Population.Member member =
              work.residents()
                  .find(person)
                  .map(record -> Population.members(work, List.of(record)).get(0))
                  .orElseThrow(
                      () -> new NoSuchItemException("there is no addressee with this number"));
          return Acts.Done.of(
              ledger.ruleBook().assess(member.facts(), member.doses(), asOf, programmes));
        });
  }

  /**
   * Is told where each person stands; from the beginning again if the storage has to run its
   * transaction again.
   */
  @FunctionalInterface
  public interface Visitor {
    /** Where one person stands in each programme asked for. */
    void person(AddresseeNumber person, List<Assessment> assessments);
  }

  /**
   * Where everyone stands in some programmes on a day.
   *
   * @return how many people were assessed
   */
  public long everyone(LocalDate asOf, Collection<ProgrammeId> programmes, Visitor visitor) {
    return acts.read(
        AuditEvent.ASSESS_ALL,
        Map.of("asOf", asOf.toString()),
        work -> {
          Assessor assessor = ledger.ruleBook().assessor();
          long[] people = {0};
          Population.forEach(
              work,
              member -> {
                people[0]++;
                visitor.person(
                    member.record().number(),
                    assessor.assess(member.facts(), member.doses(), asOf, programmes));
              });
          return new Acts.Done<>(people[0], Map.of("people", Long.toString(people[0])));
        });
  }

  /**
   * Who is to be called for a programme on a day (未接種者一覧).
   *
   * @throws IllegalArgumentException if the rule book lacks the programme
   */
  public RecallList recallList(ProgrammeId programme, LocalDate asOf) {
    return acts.read(
        AuditEvent.RECALL_LIST,
        Map.of("programme", programme.value(), "asOf", asOf.toString()),
        work -> {
          RecallList list = RecallList.of(programme, asOf, candidates(work, programme, asOf));
          return new Acts.Done<>(list, Map.of("people", Integer.toString(list.entries().size())));
        });
  }

  private Stream<RecallCandidate> candidates(
      UnitOfWork work, ProgrammeId programme, LocalDate asOf) {
    Assessor assessor = ledger.ruleBook().assessor();
    ResidentDirectory directory = work.residents();
    List<RecallCandidate> candidates = new ArrayList<>();
    Population.forEach(
        work,
        member -> {
          Assessment assessment =
              assessor.assess(member.facts(), member.doses(), asOf, List.of(programme)).get(0);
          if (assessment.status() == AssessmentStatus.DUE) {
            AddresseeNumber number = member.record().number();
            candidates.add(
                new RecallCandidate(
                    member.record(),
                    directory.mailingAddresses(number),
                    directory.supportMeasures(number),
                    assessment));
          }
        });
    return candidates.stream();
  }
}
