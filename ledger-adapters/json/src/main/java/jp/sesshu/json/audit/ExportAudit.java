package jp.sesshu.json.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import jp.sesshu.integrity.LogAudit;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.LogRecord;
import jp.sesshu.integrity.SignedCheckpoint;
import jp.sesshu.integrity.Verdict;
import jp.sesshu.integrity.VerifierKey;
import jp.sesshu.municipality.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Audits an {@linkplain LogExport export} from the export and the signer's public key alone. Memory
 * grows with the number of checkpoints and of erased entries, not of those that are kept.
 */
public final class ExportAudit {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final BufferedReader in;
  private final Map<LogName.Kind, List<SignedCheckpoint>> seals = new EnumMap<>(LogName.Kind.class);
  private final Map<LogName.Kind, List<String>> statements = new EnumMap<>(LogName.Kind.class);
  private @Nullable JsonNode ahead;
  private long lineNumber;

  private ExportAudit(BufferedReader in) {
    this.in = in;
    for (LogName.Kind log : LogName.Kind.values()) {
      seals.put(log, new ArrayList<>());
    }
  }

  /**
   * Audits both logs.
   *
   * @return a verdict for each log
   * @throws IllegalArgumentException if it is not an export; the message names the line
   * @throws IOException if reading fails
   */
  public static Map<LogName.Kind, Verdict> of(BufferedReader in, VerifierKey key)
      throws IOException {
    try {
      return new ExportAudit(in).run(key);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Map<LogName.Kind, Verdict> run(VerifierKey key) {
    ahead = read();
    if (ahead == null || !LogExport.FORM.equals(text(ahead, "export"))) {
      throw malformed("the first line must name the form " + LogExport.FORM);
    }
    MunicipalityCode municipality = new MunicipalityCode(text(ahead, "municipality"));
    for (ahead = read(); ahead != null && ahead.has("checkpoint"); ahead = read()) {
      checkpoints(log(ahead)).add(SignedCheckpoint.parse(text(ahead, "checkpoint")));
    }
    for (; ahead != null && ahead.has("statement"); ahead = read()) {
      statements(log(ahead)).add(text(ahead, "statement"));
    }
    Map<LogName.Kind, Verdict> verdicts = new EnumMap<>(LogName.Kind.class);
    for (LogName.Kind log : LogName.Kind.values()) {
      LogName name = new LogName(municipality, log);
      LogAudit audit =
          new LogAudit(key, name, checkpoints(log), checkpoints(log.other()), statements(log));
      Entries entries = new Entries(log);
      verdicts.put(log, audit.over(entries));
      entries.forEachRemaining(rest -> {});
    }
    if (ahead != null) {
      throw malformed("an entry stands after those of the last log");
    }
    return verdicts;
  }

  private List<String> statements(LogName.Kind log) {
    return statements.computeIfAbsent(log, l -> new ArrayList<>());
  }

  private List<SignedCheckpoint> checkpoints(LogName.Kind log) {
    return seals.computeIfAbsent(log, l -> new ArrayList<>());
  }

  private @Nullable JsonNode read() {
    try {
      String line = in.readLine();
      lineNumber++;
      return line == null ? null : MAPPER.readTree(line);
    } catch (JacksonException withheld) {
      throw malformed("not well-formed JSON");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LogName.Kind log(JsonNode node) {
    for (LogName.Kind log : LogName.Kind.values()) {
      if (log.word().equals(text(node, "log"))) {
        return log;
      }
    }
    throw malformed("log must be ledger or trail");
  }

  private String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null || !value.isString()) {
      throw malformed("field " + field + " must be a text");
    }
    return value.stringValue();
  }

  private IllegalArgumentException malformed(String what) {
    return new IllegalArgumentException("line " + lineNumber + ": " + what);
  }

  private LogAudit.Committed committed(JsonNode node) {
    JsonNode index = node.get("index");
    if (index == null || !index.isIntegralNumber()) {
      throw malformed("field index must be a whole number");
    }
    Optional<byte[]> kept =
        node.has("commitment") ? Optional.of(hex(node, "commitment")) : Optional.empty();
    LogRecord record =
        node.has("payload")
            ? new LogRecord.Kept(index.longValue(), hex(node, "salt"), text(node, "payload"))
            : new LogRecord.Erased(index.longValue(), hex(node, "commitment"));
    return new LogAudit.Committed(record, kept);
  }

  private byte[] hex(JsonNode node, String field) {
    try {
      return HexFormat.of().parseHex(text(node, field));
    } catch (IllegalArgumentException notHex) {
      throw malformed("field " + field + " must be hexadecimal");
    }
  }

  /** The entries of one log, as long as the next line is one of them. */
  private final class Entries implements Iterator<LogAudit.Committed> {
    private final LogName.Kind log;

    Entries(LogName.Kind log) {
      this.log = log;
    }

    @Override
    public boolean hasNext() {
      return ahead != null && log(ahead) == log;
    }

    @Override
    public LogAudit.Committed next() {
      JsonNode node = ahead;
      if (node == null) {
        throw new NoSuchElementException();
      }
      LogAudit.Committed entry = committed(node);
      ahead = read();
      return entry;
    }
  }
}
