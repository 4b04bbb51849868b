package jp.sesshu.example.city;

import jp.sesshu.statutes.RuleFileException;

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
    Object[] said = arguments.clone();
    for (int i = 0; i < said.length; i++) {
      said[i] = said[i] instanceof RuleFileException e ? messages.ofRules().of(e) : said[i];
    }
    return messages.of(key, said);
  }
}
