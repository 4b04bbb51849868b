package jp.sesshu.testkit.session;

import static jp.sesshu.testkit.session.SessionDesk.CLERK;
import static jp.sesshu.testkit.session.SessionDesk.DAY;
import static jp.sesshu.testkit.session.SessionDesk.YUTA;
import static jp.sesshu.testkit.session.SessionDesk.good;
import static jp.sesshu.testkit.session.SessionDesk.person;
import static jp.sesshu.testkit.session.SessionDesk.report;
import static jp.sesshu.testkit.session.SessionDesk.rows;
import static jp.sesshu.testkit.session.SessionDesk.stranger;
import static jp.sesshu.testkit.session.SessionDesk.withNote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.sesshu.ImportProgress;
import jp.sesshu.ReportImportSummary;
import jp.sesshu.ResidentImportSummary;
import jp.sesshu.Session;
import jp.sesshu.Storage;
import jp.sesshu.UnitOfWork;
import jp.sesshu.access.Purpose;
import jp.sesshu.intake.Problem;
import jp.sesshu.intake.ProblemCode;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.matching.WorklistItem;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.fixture.People;
import jp.sesshu.testkit.fixture.Visits;
import jp.sesshu.testkit.forward.ForwardingStorage;
import org.junit.jupiter.api.Test;

/** What a file brings in: once, each row with its answer, however often it is imported. */
class SessionImportTest {
  private final SessionDesk desk = new SessionDesk();

  @Test
  void importing_the_same_residents_twice_changes_nothing() {
    ResidentImportSummary first = desk.importResidents(YUTA, People.yuto());
    ResidentImportSummary second = desk.importResidents(YUTA, People.yuto());
    assertThat(first.register().applied()).isEqualTo(2);
    assertThat(second.register().applied()).isZero();
    assertThat(second.register().unchanged()).isEqualTo(2);
    assertThat(second.problems()).isEmpty();
  }

  @Test
  void importing_the_same_reports_twice_records_nothing_and_refuses_nothing_new() {
    desk.importResidents(YUTA, People.yuto());
    List<VaccinationReport> reports =
        List.of(report(2, YUTA, DAY), report(3, stranger(), DAY), report(4, YUTA, DAY));
    ReportImportSummary first = desk.importReports(reports);
    assertThat(first.recorded()).isEqualTo(1);
    assertThat(first.waiting()).isEqualTo(1);
    assertThat(first.alreadyRecorded()).isEqualTo(1);
    assertThat(first.problems()).extracting(Problem::code).containsExactly(ProblemCode.UNMATCHED);
    ReportImportSummary second = desk.importReports(reports);
    assertThat(second.recorded()).isZero();
    assertThat(second.alreadyRecorded()).isEqualTo(2);
    assertThat(second.waiting()).isEqualTo(1);
    assertThat(second.problems()).isEmpty();
  }

  @Test
  void a_storage_that_has_to_run_a_transaction_again_imports_every_row_once() {
    Session session =
        desk.ledger(new RerunningStorage(desk.storage)).logIn(CLERK, Purpose.IMMUNIZATION);
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
    desk.importResidents(YUTA);
    List<VaccinationReport> reports =
        Stream.iterate(0, i -> i + 1)
            .limit(4_100)
            .map(i -> report(i + 2, YUTA, DAY.minusDays(i % 50)))
            .toList();
    long[] told = {0};
    ReportImportSummary summary =
        desk.session(CLERK, Purpose.IMMUNIZATION)
            .importReports("many.csv", good(reports), rows -> told[0] = rows);
    assertThat(summary.rows()).isEqualTo(4_100);
    assertThat(summary.recorded()).isEqualTo(50);
    assertThat(told[0]).isEqualTo(4_100);
  }

  @Test
  void a_report_from_the_future_or_before_birth_is_refused_with_its_line() {
    desk.importResidents(YUTA);
    LocalDate born = YUTA.demographics().birthDate();
    ReportImportSummary summary =
        desk.importReports(
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
    desk.importResidents(YUTA);
    desk.importReports(List.of(report(2, YUTA, DAY)));
    VaccinationReport again = new VaccinationReport(2, person(YUTA), Visits.influenzaInBrief(DAY));
    VaccinationReport conflicting =
        new VaccinationReport(3, person(YUTA), withNote(Visits.measlesInFull(DAY), "第二報"));
    ReportImportSummary summary = desk.importReports(List.of(again, conflicting));
    assertThat(summary.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.SUSPECTED_DUPLICATE);
    Session session = desk.session(CLERK, Purpose.IMMUNIZATION);
    WorklistItem waiting = session.worklist().open().get(0);
    session.worklist().assign(waiting.key(), YUTA.number());
    assertThat(session.worklist().open()).isEmpty();
    assertThat(session.histories().of(YUTA.number()).standing()).hasSize(3);
    assertThat(desk.importReports(List.of(conflicting)).problems()).isEmpty();
  }

  @Test
  void a_dismissed_report_does_not_come_back() {
    desk.importResidents(YUTA);
    List<VaccinationReport> reports = List.of(report(2, stranger(), DAY));
    desk.importReports(reports);
    Session session = desk.session(CLERK, Purpose.IMMUNIZATION);
    session.worklist().dismiss(session.worklist().open().get(0).key());
    ReportImportSummary again = desk.importReports(reports);
    assertThat(again.waiting()).isZero();
    assertThat(session.worklist().open()).isEmpty();
  }

  /** Loses every first run of a transaction, as one that met a deadlock, and runs it again. */
  private static final class RerunningStorage extends ForwardingStorage {
    RerunningStorage(Storage storage) {
      super(storage);
    }

    @Override
    public <T> T inTransaction(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
      assertThatThrownBy(
              () ->
                  super.inTransaction(
                      municipality,
                      unit -> {
                        throw new Deadlock(work.apply(unit));
                      }))
          .isInstanceOf(Deadlock.class);
      return super.inTransaction(municipality, work);
    }
  }

  private static final class Deadlock extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Deadlock(Object lost) {
      super("an answer was lost: " + lost.getClass().getSimpleName());
    }
  }
}
