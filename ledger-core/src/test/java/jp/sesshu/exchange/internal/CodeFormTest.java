package jp.sesshu.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeFormTest {

  private final CodeForm form = new CodeForm("task");

  @Test
  void a_code_met_again_is_the_same_object() {
    MetCode first = form.of(offTheWire("MUNICIPALITY"));
    assertThat(form.of(offTheWire("MUNICIPALITY"))).isSameAs(first);
  }

  @Test
  void however_many_codes_are_met_each_stays_what_it_is() {
    for (int n = 0; n < 20_000; n++) {
      assertThat(form.of("TASK_" + n).text()).isEqualTo("TASK_" + n);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "1A", "A B", "A-B", "Ａ"})
  void another_form_is_refused_each_time(String value) {
    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(() -> form.of(value))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("task code must be");
    }
  }

  private static String offTheWire(String code) {
    return String.valueOf(code.toCharArray());
  }
}
