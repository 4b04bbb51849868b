package jp.sesshu.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.sesshu.calendar.DateReading;
import jp.sesshu.calendar.JapaneseDateParser;
import jp.sesshu.intake.Parsed;
import jp.sesshu.intake.Problem;
import jp.sesshu.intake.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * One row under its header. Cells are asked for by column; whatever is wrong with one is kept, and
 * of several problems the first in the order of {@link ProblemCode} is told.
 */
final class CsvRowReading {

  private final long line;
  private final List<String> values;
  private final Map<String, Integer> positions;
  private final List<Problem> problems = new ArrayList<>();

  CsvRowReading(CsvRow.Fields row, Map<String, Integer> positions) {
    this.line = row.line();
    this.values = row.values();
    this.positions = positions;
  }

  long line() {
    return line;
  }

  /** The cell as it came; empty if it holds blanks only, or if the file has no such column. */
  String text(String column) {
    Integer position = positions.get(column);
    String text = position == null ? "" : values.get(position);
    return text.isBlank() ? "" : text;
  }

  boolean has(String column) {
    return !text(column).isEmpty();
  }

  void refuse(String column, ProblemCode code) {
    problems.add(Problem.at(line, column, code));
  }

  void refuse(String column, ProblemCode code, String reason) {
    problems.add(new Problem(code, line, column, Map.of("reason", reason)));
  }

  /** Refuses an empty cell. */
  String required(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      refuse(column, ProblemCode.MISSING_VALUE);
    }
    return text;
  }

  /** The day, or null if the cell is empty or refused. */
  @Nullable LocalDate date(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    DateReading reading = JapaneseDateParser.parse(JapaneseDateParser.narrow(text));
    if (reading instanceof DateReading.Refused refused) {
      refuse(column, ProblemCode.BAD_DATE, refused.refusal().name());
    }
    return reading.toOptional().orElse(null);
  }

  /** The day, or null if it was refused. */
  @Nullable LocalDate requiredDate(String column) {
    required(column);
    return date(column);
  }

  /** What a type makes of the cell, or null if the cell is empty or the type refuses it. */
  <T> @Nullable T value(String column, Function<String, T> type) {
    String text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return type.apply(text);
    } catch (IllegalArgumentException e) {
      // the type's message names the rule, never the value; the code alone is passed on
      refuse(column, ProblemCode.BAD_VALUE);
      return null;
    }
  }

  /** What a type makes of the cell; an empty cell is refused. */
  <T> @Nullable T requiredValue(String column, Function<String, T> type) {
    required(column);
    return value(column, type);
  }

  /** What a code means, or null if the cell is empty or the code is unknown. */
  <T> @Nullable T code(String column, Map<String, T> meanings) {
    String text = text(column);
    T meaning = meanings.get(text);
    if (meaning == null && !text.isEmpty()) {
      refuse(column, ProblemCode.UNKNOWN_CODE);
    }
    return meaning;
  }

  /** The row's value, unless a cell was refused. */
  <T> Parsed<T> answer(Supplier<T> value) {
    return problems.stream()
        .min(Comparator.comparing(Problem::code))
        .<Parsed<T>>map(Parsed.Bad::new)
        .orElseGet(() -> new Parsed.Good<>(line, value.get()));
  }
}
