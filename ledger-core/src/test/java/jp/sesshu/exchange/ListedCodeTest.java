package jp.sesshu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ListedCodeTest {

  @Test
  void a_code_equals_another_of_its_text_and_sort_only() {
    TaskCode task = new TaskCode("VACCINATION");
    assertThat(task).isEqualTo(new TaskCode("VACCINATION")).hasSameHashCodeAs("VACCINATION");
    assertThat(task).isNotEqualTo(new TaskCode("VACCINATION_RECORD"));
    assertThat((Object) task).isNotEqualTo(new InformationCode("VACCINATION"));
    assertThat(task).hasToString("VACCINATION");
    assertThat(new PartyCode("A")).isLessThan(new PartyCode("B"));
  }

  @Test
  void each_sort_says_whose_form_was_broken() {
    assertThatThrownBy(() -> new PartyCode("a")).hasMessageStartingWith("party code must be");
    assertThatThrownBy(() -> new TaskCode("a")).hasMessageStartingWith("task code must be");
    assertThatThrownBy(() -> new InformationCode("a"))
        .hasMessageStartingWith("information code must be");
  }
}
