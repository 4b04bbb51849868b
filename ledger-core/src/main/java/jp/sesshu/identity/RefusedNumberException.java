package jp.sesshu.identity;

import java.util.Objects;

/** Thrown for a text that is no number of its kind; names kind and reason, never the text. */
public final class RefusedNumberException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final NumberKind kind;
  private final NumberRefusal refusal;

  /** A refusal of a text that should have been a number of that kind. */
  public RefusedNumberException(NumberKind kind, NumberRefusal refusal) {
    super(kind.words() + " refused: " + Objects.requireNonNull(refusal, "refusal"));
    this.kind = kind;
    this.refusal = refusal;
  }

  /** What the text should have been. */
  public NumberKind kind() {
    return kind;
  }

  /** Why it is not. */
  public NumberRefusal refusal() {
    return refusal;
  }
}
