package jp.sesshu.integrity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public key of a signer, as an auditor holds it: a name and an Ed25519 key, written in the
 * form of a C2SP signed note's verifier key ({@code name+hash+key}).
 */
public final class VerifierKey {
  private static final byte ED25519 = 1;
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private final String name;
  private final byte[] key;

  private VerifierKey(String name, byte[] key) {
    this.name = name;
    this.key = key;
  }

  /** The verifier key of a signer's name and its 32-byte Ed25519 public key. */
  public static VerifierKey of(String name, byte[] key) {
    if (name.isEmpty() || name.contains("+") || name.contains(" ") || key.length != 32) {
      throw new IllegalArgumentException(
          "a verifier key must have a name without '+' or spaces, and 32 bytes");
    }
    return new VerifierKey(name, key.clone());
  }

  /** The verifier key of a JDK Ed25519 public key. */
  public static VerifierKey of(String name, PublicKey key) {
    byte[] x509 = key.getEncoded();
    return of(name, Arrays.copyOfRange(x509, X509_PREFIX.length, x509.length));
  }

  /**
   * A verifier key from its text.
   *
   * @throws IllegalArgumentException if the text has another form or its hash is wrong
   */
  public static VerifierKey parse(String text) {
    String[] parts = text.strip().split("\\+", 3);
    byte[] tagged = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
    if (tagged.length != 33 || tagged[0] != ED25519) {
      throw new IllegalArgumentException("a verifier key must be name+hash+key of Ed25519");
    }
    VerifierKey key = of(parts[0], Arrays.copyOfRange(tagged, 1, 33));
    if (!parts[1].equals(HexFormat.of().toHexDigits(key.id()))) {
      throw new IllegalArgumentException("the verifier key's hash does not fit its key");
    }
    return key;
  }

  /** The text {@code name+hash+key}. */
  public String text() {
    return name
        + "+"
        + HexFormat.of().toHexDigits(id())
        + "+"
        + Base64.getEncoder().encodeToString(tagged());
  }

  /** The signer's name. */
  public String name() {
    return name;
  }

  /** The first four bytes of SHA-256 over name, newline, algorithm and key. */
  public int id() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
      byte[] hash = sha256.digest(tagged());
      return hash[0] << 24 | (hash[1] & 0xff) << 16 | (hash[2] & 0xff) << 8 | (hash[3] & 0xff);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform must have SHA-256", e);
    }
  }

  /** Whether this key's holder signed the checkpoint. */
  public boolean verifies(SignedCheckpoint signed) {
    return verifies(signed.asNote());
  }

  /** Whether this key's holder signed the text. */
  public boolean verifies(SignedNote signed) {
    if (!signed.keyName().equals(name) || signed.keyId() != id()) {
      return false;
    }
    try {
      byte[] x509 = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + key.length);
      System.arraycopy(key, 0, x509, X509_PREFIX.length, key.length);
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
      ed25519.update(signed.bytes());
      return ed25519.verify(signed.signature().toBytes());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private byte[] tagged() {
    byte[] tagged = new byte[key.length + 1];
    tagged[0] = ED25519;
    System.arraycopy(key, 0, tagged, 1, key.length);
    return tagged;
  }

  @Override
  public String toString() {
    return text();
  }
}
