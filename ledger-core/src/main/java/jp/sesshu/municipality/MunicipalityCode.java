package jp.sesshu.municipality;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of a prefecture, municipality or ward (全国地方公共団体コード): two digits of the prefecture, three
 * of the body, one check digit.
 *
 * <p>Distinguished from the five-digit form of statistics (JIS X 0402), which lacks the check
 * digit, and from the body itself: the code of a ward names a place in a city, see {@link #body}.
 * Being well-formed does not mean being in use.
 *
 * <p>Example: Kitakyushu is {@code 401005}, its ward 小倉北区 {@code 401064}. Check digit: (11 − (6a +
 * 5b + 4c + 3d + 2e) mod 11) mod 10, so remainder 0 gives 1 (総務省 全国地方公共団体コード仕様).
 *
 * @param value 6 digits {@code 0} to {@code 9}
 */
public record MunicipalityCode(String value) {

  private static final Pattern DIGITS = Pattern.compile("[0-9]*");
  private static final int LENGTH = 6;
  private static final int BODY_LENGTH = 5;
  private static final int PREFECTURES = 47;
  private static final int[] WEIGHTS = {6, 5, 4, 3, 2};

  /** Why a text is no code, in order of precedence. */
  public enum Refusal {
    /** Something else than the digits 0 to 9. */
    CHARACTER,
    /** Not 6 digits. */
    LENGTH,
    /** The last digit does not follow from the others. */
    CHECK_DIGIT,
    /** The first two digits are no prefecture, 01 to 47. */
    PREFECTURE
  }

  /**
   * A code that is well-formed.
   *
   * @throws IllegalArgumentException with the {@link Refusal} in its message otherwise
   */
  public MunicipalityCode {
    Objects.requireNonNull(value, "value");
    refusal(value)
        .ifPresent(
            refusal -> {
              throw new IllegalArgumentException(
                  "municipality code must be 6 digits of a prefecture 01 to 47 with their check"
                      + " digit: "
                      + refusal);
            });
  }

  /** The code whose first five digits are given. */
  public static MunicipalityCode ofFiveDigits(String fiveDigits) {
    if (fiveDigits.length() != BODY_LENGTH || !DIGITS.matcher(fiveDigits).matches()) {
      throw new IllegalArgumentException("the form without check digit must be 5 digits");
    }
    return new MunicipalityCode(fiveDigits + checkDigit(fiveDigits));
  }

  /** Why a text is no code; absent if it is one. */
  public static Optional<Refusal> refusal(String text) {
    if (!DIGITS.matcher(text).matches()) {
      return Optional.of(Refusal.CHARACTER);
    }
    if (text.length() != LENGTH) {
      return Optional.of(Refusal.LENGTH);
    }
    if (checkDigit(text) != text.charAt(BODY_LENGTH) - '0') {
      return Optional.of(Refusal.CHECK_DIGIT);
    }
    int prefecture = Integer.parseInt(text.substring(0, 2));
    boolean exists = prefecture >= 1 && prefecture <= PREFECTURES;
    return exists ? Optional.empty() : Optional.of(Refusal.PREFECTURE);
  }

  private static int checkDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < BODY_LENGTH; i++) {
      sum += WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    return (11 - sum % 11) % 10;
  }

  /** The form of statistics, without check digit. */
  public String fiveDigits() {
    return value.substring(0, BODY_LENGTH);
  }

  /** The number of the prefecture, 1 (北海道) to 47 (沖縄県). */
  public int prefecture() {
    return Integer.parseInt(value.substring(0, 2));
  }

  /** Whether this is the code of a prefecture itself. */
  public boolean isPrefecture() {
    return value.startsWith("000", 2);
  }

  /** Whether this is a ward of a designated city, in use or abolished, and so no body. */
  public boolean isWard() {
    return DesignatedCity.ofWard(this).isPresent();
  }

  /** Whether this is a ward of a designated city that is in use on a day. */
  public boolean isWardOn(LocalDate day) {
    return DesignatedCity.ofWard(this).filter(city -> city.hasWard(this, day)).isPresent();
  }

  /** The body that keeps the ledger: of a ward the city, of all others the code itself. */
  public MunicipalityCode body() {
    return DesignatedCity.ofWard(this).map(DesignatedCity::code).orElse(this);
  }

  /** The six digits; a code is not personal. */
  @Override
  public String toString() {
    return value;
  }
}
