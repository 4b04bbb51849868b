package jp.sesshu.example.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;
import jp.sesshu.DamagedCopyException;
import jp.sesshu.KeyStillNeededException;
import jp.sesshu.NoSuchItemException;
import jp.sesshu.StorageException;
import jp.sesshu.UnreadableFieldsException;
import jp.sesshu.access.AccessDeniedException;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.integrity.RewrittenLogException;

/**
 * Says why a command failed, in a line with its code. What a library says is not repeated: it may
 * quote a person's data.
 */
final class FailedCalls {
  private FailedCalls() {}

  static int explain(Exception failure, Messages messages, Terminal terminal) {
    Throwable real =
        failure instanceof UncheckedIOException io && io.getCause() != null
            ? io.getCause()
            : failure;
    if (real instanceof ClosableOutput.ReaderGoneException) {
      return ExitStatus.OK;
    }
    RefusedException refused = refused(real);
    terminal.err().println(refused.in(messages));
    return refused.refusal().status();
  }

  private static RefusedException refused(Throwable real) {
    if (real instanceof RefusedException refused) {
      return refused;
    }
    if (real instanceof AccessDeniedException denied) {
      return of(denied);
    }
    if (real instanceof ProtectionException protection) {
      return of(protection);
    }
    if (real instanceof StorageException storage) {
      return new RefusedException(of(storage.reason()), sqlState(storage));
    }
    if (real instanceof RewrittenLogException rewritten) {
      return new RefusedException(Refusal.LOG_REWRITTEN, rewritten.origin());
    }
    if (real instanceof KeyStillNeededException needed) {
      return new RefusedException(Refusal.KEY_NEEDED, needed.records());
    }
    if (real instanceof UnreadableFieldsException unreadable) {
      return new RefusedException(Refusal.NUMBERS_UNREADABLE, unreadable.records());
    }
    if (real instanceof NoSuchItemException) {
      return new RefusedException(Refusal.NOBODY);
    }
    if (real instanceof DamagedCopyException) {
      return new RefusedException(Refusal.COPY_DAMAGED);
    }
    return real instanceof IOException io
        ? new RefusedException(Refusal.FILE_FAILED, file(io))
        : new RefusedException(Refusal.DEFECT, place(real));
  }

  private static RefusedException of(AccessDeniedException denied) {
    return switch (denied.denial()) {
      case WRONG_CREDENTIALS -> new RefusedException(Refusal.CREDENTIALS, denied.denial());
      case TOO_MANY_GUESSES ->
          denied
              .lockout()
              .map(
                  lockout ->
                      lockout.fold(
                          end -> new RefusedException(Refusal.SHUT_OUT, denied.denial(), end),
                          () -> new RefusedException(Refusal.SHUT_OUT_FOR_GOOD, denied.denial())))
              .orElseGet(() -> new RefusedException(Refusal.SHUT_OUT_FOR_GOOD, denied.denial()));
      case PURPOSE_NOT_GRANTED, OUTSIDE_PURPOSE, NO_AUTHORITY, UNKNOWN_PRINCIPAL ->
          new RefusedException(Refusal.DENIED, denied.denial());
    };
  }

  private static RefusedException of(ProtectionException protection) {
    String file = protection.file().orElse(OpenCity.KEYS);
    return switch (protection.reason()) {
      case WRONG_MUNICIPALITY -> new RefusedException(Refusal.KEYS_OF_ANOTHER, file);
      case OPEN_TO_OTHERS -> new RefusedException(Refusal.KEYS_OPEN_TO_OTHERS, file);
      case UNREADABLE -> new RefusedException(Refusal.KEYS_UNREADABLE, file);
      case WRONG_FORM -> new RefusedException(Refusal.KEYS_DAMAGED, file);
      case UNDECIPHERABLE -> new RefusedException(Refusal.UNDECIPHERABLE, file);
      case OTHER -> new RefusedException(Refusal.DEFECT, place(protection));
    };
  }

  private static Refusal of(StorageException.Reason reason) {
    return switch (reason) {
      case UNAVAILABLE -> Refusal.STORAGE_UNAVAILABLE;
      case FULL -> Refusal.STORAGE_FULL;
      case READ_ONLY -> Refusal.STORAGE_READ_ONLY;
      case NOT_PERMITTED -> Refusal.STORAGE_NOT_PERMITTED;
      case IN_DOUBT -> Refusal.STORAGE_IN_DOUBT;
      case BUSY -> Refusal.STORAGE_BUSY;
      case DAMAGED -> Refusal.STORAGE_DAMAGED;
      case SCHEMA -> Refusal.STORAGE_ALTERED;
      case OTHER -> Refusal.STORAGE_FAILED;
      case NOT_LET_IN -> Refusal.SERVER_LETS_NOBODY_IN;
      case NOT_PREPARED -> Refusal.TABLES_MISSING;
      case UNFENCED -> Refusal.ROLE_UNFENCED;
      case NOT_DURABLE -> Refusal.SERVER_NOT_DURABLE;
    };
  }

  /** The database's own code, which says what its administrator wants to know and no value. */
  private static String sqlState(StorageException storage) {
    return storage.getCause() instanceof SQLException sql && sql.getSQLState() != null
        ? storage.reason() + ", SQLSTATE " + sql.getSQLState()
        : storage.reason().toString();
  }

  private static String file(IOException io) {
    return io instanceof FileSystemException at
        ? Optional.ofNullable(at.getFile()).orElseGet(() -> place(io))
        : place(io);
  }

  /** Where it failed, not what it said. */
  private static String place(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    String at = trace.length == 0 ? "" : " at " + trace[0];
    return failure.getClass().getName() + at;
  }
}
