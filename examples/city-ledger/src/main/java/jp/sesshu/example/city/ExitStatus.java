package jp.sesshu.example.city;

/** How the program ends, as the formats promise. */
final class ExitStatus {
  /** All went well. */
  static final int OK = 0;

  /** Some of the input was refused, or the work failed; what could be answered was. */
  static final int REFUSED = 1;

  /** The call itself was wrong. */
  static final int WRONG_CALL = 2;

  private ExitStatus() {}
}
