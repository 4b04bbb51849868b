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
          Boolean.class, "expect.boolean",
          Boolean.TYPE, "expect.boolean",
          Integer.class, "expect.whole",
          Integer.TYPE, "expect.whole",
          BigDecimal.class, "expect.number",
          String.class, "expect.text",
          LocalDate.class, "expect.date");

  private RuleFileWords() {}

  /** A value that is not written as its field asks. */
  static final class BadValueException extends InvalidFormatException {
    private static final long serialVersionUID = 1L;

    private final transient RuleRemark remark;

    BadValueException(JsonParser parser, RuleRemark remark, @Nullable Object value, Class<?> type) {
      super(parser, RuleProblemTexts.ENGLISH.of(remark), value, type);
      this.remark = remark;
    }
  }

  static RuleRemark of(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return unknown(unknown.getPropertyName(), unknown.getKnownPropertyIds());
    } else if (e instanceof BadValueException bad) {
      return bad.remark;
    } else if (e instanceof ValueInstantiationException
        && e.getCause() instanceof IllegalArgumentException cause) {
      return RuleRemark.of(cause);
    } else if (e instanceof InvalidNullException) {
      return RuleRemark.of("emptyEntry");
    }
    return e instanceof MismatchedInputException mismatch
        ? expected(mismatch.getTargetType())
        : RuleRemark.of("unreadable");
  }

  private static RuleRemark unknown(String field, @Nullable Collection<Object> known) {
    if (known == null || known.isEmpty()) {
      return RuleRemark.of("unknownFieldAlone", field);
    }
    String fields = known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    return RuleRemark.of("unknownField", field, fields);
  }

  private static RuleRemark expected(@Nullable Class<?> type) {
    if (type == null) {
      return RuleRemark.of("expect.value");
    } else if (Collection.class.isAssignableFrom(type)) {
      return RuleRemark.of("expect.list");
    } else if (type.isRecord()) {
      return RuleRemark.of(
          "expect.map",
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getName)
              .collect(Collectors.joining(", ")));
    }
    return RuleRemark.of(EXPECTED.getOrDefault(type, "expect.single"));
  }
}
