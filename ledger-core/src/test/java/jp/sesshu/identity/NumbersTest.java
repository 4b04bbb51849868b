package jp.sesshu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The vectors of public sources. No value stands in a test's name, so none in a test report. */
class NumbersTest {

  private static final List<String> VALID_INDIVIDUAL =
      List.of(
          "123456789018",
          "621498320257",
          "983205673214",
          "465281266333",
          "379474484458",
          // remainder 0, 1, 2 and 10
          "303647978390",
          "775790879270",
          "087509772400",
          "576970688900",
          "868581499779",
          "798073650099",
          "521874998311",
          "070907095841",
          // leading zeros
          "000639962695",
          "006646564920",
          "002211464871");

  private static String verdict(NumberCheck<?> check) {
    return check.fold(number -> "VALID", Enum::name);
  }

  private static String individual(String text) {
    return verdict(IndividualNumber.check(text));
  }

  private static String corporate(String text) {
    return verdict(CorporateNumber.check(text));
  }

  private static String record(String text) {
    return verdict(ResidentRecordCode.check(text));
  }

  @Test
  void individual_numbers_of_public_sources_are_valid() {
    assertThat(VALID_INDIVIDUAL).allMatch(text -> individual(text).equals("VALID"));
  }

  @Test
  void every_other_check_digit_of_a_valid_number_is_refused() {
    for (String text : VALID_INDIVIDUAL) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String changed = text.substring(0, 11) + digit;
        assertThat(individual(changed)).isEqualTo(changed.equals(text) ? "VALID" : "CHECK_DIGIT");
      }
    }
  }

  @Test
  void the_number_of_the_sample_cards_is_refused() {
    assertThat(individual("123456789012")).isEqualTo("CHECK_DIGIT");
    assertThat(individual("111111111111")).isEqualTo("CHECK_DIGIT");
    assertThat(individual("999999999999")).isEqualTo("CHECK_DIGIT");
  }

  @Test
  void twelve_zeros_are_reserved_although_their_check_digit_is_right() {
    assertThat(individual("000000000000")).isEqualTo("RESERVED");
  }

  @Test
  void a_strict_value_takes_ascii_digits_alone_and_character_comes_before_length() {
    assertThat(individual("１２３４５６７８９０１８")).isEqualTo("CHARACTER");
    assertThat(individual("١٢٣٤٥٦٧٨٩٠١٨")).isEqualTo("CHARACTER");
    assertThat(individual("1234 5678 9018")).isEqualTo("CHARACTER");
    assertThat(individual("12a")).isEqualTo("CHARACTER");
    assertThat(individual("")).isEqualTo("LENGTH");
    assertThat(individual("12345678901")).isEqualTo("LENGTH");
    assertThat(individual("1234567890180")).isEqualTo("LENGTH");
  }

  @Test
  void corporate_numbers_of_public_sources_are_valid_and_their_neighbours_are_not() {
    for (String text : List.of("7000012050002", "1180301018771", "5835678256246")) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String changed = digit + text.substring(1);
        assertThat(corporate(changed)).isEqualTo(changed.equals(text) ? "VALID" : "CHECK_DIGIT");
      }
    }
    assertThat(corporate("9000000000000")).isEqualTo("RESERVED");
    assertThat(corporate("700001205000")).isEqualTo("LENGTH");
    assertThat(corporate("T000012050002")).isEqualTo("CHARACTER");
  }

  @Test
  void a_corporate_number_is_public_and_shows_itself() {
    assertThat(new CorporateNumber("7000012050002")).hasToString("7000012050002");
    assertThatThrownBy(() -> new CorporateNumber("8000012050002"))
        .isInstanceOf(RefusedNumberException.class)
        .hasMessage("corporate number refused: CHECK_DIGIT");
  }

  @Test
  void the_one_public_resident_record_code_is_valid() {
    assertThat(record("24727059608")).isEqualTo("VALID");
    assertThat(record("24727059600")).isEqualTo("CHECK_DIGIT");
    assertThat(record("00000000000")).isEqualTo("RESERVED");
    assertThat(record("247270596080")).isEqualTo("LENGTH");
  }

  @Test
  void a_unified_identifier_has_fifteen_characters() {
    assertThat(UnifiedIdentifier.padded("42")).hasToString("000000000000042");
    assertThat(verdict(UnifiedIdentifier.check("00000000000004a"))).isEqualTo("CHARACTER");
    assertThat(verdict(UnifiedIdentifier.check("42"))).isEqualTo("LENGTH");
    assertThat(verdict(UnifiedIdentifier.check("000000000000000"))).isEqualTo("RESERVED");
    assertThatThrownBy(() -> UnifiedIdentifier.padded("")).hasMessageContaining("LENGTH");
    assertThatThrownBy(() -> UnifiedIdentifier.padded("1234567890123456"))
        .hasMessageContaining("LENGTH");
  }

  @Test
  void a_linkage_code_is_taken_as_it_came_within_its_length() {
    assertThat(LinkageCode.check("a".repeat(64)).toOptional()).isPresent();
    assertThat(verdict(LinkageCode.check("a".repeat(65)))).isEqualTo("LENGTH");
    assertThat(verdict(LinkageCode.check(""))).isEqualTo("LENGTH");
    assertThat(verdict(LinkageCode.check("符号"))).isEqualTo("CHARACTER");
  }

  @Test
  void the_normaliser_narrows_digits_and_drops_separators() {
    String separated = "１２３４-５６７８　９０１８";
    assertThat(NumberNormaliser.normalise(separated)).isEqualTo("123456789018");
    for (char separator : " \t\u00A0\u3000-‐‑‒–—―−－ーｰ".toCharArray()) {
      assertThat(NumberNormaliser.normalise("12" + separator + "34")).isEqualTo("1234");
    }
  }

  @Test
  void the_normaliser_keeps_what_it_does_not_know_so_that_it_is_refused() {
    for (String kept : List.of("12\n34", "12.34", "12一34", "12٣34", "12a34", "12～34", "12/34")) {
      assertThat(NumberNormaliser.normalise(kept)).isEqualTo(kept);
    }
  }
}
