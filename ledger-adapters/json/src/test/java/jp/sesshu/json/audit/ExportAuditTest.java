package jp.sesshu.json.audit;

import static jp.sesshu.integrity.LogName.Kind.LEDGER;
import static jp.sesshu.integrity.LogName.Kind.TRAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.LogRecord;
import jp.sesshu.integrity.Sealer;
import jp.sesshu.integrity.Tombstone;
import jp.sesshu.integrity.Verdict;
import jp.sesshu.integrity.Verdict.Broken;
import jp.sesshu.integrity.Verdict.Fault;
import jp.sesshu.integrity.Verdict.Intact;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.integrity.InMemorySigner;
import jp.sesshu.testkit.integrity.TamperableLogs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportAuditTest {
  private static final MunicipalityCode CITY = new MunicipalityCode("401005");

  private final TamperableLogs logs = new TamperableLogs(7);
  private final InMemorySigner signer = new InMemorySigner();
  private LogRecord before;

  @TempDir private Path directory;

  @BeforeEach
  void aSealedCity() {
    Sealer sealer = new Sealer(signer);
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 4 + round; i++) {
        logs.add(LEDGER, "{\"entry\":\"接種 " + round + "-" + i + " \\\"𠮷\\\"\"}");
        logs.add(TRAIL, "{\"attempt\":" + i + "}");
      }
      sealer.seal(new LogName(CITY, LEDGER), logs);
      sealer.seal(new LogName(CITY, TRAIL), logs);
    }
    Tombstone tombstone =
        new Tombstone(CITY, List.of(logs.destroyed(LEDGER, 3)), List.of("rule A"));
    before = logs.entries(LEDGER).get(3);
    logs.erase(LEDGER, 3);
    logs.state(LEDGER, signer.attest(tombstone.statement()));
    logs.add(LEDGER, "not yet sealed");
  }

  @Test
  void an_export_of_an_untouched_city_is_intact() throws IOException {
    assertThat(audit(export()))
        .isEqualTo(Map.of(LEDGER, new Intact(17, 3, 1), TRAIL, new Intact(18, 0, 0)));
  }

  @Test
  void every_altered_character_of_a_sealed_line_is_found() throws IOException {
    List<String> lines = export().lines().toList();
    for (int n = 1; n < lines.size(); n++) {
      String line = lines.get(n);
      if (!line.contains("not yet sealed") && !isUnsealedNote(line)) {
        int at = line.lastIndexOf('"') - 3;
        String altered =
            line.substring(0, at) + (line.charAt(at) == '0' ? '1' : '0') + line.substring(at + 1);
        assertThat(isIntact(with(lines, n, altered))).as("line %d altered", n + 1).isFalse();
        assertThat(isIntact(without(lines, n))).as("line %d removed", n + 1).isFalse();
      }
    }
  }

  @Test
  void an_erased_entry_is_accepted_together_with_its_tombstone_only() throws IOException {
    assertThat(audit(unexplained(export())).get(LEDGER)).isEqualTo(new Broken(3, Fault.ERASED));
    String elsewhere =
        export().lines().filter(l -> !l.contains("\"payload\":\"statement")).toList().stream()
            .reduce("", (all, line) -> all + line + "\n");
    assertThat(audit(elsewhere).get(LEDGER))
        .as("a tombstone that is no entry of the log")
        .isEqualTo(new Broken(18, Fault.MISSING));
    assertThat(audit(returned()).get(LEDGER)).isEqualTo(new Broken(3, Fault.RETURNED));
  }

  @Test
  void a_payload_altered_in_the_export_names_its_entry() throws IOException {
    String altered = export().replace("接種 1-2", "接種 1-9");
    assertThat(audit(altered).get(LEDGER)).isEqualTo(new Broken(7, Fault.ALTERED));
  }

  @Test
  void what_is_no_export_is_refused_with_its_line() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> audit("{\"a\":1}\n"))
        .withMessageContaining("line 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> audit(export().replace("\"index\":2,", "\"index\":\"2\",")))
        .withMessageContaining("index");
  }

  /**
   * The second verifier shares no code with the first. Where there is no python3, its recorded
   * output is held against the first verifier's verdicts instead.
   */
  @Test
  void a_second_verifier_in_another_language_comes_to_the_same_verdicts() throws Exception {
    String intact = export();
    String altered = intact.replace("接種 1-2", "接種 1-9");
    String cut =
        String.join("\n", intact.lines().filter(l -> !l.contains("\"index\":16")).toList());
    for (String export : List.of(intact, altered, cut + "\n", unexplained(intact), returned())) {
      assertThat(python(export).orElseGet(() -> recorded(export, intact, altered)))
          .isEqualTo(spoken(audit(export)));
    }
  }

  /** The export without the tombstone of its erased entry, which nothing else tells apart. */
  private static String unexplained(String intact) {
    return String.join("\n", intact.lines().filter(l -> !l.contains("erasure")).toList()) + "\n";
  }

  /** The export of logs into which the destroyed content was put back. */
  private String returned() throws IOException {
    logs.entries(LEDGER).set(3, before);
    logs.add(LEDGER, "not sealed in time");
    return export();
  }

  private static String recorded(String export, String intact, String altered) {
    if (export.equals(intact)) {
      return "ledger: intact\ntrail: intact\n";
    }
    if (export.contains("not sealed in time")) {
      return "ledger: entry 3: RETURNED\ntrail: intact\n";
    }
    if (!export.contains("statement")) {
      return "ledger: entry 3: ERASED\ntrail: intact\n";
    }
    return export.equals(altered)
        ? "ledger: entry 7: ALTERED\ntrail: intact\n"
        : "ledger: entry 16: MISSING\ntrail: entry 16: MISSING\n";
  }

  private static String spoken(Map<LogName.Kind, Verdict> verdicts) {
    StringBuilder spoken = new StringBuilder();
    verdicts.forEach((log, verdict) -> spoken.append(log.word() + ": " + spoken(verdict) + "\n"));
    return spoken.toString();
  }

  private static String spoken(Verdict verdict) {
    return verdict.fold(
        intact -> "intact", broken -> "entry " + broken.entry() + ": " + broken.fault());
  }

  private Optional<String> python(String export) throws IOException, InterruptedException {
    Path file = Files.writeString(directory.resolve("export.jsonl"), export);
    Path script = directory.resolve("verify_logs.py");
    try (var resource = LogExport.class.getResourceAsStream("verify_logs.py")) {
      Files.write(script, resource.readAllBytes());
    }
    assertThat(Files.readAllLines(script)).hasSizeLessThanOrEqualTo(100);
    ProcessBuilder builder =
        new ProcessBuilder(
            "python3", script.toString(), file.toString(), signer.verifierKey().text());
    try {
      Process process = builder.redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return Optional.of(said);
    } catch (IOException noPython) {
      return Optional.empty();
    }
  }

  private static boolean isUnsealedNote(String line) {
    boolean note =
        line.contains("\"payload\":\"anchor") || line.contains("\"payload\":\"statement");
    return note && !line.contains("commitment");
  }

  private boolean isIntact(String export) throws IOException {
    try {
      return audit(export).values().stream().allMatch(v -> v.fold(intact -> true, b -> false));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static String with(List<String> lines, int n, String line) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      all.append(i == n ? line : lines.get(i)).append('\n');
    }
    return all.toString();
  }

  private static String without(List<String> lines, int n) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (i != n) {
        all.append(lines.get(i)).append('\n');
      }
    }
    return all.toString();
  }

  private Map<LogName.Kind, Verdict> audit(String export) throws IOException {
    return ExportAudit.of(new BufferedReader(new StringReader(export)), signer.verifierKey());
  }

  private String export() throws IOException {
    StringWriter out = new StringWriter();
    LogExport.write(CITY, logs, out);
    return out.toString();
  }
}
