package jp.sesshu.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import jp.sesshu.access.Password;
import jp.sesshu.access.PasswordCheck;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.testkit.memory.InMemoryPasswords;
import org.junit.jupiter.api.Test;

/** Checks of passwords that are wrong in one way each, and what the contract says of them. */
final class WrongPasswordsTest {

  @Test
  void a_right_check_draws_no_complaint() {
    assertThat(ContractRun.complaintsOf(Right.class)).isEmpty();
  }

  @Test
  void one_that_confirms_strangers_is_caught() {
    assertThat(ContractRun.complaintsOf(Trusting.class)).contains("PC2: unknown");
  }

  @Test
  void one_that_looks_at_the_first_letters_only_is_caught() {
    assertThat(ContractRun.complaintsOf(Hasty.class)).contains("PC1: a longer one");
  }

  @Test
  void one_that_does_not_mind_the_letter_of_an_identifier_is_caught() {
    assertThat(ContractRun.complaintsOf(Lenient.class)).contains("PC1: to the letter");
  }

  @Test
  void one_that_remembers_who_was_confirmed_is_caught() {
    assertThat(ContractRun.complaintsOf(Caching.class)).contains("PC3: the old one");
  }

  @Test
  void one_that_keeps_passwords_in_plain_is_caught() {
    assertThat(ContractRun.complaintsOf(Plain.class)).contains("PC4: kept in plain");
  }

  static class Right extends PasswordCheckContract {
    private final InMemoryPasswords right = new InMemoryPasswords(new Random(5));

    @Override
    protected PasswordCheck check() {
      return right;
    }

    @Override
    protected void set(PrincipalId id, Password password) {
      right.set(id, password);
    }

    @Override
    protected void remove(PrincipalId id) {
      right.remove(id);
    }

    @Override
    protected String kept() {
      return right.toString();
    }
  }

  static final class Trusting extends Right {
    private boolean anybody;

    @Override
    protected PasswordCheck check() {
      PasswordCheck right = super.check();
      return (id, password) -> right.confirms(id, password) || !anybody;
    }

    @Override
    protected void set(PrincipalId id, Password password) {
      anybody = true;
      super.set(id, password);
    }
  }

  static final class Hasty extends Right {
    private static Password cut(Password password) {
      String text = password.use(bytes -> new String(bytes, UTF_8));
      return Password.of(text.substring(0, Math.min(8, text.length())).toCharArray());
    }

    @Override
    protected PasswordCheck check() {
      PasswordCheck right = super.check();
      return (id, password) -> right.confirms(id, cut(password));
    }

    @Override
    protected void set(PrincipalId id, Password password) {
      super.set(id, cut(password));
    }
  }

  static final class Lenient extends Right {
    @Override
    protected PasswordCheck check() {
      PasswordCheck right = super.check();
      return (id, password) ->
          right.confirms(new PrincipalId(id.value().toLowerCase(Locale.ROOT)), password);
    }
  }

  static final class Caching extends Right {
    private final Map<String, Boolean> cache = new HashMap<>();

    @Override
    protected PasswordCheck check() {
      PasswordCheck right = super.check();
      return (id, password) ->
          cache.computeIfAbsent(
              id + " " + password.use(bytes -> new String(bytes, UTF_8)),
              asked -> right.confirms(id, password));
    }
  }

  static final class Plain extends Right {
    private final Map<PrincipalId, String> plain = new HashMap<>();

    @Override
    protected void set(PrincipalId id, Password password) {
      plain.put(id, password.use(bytes -> new String(bytes, UTF_8)));
      super.set(id, password);
    }

    @Override
    protected String kept() {
      return plain.toString();
    }
  }
}
