package jp.sesshu.identity;

import java.util.Optional;
import java.util.function.Supplier;

/** The arithmetic of check digits on ASCII digits, and the rules that all numbers share. */
final class Digits {

  private static final int ELEVEN = 11;
  private static final int NINE = 9;

  private Digits() {}

  /** CHARACTER before LENGTH, for a number of so many ASCII digits. */
  static Optional<NumberRefusal> shape(String text, int length) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return Optional.of(NumberRefusal.CHARACTER);
      }
    }
    return text.length() == length ? Optional.empty() : Optional.of(NumberRefusal.LENGTH);
  }

  /**
   * 検査用数字 of 番号命令5条: 11 − (Σ Pn×Qn mod 11), but 0 where the remainder is 0 or 1; Pn is the n-th
   * digit from the lowest, Qn is n + 1 to the sixth and n − 5 after it.
   */
  static int modulo11(String body) {
    int sum = 0;
    for (int n = 1; n <= body.length(); n++) {
      int weight = n <= 6 ? n + 1 : n - 5;
      sum += weight * digit(body, body.length() - n);
    }
    int remainder = sum % ELEVEN;
    return remainder <= 1 ? 0 : ELEVEN - remainder;
  }

  /** 検査用数字 of 法人番号省令2条: 9 − (Σ Pn×Qn mod 9); Qn is 1 for odd n and 2 for even n. */
  static int modulo9(String body) {
    int sum = 0;
    for (int n = 1; n <= body.length(); n++) {
      int weight = n % 2 == 0 ? 2 : 1;
      sum += weight * digit(body, body.length() - n);
    }
    return NINE - sum % NINE;
  }

  /** Why digits whose last is their {@link #modulo11} check digit are no number. */
  static Optional<NumberRefusal> lastCheckDigit(String digits) {
    int last = digits.length() - 1;
    if (modulo11(digits.substring(0, last)) != digit(digits, last)) {
      return Optional.of(NumberRefusal.CHECK_DIGIT);
    }
    return allZeros(digits) ? Optional.of(NumberRefusal.RESERVED) : Optional.empty();
  }

  /** The outcome of a check: the refusal, or the number that is then made. */
  static <T> NumberCheck<T> outcome(
      NumberKind kind, Optional<NumberRefusal> refusal, Supplier<T> number) {
    if (refusal.isPresent()) {
      return new NumberCheck.Refused<>(kind, refusal.get());
    }
    return new NumberCheck.Valid<>(number.get());
  }

  static int digit(String text, int index) {
    return text.charAt(index) - '0';
  }

  static boolean allZeros(String digits) {
    return digits.chars().allMatch(c -> c == '0');
  }
}
