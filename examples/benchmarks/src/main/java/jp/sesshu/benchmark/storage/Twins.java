package jp.sesshu.benchmark.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import jp.sesshu.Storage;

/** Two databases with the same tables, one of them ours and one bare (比較する二つのデータベース). */
interface Twins extends AutoCloseable {

  /** Ours, through the port. */
  Storage ours();

  /** The bare one, as the same role with the same durability. */
  Connection bare();

  /** Adds rows to the bare one in one durable transaction, as fast as its driver can. */
  void addToBare(List<BareRow> rows) throws SQLException;

  @Override
  void close();

  /** What a benchmark has before it is set up. */
  Twins NONE = new Unopened();

  /** Two of the kind that a benchmark names. */
  static Twins of(String database) {
    return database.equals("sqlite") ? new SqliteTwins() : new PostgresTwins();
  }

  /** Databases that have not been opened. */
  final class Unopened implements Twins {
    @Override
    public Storage ours() {
      throw new IllegalStateException("a benchmark must be set up");
    }

    @Override
    public Connection bare() {
      throw new IllegalStateException("a benchmark must be set up");
    }

    @Override
    public void addToBare(List<BareRow> rows) {
      throw new IllegalStateException("a benchmark must be set up");
    }

    @Override
    public void close() {}
  }
}
