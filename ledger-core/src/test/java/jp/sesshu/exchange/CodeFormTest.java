package jp.sesshu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeFormTest {

  @Test
  void a_code_met_again_is_the_same_string() {
    PartyCode first = new PartyCode(offTheWire("MUNICIPALITY"));
    PartyCode second = new PartyCode(offTheWire("MUNICIPALITY"));
    assertThat(second.value()).isSameAs(first.value());
  }

  @Test
  void however_many_codes_are_met_each_stays_what_it_is() {
    for (int n = 0; n < 20_000; n++) {
      assertThat(new TaskCode("TASK_" + n).value()).isEqualTo("TASK_" + n);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "1A", "A B", "A-B", "Ａ"})
  void another_form_is_refused_each_time(String value) {
    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(() -> new InformationCode(value))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("information code must be");
    }
  }

  private static String offTheWire(String code) {
    return String.valueOf(code.toCharArray());
  }
}
