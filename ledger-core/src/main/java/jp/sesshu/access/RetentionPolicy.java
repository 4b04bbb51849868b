package jp.sesshu.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.sesshu.calendar.EpochDays;
import org.jspecify.annotations.Nullable;

/**
 * Says until when a record must be kept (保管期限), by the law of the day of asking.
 *
 * <p>Distinguished from erasing, which is an act with a trail of its own. A period may have no end
 * yet: while the person lives, or while no rule says that the record may go. Immutable.
 */
public final class RetentionPolicy {

  private final List<RetentionRule> rules;

  private RetentionPolicy(Collection<RetentionRule> rules) {
    this.rules = List.copyOf(rules);
    for (RetentionRule rule : this.rules) {
      Set<RetentionRule> others = new HashSet<>(this.rules);
      others.remove(rule);
      boolean twice =
          others.stream()
              .filter(other -> other.records() == rule.records())
              .anyMatch(other -> other.inForce().intersect(rule.inForce()).isPresent());
      if (twice) {
        throw new IllegalArgumentException(
            rule.records() + ": two retention rules are in force on one day");
      }
    }
  }

  /**
   * A policy of these rules.
   *
   * @throws IllegalArgumentException if two of one class are in force on one day
   */
  public static RetentionPolicy of(Collection<RetentionRule> rules) {
    return new RetentionPolicy(rules);
  }

  /** The rules, in the order given. */
  public List<RetentionRule> rules() {
    return rules;
  }

  /** The rule of a class on a day; empty if none is in force, and then nothing may go. */
  public Optional<RetentionRule> ruleFor(RecordClass records, LocalDate on) {
    return rules.stream()
        .filter(rule -> rule.records() == records && rule.inForce().contains(on))
        .findFirst();
  }

  /**
   * The last day on which a record must be kept, as the law stands on {@code asOf}; empty while the
   * period has no end.
   *
   * @param records the class of record
   * @param done the day of the act recorded
   * @param died the day the person died, or null if alive or not known
   * @param reported the day the vaccination was reported to the Minister, or null if not yet
   * @param asOf the day of asking
   */
  public Optional<LocalDate> lastDay(
      RecordClass records,
      LocalDate done,
      @Nullable LocalDate died,
      @Nullable LocalDate reported,
      LocalDate asOf) {
    Optional<RetentionRule> rule = ruleFor(records, asOf);
    if (rule.isEmpty()) {
      return Optional.empty();
    }
    LocalDate start = rule.get().counted() == RetentionRule.Counted.FROM_ACT ? done : died;
    if (start == null || (rule.get().alsoUntilReported() && reported == null)) {
      return Optional.empty();
    }
    LocalDate last =
        EpochDays.toDate(EpochDays.elapseYears(EpochDays.of(start) + 1, rule.get().years()));
    if (rule.get().alsoUntilReported() && reported != null && reported.isAfter(last)) {
      return Optional.of(reported);
    }
    return Optional.of(last);
  }

  /** Whether the law no longer asks that the record be kept. */
  public boolean isExpired(
      RecordClass records,
      LocalDate done,
      @Nullable LocalDate died,
      @Nullable LocalDate reported,
      LocalDate asOf) {
    return lastDay(records, done, died, reported, asOf).map(asOf::isAfter).orElse(false);
  }
}
