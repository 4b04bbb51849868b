package jp.sesshu.integrity;

import java.util.Arrays;

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
  /** The note: the checkpoint, an empty line, the signature line. */
  public String note() {
    return asNote().note();
  }

  /** The same as any signed text. */
  SignedNote asNote() {
    return new SignedNote(checkpoint.text(), keyName, keyId, signature);
  }

  /**
   * A signed checkpoint from its note. The signature is not checked here: see {@link VerifierKey}.
   *
   * @throws IllegalArgumentException if the note has another form
   */
  public static SignedCheckpoint parse(String note) {
    SignedNote signed = SignedNote.parse(note);
    return new SignedCheckpoint(
        Checkpoint.parse(signed.text()), signed.keyName(), signed.keyId(), signed.signature());
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
