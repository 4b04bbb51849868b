package jp.sesshu.vaccine;

import java.math.BigDecimal;

/**
 * The volume given (接種量), in millilitres.
 *
 * @param millilitres more than 0 and at most 10, at most two decimals; {@code 0.5} and {@code 0.50}
 *     are the same volume
 */
public record DoseVolume(BigDecimal millilitres) {
  private static final BigDecimal MOST = BigDecimal.TEN;

  /** Refuses a volume outside the range; drops trailing zeros. */
  public DoseVolume {
    millilitres = millilitres.stripTrailingZeros();
    if (millilitres.signum() <= 0 || millilitres.compareTo(MOST) > 0 || millilitres.scale() > 2) {
      throw new IllegalArgumentException(
          "dose volume must be over 0 and at most 10 mL, with at most two decimals");
    }
  }

  /** The volume written as {@code 0.25}. */
  public static DoseVolume of(String millilitres) {
    return new DoseVolume(new BigDecimal(millilitres));
  }

  @Override
  public String toString() {
    return millilitres.toPlainString() + " mL";
  }
}
