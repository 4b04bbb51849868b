package jp.sesshu.storage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import jp.sesshu.StorageException;
import org.jspecify.annotations.Nullable;

/** Turns what a driver or a library throws into the port's exception, without any stored value. */
final class Failures {
  private Failures() {}

  static StorageException of(Dialect dialect, String message, Throwable thrown) {
    SQLException sql = sqlIn(thrown);
    if (sql == null) {
      return new StorageException(StorageException.Reason.OTHER, message, thrown);
    }
    StorageException.Reason reason =
        sql instanceof SQLTransientConnectionException
            ? StorageException.Reason.BUSY
            : dialect.reason(sql);
    // the libraries between us and the driver put the bound values into their messages
    return new StorageException(reason, message + ": " + reason, sql);
  }

  /** The connection went while its transaction was being committed. */
  static StorageException inDoubt(StorageException lost) {
    return new StorageException(
        StorageException.Reason.IN_DOUBT,
        "whether the work was kept is not known: " + StorageException.Reason.IN_DOUBT,
        Objects.requireNonNullElse(lost.getCause(), lost));
  }

  /** The deepest exception of the driver: pools and libraries wrap it in their own. */
  static @Nullable SQLException sqlIn(Throwable thrown) {
    SQLException found = null;
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql) {
        found = sql;
      }
    }
    return found;
  }
}
