package jp.sesshu.storage;

import com.zaxxer.hikari.HikariDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;

/** A pool's connections, opened one at a time; thread-safe. */
final class Connections implements AutoCloseable {
  private final HikariDataSource pool;
  private final Dialect dialect;
  private final Jdbi jdbi;

  Connections(HikariDataSource pool, Dialect dialect) {
    this.pool = pool;
    this.dialect = dialect;
    this.jdbi = Jdbi.create(pool);
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
  }

  Handle open() {
    try {
      return jdbi.open();
    } catch (JdbiException e) {
      throw Failures.of(dialect, "no connection to the database", e);
    }
  }

  /** Takes a connection that is not to be used again out of the pool. */
  void evict(Handle handle) {
    pool.evictConnection(handle.getConnection());
  }

  @Override
  public void close() {
    pool.close();
  }
}
