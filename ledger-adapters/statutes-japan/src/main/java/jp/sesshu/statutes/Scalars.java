package jp.sesshu.statutes;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern AMOUNT = Pattern.compile("(\\d+)(\\.5)? (day|week|month|year)s?");

  private Scalars() {}

  static SimpleModule module() {
    SimpleModule module = new SimpleModule("sesshu-rules");
    text(module, LegalAge.class, Scalars::age);
    text(module, Interval.class, Scalars::interval);
    text(module, GestationalAge.class, Scalars::gestation);
    text(module, LocalDate.class, LocalDate::parse);
    text(module, MonthDay.class, text -> MonthDay.parse("--" + text));
    text(module, VaccineCode.class, VaccineCode::new);
    text(module, ProgrammeId.class, ProgrammeId::new);
    text(module, Citation.class, Citation::new);
    text(module, TargetDisease.class, TargetDisease::ofCode);
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

  private static LegalAge age(String text) {
    Matcher amount = amount(text);
    int count = Integer.parseInt(amount.group(1));
    String unit = amount.group(2) == null ? amount.group(3) : "half";
    if (unit.equals("week")) {
      return LegalAge.weeks(count);
    } else if (unit.equals("month")) {
      return LegalAge.months(count);
    } else if (unit.equals("year")) {
      return LegalAge.years(count);
    }
    throw new IllegalArgumentException("an age is written in weeks, months or years: " + text);
  }

  private static Interval interval(String text) {
    Matcher amount = amount(text);
    int count = Integer.parseInt(amount.group(1));
    boolean half = amount.group(2) != null;
    if (amount.group(3).equals("month")) {
      return half ? Interval.monthsAndHalf(count) : Interval.months(count);
    } else if (amount.group(3).equals("day") && !half) {
      return Interval.days(count);
    }
    throw new IllegalArgumentException("an interval is written in days or months: " + text);
  }

  private static GestationalAge gestation(String text) {
    Matcher amount = amount(text);
    if (!amount.group(3).equals("week") || amount.group(2) != null) {
      throw new IllegalArgumentException("a gestational age is written in weeks: " + text);
    }
    return GestationalAge.ofWeeks(Integer.parseInt(amount.group(1)));
  }

  private static Matcher amount(String text) {
    Matcher amount = AMOUNT.matcher(text);
    if (!amount.matches()) {
      throw new IllegalArgumentException("not an amount such as '2 months': " + text);
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
    throw new IllegalArgumentException(
        text + " is none of " + java.util.List.of(type.getEnumConstants()));
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
        throw context.weirdStringException("", type, "a single value is expected");
      }
      try {
        return reader.apply(text);
      } catch (IllegalArgumentException | java.time.DateTimeException e) {
        throw context.weirdStringException(text, type, String.valueOf(e.getMessage()));
      }
    }
  }
}
