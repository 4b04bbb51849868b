package jp.sesshu.certificate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sesshu.ledger.ImmunizationHistory;
import jp.sesshu.outreach.DocumentKind;
import jp.sesshu.resident.Addressee;
import jp.sesshu.resident.SupportMeasure;

/**
 * A certificate that somebody was vaccinated under the Act (予防接種済証).
 *
 * <p>Distinguished from a {@link RecordExtract}, which tells everything the ledger holds: this
 * certifies doses of one {@linkplain CertificateForm form}, routine or temporary, that the ledger
 * holds as given. Voluntary doses are certified by whoever gave them. A dose given elsewhere and
 * proven to us is certified by documents issued from 2022-12-09 on. For an infant with a 母子健康手帳,
 * and from 2026-06-01 an expectant mother, the entry in the handbook takes its place; the counter
 * decides which.
 *
 * <p>予防接種法 第7条の2 (from 2026-06-01); 予防接種法施行規則 第3条 (to 2026-05-31 第4条).
 *
 * @param form which form
 * @param holder whom
 * @param doses at least one, oldest first
 * @param citation the articles, in the numbering of the day of issue
 */
public record VaccinationCertificate(
    CertificateForm form, Holder holder, List<CertifiedDose> doses, String citation)
    implements IssuedDocument {

  /** Refuses a certificate of nothing, or of doses of another kind. */
  public VaccinationCertificate {
    doses = List.copyOf(doses);
    if (doses.isEmpty() || doses.stream().anyMatch(dose -> dose.kind() != form.kind())) {
      throw new IllegalArgumentException("a certificate must have doses, of its form's kind only");
    }
  }

  /**
   * The certificate that may be issued on a day; none if the ledger holds nothing to certify.
   *
   * @param history the addressee's
   * @param measures the addressee's support measures
   */
  public static Optional<VaccinationCertificate> of(
      CertificateForm form,
      Addressee addressee,
      Collection<SupportMeasure> measures,
      ImmunizationHistory history,
      LocalDate on) {
    requireSame(addressee, history);
    List<CertifiedDose> doses =
        CertifiedDose.of(history).stream()
            .filter(dose -> dose.kind() == form.kind())
            .filter(dose -> !dose.proven() || DocumentLaw.provenDosesCount(on))
            .toList();
    if (doses.isEmpty()) {
      return Optional.empty();
    }
    boolean proven = doses.stream().anyMatch(CertifiedDose::proven);
    return Optional.of(
        new VaccinationCertificate(
            form,
            Holder.of(addressee, measures, on),
            doses,
            DocumentLaw.certificate(form, proven, on)));
  }

  static void requireSame(Addressee addressee, ImmunizationHistory history) {
    if (!addressee.number().equals(history.addressee())) {
      throw new IllegalArgumentException("the history must be the addressee's own");
    }
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.CERTIFICATE;
  }

  @Override
  public Stream<String> contentParts() {
    return Stream.concat(Stream.of(form.name()), doses.stream().flatMap(CertifiedDose::keyParts));
  }
}
