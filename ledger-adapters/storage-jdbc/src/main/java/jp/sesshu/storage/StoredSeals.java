package jp.sesshu.storage;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.sesshu.integrity.DamagedSealException;
import jp.sesshu.integrity.Frontier;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.Seal;
import jp.sesshu.integrity.SignedCheckpoint;
import jp.sesshu.integrity.TreeHash;

/** The seals in the table {@code log_seal}. */
final class StoredSeals {
  private static final String SELECT =
      "SELECT size, note, roots FROM log_seal WHERE municipality = :m AND log = :log"
          + " ORDER BY size";
  private static final String INSERT =
      "INSERT INTO log_seal (municipality, log, size, note, roots) VALUES (?, ?, ?, ?, ?)";

  private final Transaction transaction;

  StoredSeals(Transaction transaction) {
    this.transaction = transaction;
  }

  /** A row as it is stored, in its form or not. */
  private record Row(long size, String note, Roots roots) {}

  Optional<Seal> last(LogName.Kind log) {
    List<Seal> last = seals(log, rows(log, SELECT + " DESC LIMIT 1"));
    return last.stream().findFirst();
  }

  List<Seal> all(LogName.Kind log) {
    return seals(log, rows(log, SELECT));
  }

  private List<Row> rows(LogName.Kind log, String sql) {
    return transaction.ask(
        open ->
            open.createQuery(sql)
                .bind("m", transaction.municipality().value())
                .bind("log", log.word())
                .map((row, context) -> row(row))
                .list());
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(row.getLong(1), row.getString(2), new Roots(row.getBytes(3)));
  }

  private static List<Seal> seals(LogName.Kind log, List<Row> rows) {
    List<Seal> seals = new ArrayList<>();
    for (Row row : rows) {
      try {
        seals.add(new Seal(SignedCheckpoint.parse(row.note()), row.roots().frontier(row.size())));
      } catch (IllegalArgumentException e) {
        throw new DamagedSealException(log, seals);
      }
    }
    return seals;
  }

  void add(LogName.Kind log, Seal seal) {
    ByteArrayOutputStream roots = new ByteArrayOutputStream();
    seal.frontier().roots().forEach(root -> roots.writeBytes(root.toBytes()));
    transaction.insert(
        INSERT,
        List.of(seal),
        (row, one) -> {
          row.setString(1, transaction.municipality().value());
          row.setString(2, log.word());
          row.setLong(3, one.frontier().size());
          row.setString(4, one.checkpoint().note());
          row.setBytes(5, roots.toByteArray());
        });
  }

  /** The roots of a frontier, one after another. */
  private static final class Roots {
    private final byte[] bytes;

    Roots(byte[] bytes) {
      this.bytes = bytes;
    }

    Frontier frontier(long size) {
      List<TreeHash> roots = new ArrayList<>();
      // one that is cut short is refused by its length
      for (int from = 0; from < bytes.length; from += TreeHash.LENGTH) {
        int until = Math.min(bytes.length, from + TreeHash.LENGTH);
        roots.add(TreeHash.of(Arrays.copyOfRange(bytes, from, until)));
      }
      return new Frontier(size, roots);
    }
  }
}
