package jp.sesshu.storage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import jp.sesshu.ImportProgress;
import jp.sesshu.KeyDesk;
import jp.sesshu.MunicipalLedger;
import jp.sesshu.Session;
import jp.sesshu.Storage;
import jp.sesshu.access.Authority;
import jp.sesshu.access.KeyRing;
import jp.sesshu.access.Principal;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.eligibility.StatuteBook;
import jp.sesshu.intake.Parsed;
import jp.sesshu.intake.ReportedPerson;
import jp.sesshu.intake.ResidentFileRow;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.integrity.Signer;
import jp.sesshu.ledger.ImmunizationHistory;
import jp.sesshu.ledger.RecordNumber;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.Addressee;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.Demographics;
import jp.sesshu.resident.RegisterRow;
import jp.sesshu.testkit.fixture.People;
import jp.sesshu.testkit.fixture.Visits;
import jp.sesshu.testkit.memory.InMemoryKeyRing;

/** A city whose ledger and trail are written by sessions, as in a working day, and sealed. */
final class SealedCity {
  static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");
  static final AddresseeNumber YUTA = People.yuta().number();
  private static final PrincipalId KEEPER = new PrincipalId("keeper");
  private static final Instant NOW = Instant.parse("2026-06-02T03:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2022, 4, 1);

  private final MunicipalLedger ledger;
  private int reports;

  SealedCity(Storage storage, Signer signer) {
    this(storage, signer, new InMemoryKeyRing(new Random(7)));
  }

  SealedCity(Storage storage, Signer signer, KeyRing keys) {
    Principal keeper =
        new Principal.Operator(
            KEEPER, "保健所", EnumSet.allOf(Authority.class), EnumSet.allOf(Purpose.class));
    ledger =
        MunicipalLedger.of(KITAKYUSHU)
            .storage(storage)
            .principals(id -> Optional.of(keeper).filter(known -> known.id().equals(id)))
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .random(new Random(7))
            .ruleBook(RuleBook.of(StatuteBook.EMPTY))
            .signer(signer)
            .keyRing(keys)
            .build();
  }

  MunicipalLedger ledger() {
    return ledger;
  }

  KeyDesk keys() {
    return session(Purpose.OPERATION).keys();
  }

  Session session(Purpose purpose) {
    return ledger.logIn(KEEPER, purpose);
  }

  /** Imports people and some doses, corrects one and withdraws one, looks at them, and seals. */
  SealedCity workAndSeal() {
    Session session = session(Purpose.IMMUNIZATION);
    List<Addressee> people = List.of(People.yuta(), People.yuto());
    Iterator<Parsed<ResidentFileRow>> rows =
        people.stream()
            .<Parsed<ResidentFileRow>>map(
                p -> new Parsed.Good<>(2, ResidentFileRow.of(RegisterRow.of(2, p))))
            .iterator();
    session.importResidents("residents.csv", rows, ImportProgress.NONE);
    importReports(session, 4);
    ImmunizationHistory seen = session.histories().of(YUTA);
    session
        .histories()
        .correct(seen, new RecordNumber(2), Visits.measlesInFull(DAY.minusDays(9)), "日の誤り");
    ledger.seal();
    session.histories().withdraw(session.histories().of(YUTA), new RecordNumber(3), "別人の記録");
    importReports(session, 3);
    ledger.seal();
    importReports(session, 2);
    ledger.seal();
    return this;
  }

  /** Records doses on days of which no two are the same. */
  void importReports(Session session, int count) {
    List<VaccinationReport> some = Stream.generate(() -> report(++reports)).limit(count).toList();
    session.importReports(
        "reports.csv",
        some.stream()
            .<Parsed<VaccinationReport>>map(report -> new Parsed.Good<>(report.line(), report))
            .iterator(),
        ImportProgress.NONE);
  }

  private static VaccinationReport report(int number) {
    Demographics yuta = People.yuta().demographics();
    ReportedPerson person =
        new ReportedPerson(
            YUTA,
            yuta.name().kana(),
            yuta.name().kanji(),
            yuta.birthDate(),
            yuta.sex(),
            yuta.address().text());
    return new VaccinationReport(number + 1L, person, Visits.measlesInFull(DAY.plusDays(number)));
  }
}
