package jp.sesshu.storage;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.sesshu.access.ActId;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.VaccinationLedger;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.testkit.fixture.Visits;

/** A process of its own that imports addressee after addressee and says which are acknowledged. */
final class ImportingProcess {
  static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");
  static final int ENTRIES_EACH = 20;
  private static final Instant NOON = Instant.parse("2025-06-02T03:00:00.123456789Z");
  private static final LocalDate DAY = LocalDate.of(2020, 4, 1);

  private ImportingProcess() {}

  /** Arguments: the database file, a name for this run, and how many addressees to import. */
  public static void main(String[] arguments) {
    String run = arguments[1];
    int addressees = Integer.parseInt(arguments[2]);
    try (SqliteStorage storage =
        SqliteStorage.open(Path.of(arguments[0]), Protections.ofThisTest())) {
      for (int number = 0; number < addressees; number++) {
        AddresseeNumber addressee = new AddresseeNumber(run + "x" + number);
        String act = String.format("%016x%016x", run.hashCode() & 0xffffffffL, number);
        storage.inTransaction(
            KITAKYUSHU,
            unit -> {
              unit.ledger().appendAll(entries(addressee));
              unit.trail()
                  .append(
                      new TrailEntry.Outcome(
                          new ActId(act), NOON, TrailEntry.Result.DONE, Map.of()));
              return true;
            });
        // the acknowledgement: written only once the transaction has returned
        System.out.println(addressee);
      }
    }
  }

  private static List<LedgerEntry> entries(AddresseeNumber addressee) {
    List<LedgerEntry> entries = new ArrayList<>();
    for (int version = 1; version <= ENTRIES_EACH; version++) {
      VaccinationRecord visit = Visits.measlesInFull(DAY.plusDays(version));
      entries.add(
          new LedgerEntry.Recorded(
              addressee,
              version,
              NOON.plusSeconds(version),
              "op-1",
              VaccinationLedger.key(addressee, visit),
              visit));
    }
    return entries;
  }

  /** Starts such a process. */
  static Process start(Path file, String run, int addressees) throws java.io.IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ImportingProcess.class.getName(),
            file.toString(),
            run,
            Integer.toString(addressees))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** How many entries each addressee has, over the whole ledger. */
  static Map<String, Integer> entriesByAddressee(SqliteStorage storage) {
    return storage.inTransaction(
        KITAKYUSHU,
        unit -> {
          Map<String, Integer> sizes = new HashMap<>();
          unit.ledger()
              .forEachAddressee(
                  entries -> sizes.put(entries.get(0).addressee().value(), entries.size()));
          return sizes;
        });
  }
}
