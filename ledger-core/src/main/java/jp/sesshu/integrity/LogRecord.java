package jp.sesshu.integrity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/** One entry of a log as it is stored: with its content, or with what is left after erasure. */
public sealed interface LogRecord {

  /** Its place in the log, 0 for the first. */
  long index();

  /** Answers by kind. */
  default <T> T fold(Function<Kept, T> kept, Function<Erased, T> erased) {
    if (this instanceof Kept k) {
      return kept.apply(k);
    }
    return erased.apply((Erased) this);
  }

  /** An entry with its content. */
  final class Kept implements LogRecord {
    private final long index;
    private final byte[] salt;
    private final byte[] payload;

    /**
     * An entry with its content.
     *
     * @param index its place
     * @param salt 32 random bytes of its own
     * @param payload its canonical text
     */
    public Kept(long index, byte[] salt, String payload) {
      this(index, salt.clone(), payload.getBytes(StandardCharsets.UTF_8));
    }

    private Kept(long index, byte[] salt, byte[] payload) {
      this.index = index;
      this.salt = salt;
      this.payload = payload;
    }

    /** The same of a canonical text in UTF-8, copied, for a store that has it so. */
    public static Kept ofUtf8(long index, byte[] salt, ByteBuffer payload) {
      byte[] text = new byte[payload.remaining()];
      payload.get(text);
      return new Kept(index, salt.clone(), text);
    }

    @Override
    public long index() {
      return index;
    }

    /** The salt, copied. */
    public byte[] salt() {
      return salt.clone();
    }

    /** The canonical text. */
    public String payload() {
      return new String(payload, StandardCharsets.UTF_8);
    }

    /**
     * What the leaf commits to; place and content together, so that no two entries can be swapped.
     */
    public byte[] commitment(Commitment commitment) {
      byte[] place = (index + "\n").getBytes(StandardCharsets.US_ASCII);
      return commitment.of(salt, place, payload);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Kept that
          && index == that.index
          && Arrays.equals(salt, that.salt)
          && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
      return Long.hashCode(index) * 31 + Arrays.hashCode(payload);
    }

    @Override
    public String toString() {
      return "Kept[" + index + ", withheld]";
    }
  }

  /** An entry whose salt and content were destroyed; its commitment stays. */
  final class Erased implements LogRecord {
    private final long index;
    private final byte[] commitment;

    /**
     * What is left of an entry.
     *
     * @param index its place
     * @param commitment the commitment its leaf was made from
     */
    public Erased(long index, byte[] commitment) {
      this.index = index;
      this.commitment = commitment.clone();
    }

    @Override
    public long index() {
      return index;
    }

    /** The commitment, copied. */
    public byte[] commitment() {
      return commitment.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Erased that
          && index == that.index
          && Arrays.equals(commitment, that.commitment);
    }

    @Override
    public int hashCode() {
      return Long.hashCode(index) * 31 + Arrays.hashCode(commitment);
    }
  }
}
