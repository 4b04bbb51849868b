package jp.sesshu.testkit.session;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import jp.sesshu.ImportProgress;
import jp.sesshu.MunicipalLedger;
import jp.sesshu.ReportImportSummary;
import jp.sesshu.ResidentImportSummary;
import jp.sesshu.Session;
import jp.sesshu.Storage;
import jp.sesshu.access.Authority;
import jp.sesshu.access.Principal;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.eligibility.StatuteBook;
import jp.sesshu.intake.Parsed;
import jp.sesshu.intake.ReportedPerson;
import jp.sesshu.intake.ResidentFileRow;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.Addressee;
import jp.sesshu.resident.Demographics;
import jp.sesshu.resident.RegisterRow;
import jp.sesshu.resident.Resident;
import jp.sesshu.testkit.fixture.People;
import jp.sesshu.testkit.fixture.Visits;
import jp.sesshu.testkit.memory.InMemoryStorage;

/** A desk of the city office: its staff, its storage, and what they bring in there. */
final class SessionDesk {
  private static final MunicipalityCode CITY = new MunicipalityCode("401005");
  static final Instant NOW = Instant.parse("2026-06-02T03:00:00Z");
  static final LocalDate DAY = LocalDate.of(2025, 6, 2);
  static final Resident YUTA = People.yuta();
  static final PrincipalId CLERK = new PrincipalId("clerk");
  static final PrincipalId TAX = new PrincipalId("tax-system");
  private static final Map<PrincipalId, Principal> STAFF =
      Map.of(
          CLERK,
          new Principal.Operator(
              CLERK,
              "保健福祉局",
              EnumSet.complementOf(EnumSet.of(Authority.PROTECTED_ADDRESS_READ)),
              EnumSet.of(Purpose.IMMUNIZATION, Purpose.OPERATION, Purpose.STATISTICS)),
          TAX,
          new Principal.BusinessSystem(
              TAX, Set.of(Authority.ADDRESSEE_READ), Set.of(Purpose.ADDRESSEE_SERVICE)));

  final InMemoryStorage storage = new InMemoryStorage();
  private final Random random = new Random(4);

  List<TrailEntry> trail() {
    return storage.inTransaction(CITY, work -> work.trail().entries(0, 1_000));
  }

  static TrailEntry.Outcome outcomeAt(List<TrailEntry> trail, int index) {
    return (TrailEntry.Outcome) trail.get(index);
  }

  Session session(PrincipalId who, Purpose purpose) {
    return ledger(storage).logIn(who, purpose);
  }

  MunicipalLedger ledger(Storage storage) {
    return MunicipalLedger.of(CITY)
        .storage(storage)
        .principals(id -> Optional.ofNullable(STAFF.get(id)))
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .random(random)
        .ruleBook(RuleBook.of(StatuteBook.EMPTY))
        .build();
  }

  ResidentImportSummary importResidents(Addressee... people) {
    return session(CLERK, Purpose.IMMUNIZATION)
        .importResidents("residents.csv", rows(people), ImportProgress.NONE);
  }

  static Iterator<Parsed<ResidentFileRow>> rows(Addressee... people) {
    return Stream.of(people)
        .<Parsed<ResidentFileRow>>map(
            p -> new Parsed.Good<>(2, ResidentFileRow.of(RegisterRow.of(2, p))))
        .iterator();
  }

  ReportImportSummary importReports(List<VaccinationReport> reports) {
    return session(CLERK, Purpose.IMMUNIZATION)
        .importReports("reports.csv", good(reports), ImportProgress.NONE);
  }

  static Iterator<Parsed<VaccinationReport>> good(List<VaccinationReport> reports) {
    return reports.stream()
        .<Parsed<VaccinationReport>>map(r -> new Parsed.Good<>(r.line(), r))
        .iterator();
  }

  static VaccinationReport report(long line, Addressee who, LocalDate on) {
    return new VaccinationReport(line, person(who), Visits.measlesInFull(on));
  }

  static ReportedPerson person(Addressee who) {
    Demographics person = who.demographics();
    return new ReportedPerson(
        who.number(),
        person.name().kana(),
        person.name().kanji(),
        person.birthDate(),
        person.sex(),
        person.address().text());
  }

  static Addressee stranger() {
    return People.yamasaki();
  }

  static VaccinationRecord withNote(VaccinationRecord r, String note) {
    return new VaccinationRecord(
        r.programme(),
        r.programmeNumber(),
        r.seriesDose(),
        r.branchOrNull(),
        r.fiscalYear(),
        r.scheduleSequence(),
        r.vaccinatedOn(),
        r.kind(),
        r.visitKindOrNull(),
        r.outcome(),
        r.venue(),
        r.registeredOnOrNull(),
        r.printedOnOrNull(),
        note,
        r.registrationCode(),
        r.evidence());
  }
}
