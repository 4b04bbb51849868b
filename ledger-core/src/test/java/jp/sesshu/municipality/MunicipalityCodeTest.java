package jp.sesshu.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalityCodeTest {

  private static final LocalDate LAST_DAY_OF_SEVEN_WARDS = LocalDate.of(2023, 12, 31);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @ValueSource(strings = {"401013", "401030", "401056", "401064", "401072", "401081", "401099"})
  void every_ward_of_kitakyushu_rolls_up_to_the_city(String ward) {
    MunicipalityCode code = new MunicipalityCode(ward);
    assertThat(code.isWard()).isTrue();
    assertThat(code.body()).isEqualTo(new MunicipalityCode("401005"));
  }

  @ParameterizedTest
  @CsvSource({
    "01101, 01100", "01110, 01100", "14118, 14100", "14131, 14130", "14153, 14150",
    "22103, 22100", "27102, 27100", "27128, 27100", "27147, 27140", "28111, 28100",
    "40137, 40130", "43105, 43100", "22131, 22130", "22140, 22130",
  })
  void the_first_and_last_wards_of_cities_roll_up(String ward, String city) {
    assertThat(MunicipalityCode.ofFiveDigits(ward).body().fiveDigits()).isEqualTo(city);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"401005", "131016", "131130", "394271", "242021", "112151", "102016", "014834"})
  void cities_towns_and_the_special_wards_of_tokyo_stay_themselves(String value) {
    MunicipalityCode code = new MunicipalityCode(value);
    assertThat(code.isWard()).isFalse();
    assertThat(code.body()).isSameAs(code);
  }

  @Test
  void hamamatsu_has_seven_wards_to_the_end_of_2023_and_three_since() {
    MunicipalityCode oldWard = MunicipalityCode.ofFiveDigits("22137");
    MunicipalityCode newWard = MunicipalityCode.ofFiveDigits("22138");
    assertThat(oldWard.isWardOn(LAST_DAY_OF_SEVEN_WARDS)).isTrue();
    assertThat(oldWard.isWardOn(LAST_DAY_OF_SEVEN_WARDS.plusDays(1))).isFalse();
    assertThat(newWard.isWardOn(LAST_DAY_OF_SEVEN_WARDS)).isFalse();
    assertThat(newWard.isWardOn(LAST_DAY_OF_SEVEN_WARDS.plusDays(1))).isTrue();
    assertThat(oldWard.body()).isEqualTo(newWard.body());
  }

  @Test
  void twenty_cities_have_171_wards_today_and_had_175_before_hamamatsu() {
    assertThat(DesignatedCity.all()).hasSize(20);
    assertThat(wardsOn(TODAY)).hasSize(171).doesNotHaveDuplicates();
    assertThat(wardsOn(LAST_DAY_OF_SEVEN_WARDS)).hasSize(175);
    assertThat(DesignatedCity.all()).allSatisfy(city -> assertThat(city.code().isWard()).isFalse());
    assertThat(DesignatedCity.ofWard(new MunicipalityCode("401064")).map(DesignatedCity::kanji))
        .contains("北九州市");
  }

  private static List<MunicipalityCode> wardsOn(LocalDate day) {
    return DesignatedCity.all().stream().flatMap(city -> city.wardsOn(day).stream()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "40100, LENGTH",
    "4010055, LENGTH",
    "'', LENGTH",
    "40100x, CHARACTER",
    "４０１００５, CHARACTER",
    "4010x, CHARACTER",
    "401006, CHECK_DIGIT",
    "204529, CHECK_DIGIT",
    "000001, PREFECTURE",
    "480002, PREFECTURE",
  })
  void what_is_no_code_is_refused_with_its_first_reason(String text, String refusal) {
    assertThat(MunicipalityCode.refusal(text).map(Enum::name)).contains(refusal);
    assertThatThrownBy(() -> new MunicipalityCode(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(refusal);
  }

  @Test
  void a_remainder_of_zero_gives_one_and_a_remainder_of_one_gives_zero() {
    assertThat(remainder("13104")).isZero();
    assertThat(MunicipalityCode.ofFiveDigits("13104").value()).isEqualTo("131041");
    assertThat(remainder("13113")).isEqualTo(1);
    assertThat(MunicipalityCode.ofFiveDigits("13113").value()).isEqualTo("131130");
  }

  private static int remainder(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (6 - i) * (digits.charAt(i) - '0');
    }
    return sum % 11;
  }

  @Test
  void the_code_of_a_prefecture_is_known_as_one() {
    MunicipalityCode fukuoka = MunicipalityCode.ofFiveDigits("40000");
    assertThat(fukuoka.isPrefecture()).isTrue();
    assertThat(fukuoka.prefecture()).isEqualTo(40);
    assertThat(new MunicipalityCode("401005").isPrefecture()).isFalse();
    assertThat(new MunicipalityCode("401005")).hasToString("401005");
  }

  @Test
  void the_five_digit_form_takes_five_digits_only() {
    assertThatThrownBy(() -> MunicipalityCode.ofFiveDigits("4010"))
        .hasMessageContaining("must be 5 digits");
    assertThatThrownBy(() -> MunicipalityCode.ofFiveDigits("4010x"))
        .hasMessageContaining("must be 5 digits");
  }
}
