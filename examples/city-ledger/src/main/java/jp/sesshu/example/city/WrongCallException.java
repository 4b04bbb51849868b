package jp.sesshu.example.city;

/** The call itself was wrong: a file that is not there, an option that makes no sense. */
final class WrongCallException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Object[] arguments;

  /** The key of the message, and what it names. */
  WrongCallException(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = arguments.clone();
  }

  /** The message in the language of the run. */
  String in(Messages messages) {
    return messages.of(key, arguments);
  }
}
