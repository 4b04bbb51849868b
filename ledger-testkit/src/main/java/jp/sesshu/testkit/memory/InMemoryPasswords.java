package jp.sesshu.testkit.memory;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import jp.sesshu.access.Password;
import jp.sesshu.access.PasswordCheck;
import jp.sesshu.access.PrincipalId;

/**
 * Passwords for tests, forgotten when the process ends. Their digest is salted and fast: for
 * people, take the slow one of {@code protection}. Safe for use by many threads.
 */
public final class InMemoryPasswords implements PasswordCheck {
  private static final int SALT = 16;

  private final RandomGenerator random;
  private final Map<PrincipalId, String> kept = new ConcurrentHashMap<>();

  /** Nobody's passwords yet; the random source makes the salts. */
  public InMemoryPasswords(RandomGenerator random) {
    this.random = random;
  }

  /** Sets somebody's password. */
  public void set(PrincipalId id, Password password) {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    kept.put(id, HexFormat.of().formatHex(salt) + digest(salt, password));
  }

  /** Takes somebody's password away. */
  public void remove(PrincipalId id) {
    kept.remove(id);
  }

  @Override
  public boolean confirms(PrincipalId id, Password password) {
    String stored = kept.getOrDefault(id, "0".repeat(2 * SALT));
    byte[] salt = HexFormat.of().parseHex(stored.substring(0, 2 * SALT));
    return stored.substring(2 * SALT).equals(digest(salt, password));
  }

  private static String digest(byte[] salt, Password password) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(salt);
      return HexFormat.of().formatHex(password.use(sha256::digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** What is kept: identifiers, salts and digests. */
  @Override
  public String toString() {
    return kept.toString();
  }
}
