package jp.sesshu.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;

/** Connections kept open between transactions. */
final class Pool {
  private Pool() {}

  static HikariDataSource of(DataSource source, int size, Duration patience) {
    return of(source, size, patience, "SELECT 1");
  }

  /** Connections on each of which a statement has been run first. */
  static HikariDataSource of(DataSource source, int size, Duration patience, String first) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setPoolName("sesshu");
    config.setConnectionInitSql(first);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(patience.toMillis());
    return new HikariDataSource(config);
  }
}
