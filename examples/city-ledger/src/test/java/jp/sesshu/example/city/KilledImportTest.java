package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.storage.SqliteStorage;
import jp.sesshu.testkit.city.CityPlan;
import jp.sesshu.testkit.city.GeneratedCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledImportTest {
  private static final MunicipalityCode CITY = new MunicipalityCode("401005");
  private static final int KILLED = 128 + 9;

  @TempDir private Path dir;

  @Test
  void an_import_that_was_killed_and_run_again_ends_in_the_same_ledger() throws Exception {
    CityPlan plan = new CityPlan(CITY, LocalDate.of(2026, 11, 24), 5000);
    CityFiles.write(GeneratedCity.of(plan, new Random(9)), dir);
    Path undisturbed = Files.createDirectory(dir.resolve("undisturbed"));
    assertThat(run(undisturbed, "residents", CityFiles.RESIDENTS).status()).isZero();
    Path disturbed = ModelCity.copy(undisturbed, dir.resolve("disturbed"));

    killAfterFirstBatch(disturbed);
    int kept = contents(disturbed).size();
    run(disturbed, "reports", CityFiles.REPORTS);
    run(undisturbed, "reports", CityFiles.REPORTS);

    assertThat(kept).isPositive();
    assertThat(contents(undisturbed)).hasSizeGreaterThan(kept);
    assertThat(contents(disturbed)).isEqualTo(contents(undisturbed));
  }

  private Run run(Path city, String what, String file) {
    return Run.of(what, "import", dir.resolve(file).toString(), "--dir", city.toString());
  }

  private void killAfterFirstBatch(Path city) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CityLedger.class.getName(),
                "reports",
                "import",
                dir.resolve(CityFiles.REPORTS).toString(),
                "--dir",
                city.toString(),
                "--today",
                "2026-11-24")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader err =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      String line = err.readLine();
      while (line != null && !line.contains("rows done")) {
        line = err.readLine();
      }
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).isEqualTo(KILLED);
  }

  /** Every entry of the ledger, but for the moment at which it was recorded. */
  private static List<String> contents(Path city) {
    List<String> contents = new ArrayList<>();
    try (SqliteStorage storage = Protected.open(city, CITY)) {
      storage.inTransaction(
          CITY,
          work -> {
            work.ledger().forEachAddressee(entries -> entries.forEach(e -> add(e, contents)));
            return contents.size();
          });
    }
    return contents;
  }

  private static void add(LedgerEntry entry, List<String> contents) {
    LedgerEntry.Recorded recorded = (LedgerEntry.Recorded) entry;
    contents.add(recorded.addressee() + " " + recorded.version() + " " + recorded.key());
  }
}
