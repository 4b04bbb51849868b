package jp.sesshu.json.domain;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import jp.sesshu.ledger.Evidence;
import jp.sesshu.ledger.ProviderNumber;
import jp.sesshu.ledger.RecordBranch;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.ledger.Venue;
import jp.sesshu.ledger.VisitKind;
import jp.sesshu.ledger.VisitOutcome;
import jp.sesshu.programme.FiscalYear;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.ProgrammeNumber;
import jp.sesshu.programme.SeriesDose;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.vaccine.DoseVolume;
import jp.sesshu.vaccine.LotNumber;
import jp.sesshu.vaccine.ManufacturerCode;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the canonical text of a vaccination record without a mapper, ten times as fast, for a
 * ledger reads millions of them.
 *
 * <p>It knows the canonical form and nothing else. Whatever differs from it, be it an escaped
 * character, is left to the mapper, which is the judge of what is a record and what is not.
 */
final class RecordReader {
  private static final KnownValues<ProgrammeId> PROGRAMMES = new KnownValues<>(ProgrammeId::new);
  private static final KnownValues<ProgrammeNumber> NUMBERS =
      new KnownValues<>(ProgrammeNumber::new);
  private static final KnownValues<RecordBranch> BRANCHES = new KnownValues<>(RecordBranch::new);
  private static final KnownValues<VaccinationKind> KINDS =
      new KnownValues<>(VaccinationKind::valueOf);
  private static final KnownValues<VisitKind> VISIT_KINDS = new KnownValues<>(VisitKind::new);
  private static final KnownValues<VaccineCode> VACCINES = new KnownValues<>(VaccineCode::new);
  private static final KnownValues<LotNumber> LOTS = new KnownValues<>(LotNumber::new);
  private static final KnownValues<DoseVolume> VOLUMES = new KnownValues<>(RecordReader::volume);
  private static final KnownValues<ManufacturerCode> MAKERS =
      new KnownValues<>(ManufacturerCode::new);
  private static final KnownValues<ProviderNumber> PROVIDERS =
      new KnownValues<>(ProviderNumber::new);
  private static final KnownValues<String> WORDS = new KnownValues<>(word -> word);

  private static final byte[] PROGRAMME = utf8("{\"programme\":\"");
  private static final byte[] PROGRAMME_NUMBER = utf8(",\"programmeNumber\":\"");
  private static final byte[] TERM = utf8(",\"seriesDose\":{\"term\":");
  private static final byte[] NUMBER = utf8(",\"number\":");
  private static final byte[] END = utf8("}");
  private static final byte[] BRANCH = utf8(",\"branch\":\"");
  private static final byte[] FISCAL_YEAR = utf8(",\"fiscalYear\":");
  private static final byte[] SCHEDULE_SEQUENCE = utf8(",\"scheduleSequence\":\"");
  private static final byte[] VACCINATED_ON = utf8(",\"vaccinatedOn\":\"");
  private static final byte[] KIND = utf8(",\"kind\":\"");
  private static final byte[] VISIT_KIND = utf8(",\"visitKind\":\"");
  private static final byte[] REGISTERED_ON = utf8(",\"registeredOn\":\"");
  private static final byte[] PRINTED_ON = utf8(",\"printedOn\":\"");
  private static final byte[] NOTE = utf8(",\"note\":\"");
  private static final byte[] REGISTRATION_CODE = utf8(",\"registrationCode\":\"");
  private static final byte[] OUTCOME = utf8(",\"outcome\":{\"type\":\"");
  private static final byte[] GIVEN = utf8("administered\",\"vaccine\":\"");
  private static final byte[] LOT = utf8(",\"lot\":\"");
  private static final byte[] VOLUME = utf8(",\"volume\":\"");
  private static final byte[] MANUFACTURER = utf8(",\"manufacturer\":\"");
  private static final byte[] NOT_GIVEN = utf8("notAdministered\",\"kind\":\"");
  private static final byte[] REASON = utf8(",\"reason\":\"");
  private static final byte[] VENUE = utf8(",\"venue\":{");
  private static final byte[] EVIDENCE = utf8(",\"evidence\":{\"type\":\"");
  private static final byte[] REPORTED = utf8("reported\",\"source\":\"");
  private static final byte[] PROVEN = utf8("proven\",\"document\":\"");
  private static final byte[] ISSUER = utf8(",\"issuer\":\"");
  private static final byte[] SHOWN_ON = utf8(",\"shownOn\":\"");
  private static final byte[] PROVIDER = utf8("\"provider\":\"");
  private static final byte[] PROVIDER_NAME = utf8("\"providerName\":\"");
  private static final byte[] PLACE = utf8("\"place\":\"");
  private static final byte[] DOCTOR_NAME = utf8("\"doctorName\":\"");

