package jp.sesshu.storage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.sesshu.MunicipalLedger;
import jp.sesshu.Session;
import jp.sesshu.Storage;
import jp.sesshu.UnitOfWork;
import jp.sesshu.access.Authority;
import jp.sesshu.access.Principal;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import jp.sesshu.access.RecordClass;
import jp.sesshu.access.RetentionPolicy;
import jp.sesshu.access.RetentionRule;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.eligibility.StatuteBook;
import jp.sesshu.identity.AddresseeAssignment;
import jp.sesshu.identity.IndividualNumber;
import jp.sesshu.identity.NumberAssignment;
import jp.sesshu.intake.ReportedPerson;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.integrity.Signer;
import jp.sesshu.ledger.VaccinationLedger;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.ledger.Venue;
import jp.sesshu.matching.Match;
import jp.sesshu.matching.WorklistItem;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.outreach.DocumentKey;
import jp.sesshu.outreach.DocumentKind;
import jp.sesshu.outreach.IssueDesk;
import jp.sesshu.resident.Address;
import jp.sesshu.resident.Addressee;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.AddresseeRecord;
import jp.sesshu.resident.Demographics;
import jp.sesshu.resident.MailingAddress;
import jp.sesshu.resident.Particulars;
import jp.sesshu.resident.PersonName;
import jp.sesshu.resident.Residency;
import jp.sesshu.resident.ResidencyChange;
import jp.sesshu.resident.Resident;
import jp.sesshu.resident.Sex;
import jp.sesshu.resident.SupportMeasure;
import jp.sesshu.retention.ErasureRegister;
import jp.sesshu.testkit.fixture.Visits;

/**
 * A city in which every second person has died long ago: each has words of their own in every text
 * that is kept of them, so that a byte left behind can be told.
 */
public final class MortalCity {
  public static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  public static final int RECORDS_EACH = 3;
  private static final PrincipalId KEEPER = new PrincipalId("keeper");
  private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
  private static final LocalDate DIED = LocalDate.of(2020, 3, 1);
  private static final LocalDate DAY = LocalDate.of(2015, 4, 1);

  private final Storage storage;
  private final MunicipalLedger ledger;

  public MortalCity(Storage storage, Signer signer, ErasureRegister register) {
    this.storage = storage;
    Principal keeper =
        new Principal.Operator(
            KEEPER, "保健所", EnumSet.allOf(Authority.class), EnumSet.allOf(Purpose.class));
    ledger =
        MunicipalLedger.of(KITAKYUSHU)
            .storage(storage)
            .principals(id -> Optional.of(keeper).filter(known -> known.id().equals(id)))
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .random(new Random())
            .ruleBook(RuleBook.of(StatuteBook.EMPTY))
            .signer(signer)
            .retention(policy())
            .erasureRegister(register)
            .build();
  }

  /** As the law of Japan has it from 2026-06-01. */
  private static RetentionPolicy policy() {
    return RetentionPolicy.of(
        List.of(
            new RetentionRule(
                RecordClass.VACCINATION_RECORD,
                DateRange.since(LocalDate.of(2026, 6, 1)),
                RetentionRule.Counted.FROM_DEATH,
                5,
                false,
                "予防接種法施行規則 第4条第1項")));
  }

  MunicipalLedger ledger() {
    return ledger;
  }

  public Session session() {
    return ledger.logIn(KEEPER, Purpose.OPERATION);
  }

  /** Takes people in, in transactions of some twenty, and seals. */
  public MortalCity fill(int from, int until) {
    for (int first = from; first < until; first += 20) {
      int start = first;
      int end = Math.min(until, first + 20);
      storage.inTransaction(
          KITAKYUSHU,
          unit -> {
            for (int i = start; i < end; i++) {
              add(unit, i);
            }
            return true;
          });
    }
    ledger.seal();
    return this;
  }

  public static boolean died(int person) {
    return person % 2 == 0;
  }

