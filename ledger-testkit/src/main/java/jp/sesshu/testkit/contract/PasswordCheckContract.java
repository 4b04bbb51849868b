package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jp.sesshu.access.Password;
import jp.sesshu.access.PasswordCheck;
import jp.sesshu.access.PrincipalId;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link PasswordCheck}: extend it, say how passwords are set, taken away and kept,
 * and every rule of the port but the time of an answer is tested against your check.
 */
public abstract class PasswordCheckContract {
  private static final PrincipalId YAMADA = new PrincipalId("yamada");
  private static final PrincipalId SUZUKI = new PrincipalId("suzuki");
  private static final String HERS = "さくら咲く 北九州の 春の日に";
  private static final String OTHER = "correct horse battery staple";

  /** A check that is ready for use, as after a restart if it outlives the process. */
  protected abstract PasswordCheck check();

  /** Sets somebody's password. */
  protected abstract void set(PrincipalId id, Password password);

  /** Takes somebody's password away. */
  protected abstract void remove(PrincipalId id);

  /** Everything that is kept, as text. */
  protected abstract String kept();

  @Test
  void pc1_the_password_that_was_set_is_confirmed_and_no_other() {
    set(YAMADA, HERS);
    assertThat(confirms(YAMADA, HERS)).as("PC1: hers").isTrue();
    assertThat(confirms(YAMADA, OTHER)).as("PC1: another one").isFalse();
    assertThat(confirms(YAMADA, HERS + "々")).as("PC1: a longer one").isFalse();
    assertThat(confirms(YAMADA, HERS.substring(1))).as("PC1: a part of it").isFalse();
  }

  @Test
  void pc1_a_password_is_that_of_exactly_one_identifier() {
    set(YAMADA, HERS);
    set(SUZUKI, OTHER);
    assertThat(confirms(SUZUKI, HERS)).as("PC1: somebody else's").isFalse();
    assertThat(confirms(new PrincipalId("YAMADA"), HERS)).as("PC1: to the letter").isFalse();
  }

  @Test
  void pc2_nobody_is_confirmed_who_has_no_password() {
    assertThat(confirms(YAMADA, HERS)).as("PC2: unknown").isFalse();
    set(YAMADA, HERS);
    assertThat(confirms(SUZUKI, HERS)).as("PC2: unknown among others").isFalse();
  }

  @Test
  void pc3_a_change_counts_from_the_next_question_on() {
    set(YAMADA, HERS);
    confirms(YAMADA, HERS);
    set(YAMADA, OTHER);
    assertThat(confirms(YAMADA, HERS)).as("PC3: the old one; look for a cache").isFalse();
    assertThat(confirms(YAMADA, OTHER)).as("PC3: the new one").isTrue();
    remove(YAMADA);
    assertThat(confirms(YAMADA, OTHER)).as("PC3: taken away; look for a cache").isFalse();
  }

  @Test
  void pc4_what_is_kept_does_not_show_it_and_is_another_for_each_principal() {
    set(YAMADA, OTHER);
    String one = kept();
    remove(YAMADA);
    set(SUZUKI, OTHER);
    String two = kept();
    assertThat(one + two).as("PC4: kept in plain").doesNotContain(OTHER);
    assertThat(one.replace(YAMADA.value(), ""))
        .as("PC4: the same password is kept alike for two; salt it")
        .isNotEqualTo(two.replace(SUZUKI.value(), ""));
    try (Password password = password(OTHER)) {
      assertThat(check().toString() + password).as("PC4: a text").doesNotContain(OTHER);
    }
  }

  private void set(PrincipalId id, String text) {
    try (Password password = password(text)) {
      set(id, password);
    }
  }

  private boolean confirms(PrincipalId id, String text) {
    try (Password password = password(text)) {
      return check().confirms(id, password);
    }
  }

  private static Password password(String text) {
    return Password.of(text.toCharArray());
  }
}
