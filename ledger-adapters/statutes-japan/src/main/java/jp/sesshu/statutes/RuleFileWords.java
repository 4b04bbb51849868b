package jp.sesshu.statutes;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what a file has wrong in words of its author, not in those of the parser. */
final class RuleFileWords {

  private static final Map<Class<?>, String> EXPECTED =
      Map.of(
          Boolean.class, "true or false is expected here",
          Boolean.TYPE, "true or false is expected here",
          Integer.class, "a whole number is expected here",
          Integer.TYPE, "a whole number is expected here",
          BigDecimal.class, "a number is expected here, such as 0.5",
          String.class, "a text is expected here",
          LocalDate.class, "a date is expected here, such as 2013-04-01");

  private RuleFileWords() {}

  /** A value that is not written as its field asks. */
  static final class BadValueException extends InvalidFormatException {
    private static final long serialVersionUID = 1L;

    BadValueException(JsonParser parser, String message, @Nullable Object value, Class<?> type) {
      super(parser, message, value, type);
    }
  }

  static String of(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "no such field here: " + unknown.getPropertyName() + fields(unknown);
    } else if (e instanceof BadValueException) {
      return e.getOriginalMessage();
    } else if (e instanceof ValueInstantiationException && e.getCause() != null) {
      return String.valueOf(e.getCause().getMessage());
    } else if (e instanceof InvalidNullException) {
      return "an entry of this list is empty";
    }
    return e instanceof MismatchedInputException mismatch
        ? expected(mismatch.getTargetType())
        : "this cannot be read";
  }

  private static String fields(UnrecognizedPropertyException unknown) {
    Collection<Object> known = unknown.getKnownPropertyIds();
    return known == null || known.isEmpty()
        ? ""
        : "; there are "
            + known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "a value is expected here";
    } else if (Collection.class.isAssignableFrom(type)) {
      return "a list is expected here, such as [a, b]";
    } else if (type.isRecord()) {
      return "a map of fields is expected here: "
          + Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getName)
              .collect(Collectors.joining(", "));
    }
    return EXPECTED.getOrDefault(type, "a single value is expected here");
  }
}
