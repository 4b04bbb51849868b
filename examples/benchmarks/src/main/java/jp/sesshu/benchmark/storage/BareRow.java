package jp.sesshu.benchmark.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import jp.sesshu.json.domain.CanonicalJson;
import jp.sesshu.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** A row of {@code ledger_entry} as the bare database takes it, every column made beforehand. */
record BareRow(
    long position,
    String addressee,
    long version,
    long recordNumber,
    String kind,
    long recordedAt,
    String recordedBy,
    Bytes contentKey,
    String content,
    @Nullable String reason,
    Bytes salt) {
  static final String MUNICIPALITY = "401005";
  static final String COLUMNS =
      "municipality, position, addressee, version, record_number, kind, recorded_at, recorded_by,"
          + " content_key, content, reason, salt";
  static final String INSERT =
      "INSERT INTO ledger_entry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final Bytes NONE = new Bytes(new byte[0]);

  /** Bytes of a column. */
  @SuppressWarnings("ArrayRecordComponent") // nothing compares them
  record Bytes(byte[] value) {}

  /** The rows of these entries, the first of which takes a position. */
  static List<BareRow> of(List<LedgerEntry> entries, long first) {
    Random random = new Random(first);
    List<BareRow> rows = new ArrayList<>(entries.size());
    for (LedgerEntry entry : entries) {
      LedgerEntry.Recorded recorded = (LedgerEntry.Recorded) entry;
      byte[] salt = new byte[32];
      random.nextBytes(salt);
      rows.add(
          new BareRow(
              first + rows.size(),
              recorded.addressee().value(),
              recorded.version(),
              recorded.record().value(),
              "R",
              nanos(recorded.recordedAt()),
              recorded.recordedBy(),
              new Bytes(HexFormat.of().parseHex(recorded.key().value())),
              CanonicalJson.write(recorded.given()),
              null,
              new Bytes(salt)));
    }
    return rows;
  }

  /** A row of the query for a history, read column by column. */
  static BareRow of(ResultSet row) throws SQLException {
    return new BareRow(
        0,
        row.getString(1),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        row.getLong(5),
        row.getString(6),
        new Bytes(row.getBytes(7)),
        row.getString(8),
        row.getString(9),
        NONE);
  }

  private static long nanos(Instant at) {
    return at.getEpochSecond() * 1_000_000_000L + at.getNano();
  }

  void bind(PreparedStatement row) throws SQLException {
    row.setString(1, MUNICIPALITY);
    row.setLong(2, position);
    row.setString(3, addressee);
    row.setLong(4, version);
    row.setLong(5, recordNumber);
    row.setString(6, kind);
    row.setLong(7, recordedAt);
    row.setString(8, recordedBy);
    row.setBytes(9, contentKey.value());
    row.setString(10, content);
    row.setString(11, reason);
    row.setBytes(12, salt.value());
  }

  /** A line of PostgreSQL's text form of {@code COPY}; no value here holds a tab or a backslash. */
  void appendTo(StringBuilder text) {
    text.append(MUNICIPALITY).append('\t').append(position).append('\t').append(addressee);
    text.append('\t').append(version).append('\t').append(recordNumber).append('\t').append(kind);
    text.append('\t').append(recordedAt).append('\t').append(recordedBy).append("\t\\\\x");
    text.append(HexFormat.of().formatHex(contentKey.value())).append('\t');
    text.append(content).append("\t\\N\t\\\\x");
    text.append(HexFormat.of().formatHex(salt.value())).append('\n');
  }
}
