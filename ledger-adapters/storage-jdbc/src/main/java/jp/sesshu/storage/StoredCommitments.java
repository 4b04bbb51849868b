package jp.sesshu.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.sesshu.integrity.LogName;

/** The commitments of sealed entries in the table {@code log_commitments}, some hundred a row. */
final class StoredCommitments {
  private static final int LENGTH = 32;
  private static final int A_ROW = 512;
  private static final String SELECT =
      "SELECT first_position, commitments FROM log_commitments"
          + " WHERE municipality = :m AND log = :log"
          + " AND first_position > :before AND first_position < :until ORDER BY first_position";
  private static final String INSERT =
      "INSERT INTO log_commitments (municipality, log, first_position, commitments)"
          + " VALUES (?, ?, ?, ?)";

  private final Transaction transaction;

  StoredCommitments(Transaction transaction) {
    this.transaction = transaction;
  }

  /** Some in a row. */
  private static final class Row {
    private final long first;
    private final byte[] bytes;

    Row(long first, byte[] bytes) {
      this.first = first;
      this.bytes = bytes;
    }

    long end() {
      return first + bytes.length / LENGTH;
    }

    byte[] at(long position) {
      int from = Math.toIntExact((position - first) * LENGTH);
      return Arrays.copyOfRange(bytes, from, from + LENGTH);
    }
  }

  /** From one on, up to the first that is not there. */
  List<byte[]> read(LogName.Kind log, long from, int limit) {
    List<byte[]> found = new ArrayList<>();
    long next = from;
    for (Row row : rows(log, from, limit)) {
      while (row.first <= next && next < row.end() && found.size() < limit) {
        found.add(row.at(next++));
      }
    }
    return found;
  }

  private List<Row> rows(LogName.Kind log, long from, int limit) {
    return transaction.ask(
        open ->
            open.createQuery(SELECT)
                .bind("m", transaction.municipality().value())
                .bind("log", log.word())
                .bind("before", from - A_ROW)
                .bind("until", from + limit)
                .map((row, context) -> new Row(row.getLong(1), row.getBytes(2)))
                .list());
  }

  void add(LogName.Kind log, long first, List<byte[]> commitments) {
    List<Row> rows = new ArrayList<>();
    for (int from = 0; from < commitments.size(); from += A_ROW) {
      List<byte[]> some = commitments.subList(from, Math.min(commitments.size(), from + A_ROW));
      byte[] bytes = new byte[some.size() * LENGTH];
      for (int i = 0; i < some.size(); i++) {
        System.arraycopy(some.get(i), 0, bytes, i * LENGTH, LENGTH);
      }
      rows.add(new Row(first + from, bytes));
    }
    transaction.insert(
        INSERT,
        rows,
        (row, one) -> {
          row.setString(1, transaction.municipality().value());
          row.setString(2, log.word());
          row.setLong(3, one.first);
          row.setBytes(4, one.bytes);
        });
  }
}
