package jp.sesshu.json;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown while a case is read, to answer its line with an error instead.
 *
 * <p>The message names the rule and the permitted set, never the value that was sent.
 */
public final class CaseFaultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final CaseFault fault;
  private final @Nullable String field;
  private final boolean withholdsId;

  /**
   * A fault of one field.
   *
   * @param field its path, as {@code person.birthDate} or {@code doses[1].date}
   * @param message the rule that was broken, without the value
   */
  public CaseFaultException(CaseFault fault, @Nullable String field, String message) {
    this(fault, field, message, false);
  }

  private CaseFaultException(
      CaseFault fault, @Nullable String field, String message, boolean withholdsId) {
    super(Objects.requireNonNull(message, "message"));
    this.fault = Objects.requireNonNull(fault, "fault");
    this.field = field;
    this.withholdsId = withholdsId;
  }

  /** A fault of the id itself, which the error must not repeat. */
  static CaseFaultException withholdingId(String message) {
    return new CaseFaultException(CaseFault.NOT_PERMITTED, "id", message, true);
  }

  /** Whether the error must not repeat the case's id. */
  boolean withholdsId() {
    return withholdsId;
  }

  /** Why the line cannot be answered. */
  public CaseFault fault() {
    return fault;
  }

  /** The path of the field at fault; absent if the line as a whole is. */
  public Optional<String> field() {
    return Optional.ofNullable(field);
  }
}
