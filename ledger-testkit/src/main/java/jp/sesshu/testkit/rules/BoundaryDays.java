package jp.sesshu.testkit.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.calendar.DateRanges;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.programme.ProgrammeId;
import org.junit.jupiter.api.DynamicTest;

/**
 * The days on which rules go wrong (境界日): of every window the day before, the first, the last and
 * the day after.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> edges_of_a_child_of_may() {
 *   return BoundaryDays.tests(
 *       Scenario.by(book).girl().born("2025-05-10"), "mr-1", "2026-05-09/2027-05-09");
 * }
 * }</pre>
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

  /**
   * The windows a person must have in a programme, and one test for each edge of theirs: whether a
   * judgement on that very day says the person is in the window.
   *
   * @param who of whom birth is told; the day of judging is each test's own
   * @param programme the programme
   * @param windows the days expected, as {@code 2026-05-09/2027-05-09}; {@code 2026-05-09/} if the
   *     window has no end
   */
  public static Stream<DynamicTest> tests(Scenario who, String programme, String... windows) {
    List<DateRange> expected = Stream.of(windows).map(BoundaryDays::range).toList();
    DynamicTest all =
        DynamicTest.dynamicTest(
            "windows " + String.join(", ", windows),
            () -> windowsAre(who, programme, DateRanges.of(expected)));
    return Stream.concat(
        Stream.of(all),
        of(DateRanges.of(expected)).stream()
            .map(
                edge ->
                    DynamicTest.dynamicTest(
                        edge.edge() + " " + edge.day(), () -> liesSo(who, programme, edge))));
  }

  private static DateRange range(String text) {
    String[] days = text.split("/", -1);
    if (days.length != 2) {
      throw new IllegalArgumentException("a window is written from/until: " + text);
    }
    LocalDate from = LocalDate.parse(days[0]);
    return days[1].isEmpty() ? DateRange.since(from) : DateRange.of(from, LocalDate.parse(days[1]));
  }

  private static void windowsAre(Scenario who, String programme, DateRanges expected) {
    DateRanges found = who.onDayOfBirth().in(programme).answer().windows();
    if (!found.equals(expected)) {
      throw new AssertionError(
          programme + ": expected windows " + expected + ", but they are " + found);
    }
  }

  private static void liesSo(Scenario who, String programme, Boundary edge) {
    if (who.on(edge.day()).in(programme).answer().isInWindow() != edge.inside()) {
      throw new AssertionError(
          programme
              + ": on "
              + edge.day()
              + " ("
              + edge.edge()
              + ") the answer is "
              + (edge.inside() ? "not " : "")
              + "in the window");
    }
  }

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
