package jp.sesshu.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Function;
import jp.sesshu.StorageException;
import jp.sesshu.UnitOfWork;
import jp.sesshu.access.NumberProtection;
import jp.sesshu.municipality.MunicipalityCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;

/** Runs work in transactions: all of it is kept, or none. */
final class Transactions implements AutoCloseable {
  private final HikariDataSource connections;
  private final Jdbi jdbi;
  private final Dialect dialect;
  private final NumberProtection protection;
  private final ThreadLocal<Boolean> within = ThreadLocal.withInitial(() -> false);

  Transactions(HikariDataSource connections, Dialect dialect, NumberProtection protection) {
    this.connections = connections;
    this.dialect = dialect;
    this.protection = protection;
    this.jdbi = Jdbi.create(connections);
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
  }

  <T> T run(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
    if (within.get()) {
      throw new IllegalStateException("transactions of a storage do not nest");
    }
    within.set(true);
    try (Handle handle = open()) {
      return run(handle, new Transaction(handle, dialect, municipality), work);
    } finally {
      within.remove();
    }
  }

  private <T> T run(Handle handle, Transaction transaction, Function<UnitOfWork, T> work) {
    boolean kept = false;
    try {
      transaction.begin();
      T answer = work.apply(new JdbcUnitOfWork(transaction, protection));
      transaction.commit();
      kept = true;
      return answer;
    } finally {
      if (!kept && !transaction.giveUp()) {
        connections.evictConnection(handle.getConnection());
      }
    }
  }

  private Handle open() {
    try {
      return jdbi.open();
    } catch (JdbiException e) {
      throw Failures.of(dialect, "no connection to the database", e);
    }
  }

  @Override
  public void close() {
    connections.close();
  }

  /** Whether an exception says that the same work may succeed if it is run again. */
  boolean passes(StorageException e) {
    return e.getCause() instanceof java.sql.SQLException sql && dialect.passes(sql);
  }
}
