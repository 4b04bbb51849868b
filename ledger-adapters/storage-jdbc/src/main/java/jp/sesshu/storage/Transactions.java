package jp.sesshu.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
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
  private static final Duration RETRYING = Duration.ofSeconds(10);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

  private final HikariDataSource connections;
  private final Jdbi jdbi;
  private final Dialect dialect;
  private final NumberProtection protection;
  private final SecureRandom random = new SecureRandom();
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
    try {
      return runAgainWhilePassing(municipality, work);
    } finally {
      within.remove();
    }
  }

  /** What failed because two met is run again, at a random moment and for some seconds only. */
  private <T> T runAgainWhilePassing(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
    long deadline = System.nanoTime() + RETRYING.toNanos();
    for (int attempt = 1; ; attempt++) {
      try (Handle handle = open()) {
        return run(handle, new Transaction(handle, dialect, municipality, new Salts(random)), work);
      } catch (StorageException e) {
        long pause = pauseAfter(attempt);
        if (!passes(e) || System.nanoTime() + pause > deadline) {
          throw e;
        }
        LockSupport.parkNanos(pause);
      }
    }
  }

  /** Twice as long each time, up to half a second, of which a random part. */
  private static long pauseAfter(int attempt) {
    long longest =
        Math.min(LONGEST_PAUSE.toNanos(), FIRST_PAUSE.toNanos() << Math.min(attempt, 16));
    return ThreadLocalRandom.current().nextLong(longest) + 1;
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

  private boolean passes(StorageException e) {
    return e.getCause() instanceof SQLException sql && dialect.passes(sql);
  }
}
