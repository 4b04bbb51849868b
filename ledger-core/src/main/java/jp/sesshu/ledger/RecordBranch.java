package jp.sesshu.ledger;

/**
 * The municipality's disambiguator of records with the same programme and series dose (予防枝番):
 * opaque, kept and returned as it came.
 *
 * @param value up to 10 characters
 */
public record RecordBranch(String value) {

  /** Refuses an empty or longer branch. */
  public RecordBranch {
    if (value.isBlank() || value.length() > 10) {
      throw new IllegalArgumentException("record branch must be 1 to 10 characters");
    }
  }
}
