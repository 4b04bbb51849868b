package jp.sesshu.protection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import jp.sesshu.access.Password;
import jp.sesshu.access.PasswordCheck;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.access.ProtectionException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Passwords in a file that only its owner may read: a line for each principal, the identifier and,
 * after a space, an Argon2id digest in PHC form.
 *
 * <p>A digest that was made at another cost than that of this object is made anew when its password
 * is next given. Until then its check takes the time of the old cost, which can be told from that
 * of an identifier without a password: after raising the cost, let everybody log in once. Guesses
 * are not counted; whoever lets the outside world in front of this slows them down there. Safe for
 * use by many threads and processes; each check takes the memory of its cost.
 */
public final class FilePasswords implements PasswordCheck {
  private final OwnersFile file;
  private final Argon2Cost cost;
  private final SecureRandom random;

  /**
   * The passwords of a file, which need not be there yet.
   *
   * @param cost of new digests
   * @throws IllegalArgumentException if a guess would be too cheap
   */
  public FilePasswords(Path file, Argon2Cost cost, SecureRandom random) {
    if (!cost.isEnough()) {
      throw new IllegalArgumentException(
          "new passwords need at least 7 MiB, and memory times iterations of 35 MiB");
    }
    this.file = new OwnersFile(file, "the password file");
    this.cost = cost;
    this.random = random;
  }

  @Override
  public boolean confirms(PrincipalId id, Password password) {
    String stored = read().get(id.value());
    if (stored == null) {
      // as dear as the check of a password, so that its time does not tell that there is none
      PasswordHash.of(password, cost, random);
      return false;
    }
    PasswordHash hash = parsed(stored);
    if (!hash.matches(password)) {
      return false;
    }
    if (!hash.cost().equals(cost)) {
      renew(id, stored, password);
    }
    return true;
  }

  private PasswordHash parsed(String stored) {
    try {
      return PasswordHash.parse(stored);
    } catch (ProtectionException noHash) {
      throw noHash.in(file.path().toString());
    }
  }

  private void renew(PrincipalId id, String stored, Password password) {
    try {
      put(id, PasswordHash.of(password, cost, random).phc(), stored);
    } catch (ProtectionException notNow) {
      // a file that cannot be written must keep nobody out; the next time will do
    }
  }

  /**
   * Sets the password of a principal.
   *
   * @throws IllegalArgumentException if it has fewer than 15 characters
   */
  public void set(PrincipalId id, Password password) {
    if (!password.isLongEnough()) {
      throw new IllegalArgumentException(
          "a new password must have at least " + Password.SHORTEST_NEW + " characters");
    }
    put(id, PasswordHash.of(password, cost, random).phc(), null);
  }

  /** Takes the password of a principal away, if there is one. */
  public void remove(PrincipalId id) {
    file.inTurn(
        () -> {
          Map<String, String> all = lines();
          all.remove(id.value());
          write(all);
          return all;
        });
  }

  /** Sets a digest; where an older one is named, only if that is still there. */
  private void put(PrincipalId id, String phc, @Nullable String instead) {
    file.inTurn(
        () -> {
          Map<String, String> all = lines();
          if (instead == null || instead.equals(all.get(id.value()))) {
            all.put(id.value(), phc);
            write(all);
          }
          return all;
        });
  }

  private Map<String, String> read() {
    try {
      return lines();
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  private Map<String, String> lines() throws IOException {
    Map<String, String> all = new TreeMap<>();
    if (file.exists()) {
      for (String line : file.text().lines().toList()) {
        int space = line.indexOf(' ');
        if (space < 1) {
          throw new ProtectionException(
                  Reason.WRONG_FORM, "a line of the password file is not in its form")
              .in(file.path().toString());
        }
        all.put(line.substring(0, space), line.substring(space + 1));
      }
    }
    return all;
  }

  private void write(Map<String, String> all) throws IOException {
    StringBuilder text = new StringBuilder();
    all.forEach((id, phc) -> text.append(id).append(' ').append(phc).append('\n'));
    file.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
