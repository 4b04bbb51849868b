package jp.sesshu.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.sesshu.StorageException;
import jp.sesshu.UnitOfWork;
import jp.sesshu.access.NumberProtection;
import jp.sesshu.municipality.MunicipalityCode;
import org.jdbi.v3.core.Handle;

/** Runs work in transactions: all of it is kept, or none. */
final class Transactions implements AutoCloseable {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

  private final Connections writers;
  private final Connections readers;
  private final Dialect dialect;
  private final Duration retrying;
  private final NumberProtection protection;
  private final SecureRandom random = new SecureRandom();
  private final ThreadLocal<Boolean> within = ThreadLocal.withInitial(() -> false);

  /** Transactions whose readers have connections of their own, or share those of the writers. */
  Transactions(
      HikariDataSource writers,
      HikariDataSource readers,
      Dialect dialect,
      Duration retrying,
      NumberProtection protection) {
    this.writers = new Connections(writers, dialect);
    this.readers = readers == writers ? this.writers : new Connections(readers, dialect);
    this.dialect = dialect;
    this.retrying = retrying;
    this.protection = protection;
  }

  <T> T run(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
    return once(() -> again(() -> run(writers, municipality, Transaction::begin, work)));
  }

  <T> T read(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
    return once(() -> again(() -> run(readers, municipality, Transaction::beginReading, work)));
  }

  private <T> T once(Supplier<T> outermost) {
    if (within.get()) {
      throw new IllegalStateException("transactions of a storage do not nest");
    }
    within.set(true);
    try {
      return outermost.get();
    } finally {
      within.remove();
    }
  }

  /** What failed because two met is run again, at a random moment and for some seconds only. */
  private <T> T again(Supplier<T> whole) {
    long deadline = System.nanoTime() + retrying.toNanos();
    for (int attempt = 1; ; attempt++) {
      try {
        return whole.get();
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

  private <T> T run(
      Connections connections,
      MunicipalityCode municipality,
      Consumer<Transaction> beginning,
      Function<UnitOfWork, T> work) {
    try (Handle handle = connections.open()) {
      Transaction transaction = new Transaction(handle, dialect, municipality, new Salts(random));
      boolean kept = false;
      try {
        beginning.accept(transaction);
        T answer = work.apply(new JdbcUnitOfWork(transaction, protection));
        transaction.commit();
        kept = true;
        return answer;
      } finally {
        if (!kept && !transaction.giveUp()) {
          connections.evict(handle);
        }
      }
    }
  }

  @Override
  public void close() {
    readers.close();
    writers.close();
  }

  private boolean passes(StorageException e) {
    return e.getCause() instanceof SQLException sql && dialect.passes(sql);
  }
}
