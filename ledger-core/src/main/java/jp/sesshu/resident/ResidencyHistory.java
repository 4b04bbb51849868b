package jp.sesshu.resident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.calendar.DateRanges;

/**
 * All residencies of one person here, the earliest first (住民であった期間).
 *
 * <p>A version of the register says only the last residency. Whoever left and came back has had
 * several, and the earlier ones stand in the earlier versions. Rules by which they are put together
 * from the versions, oldest first:
 *
 * <ol>
 *   <li>a residency that begins on or after the day the last one ended is a further one;
 *   <li>so is one that begins, by a move-in of that very day, while the last one has no end: the
 *       departure was never told, and the last one ends on that day;
 *   <li>any other residency corrects the last one and takes its place;
 *   <li>versions that are struck out (取消) say nothing, and if the newest one is, there are none;
 *   <li>a death ends a residency that has no end, on the day after;
 *   <li>a version as a person outside the register leaves the earlier ones as they are.
 * </ol>
 *
 * <p>To know what was known at an instant, give the versions recorded until then.
 *
 * @param residencies the earliest first; no two of them share a day
 */
public record ResidencyHistory(List<Residency> residencies) {

  /** Copies the list; refuses residencies out of order or with days in common. */
  public ResidencyHistory {
    residencies = List.copyOf(residencies);
    for (int i = 1; i < residencies.size(); i++) {
      if (!follows(residencies.get(i - 1), residencies.get(i))) {
        throw new IllegalArgumentException("residencies must follow one another without overlap");
      }
    }
  }

  /** Puts the residencies together from the versions of one addressee, oldest first. */
  public static ResidencyHistory of(List<AddresseeRecord> versions) {
    List<Residency> found = new ArrayList<>();
    if (versions.isEmpty() || isCancelled(versions.get(versions.size() - 1))) {
      return new ResidencyHistory(found);
    }
    for (AddresseeRecord version : versions) {
      if (!isCancelled(version) && version.addressee() instanceof Resident resident) {
        put(found, resident);
      }
    }
    return new ResidencyHistory(found);
  }

  /** The days of residence, each range closed: the last day is the eve of 住民でなくなった日. */
  public DateRanges days() {
    List<DateRange> ranges = new ArrayList<>();
    for (Residency residency : residencies) {
      Optional<LocalDate> until = residency.until();
      if (until.isEmpty()) {
        ranges.add(DateRange.since(residency.since()));
      } else if (until.get().isAfter(residency.since())) {
        ranges.add(DateRange.of(residency.since(), until.get().minusDays(1)));
      }
    }
    return DateRanges.of(ranges);
  }

  /** Whether the person is a resident on this day. */
  public boolean covers(LocalDate day) {
    return residencies.stream().anyMatch(residency -> residency.covers(day));
  }

  /** Whether a resident's residency is a further one, rather than a correction of the known one. */
  static boolean isFurther(Residency known, Resident now) {
    return follows(known, now.residency()) || cameBackUntold(known, now);
  }

  private static boolean follows(Residency earlier, Residency later) {
    return !earlier.since().equals(later.since())
        && earlier.until().filter(end -> !later.since().isBefore(end)).isPresent();
  }

  private static boolean cameBackUntold(Residency known, Resident now) {
    LocalDate since = now.residency().since();
    return known.until().isEmpty()
        && known.since().isBefore(since)
        && now.particulars().events().stream()
            .anyMatch(e -> e.kind() == ResidencyChange.Kind.MOVE_IN && e.on().equals(since));
  }

  private static void put(List<Residency> found, Resident resident) {
    Residency said = endedByDeath(resident);
    if (!found.isEmpty() && cameBackUntold(found.get(found.size() - 1), resident)) {
      Residency untold = found.remove(found.size() - 1);
      found.add(new Residency(untold.since(), said.since()));
    }
    // a corrected first day may reach back over earlier ones: the newest word counts
    while (!found.isEmpty() && !follows(found.get(found.size() - 1), said)) {
      found.remove(found.size() - 1);
    }
    found.add(said);
  }

  private static Residency endedByDeath(Resident resident) {
    Residency residency = resident.residency();
    if (residency.until().isPresent()) {
      return residency;
    }
    return resident
        .particulars()
        .death()
        .filter(day -> !day.isBefore(residency.since()))
        .map(day -> new Residency(residency.since(), day.plusDays(1)))
        .orElse(residency);
  }

  private static boolean isCancelled(AddresseeRecord version) {
    return version.state() == AddresseeRecord.State.CANCELLED;
  }
}
