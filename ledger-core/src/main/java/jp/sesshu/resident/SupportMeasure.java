package jp.sesshu.resident;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Protection of a person from being found (支援措置: DV, stalking, abuse): while it is in force, the
 * address appears in no list, letter or answer unless an authority of its own allows it.
 *
 * <p>Distinguished from 不開示 (which hides a record of exchange) and from {@code
 * ReplyMode.AFTER_REVIEW} (which delays a reply).
 *
 * @param number whom it protects
 * @param from the first day, inclusive
 * @param untilOrNull the last day, inclusive; null while no end is known
 */
public record SupportMeasure(
    AddresseeNumber number, LocalDate from, @Nullable LocalDate untilOrNull) {

  /** Refuses an end before the beginning. */
  public SupportMeasure {
    if (untilOrNull != null && untilOrNull.isBefore(from)) {
      throw new IllegalArgumentException("support measure must not end before it begins");
    }
  }

  /** The last day, if one is known. */
  public Optional<LocalDate> until() {
    return Optional.ofNullable(untilOrNull);
  }

  /** Whether it is in force on this day. */
  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(from) && (untilOrNull == null || !day.isAfter(untilOrNull));
  }
}