  public static AddresseeNumber number(int person) {
    return new AddresseeNumber(String.format("%07d", person));
  }

  /** Words that stand in this person's rows and in nobody else's. */
  static List<String> wordsOf(int person) {
    String tail = letters(person);
    return List.of(
        "ショウキョ" + tail,
        "消去 " + tail + "之助",
        "幻町" + tail + "番地",
        "備考" + tail + "印",
        "送付先" + tail + "様",
        String.format("L%07dZ9", person),
        "医師" + tail);
  }

  private static String letters(int person) {
    StringBuilder letters = new StringBuilder();
    for (char digit : String.format("%05d", person).toCharArray()) {
      letters.append("アカサタナハマヤラワ".charAt(digit - '0'));
    }
    return letters.toString();
  }

  private static void add(UnitOfWork unit, int person) {
    AddresseeNumber who = number(person);
    List<String> words = wordsOf(person);
    Addressee addressee = addressee(who, words, died(person));
    unit.residents()
        .appendAll(List.of(new AddresseeRecord(addressee, AddresseeRecord.State.ACTIVE, 1, NOW)));
    unit.residents().add(new SupportMeasure(who, DAY, null));
    unit.residents()
        .add(new MailingAddress(who, words.get(4), Address.ofText(words.get(2), ""), DAY));
    unit.identities()
        .assignAll(
            List.of(
                new AddresseeAssignment(
                    who,
                    new NumberAssignment(
                        IndividualNumber.of("123456789018"), 0, DateRange.since(DAY)))));
    List<VaccinationLedger.Visit> visits = new ArrayList<>();
    for (int n = 0; n < RECORDS_EACH; n++) {
      visits.add(new VaccinationLedger.Visit(who, visit(words, n)));
    }
    new VaccinationLedger(unit.ledger()).recordAll(visits, NOW, "op-1");
    unit.worklist().addAll(List.of(report(who, words)));
    DocumentKey key = DocumentKey.of(DocumentKind.CERTIFICATE, who, words);
    new IssueDesk(unit.issues(), NOW, "op-1")
        .issue(new IssueDesk.Request(DocumentKind.CERTIFICATE, who, key), DAY);
  }

  private static Addressee addressee(AddresseeNumber who, List<String> words, boolean died) {
    Demographics person =
        new Demographics(
            PersonName.of(words.get(0), words.get(1)),
            Sex.FEMALE,
            LocalDate.of(1940, 5, 5),
            Address.ofText(words.get(2), ""));
    ResidencyChange change =
        died ? new ResidencyChange(ResidencyChange.Kind.DEATH, "死亡", DIED) : null;
    return new Resident(
        new Particulars(
            who, person, null, change, change, null, null, Particulars.Nationality.JAPANESE),
        Residency.since(LocalDate.of(1940, 5, 5)));
  }

  static VaccinationRecord visit(List<String> words, int n) {
    VaccinationRecord plain = Visits.measlesInFull(DAY.plusDays(40L * n));
    return new VaccinationRecord(
        plain.programme(),
        plain.programmeNumber(),
        new jp.sesshu.programme.SeriesDose(n + 1, 1),
        plain.branchOrNull(),
        plain.fiscalYear(),
        words.get(5),
        plain.vaccinatedOn(),
        plain.kind(),
        plain.visitKindOrNull(),
        plain.outcome(),
        new Venue(null, null, null, words.get(6)),
        null,
        null,
        words.get(3),
        "",
        plain.evidence());
  }

  private static WorklistItem report(AddresseeNumber who, List<String> words) {
    ReportedPerson person =
        new ReportedPerson(
            who, words.get(0), words.get(1), LocalDate.of(1940, 5, 5), Sex.FEMALE, words.get(2));
    VaccinationReport report = new VaccinationReport(2, person, visit(words, 8));
    return new WorklistItem(WorklistItem.keyOf(report), report, new Match.Unmatched(), NOW);
  }
}
