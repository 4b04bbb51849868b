package jp.sesshu.testkit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.function.Function;
import java.util.stream.Stream;
import jp.sesshu.ImportProgress;
import jp.sesshu.MunicipalLedger;
import jp.sesshu.ReportImportSummary;
import jp.sesshu.ResidentImportSummary;
import jp.sesshu.Session;
import jp.sesshu.Storage;
import jp.sesshu.UnitOfWork;
import jp.sesshu.access.AccessDeniedException;
import jp.sesshu.access.AuditEvent.Denial;
import jp.sesshu.access.Authority;
import jp.sesshu.access.Principal;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.access.TrailEntry.Result;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.eligibility.StatuteBook;
import jp.sesshu.identity.Disclosure;
import jp.sesshu.identity.DisclosureRefusedException;
import jp.sesshu.identity.IndividualNumber;
import jp.sesshu.identity.NumberKind;
import jp.sesshu.intake.Parsed;
import jp.sesshu.intake.Problem;
import jp.sesshu.intake.ProblemCode;
import jp.sesshu.intake.ReportedPerson;
import jp.sesshu.intake.ResidentFileRow;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.ledger.ImmunizationHistory;
import jp.sesshu.ledger.RecordNumber;
import jp.sesshu.ledger.StaleLedgerException;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.matching.WorklistItem;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.Addressee;
import jp.sesshu.resident.AddresseeView;
import jp.sesshu.resident.Demographics;
import jp.sesshu.resident.Part;
import jp.sesshu.resident.RegisterRow;
import jp.sesshu.resident.Resident;
import jp.sesshu.resident.SupportMeasure;
import jp.sesshu.testkit.fixture.People;
import jp.sesshu.testkit.fixture.Visits;
import jp.sesshu.testkit.memory.InMemoryStorage;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final MunicipalityCode CITY = new MunicipalityCode("401005");
  private static final Instant NOW = Instant.parse("2026-06-02T03:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
  private static final Resident YUTA = People.yuta();
  private static final PrincipalId CLERK = new PrincipalId("clerk");
  private static final PrincipalId TAX = new PrincipalId("tax-system");
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

  private final InMemoryStorage storage = new InMemoryStorage();
  private final Random random = new Random(4);

  @Test
  void an_act_leaves_its_attempt_and_then_its_outcome() {
    Session session = session(CLERK, Purpose.IMMUNIZATION);
    session.histories().of(YUTA.number());
    List<TrailEntry> trail = trail();
    TrailEntry.Attempt attempt = (TrailEntry.Attempt) trail.get(2);
    assertThat(attempt.event()).isEqualTo("history.read");
    assertThat(attempt.subjects()).isEqualTo(Map.of("addressee", YUTA.number().value()));
    assertThat(outcomeAt(trail, 3).act()).isEqualTo(attempt.act());
    assertThat(outcomeAt(trail, 3).result()).isEqualTo(Result.DONE);
  }

  @Test
  void an_act_without_authority_is_denied_and_the_trail_says_so() {
    Session session = session(TAX, Purpose.ADDRESSEE_SERVICE);
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> session.histories().of(YUTA.number()))
        .satisfies(e -> assertThat(e.denial()).isEqualTo(Denial.OUTSIDE_PURPOSE));
    assertThat(outcomeAt(trail(), 3).result()).isEqualTo(Result.DENIED);
  }

  @Test
  void an_act_for_a_purpose_it_does_not_serve_is_denied() {
    Session session = session(CLERK, Purpose.OPERATION);
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> session.histories().of(YUTA.number()))
        .satisfies(e -> assertThat(e.denial()).isEqualTo(Denial.OUTSIDE_PURPOSE));
  }

  @Test
  void nobody_logs_in_for_a_purpose_not_theirs_and_no_stranger_at_all() {
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> session(TAX, Purpose.IMMUNIZATION))
        .satisfies(e -> assertThat(e.denial()).isEqualTo(Denial.PURPOSE_NOT_GRANTED));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> session(new PrincipalId("stranger"), Purpose.IMMUNIZATION))
        .satisfies(e -> assertThat(e.denial()).isEqualTo(Denial.UNKNOWN_PRINCIPAL));
    assertThat(trail()).hasSize(4);
  }

  @Test
  void an_act_that_fails_says_so_and_one_that_dies_leaves_its_attempt() {
    Session session = session(CLERK, Purpose.IMMUNIZATION);
    ImmunizationHistory stale = new ImmunizationHistory(YUTA.number(), 7, List.of());
    assertThatThrownBy(() -> session.histories().withdraw(stale, new RecordNumber(1), "別人の記録"))
        .isInstanceOf(StaleLedgerException.class);
    assertThat(outcomeAt(trail(), 3).result()).isEqualTo(Result.FAILED);

    Session dying = ledger(new DyingStorage(storage, 3)).logIn(CLERK, Purpose.IMMUNIZATION);
    assertThatThrownBy(() -> dying.histories().of(YUTA.number()))
        .isInstanceOf(OutOfMemoryError.class);
    List<TrailEntry.Attempt> unfinished = session(CLERK, Purpose.OPERATION).unfinishedActs(NOW);
    assertThat(unfinished).extracting(TrailEntry.Attempt::event).contains("history.read");
  }

  @Test
  void importing_the_same_residents_twice_changes_nothing() {
    ResidentImportSummary first = importResidents(YUTA, People.yuto());
    ResidentImportSummary second = importResidents(YUTA, People.yuto());
    assertThat(first.register().applied()).isEqualTo(2);
    assertThat(second.register().applied()).isZero();
    assertThat(second.register().unchanged()).isEqualTo(2);
    assertThat(second.problems()).isEmpty();
  }

  @Test
  void importing_the_same_reports_twice_records_nothing_and_refuses_nothing_new() {
    importResidents(YUTA, People.yuto());
    List<VaccinationReport> reports =
        List.of(report(2, YUTA, DAY), report(3, stranger(), DAY), report(4, YUTA, DAY));
    ReportImportSummary first = importReports(reports);
    assertThat(first.recorded()).isEqualTo(1);
    assertThat(first.waiting()).isEqualTo(1);
    assertThat(first.alreadyRecorded()).isEqualTo(1);
    assertThat(first.problems()).extracting(Problem::code).containsExactly(ProblemCode.UNMATCHED);
    ReportImportSummary second = importReports(reports);
    assertThat(second.recorded()).isZero();
    assertThat(second.alreadyRecorded()).isEqualTo(2);
    assertThat(second.waiting()).isEqualTo(1);
    assertThat(second.problems()).isEmpty();
  }

  @Test
  void a_storage_that_has_to_run_a_transaction_again_imports_every_row_once() {
    Session session = ledger(new RerunningStorage(storage)).logIn(CLERK, Purpose.IMMUNIZATION);
    ResidentImportSummary residents =
        session.importResidents("residents.csv", rows(YUTA, People.yuto()), ImportProgress.NONE);
    assertThat(residents.register().applied()).isEqualTo(2);
    assertThat(residents.problems()).isEmpty();
    ReportImportSummary reports =
        session.importReports(
            "reports.csv", good(List.of(report(2, YUTA, DAY))), ImportProgress.NONE);
    assertThat(reports.recorded()).isEqualTo(1);
    assertThat(session.histories().of(YUTA.number()).standing()).hasSize(1);
  }

  @Test
  void more_rows_than_one_transaction_takes_are_all_counted_once() {
    importResidents(YUTA);
    List<VaccinationReport> reports =
        Stream.iterate(0, i -> i + 1)
            .limit(4_100)
            .map(i -> report(i + 2, YUTA, DAY.minusDays(i % 50)))
            .toList();
    long[] told = {0};
    ReportImportSummary summary =
        session(CLERK, Purpose.IMMUNIZATION)
            .importReports("many.csv", good(reports), rows -> told[0] = rows);
    assertThat(summary.rows()).isEqualTo(4_100);
    assertThat(summary.recorded()).isEqualTo(50);
    assertThat(told[0]).isEqualTo(4_100);
  }

  @Test
  void a_report_from_the_future_or_before_birth_is_refused_with_its_line() {
    importResidents(YUTA);
    LocalDate born = YUTA.demographics().birthDate();
    ReportImportSummary summary =
        importReports(
            List.of(
                report(2, YUTA, LocalDate.of(2026, 6, 3)),
                report(3, YUTA, born.minusDays(1)),
                new VaccinationReport(
                    4, person(YUTA), Visits.influenzaInBrief(LocalDate.of(2026, 6, 2))),
                report(5, YUTA, born)));
    assertThat(summary.problems())
        .containsExactly(
            Problem.at(2, "受診日", ProblemCode.FUTURE_DATE),
            Problem.at(3, "受診日", ProblemCode.BEFORE_BIRTH));
    assertThat(summary.recorded()).isEqualTo(2);
  }

  @Test
  void much_the_same_dose_with_other_details_waits_for_a_clerk_who_may_say_they_are_two() {
    importResidents(YUTA);
    importReports(List.of(report(2, YUTA, DAY)));
    VaccinationReport again = new VaccinationReport(2, person(YUTA), Visits.influenzaInBrief(DAY));
    VaccinationReport conflicting =
        new VaccinationReport(3, person(YUTA), withNote(Visits.measlesInFull(DAY), "第二報"));
    ReportImportSummary summary = importReports(List.of(again, conflicting));
    assertThat(summary.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.SUSPECTED_DUPLICATE);
    Session session = session(CLERK, Purpose.IMMUNIZATION);
    WorklistItem waiting = session.worklist().open().get(0);
    session.worklist().assign(waiting.key(), YUTA.number());
    assertThat(session.worklist().open()).isEmpty();
    assertThat(session.histories().of(YUTA.number()).standing()).hasSize(3);
    assertThat(importReports(List.of(conflicting)).problems()).isEmpty();
  }

  @Test
  void a_dismissed_report_does_not_come_back() {
    importResidents(YUTA);
    List<VaccinationReport> reports = List.of(report(2, stranger(), DAY));
    importReports(reports);
    Session session = session(CLERK, Purpose.IMMUNIZATION);
    session.worklist().dismiss(session.worklist().open().get(0).key());
    ReportImportSummary again = importReports(reports);
    assertThat(again.waiting()).isZero();
    assertThat(session.worklist().open()).isEmpty();
  }

  @Test
  void a_correction_against_an_old_history_is_told_that_it_is_stale() {
    importResidents(YUTA);
    importReports(List.of(report(2, YUTA, DAY)));
    Session session = session(CLERK, Purpose.IMMUNIZATION);
    ImmunizationHistory seen = session.histories().of(YUTA.number());
    VaccinationRecord corrected = withNote(seen.standing().get(0).content(), "訂正");
    session.histories().correct(seen, seen.standing().get(0).number(), corrected, "誤記");
    assertThatThrownBy(
            () -> session.histories().withdraw(seen, seen.standing().get(0).number(), "別人の記録"))
        .isInstanceOf(StaleLedgerException.class);
    assertThat(session.histories().of(YUTA.number()).standing().get(0).content())
        .isEqualTo(corrected);
  }

  @Test
  void an_address_under_protection_is_withheld_from_whoever_may_not_see_it() {
    importResidents(YUTA);
    Session clerk = session(CLERK, Purpose.IMMUNIZATION);
    clerk.addressees().protect(new SupportMeasure(YUTA.number(), DAY, null));
    AddresseeView view = clerk.addressees().find(YUTA.number()).orElseThrow();
    assertThat(view.address()).isEqualTo(new Part.Withheld<>(Part.Why.SUPPORT_MEASURE));
    assertThat(view.name()).isInstanceOf(Part.Shown.class);
  }

  @Test
  void another_business_system_is_told_what_its_own_authority_covers() {
    importResidents(YUTA);
    AddresseeView view =
        session(TAX, Purpose.ADDRESSEE_SERVICE).addressees().find(YUTA.number()).orElseThrow();
    assertThat(view.address()).isInstanceOf(Part.Shown.class);
    assertThat(view.household()).isEqualTo(new Part.Withheld<>(Part.Why.OUTSIDE_AUTHORITY));
  }

  @Test
  void a_number_is_seen_during_the_act_of_disclosure_and_not_after() {
    IndividualNumber number = IndividualNumber.of("123456789018");
    session(CLERK, Purpose.IMMUNIZATION)
        .importResidents(
            "residents.csv",
            List.<Parsed<ResidentFileRow>>of(
                    new Parsed.Good<>(2, new ResidentFileRow(RegisterRow.of(2, YUTA), number, 0)))
                .iterator(),
            ImportProgress.NONE);
    Disclosure[] kept = new Disclosure[1];
    boolean same =
        session(CLERK, Purpose.IMMUNIZATION)
            .numbers()
            .disclose(
                YUTA.number(),
                (numbers, disclosure) -> {
                  kept[0] = disclosure;
                  return numbers.assignments().get(0).number().equals(number);
                });
    assertThat(same).isTrue();
    assertThatExceptionOfType(DisclosureRefusedException.class)
        .isThrownBy(() -> kept[0].confirm(NumberKind.INDIVIDUAL_NUMBER));
    assertThat(trail().toString()).contains("identity.disclose").doesNotContain("123456789018");
  }

  private ResidentImportSummary importResidents(Addressee... people) {
    return session(CLERK, Purpose.IMMUNIZATION)
        .importResidents("residents.csv", rows(people), ImportProgress.NONE);
  }

  private static Iterator<Parsed<ResidentFileRow>> rows(Addressee... people) {
    return Stream.of(people)
        .<Parsed<ResidentFileRow>>map(
            p -> new Parsed.Good<>(2, ResidentFileRow.of(RegisterRow.of(2, p))))
        .iterator();
  }

  private ReportImportSummary importReports(List<VaccinationReport> reports) {
    return session(CLERK, Purpose.IMMUNIZATION)
        .importReports("reports.csv", good(reports), ImportProgress.NONE);
  }

  private static Iterator<Parsed<VaccinationReport>> good(List<VaccinationReport> reports) {
    return reports.stream()
        .<Parsed<VaccinationReport>>map(r -> new Parsed.Good<>(r.line(), r))
        .iterator();
  }

  private static VaccinationReport report(long line, Addressee who, LocalDate on) {
    return new VaccinationReport(line, person(who), Visits.measlesInFull(on));
  }

  private static ReportedPerson person(Addressee who) {
    Demographics person = who.demographics();
    return new ReportedPerson(
        who.number(),
        person.name().kana(),
        person.name().kanji(),
        person.birthDate(),
        person.sex(),
        person.address().text());
  }

  private static Addressee stranger() {
    return People.yamasaki();
  }

  private static VaccinationRecord withNote(VaccinationRecord r, String note) {
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

  private List<TrailEntry> trail() {
    return storage.inTransaction(CITY, work -> work.trail().entries(0, 1_000));
  }

  private static TrailEntry.Outcome outcomeAt(List<TrailEntry> trail, int index) {
    return (TrailEntry.Outcome) trail.get(index);
  }

  private Session session(PrincipalId who, Purpose purpose) {
    return ledger(storage).logIn(who, purpose);
  }

  private MunicipalLedger ledger(Storage storage) {
    return MunicipalLedger.of(CITY)
        .storage(storage)
        .principals(id -> Optional.ofNullable(STAFF.get(id)))
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .random(random)
        .ruleBook(RuleBook.of(StatuteBook.EMPTY))
        .build();
  }

  /** Dies for good at its nth transaction, as a process that is killed would. */
  private static final class DyingStorage implements Storage {
    private final Storage storage;
    private int left;

    DyingStorage(Storage storage, int transactions) {
      this.storage = storage;
      this.left = transactions;
    }

    @Override
    public <T> T inTransaction(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
      if (left-- <= 0) {
        throw new OutOfMemoryError("the process is gone");
      }
      return storage.inTransaction(municipality, work);
    }
  }

  /** Loses every first run of a transaction, as one that met a deadlock, and runs it again. */
  private record RerunningStorage(Storage storage) implements Storage {
    @Override
    public <T> T inTransaction(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
      assertThatThrownBy(
              () ->
                  storage.inTransaction(
                      municipality,
                      unit -> {
                        throw new Deadlock(work.apply(unit));
                      }))
          .isInstanceOf(Deadlock.class);
      return storage.inTransaction(municipality, work);
    }
  }

  private static final class Deadlock extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Deadlock(Object lost) {
      super("an answer was lost: " + lost.getClass().getSimpleName());
    }
  }
}
