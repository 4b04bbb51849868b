package jp.sesshu.municipality;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A time in which the governor exempts a municipality's area from a vaccination
 * (予防接種を行う必要がない区域の指定).
 *
 * <p>Exists for Japanese encephalitis alone: 予防接種法5条2項、3項; 施行令 第4条 (to 2022-12-08 第2条).
 *
 * @param from the first day, included
 * @param until the last day, included; absent while the designation lasts
 */
public record AreaExemption(LocalDate from, Optional<LocalDate> until) {

  public AreaExemption {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
    if (until.isPresent() && until.get().isBefore(from)) {
      throw new IllegalArgumentException("until must not lie before from");
    }
  }

  /** Whether the exemption holds on a day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
  }
}
