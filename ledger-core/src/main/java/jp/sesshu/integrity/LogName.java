package jp.sesshu.integrity;

import jp.sesshu.municipality.MunicipalityCode;

/**
 * Which log: a municipality's ledger or its access trail.
 *
 * @param municipality whose
 * @param kind which of the two
 */
public record LogName(MunicipalityCode municipality, Kind kind) {

  /** The name in a checkpoint's first line, such as {@code sesshu/401005/ledger}. */
  public String origin() {
    return "sesshu/" + municipality.value() + "/" + kind.word();
  }

  /**
   * The log with this origin.
   *
   * @throws IllegalArgumentException if it is no log's
   */
  public static LogName ofOrigin(String origin) {
    String[] parts = origin.split("/", -1);
    for (Kind kind : Kind.values()) {
      if (parts.length == 3 && parts[0].equals("sesshu") && parts[2].equals(kind.word())) {
        return new LogName(new MunicipalityCode(parts[1]), kind);
      }
    }
    throw new IllegalArgumentException("an origin must be such as sesshu/401005/ledger");
  }

  /** The two logs. */
  public enum Kind {
    /** The ledger's entries. */
    LEDGER("ledger"),
    /** The access trail. */
    TRAIL("trail");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word in an origin. */
    public String word() {
      return word;
    }

    /** The other of the two, in which this one's checkpoints are entries. */
    public Kind other() {
      return this == LEDGER ? TRAIL : LEDGER;
    }
  }
}
