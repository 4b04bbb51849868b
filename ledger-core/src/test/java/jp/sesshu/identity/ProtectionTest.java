package jp.sesshu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProtectionTest {

  private static final String DIGITS = "123456789018";
  private static final String RECORD_CODE = "24727059608";
  private static final Disclosure NONE =
      kind -> {
        throw new DisclosureRefusedException(kind, "the session has ended");
      };

  private static final IndividualNumber NUMBER = IndividualNumber.of(DIGITS);
  private static final LinkageCode CODE = LinkageCode.of("LINK-" + DIGITS);
  private static final ResidentRecordCode RECORD = ResidentRecordCode.of(RECORD_CODE);

  @Test
  void digits_come_out_against_a_disclosure_that_is_asked_each_time() {
    List<NumberKind> asked = new ArrayList<>();
    assertThat(NUMBER.reveal(asked::add).equals(DIGITS)).isTrue();
    assertThat(CODE.reveal(asked::add).equals("LINK-" + DIGITS)).isTrue();
    assertThat(RECORD.reveal(asked::add).equals(RECORD_CODE)).isTrue();
    assertThat(asked)
        .containsExactly(
            NumberKind.INDIVIDUAL_NUMBER, NumberKind.LINKAGE_CODE, NumberKind.RESIDENT_RECORD_CODE);
  }

  @Test
  void a_disclosure_that_does_not_confirm_opens_nothing() {
    assertThatThrownBy(() -> NUMBER.reveal(NONE))
        .isInstanceOf(DisclosureRefusedException.class)
        .hasMessage("the individual number stays hidden: the session has ended");
    assertThatThrownBy(() -> CODE.reveal(NONE)).isInstanceOf(DisclosureRefusedException.class);
    assertThatThrownBy(() -> RECORD.reveal(NONE)).isInstanceOf(DisclosureRefusedException.class);
  }

  @Test
  void no_text_of_a_protected_number_or_its_check_shows_a_digit() {
    for (Object shown :
        new Object[] {
          NUMBER, CODE, RECORD, IndividualNumber.check(DIGITS), IndividualNumber.check("123")
        }) {
      assertThat(shown.toString()).doesNotContainPattern("[0-9]");
    }
  }

  @Test
  void a_refusal_names_kind_and_reason_and_not_the_text() {
    RefusedNumberException refused = refusalOf("123456789012");
    assertThat(refused).hasMessage("individual number refused: CHECK_DIGIT");
    assertThat(refused.kind()).isEqualTo(NumberKind.INDIVIDUAL_NUMBER);
    assertThat(refused.refusal()).isEqualTo(NumberRefusal.CHECK_DIGIT);
    assertThat(refused.getCause()).isNull();
  }

  private static RefusedNumberException refusalOf(String text) {
    try {
      IndividualNumber.of(text);
    } catch (RefusedNumberException refused) {
      return refused;
    }
    throw new AssertionError("a wrong check digit was accepted");
  }

  @Test
  void nothing_but_reveal_returns_text_and_nothing_can_be_serialised() {
    for (Class<?> type :
        List.of(IndividualNumber.class, LinkageCode.class, ResidentRecordCode.class)) {
      assertThat(Serializable.class.isAssignableFrom(type)).isFalse();
      assertThat(type.isRecord()).isFalse();
      assertThat(Modifier.isFinal(type.getModifiers())).isTrue();
      assertThat(Arrays.stream(type.getMethods()).filter(ProtectionTest::givesText))
          .extracting(Method::getName)
          .containsExactlyInAnyOrder("reveal", "toString");
    }
  }

  private static boolean givesText(Method method) {
    return CharSequence.class.isAssignableFrom(method.getReturnType())
        || method.getReturnType().isArray();
  }

  @Test
  void equal_digits_are_equal_numbers_of_their_kind() {
    assertThat(NUMBER.equals(IndividualNumber.of(DIGITS))).isTrue();
    assertThat(NUMBER.hashCode() == IndividualNumber.of(DIGITS).hashCode()).isTrue();
    assertThat(NUMBER.equals(IndividualNumber.of("621498320257"))).isFalse();
    assertThat(LinkageCode.of(DIGITS).equals((Object) NUMBER)).isFalse();
    assertThat(RECORD.equals(ResidentRecordCode.of(RECORD_CODE))).isTrue();
    assertThat(RECORD.hashCode() == ResidentRecordCode.of(RECORD_CODE).hashCode()).isTrue();
    assertThat(CODE.hashCode() == LinkageCode.of("LINK-" + DIGITS).hashCode()).isTrue();
  }
}
