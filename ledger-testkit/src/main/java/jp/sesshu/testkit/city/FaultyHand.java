package jp.sesshu.testkit.city;

import java.time.LocalDate;
import java.util.Map;
import java.util.random.RandomGenerator;
import jp.sesshu.intake.ReportedPerson;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.programme.FiscalYear;
import jp.sesshu.resident.AddresseeNumber;

/** Spoils reports the way they are spoiled in life, and says what it did. */
final class FaultyHand {
  private static final int TEN_THOUSAND = 10_000;
  private static final String VARIANTS = "髙﨑齋齊邊邉濵濱德曻黒澤嶋";
  private static final String PLAIN = "高崎斎斉辺辺浜浜徳昇黒沢島";

  private final LocalDate today;
  private final RandomGenerator random;

  FaultyHand(LocalDate today, RandomGenerator random) {
    this.today = today;
    this.random = random;
  }

  /** A fault by its rate. */
  ReportFault draw() {
    int drawn = random.nextInt(TEN_THOUSAND);
    for (ReportFault fault : ReportFault.values()) {
      drawn -= fault.inTenThousand();
      if (drawn < 0) {
        return fault;
      }
    }
    return ReportFault.NONE;
  }

  /** The report with this fault; without it if the name has no variant to simplify. */
  GeneratedReport spoil(VaccinationReport good, AddresseeNumber about, ReportFault fault) {
    ReportedPerson person = good.person();
    VaccinationRecord visit = good.visit();
    return switch (fault) {
      case NONE, REPEATED -> report(good, about, fault, person, visit);
      case HALF_WIDTH_KANA ->
          report(
              good,
              about,
              fault,
              named(person, HalfWidth.of(person.kana()), person.kanji()),
              visit);
      case PLAIN_KANJI -> {
        String plain = plain(person.kanji());
        ReportFault done = plain.equals(person.kanji()) ? ReportFault.NONE : fault;
        yield report(good, about, done, named(person, person.kana(), plain), visit);
      }
      case WRONG_BIRTH_DATE ->
          report(good, about, fault, born(person, wrong(person.birthDate())), visit);
      case FUTURE_DATE ->
          report(good, about, fault, person, on(visit, today.plusDays(1L + random.nextInt(300))));
      case BEFORE_BIRTH -> {
        LocalDate early = person.birthDate().minusDays(1L + random.nextInt(400));
        yield report(good, about, fault, person, on(visit, early));
      }
      case WRONG_FISCAL_YEAR -> {
        FiscalYear other = new FiscalYear(visit.fiscalYear().year() - 1);
        yield report(good, about, fault, person, counted(visit, visit.vaccinatedOn(), other));
      }
      case BAD_DATE -> {
        String noDay = visit.vaccinatedOn().getYear() + "-02-31";
        yield new GeneratedReport(good, about, fault, Map.of("受診日", noDay));
      }
      case UNKNOWN_VACCINE -> new GeneratedReport(good, about, fault, Map.of("ワクチン", "XX9"));
    };
  }

  private static GeneratedReport report(
      VaccinationReport good,
      AddresseeNumber about,
      ReportFault fault,
      ReportedPerson person,
      VaccinationRecord visit) {
    return new GeneratedReport(
        new VaccinationReport(good.line(), person, visit), about, fault, Map.of());
  }

  private static ReportedPerson named(ReportedPerson person, String kana, String kanji) {
    return new ReportedPerson(
        person.numberOrNull(), kana, kanji, person.birthDate(), person.sex(), person.address());
  }

  private static ReportedPerson born(ReportedPerson person, LocalDate birthDate) {
    return new ReportedPerson(
        person.numberOrNull(),
        person.kana(),
        person.kanji(),
        birthDate,
        person.sex(),
        person.address());
  }

  private static VaccinationRecord on(VaccinationRecord visit, LocalDate on) {
    return counted(visit, on, FiscalYear.of(on));
  }

  private static VaccinationRecord counted(VaccinationRecord visit, LocalDate on, FiscalYear year) {
    return new VaccinationRecord(
        visit.programme(),
        visit.programmeNumber(),
        visit.seriesDose(),
        visit.branchOrNull(),
        year,
        visit.scheduleSequence(),
        on,
        visit.kind(),
        visit.visitKindOrNull(),
        visit.outcome(),
        visit.venue(),
        visit.registeredOnOrNull(),
        visit.printedOnOrNull(),
        visit.note(),
        visit.registrationCode(),
        visit.evidence());
  }

  private static String plain(String kanji) {
    StringBuilder plain = new StringBuilder(kanji);
    for (int i = 0; i < plain.length(); i++) {
      int variant = VARIANTS.indexOf(plain.charAt(i));
      if (variant >= 0) {
        plain.setCharAt(i, PLAIN.charAt(variant));
      }
    }
    return plain.toString();
  }

  /** Another day of the same month or the same day of another month. */
  private LocalDate wrong(LocalDate right) {
    LocalDate wrong =
        right.getDayOfMonth() > 10 && random.nextBoolean()
            ? right.minusDays(10)
            : right.plusDays(right.getDayOfMonth() % 10 == 9 ? -1 : 1);
    return wrong.isAfter(today) ? right.minusDays(1) : wrong;
  }
}
