package jp.sesshu.testkit.contract;

import static jp.sesshu.integrity.LogName.Kind.LEDGER;
import static jp.sesshu.testkit.contract.LedgerEntries.at;
import static jp.sesshu.testkit.contract.LedgerEntries.corrected;
import static jp.sesshu.testkit.contract.LedgerEntries.recorded;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.sesshu.UnitOfWork;
import jp.sesshu.access.ActId;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.identity.AddresseeAssignment;
import jp.sesshu.identity.IndividualNumber;
import jp.sesshu.identity.NumberAssignment;
import jp.sesshu.intake.ReportedPerson;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.Sealer;
import jp.sesshu.integrity.SignedNote;
import jp.sesshu.integrity.StoredAudit;
import jp.sesshu.integrity.Tombstone;
import jp.sesshu.integrity.Verdict;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.matching.Match;
import jp.sesshu.matching.WorklistItem;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.outreach.DocumentKey;
import jp.sesshu.outreach.DocumentKind;
import jp.sesshu.outreach.Issue;
import jp.sesshu.outreach.IssueNumber;
import jp.sesshu.programme.FiscalYear;
import jp.sesshu.resident.Addressee;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.AddresseeRecord;
import jp.sesshu.resident.MailingAddress;
import jp.sesshu.resident.Sex;
import jp.sesshu.resident.SupportMeasure;
import jp.sesshu.retention.Destruction;
import jp.sesshu.retention.Erasure;
import jp.sesshu.retention.KeptReport;
import jp.sesshu.testkit.fixture.People;
import jp.sesshu.testkit.fixture.Visits;
import jp.sesshu.testkit.integrity.InMemorySigner;

/** What the tests of {@link ErasureStoreContract} do with the stores, and whom they find there. */
abstract class ErasureSteps {
  static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");
  static final MunicipalityCode FUKUOKA = new MunicipalityCode("401307");
  static final LocalDate DAY = LocalDate.of(2025, 6, 2);
  static final FiscalYear YEAR = FiscalYear.of(DAY);
  static final IndividualNumber NUMBER = IndividualNumber.of("123456789018");
  static final Addressee YUTA = People.yuta();
  static final AddresseeNumber GOES = YUTA.number();
  static final AddresseeNumber STAYS = People.yuto().number();

  final InMemorySigner signer = new InMemorySigner();

  /**
   * Runs work against the stores of a municipality in one transaction of its own; they start empty
   * with each test.
   */
  protected abstract <T> T inTransaction(
      MunicipalityCode municipality, Function<UnitOfWork, T> work);

  void fill(MunicipalityCode municipality) {
    run(
        municipality,
        work -> {
          for (Addressee person : List.of(YUTA, People.yuto())) {
            AddresseeNumber who = person.number();
            work.residents()
                .appendAll(
                    List.of(new AddresseeRecord(person, AddresseeRecord.State.ACTIVE, 1, at(1))));
            work.residents().add(new SupportMeasure(who, DAY, null));
            work.residents()
                .add(new MailingAddress(who, "名宛人", person.demographics().address(), DAY));
            LedgerEntry.Recorded first = recorded(who, 1);
            LedgerEntry.Recorded second = recorded(who, 2);
            work.ledger()
                .appendAll(
                    List.of(first, second, corrected(who, 3, first, Visits.measlesInFull(DAY))));
            work.worklist().addAll(List.of(report(who)));
          }
          work.identities().assignAll(List.of(numberOf(GOES)));
          work.issues().appendAll(List.of(issue(1, STAYS), issue(2, GOES)));
        });
  }

  static WorklistItem report(AddresseeNumber who) {
    ReportedPerson person =
        new ReportedPerson(who, "ﾔﾏﾀﾞ", "山田", DAY.minusYears(4), Sex.UNKNOWN, "城内");
    VaccinationReport report = new VaccinationReport(2, person, Visits.influenzaInBrief(DAY));
    return new WorklistItem(WorklistItem.keyOf(report), report, new Match.Unmatched(), at(5));
  }

  static AddresseeAssignment numberOf(AddresseeNumber who) {
    return new AddresseeAssignment(
        who, new NumberAssignment(NUMBER, 0, DateRange.since(LocalDate.of(2021, 4, 12))));
  }

  static DocumentKey key(AddresseeNumber who) {
    return DocumentKey.of(DocumentKind.CERTIFICATE, who, List.of("mr-1"));
  }

  static Issue issue(long sequence, AddresseeNumber who) {
    IssueNumber number = new IssueNumber(YEAR, DocumentKind.CERTIFICATE, sequence);
    return new Issue(number, 1, who, key(who), DAY, at(6), "op-1");
  }

  List<Tombstone.Destroyed> records(AddresseeNumber who, long... versions) {
    Map<Long, Tombstone.Destroyed> places = places(who);
    List<Tombstone.Destroyed> destroyed = new ArrayList<>();
    for (long version : versions) {
      destroyed.add(places.get(version));
    }
    return destroyed;
  }

  SignedNote destroy(
      List<Tombstone.Destroyed> entries, Set<AddresseeNumber> addressees, List<Long> reports) {
    SignedNote tombstone = signed(entries);
    List<Long> indexes = entries.stream().map(Tombstone.Destroyed::index).toList();
    run(work -> work.erasures().destroy(new Destruction(tombstone, indexes, addressees, reports)));
    return tombstone;
  }

  SignedNote signed(List<Tombstone.Destroyed> entries) {
    Erasure erasure =
        new Erasure(
            new ActId("0".repeat(32)), at(9), "rule", "article", entries, List.of(), List.of());
    return signer.attest(erasure.tombstone(KITAKYUSHU).statement());
  }

  Map<Long, Tombstone.Destroyed> places(AddresseeNumber who) {
    return inTransaction(KITAKYUSHU, work -> work.erasures().places(who));
  }

  List<LedgerEntry> entries(AddresseeNumber who) {
    return inTransaction(KITAKYUSHU, work -> work.ledger().entries(who));
  }

  List<KeptReport> reports() {
    List<KeptReport> reports = new ArrayList<>();
    run(work -> work.erasures().forEachReport(reports::add));
    return reports;
  }

  Verdict audit() {
    return inTransaction(
        KITAKYUSHU,
        work ->
            new StoredAudit(KITAKYUSHU, work.logs(), signer.verifierKey())
                .against(signer)
                .get(LEDGER));
  }

  void seal() {
    run(work -> new Sealer(signer).seal(new LogName(KITAKYUSHU, LEDGER), work.logs()));
  }

  void run(Consumer<UnitOfWork> work) {
    run(KITAKYUSHU, work);
  }

  void run(MunicipalityCode municipality, Consumer<UnitOfWork> work) {
    inTransaction(
        municipality,
        unit -> {
          work.accept(unit);
          return true;
        });
  }
}
