package jp.sesshu.example.city;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern LINE = Pattern.compile("^line (\\d+)");

  private final Terminal terminal;
  private final Messages messages;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CityOptions city;

  @Option(names = "--export", paramLabel = "F")
  private @Nullable Path export;

  @Option(names = "--key", paramLabel = "KEY")
  private @Nullable String key;

  private List<String> altered = List.of();

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
    if (!altered.isEmpty()) {
      Refusal.STORAGE_ALTERED.tell(terminal, messages, String.join(", ", altered));
    }
    return intact && altered.isEmpty() ? ExitStatus.OK : ExitStatus.REFUSED;
  }

  private void explain(LogName.Kind log, Verdict verdict) {
    verdict.fold(
        intact -> log,
        broken -> {
          String why = messages.of("fault." + broken.fault());
          Refusal.LOG_BROKEN.tell(terminal, messages, log.word(), broken.entry(), why);
          return log;
        });
  }

  private Map<LogName.Kind, Verdict> verdicts() throws IOException {
    if (export == null) {
      try (OpenCity open = city.openFor(Staff.Duty.AUDITING, terminal)) {
        altered = open.alterations();
        return open.session().logs().audit();
      }
    }
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(InputFile.open(export), StandardCharsets.UTF_8))) {
      return ExportAudit.of(in, verifierKey());
    } catch (IllegalArgumentException noExport) {
      throw new RefusedException(Refusal.NO_EXPORT, export, lineOf(noExport));
    }
  }

  private static String lineOf(IllegalArgumentException noExport) {
    Matcher line = LINE.matcher(String.valueOf(noExport.getMessage()));
    return line.find() ? line.group(1) : "1";
  }

  /** The key as it is, or in a file. */
  private VerifierKey verifierKey() throws IOException {
    if (key == null) {
      throw new RefusedException(Refusal.VERIFIER_KEY);
    }
    try {
      Path file = Path.of(key);
      return VerifierKey.parse(
          Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.US_ASCII) : key);
    } catch (IllegalArgumentException notOne) {
      throw new RefusedException(Refusal.VERIFIER_KEY);
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
