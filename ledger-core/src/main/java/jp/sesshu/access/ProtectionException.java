package jp.sesshu.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A protected field could not be protected or read; says why, never what. */
public final class ProtectionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final @Nullable String file;

  /** The reason in words, without any value. */
  public ProtectionException(String message) {
    this(Reason.OTHER, message);
  }

  /** The reason, for programs and in words, without any value. */
  public ProtectionException(Reason reason, String message) {
    this(reason, message, null);
  }

  /** The reason, without any value, and what lies behind it. */
  public ProtectionException(Reason reason, String message, @Nullable Throwable cause) {
    this(reason, message, cause, null);
  }

  private ProtectionException(
      Reason reason, String message, @Nullable Throwable cause, @Nullable String file) {
    super(message, cause);
    this.reason = reason;
    this.file = file;
  }

  /** A key ring was to serve a municipality that is not its own. */
  public static ProtectionException ofAnotherMunicipality() {
    return new ProtectionException(
        Reason.WRONG_MUNICIPALITY, "the key ring serves another municipality: WRONG_MUNICIPALITY");
  }

  /** The same, met in a file of this name. */
  public ProtectionException in(String fileName) {
    ProtectionException found =
        new ProtectionException(reason, String.valueOf(getMessage()), getCause(), fileName);
    found.setStackTrace(getStackTrace());
    return found;
  }

  /** What is in the way, for programs. */
  public Reason reason() {
    return reason;
  }

  /** The name of the file in which it was met, if it was in one. */
  public Optional<String> file() {
    return Optional.ofNullable(file);
  }

  /** What is in the way. */
  public enum Reason {
    /** The key ring is another municipality's. */
    WRONG_MUNICIPALITY,
    /** A file of secrets may be read by others than its owner. */
    OPEN_TO_OTHERS,
    /** A file of secrets cannot be read or written. */
    UNREADABLE,
    /** A file of secrets is not in its form. */
    WRONG_FORM,
    /** What was encrypted was altered, belongs elsewhere, or its key is gone. */
    UNDECIPHERABLE,
    /** Anything else, which the message tells. */
    OTHER
  }
}