  private final TextCursor at;

  private RecordReader(TextCursor at) {
    this.at = at;
  }

  /** The record, or null if this is not the place to say whether the text is one. */
  static @Nullable VaccinationRecord read(byte[] text) {
    TextCursor at = new TextCursor(text);
    try {
      VaccinationRecord record = new RecordReader(at).record();
      at.expectEnd();
      return record;
    } catch (TextCursor.OtherFormException | IllegalArgumentException | DateTimeException e) {
      return null;
    }
  }

  private VaccinationRecord record() {
    at.expect(PROGRAMME);
    ProgrammeId programme = at.value(PROGRAMMES);
    at.expect(PROGRAMME_NUMBER);
    ProgrammeNumber number = at.value(NUMBERS);
    at.expect(TERM);
    int term = at.number();
    at.expect(NUMBER);
    SeriesDose dose = new SeriesDose(term, at.number());
    at.expect(END);
    RecordBranch branch = optional(BRANCH, BRANCHES);
    at.expect(FISCAL_YEAR);
    FiscalYear year = new FiscalYear(at.number());
    at.expect(SCHEDULE_SEQUENCE);
    String sequence = at.value(WORDS);
    at.expect(VACCINATED_ON);
    LocalDate vaccinatedOn = at.day();
    at.expect(KIND);
    VaccinationKind kind = at.value(KINDS);
    VisitKind visitKind = optional(VISIT_KIND, VISIT_KINDS);
    VisitOutcome outcome = outcome();
    Venue venue = venue();
    LocalDate registeredOn = optionalDay(REGISTERED_ON);
    LocalDate printedOn = optionalDay(PRINTED_ON);
    at.expect(NOTE);
    String note = at.string();
    at.expect(REGISTRATION_CODE);
    String code = at.value(WORDS);
    Evidence evidence = evidence();
    at.expect(END);
    return new VaccinationRecord(
        programme,
        number,
        dose,
        branch,
        year,
        sequence,
        vaccinatedOn,
        kind,
        visitKind,
        outcome,
        venue,
        registeredOn,
        printedOn,
        note,
        code,
        evidence);
  }

  private VisitOutcome outcome() {
    at.expect(OUTCOME);
    if (at.isNext(GIVEN)) {
      VaccineCode vaccine = at.value(VACCINES);
      LotNumber lot = optional(LOT, LOTS);
      DoseVolume volume = optional(VOLUME, VOLUMES);
      ManufacturerCode maker = optional(MANUFACTURER, MAKERS);
      at.expect(END);
      return new VisitOutcome.Administered(vaccine, lot, volume, maker);
    }
    at.expect(NOT_GIVEN);
    VisitOutcome.NotAdministered.Kind kind = VisitOutcome.NotAdministered.Kind.valueOf(at.string());
    at.expect(REASON);
    String reason = at.string();
    at.expect(END);
    return new VisitOutcome.NotAdministered(kind, reason);
  }

  private Venue venue() {
    at.expect(VENUE);
    if (at.isNext(END)) {
      return Venue.UNKNOWN;
    }
    ProviderNumber provider = field(PROVIDER, PROVIDERS);
    String name = field(PROVIDER_NAME, WORDS);
    String place = field(PLACE, WORDS);
    String doctor = field(DOCTOR_NAME, WORDS);
    at.expect(END);
    return new Venue(provider, name, place, doctor);
  }

  private Evidence evidence() {
    at.expect(EVIDENCE);
    if (at.isNext(REPORTED)) {
      Evidence reported = new Evidence.Reported(at.value(WORDS));
      at.expect(END);
      return reported;
    }
    at.expect(PROVEN);
    Evidence.Proven.Document document = Evidence.Proven.Document.valueOf(at.string());
    at.expect(ISSUER);
    String issuer = at.string();
    at.expect(SHOWN_ON);
    LocalDate shownOn = at.day();
    at.expect(END);
    return new Evidence.Proven(document, issuer, shownOn);
  }

  private <T> @Nullable T optional(byte[] name, KnownValues<T> known) {
    return at.isNext(name) ? at.value(known) : null;
  }

  /** A field that may be the first of its object. */
  private <T> @Nullable T field(byte[] name, KnownValues<T> known) {
    return at.isNextField(name) ? at.value(known) : null;
  }

  private @Nullable LocalDate optionalDay(byte[] name) {
    return at.isNext(name) ? at.day() : null;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Only in the form in which it is written. */
  private static DoseVolume volume(String text) {
    DoseVolume volume = DoseVolume.of(text);
    if (!volume.millilitres().toPlainString().equals(text)) {
      throw new IllegalArgumentException("a volume is written without trailing zeros");
    }
    return volume;
  }
}
