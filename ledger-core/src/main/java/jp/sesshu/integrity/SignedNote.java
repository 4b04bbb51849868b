package jp.sesshu.integrity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import jp.sesshu.integrity.SignedCheckpoint.Signature;

/**
 * A text and a signature over it, in the form of a C2SP signed note: the text, an empty line, the
 * signature line.
 *
 * @param text what is signed; ends with a line break and has no empty line
 * @param keyName the signer's name
 * @param keyId four bytes that tell the signer's key, see {@link VerifierKey}
 * @param signature the Ed25519 signature over {@link #bytes}
 */
public record SignedNote(String text, String keyName, int keyId, Signature signature) {
  private static final String DASH = "\u2014 ";

  /** Refuses a text that would break the form. */
  public SignedNote {
    if (!text.endsWith("\n") || text.startsWith("\n") || text.contains("\n\n")) {
      throw new IllegalArgumentException(
          "a signed text must end with a line break and have no empty line");
    }
  }

  /** The text as it is signed. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The note. */
  public String note() {
    byte[] bytes = signature.toBytes();
    byte[] tagged = new byte[4 + bytes.length];
    for (int i = 0; i < 4; i++) {
      tagged[i] = (byte) (keyId >>> (24 - 8 * i));
    }
    System.arraycopy(bytes, 0, tagged, 4, bytes.length);
    String mark = Base64.getEncoder().encodeToString(tagged);
    return text + "\n" + DASH + keyName + " " + mark + "\n";
  }

  /**
   * A signed note from its text. The signature is not checked here: see {@link VerifierKey}.
   *
   * @throws IllegalArgumentException if the note has another form
   */
  public static SignedNote parse(String note) {
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
    return new SignedNote(note.substring(0, gap + 1), parts[1], keyId, new Signature(signature));
  }
}
