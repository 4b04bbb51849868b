package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jp.sesshu.ImportProgress;
import jp.sesshu.MunicipalLedger;
import jp.sesshu.ReportImportSummary;
import jp.sesshu.Session;
import jp.sesshu.Storage;
import jp.sesshu.access.Authority;
import jp.sesshu.access.Principal;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.eligibility.StatuteBook;
import jp.sesshu.intake.Parsed;
import jp.sesshu.intake.ReportedPerson;
import jp.sesshu.intake.ResidentFileRow;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.Addressee;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.Demographics;
import jp.sesshu.resident.RegisterRow;
import jp.sesshu.testkit.fixture.People;
import jp.sesshu.testkit.fixture.Visits;
import org.junit.jupiter.api.Test;

/**
 * The contract of imports over a {@link Storage}: the same report is recorded once, by its content,
 * however often and by however many it is imported at the same time. Extend it, answer the one
 * question.
 */
public abstract class ImportContract {
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");
  private static final PrincipalId CLERK = new PrincipalId("clerk");
  private static final Instant NOW = Instant.parse("2026-06-02T03:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2024, 6, 2);
  private static final List<Addressee> RESIDENTS =
      List.of(People.yuta(), People.yuto(), People.yamasaki(), People.oono());
  private static final int ROWS = 24;
  private static final int AT_ONCE = 4;

  /** The storage: the same throughout one test, holding nothing when the test begins. */
  protected abstract Storage storage();

  @Test
  void im1_the_same_file_again_changes_nothing() {
    Session session = withResidents();
    assertThat(importRows(session, 0, ROWS).recorded()).as("IM1: new").isEqualTo(ROWS);
    Map<AddresseeNumber, List<LedgerEntry>> before = entries();
    ReportImportSummary again = importRows(session, 0, ROWS);
    assertThat(List.of(again.recorded(), again.alreadyRecorded(), again.waiting()))
        .as("IM1: recorded, known already, put before a clerk")
        .containsExactly(0L, (long) ROWS, 0L);
    assertThat(entries()).as("IM1: nothing changed").isEqualTo(before);
  }

  @Test
  void im2_several_who_import_the_same_file_at_once_record_each_row_once() throws Exception {
    Session session = withResidents();
    List<ReportImportSummary> sums = atOnce(one -> importRows(session, 0, ROWS));
    assertThat(sums.stream().mapToLong(ReportImportSummary::recorded).sum())
        .as("IM2: recorded by one of them")
        .isEqualTo(ROWS);
    assertThat(sums.stream().mapToLong(s -> s.alreadyRecorded() + s.recorded()).sum())
        .as("IM2: and known to the others")
        .isEqualTo((long) AT_ONCE * ROWS);
    eachRowStandsOnce(ROWS);
  }

  @Test
  void im3_several_whose_files_overlap_record_each_row_once() throws Exception {
    Session session = withResidents();
    int step = ROWS / 2;
    atOnce(one -> importRows(session, one * step, one * step + ROWS));
    eachRowStandsOnce((AT_ONCE - 1) * step + ROWS);
  }

  private void eachRowStandsOnce(int rows) {
    List<String> found = new ArrayList<>();
    entries()
        .values()
        .forEach(
            own ->
                own.forEach(
                    entry ->
                        found.add(
                            entry.addressee()
                                + " "
                                + entry.content().orElseThrow().vaccinatedOn())));
    assertThat(found).as("IM2: no row is doubled").doesNotHaveDuplicates();
    assertThat(found).as("IM2: no row is lost").hasSize(rows);
  }

  private interface Importing {
    ReportImportSummary by(int one);
  }

  private static List<ReportImportSummary> atOnce(Importing importing) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<ReportImportSummary>> running = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        int one = i;
        running.add(pool.submit(() -> importing.by(one)));
      }
      List<ReportImportSummary> sums = new ArrayList<>();
      for (Future<ReportImportSummary> one : running) {
        sums.add(one.get(2, TimeUnit.MINUTES));
      }
      return sums;
    } finally {
      pool.shutdownNow();
    }
  }

  private Session withResidents() {
    Principal clerk =
        new Principal.Operator(
            CLERK, "保健所", EnumSet.allOf(Authority.class), EnumSet.allOf(Purpose.class));
    Session session =
        MunicipalLedger.of(KITAKYUSHU)
            .storage(storage())
            .principals(id -> Optional.of(clerk).filter(known -> known.id().equals(id)))
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .random(new Random())
            .ruleBook(RuleBook.of(StatuteBook.EMPTY))
            .build()
            .logIn(CLERK, Purpose.IMMUNIZATION);
    List<Parsed<ResidentFileRow>> rows = new ArrayList<>();
    for (Addressee resident : RESIDENTS) {
      rows.add(new Parsed.Good<>(2, ResidentFileRow.of(RegisterRow.of(2, resident))));
    }
    session.importResidents("residents.csv", rows.iterator(), ImportProgress.NONE);
    return session;
  }

  private static ReportImportSummary importRows(Session session, int from, int until) {
    List<Parsed<VaccinationReport>> rows = new ArrayList<>();
    for (int row = from; row < until; row++) {
      VaccinationReport report = report(row);
      rows.add(new Parsed.Good<>(report.line(), report));
    }
    return session.importReports("reports.csv", rows.iterator(), ImportProgress.NONE);
  }

  private static VaccinationReport report(int row) {
    Addressee resident = RESIDENTS.get(row % RESIDENTS.size());
    Demographics person = resident.demographics();
    ReportedPerson reported =
        new ReportedPerson(
            resident.number(),
            person.name().kana(),
            person.name().kanji(),
            person.birthDate(),
            person.sex(),
            person.address().text());
    return new VaccinationReport(row + 2L, reported, Visits.measlesInFull(DAY.plusDays(row)));
  }

  private Map<AddresseeNumber, List<LedgerEntry>> entries() {
    List<AddresseeNumber> numbers = RESIDENTS.stream().map(Addressee::number).toList();
    return storage().inTransaction(KITAKYUSHU, unit -> unit.ledger().entriesOf(numbers));
  }
}
