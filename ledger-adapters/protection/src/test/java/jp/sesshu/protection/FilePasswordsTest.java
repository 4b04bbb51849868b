package jp.sesshu.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import jp.sesshu.access.Password;
import jp.sesshu.access.PasswordCheck;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.testkit.contract.PasswordCheckContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePasswordsTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final PrincipalId YAMADA = new PrincipalId("yamada");
  private static final String TEXT = "correct horse battery staple";

  @TempDir Path folder;

  private FilePasswords passwords() {
    return new FilePasswords(file(), Argon2Cost.LEAST, RANDOM);
  }

  private Path file() {
    return folder.resolve("passwords");
  }

  @Nested
  class Check extends PasswordCheckContract {
    @Override
    protected PasswordCheck check() {
      return passwords();
    }

    @Override
    protected void set(PrincipalId id, Password password) {
      passwords().set(id, password);
    }

    @Override
    protected void remove(PrincipalId id) {
      passwords().remove(id);
    }

    @Override
    protected String kept() {
      try {
        return Files.readString(file());
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  /** Of the reference implementation's own tests. */
  @Test
  void a_digest_of_the_reference_implementation_is_confirmed() {
    PasswordHash reference =
        PasswordHash.parse(
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
    assertThat(reference.matches(Password.of("password".toCharArray()))).isTrue();
    assertThat(reference.matches(Password.of("differentpassword".toCharArray()))).isFalse();
  }

  @Test
  void what_is_kept_is_in_the_phc_form_and_its_owners_only() throws IOException {
    passwords().set(YAMADA, password());
    assertThat(Files.readString(file()))
        .matches("yamada \\$argon2id\\$v=19\\$m=7168,t=5,p=1\\$[^$=]{22}\\$[^$=]{43}\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> passwords().confirms(YAMADA, password()))
        .isInstanceOf(ProtectionException.class)
        .hasMessageContaining("owner");
  }

  @Test
  void a_digest_of_another_cost_is_made_anew_when_its_password_is_given() throws IOException {
    passwords().set(YAMADA, password());
    Argon2Cost dearer = new Argon2Cost(8 * 1024, 5, 2);
    FilePasswords raised = new FilePasswords(file(), dearer, RANDOM);
    assertThat(raised.confirms(YAMADA, Password.of("a wrong password".toCharArray()))).isFalse();
    assertThat(Files.readString(file()))
        .as("a wrong one renews nothing")
        .contains("m=7168,t=5,p=1");
    assertThat(raised.confirms(YAMADA, password())).isTrue();
    assertThat(Files.readString(file())).contains("m=8192,t=5,p=2");
    assertThat(raised.confirms(YAMADA, password())).isTrue();
    assertThat(passwords().confirms(YAMADA, password())).as("also by the older cost").isTrue();
  }

  @Test
  void full_width_letters_are_the_same_password() {
    passwords().set(YAMADA, password());
    assertThat(
            passwords().confirms(YAMADA, Password.of("ｃｏｒｒｅｃｔ　ｈｏｒｓｅ　ｂａｔｔｅｒｙ　ｓｔａｐｌｅ".toCharArray())))
        .isTrue();
  }

  @Test
  void a_short_password_and_a_cheap_digest_are_refused_without_a_quotation() {
    assertThatThrownBy(() -> passwords().set(YAMADA, Password.of("14 characters!".toCharArray())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a new password must have at least 15 characters");
    assertThatThrownBy(() -> new FilePasswords(file(), new Argon2Cost(4 * 1024, 64, 1), RANDOM))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FilePasswords(file(), new Argon2Cost(7 * 1024, 4, 1), RANDOM))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_damaged_file_confirms_nobody_and_shows_nothing() throws IOException {
    passwords().set(YAMADA, password());
    Files.writeString(file(), "yamada $argon2id$secret-" + TEXT + "\n");
    assertThatThrownBy(() -> passwords().confirms(YAMADA, password()))
        .isInstanceOf(ProtectionException.class)
        .hasMessageNotContaining(TEXT);
  }

  private static Password password() {
    return Password.of(TEXT.toCharArray());
  }
}
