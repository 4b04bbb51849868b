package jp.sesshu.example.city;

import jp.sesshu.statutes.RuleFileException;

/** What was asked is refused, for a reason that has a code. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;
  private final transient Object[] arguments;

  /** The reason, and what its sentence names. */
  RefusedException(Refusal refusal, Object... arguments) {
    super(refusal.code());
    this.refusal = refusal;
    this.arguments = arguments.clone();
  }

  Refusal refusal() {
    return refusal;
  }

  /** The code and its sentence, in the language of the run. */
  String in(Messages messages) {
    Object[] said = arguments.clone();
    for (int i = 0; i < said.length; i++) {
      said[i] = said[i] instanceof RuleFileException file ? messages.ofRules().of(file) : said[i];
    }
    return refusal.in(messages, said);
  }
}
