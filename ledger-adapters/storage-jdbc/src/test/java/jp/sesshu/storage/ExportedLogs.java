package jp.sesshu.storage;

import static jp.sesshu.integrity.LogName.Kind.LEDGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jp.sesshu.Storage;
import jp.sesshu.access.Purpose;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.LogStore;
import jp.sesshu.integrity.Verdict;
import jp.sesshu.integrity.Verdict.Broken;
import jp.sesshu.integrity.Verdict.Fault;
import jp.sesshu.json.audit.ExportAudit;
import jp.sesshu.json.audit.LogExport;
import jp.sesshu.testkit.integrity.InMemorySigner;
import jp.sesshu.testkit.memory.InMemoryErasureRegister;

/**
 * The export of a real database's logs, audited by the Java verifier and by the one in Python,
 * which must say the same. Where there is no {@code python3}, the recorded words of the second are
 * held against the first.
 */
final class ExportedLogs {
  private final Path folder;
  private final InMemorySigner signer = new InMemorySigner();

  ExportedLogs(Path folder) {
    this.folder = folder;
  }

  void areIntactAndTellTheirFirstBadEntry(Storage storage) throws Exception {
    SealedCity city = new SealedCity(storage, signer).workAndSeal();
    String export = city.session(Purpose.OPERATION).logs().export("auditor", logs -> write(logs));
    assertThat(audit(export).values()).allMatch(verdict -> verdict instanceof Verdict.Intact);
    assertThat(spokenByBoth(export)).isEqualTo("ledger: intact\ntrail: intact\n");
    String altered = altered(export, "\"log\":\"ledger\",\"index\":3,", "体温 36.8", "体温 36.9");
    assertThat(audit(altered)).containsEntry(LEDGER, new Broken(3, Fault.ALTERED));
    assertThat(spokenByBoth(altered)).isEqualTo("ledger: entry 3: ALTERED\ntrail: intact\n");
    String shortened = without(export, "\"log\":\"ledger\",\"index\":5,");
    assertThat(audit(shortened)).containsEntry(LEDGER, new Broken(5, Fault.MISSING));
    assertThat(spokenByBoth(shortened)).isEqualTo("ledger: entry 5: MISSING\ntrail: intact\n");
  }

  void acceptAnErasedEntryWithItsTombstoneOnly(Storage storage) throws Exception {
    MortalCity city = new MortalCity(storage, signer, new InMemoryErasureRegister()).fill(0, 6);
    city.session().retention().erase(MortalCity.TODAY, null);
    String export = city.session().logs().export("auditor", logs -> write(logs));
    assertThat(export).doesNotContain(MortalCity.wordsOf(0)).contains(MortalCity.wordsOf(1).get(3));
    assertThat(spokenByBoth(export)).isEqualTo("ledger: intact\ntrail: intact\n");
    String without = without(export, "\"statement\":");
    assertThat(audit(without)).containsEntry(LEDGER, new Broken(0, Fault.ERASED));
    assertThat(spokenByBoth(without)).isEqualTo("ledger: entry 0: ERASED\ntrail: intact\n");
    String altered = export.replace("FROM_DEATH", "FROM_BIRTH");
    assertThat(spokenByBoth(altered)).isEqualTo("ledger: entry 0: ERASED\ntrail: intact\n");
  }

  private static String write(LogStore logs) {
    StringWriter out = new StringWriter();
    try {
      LogExport.write(SealedCity.KITAKYUSHU, logs, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private Map<LogName.Kind, Verdict> audit(String export) throws IOException {
    return ExportAudit.of(new BufferedReader(new StringReader(export)), signer.verifierKey());
  }

  private static String altered(String export, String lineWith, String from, String to) {
    List<String> lines =
        export.lines().map(l -> l.contains(lineWith) ? l.replace(from, to) : l).toList();
    String altered = String.join("\n", lines) + "\n";
    assertThat(altered).as("something was altered").isNotEqualTo(export);
    return altered;
  }

  private static String without(String export, String lineWith) {
    return String.join("\n", export.lines().filter(l -> !l.contains(lineWith)).toList()) + "\n";
  }

  private String spokenByBoth(String export) throws Exception {
    StringBuilder java = new StringBuilder();
    audit(export).forEach((log, verdict) -> java.append(spoken(log, verdict)).append('\n'));
    assertThat(python(export).orElseGet(java::toString))
        .as("the verifier that shares no code")
        .isEqualTo(java.toString());
    return java.toString();
  }

  private static String spoken(LogName.Kind log, Verdict verdict) {
    return log.word()
        + verdict.fold(i -> ": intact", b -> ": entry " + b.entry() + ": " + b.fault());
  }

  private Optional<String> python(String export) throws Exception {
    Path file = Files.writeString(folder.resolve("export.jsonl"), export);
    Path script = folder.resolve("verify_logs.py");
    try (InputStream resource = LogExport.class.getResourceAsStream("verify_logs.py")) {
      Files.write(script, resource.readAllBytes());
    }
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
}
