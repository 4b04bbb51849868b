package jp.sesshu.testkit.city;

import java.time.LocalDate;
import jp.sesshu.municipality.MunicipalityCode;

/**
 * What city is to be made.
 *
 * @param municipality whose register it is
 * @param today the day on which the files are written; nothing right lies after it
 * @param residents how many rows the residents' file has, at least 100; a few of them have moved
 *     away, died, or never stood in the register
 */
public record CityPlan(MunicipalityCode municipality, LocalDate today, int residents) {
  /** The fewest residents there can be. */
  public static final int FEWEST = 100;

  /** Refuses a city too small to have households of every kind. */
  public CityPlan {
    if (residents < FEWEST) {
      throw new IllegalArgumentException("a generated city must have at least 100 residents");
    }
  }

  /** Children's reports begin here: five years back. */
  LocalDate childrenSince() {
    return today.minusYears(5);
  }

  /** Adults' reports begin here: one season back. */
  LocalDate adultsSince() {
    return today.minusYears(1);
  }
}
