package jp.sesshu.json.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.HexFormat;
import java.util.List;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.LogRecord;
import jp.sesshu.integrity.LogStore;
import jp.sesshu.integrity.Seal;
import jp.sesshu.municipality.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the export of a municipality's two logs: one JSON object a line, in UTF-8.
 *
 * <ol>
 *   <li>{@code {"export":"sesshu-logs/1","municipality":…}}
 *   <li>every checkpoint, {@code {"log":"ledger"|"trail","checkpoint":…}}, each log's smallest
 *       first
 *   <li>the note of every statement, {@code {"log":…,"statement":…}}: without its tombstone there
 *       an erased entry is not accepted
 *   <li>every entry, the ledger's before the trail's and each by index: {@code
 *       {"log":…,"index":n,"salt":…,"payload":…,"commitment":…}}; an erased one has no salt and no
 *       payload, one not yet sealed no commitment. Salts and commitments are hexadecimal.
 * </ol>
 *
 * <p>A commitment is HMAC-SHA-256 under the salt over index, newline and payload; a leaf is SHA-256
 * over a zero byte and the commitment. Payloads are personal data: an export is to be guarded like
 * the ledger.
 */
public final class LogExport {
  /** The name of this form, in an export's first line. */
  public static final String FORM = "sesshu-logs/1";

  private static final int CHUNK = 2_000;
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final Writer out;

  private LogExport(Writer out) {
    this.out = out;
  }

  /**
   * Writes both logs.
   *
   * @throws IOException if writing fails; the writer stays open
   */
  public static void write(MunicipalityCode municipality, LogStore logs, Writer out)
      throws IOException {
    LogExport export = new LogExport(out);
    export.line(object().put("export", FORM).put("municipality", municipality.value()));
    for (LogName.Kind log : LogName.Kind.values()) {
      for (Seal seal : logs.seals(log)) {
        export.line(object().put("log", log.word()).put("checkpoint", seal.checkpoint().note()));
      }
    }
    for (LogName.Kind log : LogName.Kind.values()) {
      for (String statement : logs.statements(log)) {
        export.line(object().put("log", log.word()).put("statement", statement));
      }
    }
    for (LogName.Kind log : LogName.Kind.values()) {
      export.entries(log, logs);
    }
    out.flush();
  }

  private void entries(LogName.Kind log, LogStore logs) throws IOException {
    List<LogRecord> records = logs.records(log, 0, CHUNK);
    for (long from = 0; !records.isEmpty(); records = logs.records(log, from, CHUNK)) {
      List<byte[]> commitments = logs.commitments(log, from, CHUNK);
      for (LogRecord record : records) {
        int place = Math.toIntExact(record.index() - from);
        entry(log, record, place < commitments.size() ? commitments.get(place) : null);
      }
      from = records.get(records.size() - 1).index() + 1;
    }
  }

  private void entry(LogName.Kind log, LogRecord record, byte @Nullable [] commitment)
      throws IOException {
    ObjectNode line = object().put("log", log.word()).put("index", record.index());
    if (record instanceof LogRecord.Kept kept) {
      line.put("salt", HexFormat.of().formatHex(kept.salt())).put("payload", kept.payload());
    }
    if (commitment != null) {
      line.put("commitment", HexFormat.of().formatHex(commitment));
    }
    line(line);
  }

  private void line(ObjectNode line) throws IOException {
    out.write(MAPPER.writeValueAsString(line));
    out.write('\n');
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
