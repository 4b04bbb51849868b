package jp.sesshu.identity;

import jp.sesshu.resident.AddresseeNumber;

/** An assignment contradicts what the registry knows of the same addressee; names no number. */
public final class IdentityConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says which addressee and branch are concerned. */
  public IdentityConflictException(AddresseeNumber addressee, int branch) {
    super(
        "addressee "
            + addressee
            + ", branch "
            + branch
            + ": the assignment contradicts a known one; a branch keeps its number, and no two"
            + " numbers share a day");
  }
}
