package jp.sesshu.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process dies in the middle of an import, without a chance to tidy up. */
class SqliteKillTest {
  private static final int ENDLESS = 1_000_000;

  @TempDir Path folder;

  @Test
  void after_three_kills_everything_acknowledged_is_there_and_nothing_half() throws Exception {
    killAndLook(3, 20250602L);
  }

  @Test
  @Tag("slow")
  void after_thirty_kills_everything_acknowledged_is_there_and_nothing_half() throws Exception {
    killAndLook(30, 19480630L);
  }

  private void killAndLook(int kills, long seed) throws Exception {
    Path file = folder.resolve("ledger.db");
    Random random = new Random(seed);
    List<String> acknowledged = new ArrayList<>();
    for (int kill = 1; kill <= kills; kill++) {
      acknowledged.addAll(importUntilKilled(file, kill, 1 + random.nextInt(60)));
      lookAt(file, acknowledged, kill);
    }
  }

  /** What was acknowledged before the kill, which comes some acknowledgements and a bit later. */
  private static List<String> importUntilKilled(Path file, int kill, int after)
      throws IOException, InterruptedException {
    Process process = ImportingProcess.start(file, "K" + kill, ENDLESS);
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        acknowledged.add(line);
        if (acknowledged.size() == after) {
          // by its handle, which leaves the last acknowledgements to be read from the pipe
          process.toHandle().destroyForcibly();
        }
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).as("killed, not ended").isNotZero();
    assertThat(acknowledged).as("the import had begun").hasSizeGreaterThanOrEqualTo(after);
    return acknowledged;
  }

  private static void lookAt(Path file, List<String> acknowledged, int kills) throws SQLException {
    try (SqliteStorage storage = SqliteStorage.open(file, Protections.ofThisTest())) {
      Map<String, Integer> sizes = ImportingProcess.entriesByAddressee(storage);
      assertThat(sizes.keySet()).as("nothing acknowledged is lost").containsAll(acknowledged);
      assertThat(sizes.values()).as("nothing is half").containsOnly(ImportingProcess.ENTRIES_EACH);
      assertThat(sizes.size())
          .as("at most one import a kill was kept without being acknowledged")
          .isBetween(acknowledged.size(), acknowledged.size() + kills);
      long outcomes =
          storage.inTransaction(ImportingProcess.KITAKYUSHU, unit -> unit.trail().count());
      assertThat(outcomes).as("an outcome for each import that was kept").isEqualTo(sizes.size());
    }
    assertThat(ask(file, "PRAGMA integrity_check")).isEqualTo("ok");
    assertThat(ask(file, "SELECT count(*) = max(position) + 1 FROM ledger_entry"))
        .as("positions without a gap")
        .isEqualTo("1");
  }

  @Test
  void two_processes_write_one_file_and_lose_nothing() throws Exception {
    Path file = folder.resolve("shared.db");
    Process first = ImportingProcess.start(file, "P1", 40);
    Process second = ImportingProcess.start(file, "P2", 40);
    assertThat(List.of(linesOf(first).size(), linesOf(second).size())).containsOnly(40);
    assertThat(List.of(first.waitFor(), second.waitFor())).containsOnly(0);
    try (SqliteStorage storage = SqliteStorage.open(file, Protections.ofThisTest())) {
      Map<String, Integer> sizes = ImportingProcess.entriesByAddressee(storage);
      assertThat(sizes).hasSize(80);
      assertThat(sizes.values()).containsOnly(ImportingProcess.ENTRIES_EACH);
    }
    assertThat(ask(file, "PRAGMA integrity_check")).isEqualTo("ok");
  }

  private static List<String> linesOf(Process process) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      return lines.lines().toList();
    }
  }

  private static String ask(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        ResultSet answer = connection.createStatement().executeQuery(sql)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
