package jp.sesshu.protection;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sesshu.access.Password;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.access.ProtectionException.Reason;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The Argon2id digest of a password (RFC 9106, version 1.3) with its salt and its cost, as one text
 * in the PHC form {@code $argon2id$v=19$m=65536,t=3,p=4$salt$digest}.
 */
final class PasswordHash {
  private static final int SALT = 16;
  private static final int DIGEST = 32;
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,2}),p=([0-9]{1,2})"
              + "\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{43})");

  private final Argon2Cost cost;
  private final byte[] salt;
  private final byte[] digest;

  private PasswordHash(Argon2Cost cost, byte[] salt, byte[] digest) {
    this.cost = cost;
    this.salt = salt;
    this.digest = digest;
  }

  static PasswordHash of(Password password, Argon2Cost cost, SecureRandom random) {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    return new PasswordHash(cost, salt, digest(password, cost, salt, DIGEST));
  }

  static PasswordHash parse(String phc) {
    Matcher form = PHC.matcher(phc);
    if (!form.matches()) {
      throw new ProtectionException(
          Reason.WRONG_FORM, "a stored password is not in the form of Argon2id");
    }
    return new PasswordHash(
        new Argon2Cost(
            Integer.parseInt(form.group(1)),
            Integer.parseInt(form.group(2)),
            Integer.parseInt(form.group(3))),
        Base64.getDecoder().decode(form.group(4)),
        Base64.getDecoder().decode(form.group(5)));
  }

  /** Whether it is that password; however much of it is right, the answer takes as long. */
  boolean matches(Password password) {
    return MessageDigest.isEqual(digest, digest(password, cost, salt, digest.length));
  }

  Argon2Cost cost() {
    return cost;
  }

  String phc() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m="
        + cost.memoryKiB()
        + ",t="
        + cost.iterations()
        + ",p="
        + cost.lanes()
        + "$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(digest);
  }

  static byte[] digest(Password password, Argon2Cost cost, byte[] salt, int length) {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memoryKiB())
            .withIterations(cost.iterations())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build();
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(parameters);
    byte[] digest = new byte[length];
    password.use(bytes -> argon2.generateBytes(bytes, digest));
    return digest;
  }

  /** What it cost; neither salt nor digest. */
  @Override
  public String toString() {
    return "PasswordHash[" + cost + ", withheld]";
  }
}
