package jp.sesshu.integrity;

import java.util.Arrays;
import java.util.Base64;

/**
 * A checkpoint and a signature over it, written as a C2SP signed note.
 *
 * @param checkpoint what is signed
 * @param keyName the signer's name
 * @param keyId four bytes that tell the signer's key, see {@link VerifierKey}
 * @param signature the Ed25519 signature over {@link Checkpoint#bytes}
 */
public record SignedCheckpoint(
    Checkpoint checkpoint, String keyName, int keyId, Signature signature) {
  private static final String DASH = "\u2014 ";

  /** The note: the checkpoint, an empty line, the signature line. */
  public String note() {
    byte[] tagged = new byte[4 + signature.bytes.length];
    for (int i = 0; i < 4; i++) {
      tagged[i] = (byte) (keyId >>> (24 - 8 * i));
    }
    System.arraycopy(signature.bytes, 0, tagged, 4, signature.bytes.length);
    return checkpoint.text()
        + "\n"
        + DASH
        + keyName
        + " "
        + Base64.getEncoder().encodeToString(tagged)
        + "\n";
  }

  /**
   * A signed checkpoint from its note. The signature is not checked here: see {@link VerifierKey}.
   *
   * @throws IllegalArgumentException if the note has another form
   */
  public static SignedCheckpoint parse(String note) {
    int gap = note.indexOf("\n\n");
    String line = gap < 0 ? "" : note.substring(gap + 2);
    String[] parts = line.split(" ", -1);
    if (parts.length != 3 || !line.startsWith(DASH) || !line.endsWith("\n")) {
      throw new IllegalArgumentException("a signed note must end with one signature line");
    }
    byte[] tagged = Base64.getDecoder().decode(parts[2].strip());
    if (tagged.length != 4 + 64) {
      throw new IllegalArgumentException("an Ed25519 signature must be 64 bytes after its key id");
    }
    int keyId = 0;
    for (int i = 0; i < 4; i++) {
      keyId = keyId << 8 | (tagged[i] & 0xff);
    }
    byte[] signature = Arrays.copyOfRange(tagged, 4, tagged.length);
    return new SignedCheckpoint(
        Checkpoint.parse(note.substring(0, gap + 1)), parts[1], keyId, new Signature(signature));
  }

  /** The 64 bytes of an Ed25519 signature. */
  public static final class Signature {
    private final byte[] bytes;

    /** Copies the bytes. */
    public Signature(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    /** The bytes, copied. */
    public byte[] toBytes() {
      return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Signature that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }
}
