package jp.sesshu.resident;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time during which a person is a resident of the municipality.
 *
 * @param since 住民となった日, inclusive
 * @param untilOrNull 住民でなくなった日: the day on which the person ceased to be a resident, which is no
 *     longer covered; null while the residency lasts
 */
public record Residency(LocalDate since, @Nullable LocalDate untilOrNull) {

  /** Refuses an end before the beginning. */
  public Residency {
    if (untilOrNull != null && untilOrNull.isBefore(since)) {
      throw new IllegalArgumentException("residency must not end before it begins");
    }
  }

  /** A residency that lasts. */
  public static Residency since(LocalDate since) {
    return new Residency(since, null);
  }

  /** The first day that is no longer covered, if the residency has ended. */
  public Optional<LocalDate> until() {
    return Optional.ofNullable(untilOrNull);
  }

  /** Whether the person is a resident on this day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(since) && (untilOrNull == null || day.isBefore(untilOrNull));
  }
}
