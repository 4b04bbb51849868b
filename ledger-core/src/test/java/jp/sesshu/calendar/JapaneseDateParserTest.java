package jp.sesshu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseDateParserTest {

  private static String refusal(String text) {
    return JapaneseDateParser.parse(text).fold(LocalDate::toString, DateRefusal::name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-05-01",
        "20190501",
        "令和元年5月1日",
        "令和1年5月1日",
        "令和01年05月01日",
        "R1.5.1",
        "R01.05.01",
        "R元.5.1",
        "5010501"
      })
  void every_form_of_the_first_day_of_reiwa_is_read(String text) {
    assertThat(JapaneseDateParser.parse(text).toOptional()).contains(LocalDate.of(2019, 5, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "R03.10.04, 2021-10-04",
    "S64.1.7, 1989-01-07",
    "H1.1.8, 1989-01-08",
    "H31.4.30, 2019-04-30",
    "昭和64年1月7日, 1989-01-07",
    "平成元年1月8日, 1989-01-08",
    "1060101, 1873-01-01",
    "明治45年7月30日, 1912-07-30",
    "大正元年7月30日, 1912-07-30",
    "大正15年12月25日, 1926-12-25",
    "昭和元年12月25日, 1926-12-25",
    "2151225, 1926-12-25",
    "3011225, 1926-12-25",
    "S35.2.29, 1960-02-29",
    "R99.12.31, 2117-12-31",
  })
  void two_digit_years_and_the_days_of_two_eras_are_read(String text, LocalDate date) {
    assertThat(JapaneseDateParser.parse(text).toOptional()).contains(date);
  }

  @ParameterizedTest
  @CsvSource({
    "平成31年5月1日, NOT_IN_ERA",
    "H31.5.1, NOT_IN_ERA",
    "4310501, NOT_IN_ERA",
    "令和元年4月30日, NOT_IN_ERA",
    "昭和64年1月8日, NOT_IN_ERA",
    "平成元年1月7日, NOT_IN_ERA",
    "明治45年7月31日, NOT_IN_ERA",
    "大正元年7月29日, NOT_IN_ERA",
    "大正15年12月26日, NOT_IN_ERA",
    "昭和元年12月24日, NOT_IN_ERA",
    "明治5年12月2日, LUNAR_CALENDAR",
    "M1.9.8, LUNAR_CALENDAR",
    "令和0年5月1日, NO_SUCH_DAY",
    "5000501, NO_SUCH_DAY",
    "2019-02-29, NO_SUCH_DAY",
    "2019-13-01, NO_SUCH_DAY",
    "00000101, NO_SUCH_DAY",
    "S35.2.30, NO_SUCH_DAY",
    "S34.2.29, NO_SUCH_DAY",
    "昭和25年00月00日, INCOMPLETE",
    "3250000, INCOMPLETE",
    "19500700, INCOMPLETE",
    "昭和100年1月1日, FORM",
    "令和三年1月1日, FORM",
    "令和元年, FORM",
    "2019/05/01, FORM",
    "2019-5-1, FORM",
    "r1.5.1, FORM",
    "R1/5/1, FORM",
    "6010501, FORM",
    "0010501, FORM",
    "201905010, FORM",
    "２０１９０５０１, FORM",
    "令和元年５月１日, FORM",
    "不詳, FORM",
  })
  void what_is_no_day_or_no_form_is_refused_with_its_reason(String text, String refusal) {
    assertThat(refusal(text)).isEqualTo(refusal);
  }

  @Test
  void blanks_are_empty_and_are_not_trimmed_unasked() {
    assertThat(refusal("")).isEqualTo("EMPTY");
    assertThat(refusal(" \u3000")).isEqualTo("EMPTY");
    assertThat(refusal(" 20190501")).isEqualTo("FORM");
    assertThat(refusal("20190501\n")).isEqualTo("FORM");
  }

  @ParameterizedTest
  @ValueSource(strings = {"２０１９０５０１", "令和元年５月１日", "Ｒ１．５．１", "２０１９－０５－０１", "\u3000R1.5.1 "})
  void full_width_text_is_read_once_it_is_narrowed(String text) {
    assertThat(JapaneseDateParser.parse(JapaneseDateParser.narrow(text)).toOptional())
        .contains(LocalDate.of(2019, 5, 1));
  }

  @Test
  void only_characters_with_a_half_width_form_are_narrowed() {
    assertThat(JapaneseDateParser.narrow("！～、｟")).isEqualTo("!~、｟");
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1873, 1, 1).toEpochDay(), LocalDate.of(2117, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Property(tries = 2000, seed = "5")
  void every_form_of_a_day_is_read_as_that_day(@ForAll("days") LocalDate day) {
    Era era = Era.of(day).orElseThrow();
    int year = day.getYear() - era.toCalendarYear(1) + 1;
    int month = day.getMonthValue();
    int dayOfMonth = day.getDayOfMonth();
    String digits = String.format(Locale.ROOT, "%02d%02d%02d", year, month, dayOfMonth);
    assertThat(
            new String[] {
              day.toString(),
              day.toString().replace("-", ""),
              Era.format(day),
              era.letter() + "" + year + "." + month + "." + dayOfMonth,
              era.digit() + digits
            })
        .allSatisfy(text -> assertThat(JapaneseDateParser.parse(text).toOptional()).contains(day));
  }

  @Property(tries = 2000, seed = "6")
  void no_other_era_reads_the_day_but_where_two_share_it(@ForAll("days") LocalDate day) {
    Era own = Era.of(day).orElseThrow();
    for (Era era : Era.values()) {
      int year = day.getYear() - era.toCalendarYear(1) + 1;
      if (era == own || year < 1 || year > 99) {
        continue;
      }
      String text =
          era.letter() + "" + year + "." + day.getMonthValue() + "." + day.getDayOfMonth();
      boolean shared =
          day.equals(LocalDate.of(1912, 7, 30)) || day.equals(LocalDate.of(1926, 12, 25));
      assertThat(refusal(text)).isEqualTo(shared ? day.toString() : "NOT_IN_ERA");
    }
  }

  @Property(tries = 2000, seed = "7")
  void no_text_throws(@ForAll String text) {
    assertThat(JapaneseDateParser.parse(text)).isNotNull();
    assertThat(JapaneseDateParser.parse(JapaneseDateParser.narrow(text))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2019-05-01, 令和元年5月1日",
    "2019-04-30, 平成31年4月30日",
    "1989-01-07, 昭和64年1月7日",
    "1926-12-25, 昭和元年12月25日",
    "1912-07-30, 大正元年7月30日",
    "1873-01-01, 明治6年1月1日",
    "2026-11-24, 令和8年11月24日",
  })
  void documents_write_the_newer_era_and_the_first_year_as_gannen(LocalDate day, String text) {
    assertThat(Era.format(day)).isEqualTo(text);
  }

  @Test
  void a_day_of_the_lunar_calendar_has_no_era_text() {
    LocalDate day = LocalDate.of(1872, 12, 31);
    assertThat(Era.of(day)).isEmpty();
    assertThatThrownBy(() -> Era.format(day)).hasMessageContaining("1873 to 9999");
  }
}
