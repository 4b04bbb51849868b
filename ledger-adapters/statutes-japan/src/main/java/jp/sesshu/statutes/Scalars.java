package jp.sesshu.statutes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.sesshu.calendar.GestationalAge;
import jp.sesshu.calendar.Interval;
import jp.sesshu.calendar.LegalAge;
import jp.sesshu.eligibility.Citation;
import jp.sesshu.eligibility.ProgrammeRules;
import jp.sesshu.eligibility.ReasonCode;
import jp.sesshu.eligibility.RuleSource;
import jp.sesshu.eligibility.Spacing;
import jp.sesshu.municipality.MunicipalPolicy;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Sex;
import jp.sesshu.statutes.RuleFileWords.BadValueException;
import jp.sesshu.vaccine.Route;
import jp.sesshu.vaccine.TargetDisease;
import jp.sesshu.vaccine.Vaccine;
import jp.sesshu.vaccine.VaccineCode;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** How values are written in rule files: {@code 2 months}, {@code 27 days}, {@code 10-01}. */
final class Scalars {

  private static final Pattern AMOUNT =
      Pattern.compile("(\\d{1,4})(\\.5)? (day|week|month|year)s?");

  private Scalars() {}

  static SimpleModule module() {
    SimpleModule module = new SimpleModule("sesshu-rules");
    text(module, LegalAge.class, Scalars::age);
    text(module, Interval.class, Scalars::interval);
    text(module, GestationalAge.class, Scalars::gestation);
    text(module, LocalDate.class, Scalars::date);
    text(module, MonthDay.class, Scalars::dayOfYear);
    text(module, VaccineCode.class, VaccineCode::new);
    text(module, ProgrammeId.class, ProgrammeId::new);
    text(module, Citation.class, Citation::new);
    text(module, TargetDisease.class, Scalars::disease);
    choice(module, Sex.class);
    choice(module, Route.class);
    choice(module, RuleSource.class);
    choice(module, ReasonCode.class);
    choice(module, VaccinationKind.class);
    choice(module, Vaccine.Nature.class);
    choice(module, Spacing.Since.class);
    choice(module, Spacing.When.class);
    choice(module, ProgrammeRules.SeriesPeriod.class);
    choice(module, MunicipalPolicy.FirstDayOf65.class);
    choice(module, MunicipalPolicy.MonthEndInterval.class);
    choice(module, MunicipalPolicy.RotavirusEnd.class);
    choice(module, MunicipalPolicy.Covid19Interval.class);
    return module;
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw refused("notDay", text);
    }
  }

  private static MonthDay dayOfYear(String text) {
    try {
      return MonthDay.parse("--" + text);
    } catch (DateTimeException e) {
      throw refused("notDayOfYear", text);
    }
  }

  private static TargetDisease disease(String text) {
    try {
      return TargetDisease.ofCode(text);
    } catch (IllegalArgumentException e) {
      List<String> codes = Stream.of(TargetDisease.values()).map(TargetDisease::code).toList();
      throw refused("notDisease", text, codes);
    }
  }

  private static IllegalArgumentException refused(String key, Object... arguments) {
    return new RuleRemark.Refusal(key, arguments);
  }

  private static LegalAge age(String text) {
    String expected = "notAge";
    Matcher amount = amount(text, expected);
    int count = Integer.parseInt(amount.group(1));
    String unit = amount.group(2) == null ? amount.group(3) : "half";
    if (unit.equals("week")) {
      return LegalAge.weeks(count);
    } else if (unit.equals("month")) {
      return LegalAge.months(count);
    } else if (unit.equals("year")) {
      return LegalAge.years(count);
    }
    throw refused(expected, text);
  }

  private static Interval interval(String text) {
    String expected = "notInterval";
    Matcher amount = amount(text, expected);
    int count = Integer.parseInt(amount.group(1));
    boolean half = amount.group(2) != null;
    if (amount.group(3).equals("month")) {
      return half ? Interval.monthsAndHalf(count) : Interval.months(count);
    } else if (amount.group(3).equals("day") && !half) {
      return Interval.days(count);
    }
    throw refused(expected, text);
  }

  private static GestationalAge gestation(String text) {
    String expected = "notGestation";
    Matcher amount = amount(text, expected);
    if (!amount.group(3).equals("week") || amount.group(2) != null) {
      throw refused(expected, text);
    }
    return GestationalAge.ofWeeks(Integer.parseInt(amount.group(1)));
  }

  private static Matcher amount(String text, String expected) {
    Matcher amount = AMOUNT.matcher(text);
    if (!amount.matches()) {
      throw refused(expected, text);
    }
    return amount;
  }

  private static <E extends Enum<E>> void choice(SimpleModule module, Class<E> type) {
    text(module, type, text -> constant(type, text));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      String written = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (constant.name().equals(text) || written.equals(text)) {
        return constant;
      }
    }
    throw refused("notOneOf", text, List.of(type.getEnumConstants()));
  }

  private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> reader) {
    module.addDeserializer(type, new FromText<>(type, reader));
  }

  /** Reads a value from its text and reports a bad one at its place in the file. */
  private static final class FromText<T> extends StdScalarDeserializer<T> {
    private final Class<T> type;
    private final transient Function<String, T> reader;

    FromText(Class<T> type, Function<String, T> reader) {
      super(type);
      this.type = type;
      this.reader = reader;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      String text = parser.getValueAsString();
      if (text == null) {
        throw new BadValueException(parser, RuleRemark.of("expect.single"), null, type);
      }
      try {
        return reader.apply(text);
      } catch (IllegalArgumentException e) {
        throw new BadValueException(parser, remark(e, text), text, type);
      }
    }

    private RuleRemark remark(IllegalArgumentException e, String text) {
      return e instanceof RuleRemark.Refusal refusal
          ? refusal.remark()
          : RuleRemark.of("bad." + type.getSimpleName(), text);
    }
  }
}
