package jp.sesshu.statutes;

import java.util.List;
import java.util.stream.Stream;
import jp.sesshu.eligibility.RuleContradictionException;

/**
 * What is wrong and what is permitted, in no language yet (誤りの内容).
 *
 * <p>{@link RuleProblemTexts} has the words. Immutable.
 *
 * @param key the key of the phrase, such as {@code keyTwice}
 * @param arguments what fills it, in order
 */
public record RuleRemark(String key, List<String> arguments) {

  static final String MISSING = "missing";

  /** Keeps an unmodifiable copy. */
  public RuleRemark {
    arguments = List.copyOf(arguments);
  }

  static RuleRemark of(String key, Object... arguments) {
    return new RuleRemark(key, Stream.of(arguments).map(String::valueOf).toList());
  }

  /** Of what was refused: its remark, or its message where it has only that. */
  static RuleRemark of(IllegalArgumentException e) {
    if (e instanceof RuleContradictionException core) {
      return of("contradiction." + core.kind(), core.of().toArray());
    }
    return e instanceof Refusal refusal
        ? refusal.remark()
        : of("contradiction", String.valueOf(e.getMessage()));
  }

  boolean isMissing(String field) {
    return key.equals(MISSING) && arguments.equals(List.of(field));
  }

  /** A value of a rule file that is refused. */
  static class Refusal extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient RuleRemark remark;

    Refusal(RuleRemark remark) {
      super(RuleProblemTexts.ENGLISH.of(remark));
      this.remark = remark;
    }

    Refusal(String key, Object... arguments) {
      this(RuleRemark.of(key, arguments));
    }

    final RuleRemark remark() {
      return remark;
    }
  }
}
