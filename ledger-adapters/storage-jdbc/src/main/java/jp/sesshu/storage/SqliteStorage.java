package jp.sesshu.storage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import jp.sesshu.Storage;
import jp.sesshu.StorageException;
import jp.sesshu.UnitOfWork;
import jp.sesshu.access.NumberProtection;
import jp.sesshu.municipality.MunicipalityCode;

/**
 * Everything of a municipality in one SQLite file (組込みの既定), by convention {@code ledger.db} in the
 * municipality's own directory.
 *
 * <p>The file could hold several municipalities, and keeps them apart; give each a file of its own
 * all the same, so that they can be backed up, restored and erased one by one.
 *
 * <p><b>Durability</b>: write-ahead log, {@code synchronous=FULL}: once {@link #inTransaction} has
 * returned, the work has been written and flushed to the disk, and survives the death of the
 * process and of the machine as far as the disk keeps its word. What is removed is overwritten
 * ({@code secure_delete}).
 *
 * <p><b>Turns</b>: transactions of one file take turns, also those of other processes; one that
 * waits for longer than 30 seconds, or as said when it was opened, is told so ({@link
 * StorageException.Reason#BUSY}). What only reads ({@link #reading}) waits for none of them, nor
 * they for it; up to four read at once. They do not nest. Put the file on a local disk: SQLite's
 * locks do not hold on network shares. Safe for use by many threads.
 */
public final class SqliteStorage implements Storage, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int READERS = 4;
  private static final String READING_ONLY = "PRAGMA query_only = ON";

  private final DataSource source;
  private final Transactions transactions;
  private final SqliteUpkeep upkeep;

  private SqliteStorage(DataSource source, NumberProtection protection, Duration patience) {
    this.source = source;
    this.transactions =
        new Transactions(
            Pool.of(source, 1, patience),
            Pool.of(source, READERS, patience, READING_ONLY),
            Dialect.SQLITE,
            patience,
            protection);
    this.upkeep = new SqliteUpkeep(source);
  }

  /**
   * Opens a file; makes it, readable by its owner only, or brings it to the newest schema.
   *
   * @throws StorageException if that fails; with {@link StorageException.Reason#SCHEMA} if a table,
   *     an index or a trigger in it is not as the migrations make it
   */
  public static SqliteStorage open(Path file, NumberProtection protection) {
    return open(file, protection, PATIENCE);
  }

  /**
   * Opens a file.
   *
   * @param patience how long one waits for another who writes, before being told
   * @throws StorageException if that fails
   */
  public static SqliteStorage open(Path file, NumberProtection protection, Duration patience) {
    DataSource source = migrated(file, patience);
    SqliteSchema.check(source);
    return new SqliteStorage(source, protection, patience);
  }

  /**
   * Opens a file for whoever examines it, though its schema may have been altered: {@link
   * #alterations} tells what was. Nobody should work with such a file.
   *
   * @throws StorageException if that fails
   */
  public static SqliteStorage openAsItIs(Path file, NumberProtection protection) {
    return new SqliteStorage(migrated(file, PATIENCE), protection, PATIENCE);
  }

  private static DataSource migrated(Path file, Duration patience) {
    DataSource source = SqliteConnections.of(file, patience);
    DatabaseFile.whileOpening(
        file, patience, () -> Schema.migrate(source, Dialect.SQLITE, Map.of("partitioned", "")));
    return source;
  }

  @Override
  public <T> T inTransaction(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
    return transactions.run(municipality, work);
  }

  @Override
  public <T> T reading(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
    return transactions.read(municipality, work);
  }

  /**
   * Rebuilds the file without what was removed, and empties the write-ahead log. Others wait while
   * it does, and it needs as much memory as the file is large; false if somebody else's transaction
   * was in the way for longer than the patience of this storage.
   */
  @Override
  public boolean scrub(MunicipalityCode municipality) {
    return upkeep.scrub();
  }

  /**
   * Makes a copy of everything while others read and write: what was committed when it begins,
   * whole and on the disk when this returns, readable by its owner only, without a byte of what was
   * removed.
   *
   * @param copy the new file, which must not be there yet
   * @throws StorageException if that fails; then there is no such file
   */
  public void backUp(Path copy) {
    upkeep.backUp(copy);
  }

  /**
   * The tables, indexes and triggers that are not as the migrations make them, such as a fence that
   * was taken down; by kind and name, none where all is well.
   */
  public List<String> alterations() {
    return SqliteSchema.alterations(source);
  }

  /**
   * Whether a file is a ledger from its first page to its last, such as {@link #backUp} makes; it
   * is only read. What a ledger says is another question, which the audit of its logs answers.
   */
  public static boolean isWhole(Path file) {
    return SqliteUpkeep.isWhole(file);
  }

  /** Closes the connections; what was committed stays. */
  @Override
  public void close() {
    transactions.close();
  }
}
