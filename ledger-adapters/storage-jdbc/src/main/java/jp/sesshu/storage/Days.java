package jp.sesshu.storage;

import java.time.LocalDate;
import java.util.Optional;

/** The last day of a stored range: the empty text where there is none, so that it can be a key. */
final class Days {
  private Days() {}

  static String lastDay(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  static Optional<LocalDate> lastDay(String stored) {
    return stored.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(stored));
  }
}
