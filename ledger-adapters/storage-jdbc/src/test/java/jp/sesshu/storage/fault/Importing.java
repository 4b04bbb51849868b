package jp.sesshu.storage.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.sesshu.ImportProgress;
import jp.sesshu.ReportImportSummary;
import jp.sesshu.Session;
import jp.sesshu.access.ActId;
import jp.sesshu.access.Purpose;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.intake.Parsed;
import jp.sesshu.intake.ReportedPerson;
import jp.sesshu.intake.ResidentFileRow;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.resident.Address;
import jp.sesshu.resident.Addressee;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.Demographics;
import jp.sesshu.resident.Particulars;
import jp.sesshu.resident.PersonName;
import jp.sesshu.resident.RegisterRow;
import jp.sesshu.resident.Residency;
import jp.sesshu.resident.Resident;
import jp.sesshu.resident.Sex;
import jp.sesshu.testkit.fixture.Visits;

/** Files of reports are imported through the front door, each of some twenty rows. */
public class Importing implements Work {
  /** Rows of a file. */
  static final int ROWS = 20;

  private static final int RESIDENTS = 400;

  /** So many files further on, a file tells of the same people again. */
  static final int SAME_PEOPLE = RESIDENTS / ROWS;

  private static final LocalDate BORN = LocalDate.of(1950, 4, 2);
  private static final LocalDate FIRST_DAY = LocalDate.of(1960, 1, 1);
  private static final String EVENT = "reports.import";

  @Override
  public void prepare(OpenLedger at) {
    List<Parsed<ResidentFileRow>> rows = new ArrayList<>();
    for (int one = 0; one < RESIDENTS; one++) {
      rows.add(new Parsed.Good<>(2, ResidentFileRow.of(RegisterRow.of(2, resident(one)))));
    }
    at.session(Purpose.IMMUNIZATION)
        .importResidents("residents.csv", rows.iterator(), ImportProgress.NONE);
  }

  private static Addressee resident(int one) {
    return new Resident(
        Particulars.of(
            number(one),
            new Demographics(
                PersonName.of("ヤマダ ハナコ", "山田 花子"),
                Sex.FEMALE,
                BORN.plusDays(one),
                Address.ofText("福岡県北九州市小倉北区城内1番1号", ""))),
        Residency.since(BORN.plusDays(one)));
  }

  static AddresseeNumber number(int one) {
    return new AddresseeNumber("%07d".formatted(one + 1));
  }

  @Override
  public String piece(OpenLedger at, int number) {
    ReportImportSummary sum = importFile(at, number);
    if (sum.recorded() != ROWS) {
      throw new IllegalStateException("a new file must be recorded whole: " + sum);
    }
    return Integer.toString(number);
  }

  /** Imports the file of a piece, for the first time or again. */
  static ReportImportSummary importFile(OpenLedger at, int number) {
    Session session = at.session(Purpose.IMMUNIZATION);
    return session.importReports("reports-" + number + ".csv", file(number), ImportProgress.NONE);
  }

  /** The file of a piece, as whose first row is read something is done. */
  static Iterator<Parsed<VaccinationReport>> fileThen(int number, Runnable deed) {
    Iterator<Parsed<VaccinationReport>> rows = file(number);
    return new Iterator<>() {
      private boolean begun;

      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Parsed<VaccinationReport> next() {
        if (!begun) {
          deed.run();
        }
        begun = true;
        return rows.next();
      }
    };
  }

  private static Iterator<Parsed<VaccinationReport>> file(int number) {
    List<Parsed<VaccinationReport>> rows = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      rows.add(new Parsed.Good<>(row + 2L, report(row + 2L, number * ROWS + row)));
    }
    return rows.iterator();
  }

  /** No two reports are of the same person and day, so that a row tells which file it was in. */
  private static VaccinationReport report(long line, int report) {
    Demographics person = resident(report % RESIDENTS).demographics();
    ReportedPerson reported =
        new ReportedPerson(
            number(report % RESIDENTS),
            person.name().kana(),
            person.name().kanji(),
            person.birthDate(),
            person.sex(),
            person.address().text());
    return new VaccinationReport(
        line, reported, Visits.measlesInFull(FIRST_DAY.plusDays(report / RESIDENTS)));
  }

  @Override
  public void check(OpenLedger at, List<String> acknowledged, int kills) {
    Map<Integer, Integer> rows = at.in(unit -> rowsByFile(unit.ledger()::forEachAddressee));
    assertThat(rows.values())
        .as("no file is half there, none doubled")
        .allMatch(count -> count == ROWS);
    Set<Integer> lost = new HashSet<>();
    acknowledged.forEach(line -> lost.add(number(line)));
    lost.removeAll(rows.keySet());
    assertThat(lost).as("files that were acknowledged and are lost").isEmpty();
    assertThat(rows.size())
        .as("at most one file a kill was kept without being acknowledged")
        .isBetween(acknowledged.size(), acknowledged.size() + kills);
    assertThat(outcomes(at)).as("an outcome for each file that was kept").isEqualTo(rows.size());
    rerunWhatWasInterrupted(at, acknowledged);
  }

  /** The number of the piece that an acknowledgement is of. */
  static int number(String acknowledgement) {
    return Integer.parseInt(acknowledgement.split(" ", 2)[0]);
  }

  /** Visits the ledger addressee by addressee. */
  private interface Visiting {
    void forEach(java.util.function.Consumer<List<LedgerEntry>> visitor);
  }

  private static Map<Integer, Integer> rowsByFile(Visiting ledger) {
    Map<Integer, Integer> rows = new TreeMap<>();
    ledger.forEach(entries -> entries.forEach(entry -> rows.merge(fileOf(entry), 1, Integer::sum)));
    return rows;
  }

  private static int fileOf(LedgerEntry entry) {
    LocalDate day = entry.content().orElseThrow().vaccinatedOn();
    int one = Integer.parseInt(entry.addressee().value()) - 1;
    long report = (day.toEpochDay() - FIRST_DAY.toEpochDay()) * RESIDENTS + one;
    return Math.toIntExact(report / ROWS);
  }

  private static int outcomes(OpenLedger at) {
    return at.in(
        unit -> {
          Set<ActId> imports = new HashSet<>();
          int done = 0;
          for (TrailEntry entry : unit.trail().entries(0, Integer.MAX_VALUE)) {
            if (entry instanceof TrailEntry.Attempt attempt && attempt.event().equals(EVENT)) {
              imports.add(attempt.act());
            } else if (entry instanceof TrailEntry.Outcome outcome
                && outcome.result() == TrailEntry.Result.DONE
                && outcome.facts().getOrDefault("recorded", "0").equals("" + ROWS)) {
              done += imports.contains(outcome.act()) ? 1 : 0;
            }
          }
          return done;
        });
  }

  /** The file in the middle of which the process ended is imported again, and then once more. */
  private static void rerunWhatWasInterrupted(OpenLedger at, List<String> acknowledged) {
    if (acknowledged.isEmpty()) {
      return;
    }
    int next = number(acknowledged.get(acknowledged.size() - 1)) + 1;
    ReportImportSummary again = importFile(at, next);
    assertThat(again.recorded()).as("all of it or none").isIn(0L, (long) ROWS);
    assertThat(again.alreadyRecorded()).isEqualTo(ROWS - again.recorded());
    assertThat(importFile(at, next).alreadyRecorded()).as("and now nothing").isEqualTo(ROWS);
  }
}
