package jp.sesshu.testkit.contract;

import static jp.sesshu.testkit.contract.LedgerEntries.at;
import static jp.sesshu.testkit.contract.LedgerEntries.corrected;
import static jp.sesshu.testkit.contract.LedgerEntries.recorded;
import static jp.sesshu.testkit.contract.LedgerEntries.withdrawn;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.sesshu.UnitOfWork;
import jp.sesshu.access.ActId;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.identity.AddresseeAssignment;
import jp.sesshu.identity.IndividualNumber;
import jp.sesshu.identity.NumberAssignment;
import jp.sesshu.intake.ReportedPerson;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.Sealer;
import jp.sesshu.integrity.Signer;
import jp.sesshu.integrity.Statement;
import jp.sesshu.ledger.ContentKey;
import jp.sesshu.ledger.LedgerEntry.Corrected;
import jp.sesshu.ledger.LedgerEntry.Recorded;
import jp.sesshu.ledger.RecordNumber;
import jp.sesshu.ledger.VaccinationLedger;
import jp.sesshu.matching.Match;
import jp.sesshu.matching.WorklistItem;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.outreach.DocumentKey;
import jp.sesshu.outreach.DocumentKind;
import jp.sesshu.outreach.Issue;
import jp.sesshu.outreach.IssueNumber;
import jp.sesshu.programme.FiscalYear;
import jp.sesshu.resident.Address;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.AddresseeRecord;
import jp.sesshu.resident.MailingAddress;
import jp.sesshu.resident.SupportMeasure;
import jp.sesshu.testkit.fixture.People;
import jp.sesshu.testkit.fixture.Visits;

/** Something in every store of a municipality, always the same. */
public final class WholeLedger {
  static final LocalDate DAY = LocalDate.of(2025, 6, 2);
  static final IndividualNumber NUMBER = IndividualNumber.of("123456789018");

  /** What no text may tell. */
  static final List<String> PERSONAL =
      List.of(
          "123456789018",
          People.yuta().demographics().name().kanji(),
          People.yuta().demographics().name().kana(),
          People.yuta().demographics().address().text(),
          "2021-04-12",
          "ロット番号の誤り");

  private static final AddresseeNumber YUTA = People.yuta().number();
  private static final Recorded FIRST = recorded(YUTA, 1);
  private static final Corrected SECOND =
      corrected(YUTA, 2, FIRST, Visits.measlesInFull(DAY.minusDays(9)));

  /** The keys its ledger knows. */
  static final List<ContentKey> LEDGER_KEYS = List.of(FIRST.key(), SECOND.key());

  private WholeLedger() {}

  /** Writes something into every store, and seals both logs in between. */
  public static void fill(UnitOfWork unit, MunicipalityCode municipality, Signer signer) {
    unit.residents().appendAll(List.of(version(1), version(2)));
    unit.residents().add(new SupportMeasure(YUTA, DAY, null));
    unit.residents()
        .add(new MailingAddress(YUTA, "山田 良子", Address.ofText("山口県下関市南部町1番1号", ""), DAY));
    unit.identities().assignAll(List.of(assignment(NUMBER)));
    unit.worklist().addAll(List.of(item()));
    unit.issues().appendAll(List.of(issue()));
    unit.ledger().appendAll(List.of(FIRST, SECOND));
    unit.trail().append(attempt(1));
    seal(unit, municipality, signer);
    unit.ledger().appendAll(List.of(withdrawn(YUTA, 3, FIRST.record())));
    unit.trail().append(attempt(2));
    for (LogName.Kind log : LogName.Kind.values()) {
      Statement restored =
          new Statement(municipality, Statement.Kind.RESTORATION, List.of("a copy of 2 June"));
      unit.logs().state(log, signer.attest(restored));
    }
  }

