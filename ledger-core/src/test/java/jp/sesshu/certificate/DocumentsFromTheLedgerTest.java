package jp.sesshu.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sesshu.ledger.ContentKey;
import jp.sesshu.ledger.Evidence;
import jp.sesshu.ledger.ImmunizationHistory;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.RecordNumber;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.ledger.Venue;
import jp.sesshu.ledger.VisitOutcome;
import jp.sesshu.outreach.ShownAddress;
import jp.sesshu.programme.FiscalYear;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.ProgrammeNumber;
import jp.sesshu.programme.SeriesDose;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Address;
import jp.sesshu.resident.Addressee;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.Demographics;
import jp.sesshu.resident.NonRegisteredPerson;
import jp.sesshu.resident.Particulars;
import jp.sesshu.resident.PersonName;
import jp.sesshu.resident.Residency;
import jp.sesshu.resident.Resident;
import jp.sesshu.resident.Sex;
import jp.sesshu.resident.SupportMeasure;
import jp.sesshu.vaccine.VaccineCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DocumentsFromTheLedgerTest {

  private static final AddresseeNumber NUMBER = new AddresseeNumber("17");
  private static final LocalDate BORN = LocalDate.of(2019, 4, 2);
  private static final LocalDate GIVEN = LocalDate.of(2020, 4, 10);
  private static final LocalDate TODAY = LocalDate.of(2025, 6, 2);
  private static final Instant NOW = Instant.parse("2025-06-02T01:00:00Z");
  private static final Particulars PERSON =
      Particulars.of(
          NUMBER,
          new Demographics(
              PersonName.of("ヤマダ ハナコ", "山田　花子"),
              Sex.FEMALE,
              BORN,
              Address.ofText("小倉北区城内１番１号", "")));
  private static final Addressee HANAKO = new Resident(PERSON, Residency.since(BORN));
  private static final Evidence REPORTED = new Evidence.Reported("reports.csv");
  private static final Evidence HANDBOOK =
      new Evidence.Proven(
          Evidence.Proven.Document.MATERNAL_AND_CHILD_HANDBOOK, "福岡市", LocalDate.of(2024, 1, 5));

  @Test
  void a_certificate_states_the_doses_of_its_kind_and_no_others() {
    ImmunizationHistory history =
        history(
            dose("mr-1", VaccinationKind.ROUTINE, REPORTED),
            dose("covid19-special", VaccinationKind.TEMPORARY, REPORTED),
            dose("mumps", VaccinationKind.VOLUNTARY, REPORTED));
    assertThat(programmes(certificate(CertificateForm.ROUTINE, history))).containsExactly("mr-1");
    assertThat(programmes(certificate(CertificateForm.TEMPORARY, history)))
        .containsExactly("covid19-special");
    assertThat(extract(history).doses()).hasSize(3);
  }

  @Test
  void a_visit_without_a_dose_is_certified_by_nothing() {
    VaccinationRecord screened =
        record(
            "mr-1",
            VaccinationKind.ROUTINE,
            REPORTED,
            new VisitOutcome.NotAdministered(
                VisitOutcome.NotAdministered.Kind.SCREENED_ONLY, "発熱"));
    assertThat(certificate(CertificateForm.ROUTINE, history(screened))).isEmpty();
    assertThat(extract(history(screened)).doses()).isEmpty();
  }

  @Test
  void a_withdrawn_dose_is_certified_by_nothing() {
    ContentKey key = new ContentKey("0".repeat(64));
    VaccinationRecord dose = dose("mr-1", VaccinationKind.ROUTINE, REPORTED);
    ImmunizationHistory history =
        ImmunizationHistory.replay(
            NUMBER,
            List.of(
                new LedgerEntry.Recorded(NUMBER, 1, NOW, "op", key, dose),
                new LedgerEntry.Withdrawn(NUMBER, 2, new RecordNumber(1), NOW, "op", "別人")));
    assertThat(certificate(CertificateForm.ROUTINE, history)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2022-12-08, 予防接種法施行規則 第4条第1項・第2項第1号（様式第一）",
    "2022-12-09, 予防接種法施行規則 第4条第1項（様式第一号）",
    "2026-05-31, 予防接種法施行規則 第4条第1項（様式第一号）",
    "2026-06-01, 予防接種法 第7条の2; 予防接種法施行規則 第3条第1項（様式第一号）",
  })
  void a_certificate_cites_the_article_of_its_day(LocalDate on, String citation) {
    ImmunizationHistory history = history(dose("mr-1", VaccinationKind.ROUTINE, REPORTED));
    assertThat(
            VaccinationCertificate.of(CertificateForm.ROUTINE, HANAKO, List.of(), history, on)
                .orElseThrow()
                .citation())
        .isEqualTo(citation);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-12-08, 予防接種法施行令 第6条の2第2項",
    "2022-12-09, 予防接種法 第9条の3; 予防接種法施行規則 第3条第2項",
    "2026-06-01, 予防接種法 第9条の3; 予防接種法施行規則 第4条第2項",
  })
  void an_extract_cites_the_article_of_its_day(LocalDate on, String citation) {
    assertThat(RecordExtract.of(HANAKO, List.of(), history(), on).citation()).isEqualTo(citation);
  }

  @Test
  void a_dose_proven_by_the_handbook_is_certified_since_2022_12_09() {
    ImmunizationHistory history = history(dose("mr-1", VaccinationKind.ROUTINE, HANDBOOK));
    LocalDate first = LocalDate.of(2022, 12, 9);
    assertThat(
            VaccinationCertificate.of(
                CertificateForm.ROUTINE, HANAKO, List.of(), history, first.minusDays(1)))
        .isEmpty();
    assertThat(
            VaccinationCertificate.of(CertificateForm.ROUTINE, HANAKO, List.of(), history, first)
                .orElseThrow()
                .citation())
        .isEqualTo("予防接種法施行規則 第4条第1項・第3項（様式第一号）");
  }

  @Test
  void the_address_of_a_protected_person_stands_in_no_document_while_the_measure_lasts() {
    SupportMeasure measure = new SupportMeasure(NUMBER, TODAY.minusDays(9), TODAY);
    assertThat(Holder.of(HANAKO, List.of(measure), TODAY).address())
        .isEqualTo(new ShownAddress.Withheld());
    assertThat(Holder.of(HANAKO, List.of(measure), TODAY.plusDays(1)).address())
        .isEqualTo(new ShownAddress.Shown(Address.ofText("小倉北区城内１番１号", "")));
  }

  @Test
  void the_same_content_on_another_day_is_the_same_document() {
    ImmunizationHistory history = history(dose("mr-1", VaccinationKind.ROUTINE, REPORTED));
    RecordExtract before = RecordExtract.of(HANAKO, List.of(), history, TODAY);
    RecordExtract after = RecordExtract.of(HANAKO, List.of(), history, LocalDate.of(2026, 7, 1));
    assertThat(after.citation()).isNotEqualTo(before.citation());
    assertThat(after.key()).isEqualTo(before.key());
  }

  @Test
  void one_more_dose_makes_another_document() {
    VaccinationRecord one = dose("mr-1", VaccinationKind.ROUTINE, REPORTED);
    VaccinationRecord two = dose("mr-2", VaccinationKind.ROUTINE, REPORTED);
    assertThat(extract(history(one, two)).key()).isNotEqualTo(extract(history(one)).key());
  }

  @Test
  void the_history_of_somebody_else_is_refused() {
    ImmunizationHistory other =
        ImmunizationHistory.replay(new AddresseeNumber("18"), List.<LedgerEntry>of());
    assertThatThrownBy(() -> RecordExtract.of(HANAKO, List.of(), other, TODAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_request_letter_is_written_for_residents_only() {
    List<RequestLetter.RequestedDose> doses =
        List.of(new RequestLetter.RequestedDose(new ProgrammeId("hib"), new SeriesDose(1, 1)));
    LocalDate until = TODAY.plusMonths(3);
    Addressee left = new Resident(PERSON, new Residency(BORN, TODAY));
    assertThat(RequestLetter.of(HANAKO, List.of(), "大分市長", doses, TODAY, until)).isPresent();
    assertThat(RequestLetter.of(left, List.of(), "大分市長", doses, TODAY, until)).isEmpty();
    Addressee outside = new NonRegisteredPerson(PERSON);
    assertThat(RequestLetter.of(outside, List.of(), "大分市長", doses, TODAY, until)).isEmpty();
  }

  private static RecordExtract extract(ImmunizationHistory history) {
    return RecordExtract.of(HANAKO, List.of(), history, TODAY);
  }

  private static Optional<VaccinationCertificate> certificate(
      CertificateForm form, ImmunizationHistory history) {
    return VaccinationCertificate.of(form, HANAKO, List.of(), history, TODAY);
  }

  private static List<String> programmes(Optional<VaccinationCertificate> certificate) {
    return certificate.orElseThrow().doses().stream().map(d -> d.programme().value()).toList();
  }

  private static ImmunizationHistory history(VaccinationRecord... records) {
    List<ImmunizationHistory.Standing> standing =
        java.util.stream.IntStream.range(0, records.length)
            .mapToObj(
                i -> new ImmunizationHistory.Standing(new RecordNumber(i + 1), records[i], NOW))
            .toList();
    return new ImmunizationHistory(NUMBER, records.length, standing);
  }

  private static VaccinationRecord dose(String programme, VaccinationKind kind, Evidence evidence) {
    VisitOutcome given = new VisitOutcome.Administered(new VaccineCode("MR"), null, null, null);
    return record(programme, kind, evidence, given);
  }

  private static VaccinationRecord record(
      String programme, VaccinationKind kind, Evidence evidence, VisitOutcome outcome) {
    return new VaccinationRecord(
        new ProgrammeId(programme),
        new ProgrammeNumber("06"),
        new SeriesDose(1, 1),
        null,
        FiscalYear.of(GIVEN),
        "",
        GIVEN,
        kind,
        null,
        outcome,
        Venue.UNKNOWN,
        null,
        null,
        "",
        "",
        evidence);
  }
}
