package jp.sesshu.example.city;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.Verdict;
import jp.sesshu.integrity.VerifierKey;
import jp.sesshu.json.CaseLines;
import jp.sesshu.json.audit.ExportAudit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code trail verify}: whether both logs are as they were sealed, and if not, which entry is the
 * first that is not. Of an export it needs no more than the public key.
 */
@Command(name = "verify")
final class TrailVerify implements Callable<Integer> {
  private final Terminal terminal;
  private final Messages messages;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CityOptions city;

  @Option(names = "--export", paramLabel = "F")
  private @Nullable Path export;

  @Option(names = "--key", paramLabel = "KEY")
  private @Nullable String key;

  TrailVerify(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws IOException {
    Map<LogName.Kind, Verdict> verdicts = verdicts();
    JsonLines out = new JsonLines(terminal.data());
    verdicts.forEach((log, verdict) -> out.write(describe(log, verdict)));
    out.flush();
    verdicts.forEach(this::explain);
    boolean intact = verdicts.values().stream().allMatch(v -> v.fold(i -> true, b -> false));
    return intact ? ExitStatus.OK : ExitStatus.REFUSED;
  }

  private void explain(LogName.Kind log, Verdict verdict) {
    verdict.fold(
        intact -> log,
        broken -> {
          String why = messages.of("fault." + broken.fault());
          terminal.err().println(messages.of("trail.broken", log.word(), broken.entry(), why));
          return log;
        });
  }

  private Map<LogName.Kind, Verdict> verdicts() throws IOException {
    if (export == null) {
      try (OpenCity open = city.openFor(Staff.Duty.AUDITING, terminal)) {
        return open.session().logs().audit();
      }
    }
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(CaseInput.open(export), StandardCharsets.UTF_8))) {
      return ExportAudit.of(in, verifierKey());
    } catch (IllegalArgumentException noExport) {
      throw new WrongCallException("call.export", String.valueOf(noExport.getMessage()));
    }
  }

  /** The key as it is, or in a file. */
  private VerifierKey verifierKey() throws IOException {
    if (key == null) {
      throw new WrongCallException("call.key");
    }
    try {
      Path file = Path.of(key);
      return VerifierKey.parse(
          Files.isReadable(file) ? Files.readString(file, StandardCharsets.US_ASCII) : key);
    } catch (IllegalArgumentException notOne) {
      throw new WrongCallException("call.key");
    }
  }

  private static ObjectNode describe(LogName.Kind log, Verdict verdict) {
    ObjectNode line = CaseLines.object().put("log", log.word());
    return verdict.fold(
        intact ->
            line.put("intact", true)
                .put("sealed", intact.sealed())
                .put("unsealed", intact.unsealed())
                .put("erased", intact.erased()),
        broken ->
            line.put("intact", false)
                .put("entry", broken.entry())
                .put("fault", broken.fault().name()));
  }
}