  /** Changes whatever can be changed. */
  static void goOn(UnitOfWork unit, MunicipalityCode municipality, Signer signer) {
    unit.residents().appendAll(List.of(version(3)));
    unit.identities()
        .assignAll(
            List.of(
                new AddresseeAssignment(
                    YUTA, new NumberAssignment(NUMBER, 0, DateRange.of(DAY, DAY.plusDays(9))))));
    unit.worklist().settle(item().key());
    unit.issues().appendAll(List.of(issue().again(DAY, at(9), "op-2")));
    unit.ledger().appendAll(List.of(recorded(YUTA, 4)));
    unit.trail().append(new TrailEntry.Outcome(act(1), at(9), TrailEntry.Result.DONE, Map.of()));
    seal(unit, municipality, signer);
  }

  private static void seal(UnitOfWork unit, MunicipalityCode municipality, Signer signer) {
    for (LogName.Kind log : LogName.Kind.values()) {
      new Sealer(signer).seal(new LogName(municipality, log), unit.logs());
    }
  }

  /** What the stores say when they refuse, by what was refused. */
  static Map<String, String> refusals(Function<Consumer<UnitOfWork>, Throwable> refusing) {
    Map<String, Consumer<UnitOfWork>> refused = new LinkedHashMap<>();
    refused.put("a stale entry", unit -> unit.ledger().appendAll(List.of(recorded(YUTA, 2))));
    refused.put(
        "a stale correction",
        unit ->
            new VaccinationLedger(unit.ledger())
                .correct(YUTA, 3, new RecordNumber(1), Visits.measlesInFull(DAY), change()));
    refused.put(
        "a withdrawal of nothing",
        unit ->
            new VaccinationLedger(unit.ledger()).withdraw(YUTA, 0, new RecordNumber(1), change()));
    refused.put("a stale version", unit -> unit.residents().appendAll(List.of(version(3))));
    refused.put(
        "a stale issue", unit -> unit.issues().appendAll(List.of(issue().again(DAY, at(1), "x"))));
    refused.put(
        "a number that contradicts another",
        unit ->
            unit.identities()
                .assignAll(
                    List.of(assignment(NUMBER), assignment(IndividualNumber.of("621498320257")))));
    Map<String, String> said = new LinkedHashMap<>();
    refused.forEach((what, work) -> said.put(what, words(refusing.apply(work))));
    return said;
  }

  private static String words(Throwable refusal) {
    StringBuilder words = new StringBuilder();
    for (Throwable at = refusal; at != null; at = at.getCause()) {
      words.append(at).append('\n');
    }
    return words.toString();
  }

  private static VaccinationLedger.Act change() {
    return new VaccinationLedger.Act(at(9), "op-1", "別人の記録");
  }

  private static AddresseeRecord version(int version) {
    return new AddresseeRecord(People.yuta(), AddresseeRecord.State.ACTIVE, version, at(version));
  }

  private static AddresseeAssignment assignment(IndividualNumber number) {
    return new AddresseeAssignment(YUTA, new NumberAssignment(number, 0, DateRange.since(DAY)));
  }

  static WorklistItem item() {
    ReportedPerson person =
        new ReportedPerson(
            null,
            People.yuta().demographics().name().kana(),
            People.yuta().demographics().name().kanji(),
            People.yuta().demographics().birthDate(),
            People.yuta().demographics().sex(),
            "");
    VaccinationReport report = new VaccinationReport(2, person, Visits.screenedOnly(DAY));
    return new WorklistItem(WorklistItem.keyOf(report), report, new Match.Unmatched(), at(1));
  }

  static Issue issue() {
    return new Issue(
        new IssueNumber(new FiscalYear(2025), DocumentKind.CERTIFICATE, 1),
        1,
        YUTA,
        new DocumentKey("ab".repeat(32)),
        DAY,
        at(1),
        "op-1");
  }

  private static TrailEntry attempt(int number) {
    return new TrailEntry.Attempt(
        act(number),
        at(number),
        new PrincipalId("op-1"),
        Purpose.IMMUNIZATION,
        "history.read",
        Map.of("addressee", YUTA.value()));
  }

  private static ActId act(int number) {
    return new ActId("%032x".formatted(number));
  }
}
