package jp.sesshu.storage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.BusyHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/**
 * How a connection waits for another process that writes: it tries again every millisecond, for as
 * long as its patience lasts.
 *
 * <p>SQLite keeps no queue. Of itself it comes to try every tenth of a second, and beside a process
 * that hardly stops writing would find its turn after a quarter of a minute, or never.
 */
final class ShortTries extends BusyHandler {
  private static final int NO_MORE = 0;
  private static final int AGAIN = 1;
  private static final long PAUSE = Duration.ofMillis(1).toNanos();

  private final long patience;
  private long began;

  private ShortTries(Duration patience) {
    this.patience = patience.toNanos();
  }

  /** A source of connections that wait like this. */
  static SQLiteDataSource source(SQLiteConfig config, Duration patience) {
    return new SQLiteDataSource(config) {
      @Override
      public SQLiteConnection getConnection(String user, String password) throws SQLException {
        SQLiteConnection connection = super.getConnection(user, password);
        setHandler(connection, new ShortTries(patience));
        return connection;
      }
    };
  }

  @Override
  protected int callback(int triesBefore) {
    long now = System.nanoTime();
    if (triesBefore == 0) {
      began = now;
    }
    if (now - began >= patience) {
      return NO_MORE;
    }
    // whoever is interrupted waits all the same, as in SQLite's own waiting
    boolean interrupted = Thread.interrupted();
    LockSupport.parkNanos(PAUSE);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return AGAIN;
  }
}
