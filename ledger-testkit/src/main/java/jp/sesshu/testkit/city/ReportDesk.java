package jp.sesshu.testkit.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.sesshu.intake.CodeTables;
import jp.sesshu.ledger.Evidence;
import jp.sesshu.ledger.ProviderNumber;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.ledger.Venue;
import jp.sesshu.ledger.VisitKind;
import jp.sesshu.ledger.VisitOutcome;
import jp.sesshu.programme.FiscalYear;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.ProgrammeNumber;
import jp.sesshu.programme.SeriesDose;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Sex;
import jp.sesshu.vaccine.DoseVolume;
import jp.sesshu.vaccine.LotNumber;
import jp.sesshu.vaccine.VaccineCode;

/** Writes up a dose as one of the city's clinics would: lot, volume, doctor, 事業番号. */
final class ReportDesk {
  private static final int CLINICS = 40;
  private static final List<String> REASONS = List.of("発熱のため", "体調不良のため", "接種間隔が不足のため");

  private final LocalDate today;
  private final RandomGenerator random;
  private final Map<ProgrammeId, ProgrammeNumber> numbers;
  private final List<Venue> clinics;

  ReportDesk(LocalDate today, RandomGenerator random) {
    this.today = today;
    this.random = random;
    this.numbers =
        CodeTables.standard().programmes().entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getValue().id(), Map.Entry::getKey));
    this.clinics = IntStream.range(0, CLINICS).mapToObj(this::clinic).toList();
  }

  private Venue clinic(int index) {
    FamilyName doctor = FamilyName.draw(random);
    GivenName given = GivenName.draw(index % 3 == 0 ? Sex.FEMALE : Sex.MALE, 50, random);
    String number = String.format("401%04d", 1000 + index * 7);
    String name = doctor.kanji() + "　" + given.kanji();
    return new Venue(new ProviderNumber(number), null, null, name);
  }

  /** The record of a visit; one in a hundred ended without a dose. */
  VaccinationRecord record(PlannedDose dose) {
    ProgrammeId programme = new ProgrammeId(dose.programme());
    return new VaccinationRecord(
        programme,
        Objects.requireNonNull(numbers.get(programme)),
        new SeriesDose(dose.term(), dose.number()),
        null,
        FiscalYear.of(dose.on()),
        "",
        dose.on(),
        VaccinationKind.ROUTINE,
        new VisitKind("1"),
        outcome(dose),
        clinics.get(random.nextInt(CLINICS)),
        registeredOn(dose.on().plusDays(random.nextInt(10))),
        null,
        "",
        "",
        new Evidence.Reported("generated"));
  }

  private LocalDate registeredOn(LocalDate wish) {
    return wish.isAfter(today) ? today : wish;
  }

  private VisitOutcome outcome(PlannedDose dose) {
    if (random.nextInt(100) == 0) {
      String reason = REASONS.get(random.nextInt(REASONS.size()));
      return new VisitOutcome.NotAdministered(
          VisitOutcome.NotAdministered.Kind.SCREENED_ONLY, reason);
    }
    String family = dose.vaccine().replaceAll("[^A-Z]", "");
    String lot =
        family.substring(0, Math.min(2, family.length()))
            + (char) ('A' + random.nextInt(6))
            + String.format("%03d", dose.on().getYear() % 100 * 10 + random.nextInt(10));
    return new VisitOutcome.Administered(
        new VaccineCode(dose.vaccine()),
        new LotNumber(lot),
        dose.volume().isEmpty() ? null : DoseVolume.of(dose.volume()),
        null);
  }
}
