package jp.sesshu;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.certificate.CertificateForm;
import jp.sesshu.certificate.IssuedDocument;
import jp.sesshu.certificate.RecordExtract;
import jp.sesshu.certificate.RequestLetter;
import jp.sesshu.certificate.VaccinationCertificate;
import jp.sesshu.ledger.ImmunizationHistory;
import jp.sesshu.ledger.VaccinationLedger;
import jp.sesshu.outreach.Issue;
import jp.sesshu.outreach.IssueDesk;
import jp.sesshu.resident.Addressee;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.SupportMeasure;

/** Where documents are issued (証明書等の発行); each issue gets its number and stands in the issue log. */
public final class CertificateDesk {
  private final MunicipalLedger ledger;
  private final Acts acts;

  CertificateDesk(MunicipalLedger ledger, Acts acts) {
    this.ledger = ledger;
    this.acts = acts;
  }

  /**
   * A document and the issue under which it is printed.
   *
   * @param document what it says
   * @param issue its number, and which copy it is
   */
  public record Issued(IssuedDocument document, Issue issue) {}

  /** Issues a certificate (予防接種済証); none if the ledger holds nothing to certify. */
  public Optional<Issued> certificate(AddresseeNumber person, CertificateForm form) {
    return issue(
        person,
        "certificate",
        of -> VaccinationCertificate.of(form, of.addressee, of.measures, of.history, of.on));
  }

  /** Issues an extract of all records (予防接種記録). */
  public Optional<Issued> extract(AddresseeNumber person) {
    return issue(
        person,
        "extract",
        of -> Optional.of(RecordExtract.of(of.addressee, of.measures, of.history, of.on)));
  }

  /**
   * Issues a request letter (予防接種依頼書); none if the person is no resident today.
   *
   * @param validUntil the last day on which the letter is good
   */
  public Optional<Issued> requestLetter(
      AddresseeNumber person,
      String recipient,
      List<RequestLetter.RequestedDose> doses,
      LocalDate validUntil) {
    return issue(
        person,
        "request",
        of -> RequestLetter.of(of.addressee, of.measures, recipient, doses, of.on, validUntil));
  }

  private record Subject(
      Addressee addressee,
      Collection<SupportMeasure> measures,
      ImmunizationHistory history,
      LocalDate on) {}

  private Optional<Issued> issue(
      AddresseeNumber person,
      String kind,
      Function<Subject, Optional<? extends IssuedDocument>> make) {
    return acts.run(
        AuditEvent.CERTIFY,
        Map.of("addressee", person.value(), "kind", kind),
        work -> {
          Optional<Issued> issued =
              make.apply(subject(work, person)).map(document -> issue(work, document));
          return new Acts.Done<>(
              issued,
              issued
                  .<Map<String, String>>map(i -> Map.of("number", i.issue().number().toString()))
                  .orElse(Map.of("number", "none")));
        });
  }

  private Issued issue(UnitOfWork work, IssuedDocument document) {
    IssueDesk desk = new IssueDesk(work.issues(), ledger.now(), acts.by());
    return new Issued(document, desk.issue(document.request(), ledger.today()));
  }

  private Subject subject(UnitOfWork work, AddresseeNumber person) {
    Addressee addressee =
        work.residents()
            .find(person)
            .orElseThrow(() -> new NoSuchItemException("there is no addressee with this number"))
            .addressee();
    return new Subject(
        addressee,
        work.residents().supportMeasures(person),
        new VaccinationLedger(work.ledger()).history(person),
        ledger.today());
  }
}
