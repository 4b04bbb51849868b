package jp.sesshu.testkit.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.calendar.DateRanges;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.programme.ProgrammeId;

/**
 * The days on which rules go wrong (境界日): of every window the day before, the first, the last and
 * the day after.
 */
public final class BoundaryDays {

  private BoundaryDays() {}

  /** Where a day lies. */
  public enum Edge {
    /** The eve of the first day. */
    DAY_BEFORE,
    /** The first day. */
    FIRST,
    /** The last day. */
    LAST,
    /** The day after the last. */
    DAY_AFTER
  }

  /**
   * A day at the edge of a window.
   *
   * @param edge which edge
   * @param day the day
   * @param inside whether it lies in the windows
   */
  public record Boundary(Edge edge, LocalDate day, boolean inside) {}

  /** The edges of a person's windows in a programme. */
  public static List<Boundary> of(RuleBook book, PersonFacts person, ProgrammeId programme) {
    return of(book.assess(person, List.of(), person.birthDate(), programme).windows());
  }

  /** The edges of some windows in the order of days; an open end has none. */
  public static List<Boundary> of(DateRanges windows) {
    List<Boundary> all = new ArrayList<>();
    for (DateRange window : windows.asList()) {
      all.add(new Boundary(Edge.DAY_BEFORE, window.from().minusDays(1), false));
      all.add(new Boundary(Edge.FIRST, window.from(), true));
      window
          .until()
          .ifPresent(
              last -> {
                all.add(new Boundary(Edge.LAST, last, true));
                all.add(new Boundary(Edge.DAY_AFTER, last.plusDays(1), false));
              });
    }
    return List.copyOf(all);
  }
}
