package jp.sesshu.ledger;

/**
 * How the person came to be seen (受診種別), such as 個別 or 集団: the municipality's code, opaque here.
 *
 * @param code up to 10 characters
 */
public record VisitKind(String code) {

  /** Refuses an empty or longer code. */
  public VisitKind {
    if (code.isBlank() || code.length() > 10) {
      throw new IllegalArgumentException("visit kind must be 1 to 10 characters");
    }
  }
}
