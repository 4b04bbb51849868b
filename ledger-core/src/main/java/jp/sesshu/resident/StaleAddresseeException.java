package jp.sesshu.resident;

/** A writer offered a version of an addressee that is not the next one: someone was faster. */
public final class StaleAddresseeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says which version was offered and which one is next. */
  public StaleAddresseeException(AddresseeNumber number, long offered, long next) {
    super("addressee " + number + ": version " + offered + " offered, " + next + " is next");
  }
}
