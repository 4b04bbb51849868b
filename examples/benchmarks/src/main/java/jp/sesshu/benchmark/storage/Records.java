package jp.sesshu.benchmark.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.sesshu.ledger.Evidence;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.ProviderNumber;
import jp.sesshu.ledger.RecordBranch;
import jp.sesshu.ledger.VaccinationLedger;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.ledger.Venue;
import jp.sesshu.ledger.VisitKind;
import jp.sesshu.ledger.VisitOutcome;
import jp.sesshu.programme.FiscalYear;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.ProgrammeNumber;
import jp.sesshu.programme.SeriesDose;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.vaccine.DoseVolume;
import jp.sesshu.vaccine.LotNumber;
import jp.sesshu.vaccine.ManufacturerCode;
import jp.sesshu.vaccine.VaccineCode;

/**
 * The entries of an invented ledger by number (測定用の台帳): everyone has had one dose before anyone has
 * had two, and neighbours in the file are not neighbours in the ledger.
 */
final class Records {
  private static final String[] PROGRAMMES = {"hib", "pcv", "hep-b", "dpt-ipv", "mr-1", "je-1"};
  private static final String[] VACCINES = {"Hib", "PCV13", "HepB", "DPT-IPV", "MR", "JE"};
  private static final Instant FIRST = Instant.parse("2026-04-01T00:00:00Z");

  private final int residents;

  /** A ledger of so many residents. */
  Records(int residents) {
    this.residents = residents;
  }

  /** The entries from a number on. */
  List<LedgerEntry> entries(int from, int count) {
    List<LedgerEntry> entries = new ArrayList<>(count);
    for (int i = from; i < from + count; i++) {
      entries.add(entry(i));
    }
    return entries;
  }

  /** A resident, 0 for the first. */
  AddresseeNumber resident(int number) {
    long scattered = Math.floorMod((number + 1L) * 7_919_999_983L, 10_000_000_019L);
    return new AddresseeNumber("%011d".formatted(scattered));
  }

  private LedgerEntry entry(int i) {
    int dose = i / residents;
    AddresseeNumber who = resident(i % residents);
    VaccinationRecord record = record(dose, LocalDate.of(2010, 4, 1).plusDays(31L * dose + i % 31));
    return new LedgerEntry.Recorded(
        who,
        dose + 1L,
        FIRST.plusNanos(i * 1_000L),
        "clerk",
        VaccinationLedger.key(who, record),
        record);
  }

  private static VaccinationRecord record(int dose, LocalDate day) {
    int programme = dose % PROGRAMMES.length;
    return new VaccinationRecord(
        new ProgrammeId(PROGRAMMES[programme]),
        new ProgrammeNumber("%04d".formatted(101 + programme)),
        new SeriesDose(1, 1 + dose / PROGRAMMES.length),
        new RecordBranch("01"),
        FiscalYear.of(day),
        "12",
        day,
        VaccinationKind.ROUTINE,
        new VisitKind("1"),
        new VisitOutcome.Administered(
            new VaccineCode(VACCINES[programme]),
            new LotNumber("Y" + day.getDayOfYear() + "A"),
            DoseVolume.of("0.5"),
            new ManufacturerCode("TK")),
        new Venue(new ProviderNumber("4011234567"), "髙橋小児科", "", "﨑山 一郎"),
        day.plusDays(10),
        null,
        "",
        "03",
        new Evidence.Reported("reports-2026-04.csv"));
  }
}
