package jp.sesshu.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiFunction;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.calendar.GestationalAge;
import jp.sesshu.calendar.Interval;
import jp.sesshu.calendar.LegalAge;
import jp.sesshu.calendar.LegalCalendar;
import tools.jackson.databind.node.ObjectNode;

/**
 * The cases of the law's arithmetic alone (期間計算): {@code
 * {"id":"d1","op":"reachMonths","from":"2018-12-31","n":2}} is answered with {@code
 * {"id":"d1","date":"2019-02-28"}}.
 *
 * <table>
 *   <caption>Operations</caption>
 *   <tr><th>op</th><th>fields beside {@code id}, {@code op}, {@code from}</th><th>answer</th></tr>
 *   <tr><td>{@code reachMonths}, {@code reachYears}, {@code reachWeeks}</td><td>{@code n}, from 1
 *   on</td><td>the day on which n months, years or weeks of age are reached</td></tr>
 *   <tr><td>{@code afterDays}, {@code afterMonths}, {@code afterMonthsAndHalf}</td><td>{@code n},
 *   from 0 on</td><td>the first day of 「以上の間隔をおいて」</td></tr>
 *   <tr><td>{@code withinDays}</td><td>{@code n}, from 0 on</td><td>the last day of 「までの間隔」</td></tr>
 *   <tr><td>{@code fiscalYearOf}</td><td></td><td>{@code from} and {@code until} of the 年度</td></tr>
 *   <tr><td>{@code schoolEntry}</td><td></td><td>小学校就学の始期; {@code from} is the birth</td></tr>
 *   <tr><td>{@code gestation}</td><td>{@code weeks}, {@code days} (absent: 0)</td><td>the day;
 *   {@code from} is the due date</td></tr>
 * </table>
 */
public final class DateCases {

  private static final int MOST_WEEKS = 44;
  private static final int MOST_DAYS = 6;

  private static final Map<String, BiFunction<CaseObject, LocalDate, ObjectNode>> OPS =
      Map.of(
          "reachMonths", (asked, from) -> reached(asked, from, LegalAge.Unit.MONTHS),
          "reachYears", (asked, from) -> reached(asked, from, LegalAge.Unit.YEARS),
          "reachWeeks", (asked, from) -> reached(asked, from, LegalAge.Unit.WEEKS),
          "afterDays", (asked, from) -> after(asked, from, Interval.Unit.DAYS),
          "afterMonths", (asked, from) -> after(asked, from, Interval.Unit.MONTHS),
          "afterMonthsAndHalf", (asked, from) -> after(asked, from, Interval.Unit.MONTHS_AND_HALF),
          "withinDays", DateCases::within,
          "fiscalYearOf", (asked, from) -> range(LegalCalendar.fiscalYearOf(from)),
          "schoolEntry", (asked, from) -> date(LegalCalendar.schoolEntry(from)),
          "gestation", DateCases::gestation);

  private DateCases() {}

  /**
   * Answers every case of a stream.
   *
   * @throws IOException if reading or writing fails
   */
  public static CaseRun answer(InputStream in, Writer out) throws IOException {
    return CaseLines.answer(
        in,
        out,
        (asked, answers) -> {
          var op = asked.choice("op", OPS);
          ObjectNode answer = CaseLines.object().put("id", asked.id());
          answers.accept(answer.setAll(op.apply(asked, asked.date("from"))));
        });
  }

  private static ObjectNode reached(CaseObject asked, LocalDate from, LegalAge.Unit unit) {
    return date(new LegalAge(unit, asked.integer("n", 1, unit.most())).reachedOn(from));
  }

  private static ObjectNode after(CaseObject asked, LocalDate from, Interval.Unit unit) {
    return date(new Interval(unit, asked.integer("n", 0, unit.most())).firstDayAfter(from));
  }

  private static ObjectNode within(CaseObject asked, LocalDate from) {
    int days = asked.integer("n", 0, Interval.Unit.DAYS.most());
    return date(Interval.days(days).lastDayWithin(from));
  }

  private static ObjectNode gestation(CaseObject asked, LocalDate dueDate) {
    int weeks = asked.integer("weeks", 0, MOST_WEEKS);
    int days = asked.optionalInteger("days", 0, MOST_DAYS).orElse(0);
    return date(new GestationalAge(weeks, days).reachedOn(dueDate));
  }

  private static ObjectNode date(LocalDate date) {
    return CaseLines.object().put("date", date.toString());
  }

  private static ObjectNode range(DateRange range) {
    return CaseLines.object()
        .put("from", range.from().toString())
        .put("until", range.until().map(LocalDate::toString).orElse(null));
  }
}
