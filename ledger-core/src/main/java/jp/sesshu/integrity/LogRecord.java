package jp.sesshu.integrity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;

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
    private final Supplier<byte[]> payload;

    /**
     * An entry with its content.
     *
     * @param index its place
     * @param salt 32 random bytes of its own
     * @param payload its canonical text
     */
    public Kept(long index, byte[] salt, String payload) {
      this(index, salt.clone(), held(payload.getBytes(StandardCharsets.UTF_8)));
    }

    private Kept(long index, byte[] salt, Supplier<byte[]> payload) {
      this.index = index;
      this.salt = salt;
      this.payload = payload;
    }

    private static Supplier<byte[]> held(byte[] payload) {
      return () -> payload;
    }

    /**
     * The same of a canonical text in UTF-8 that a store puts together when it is asked for ({@code
     * LG7}).
     *
     * @param payload gives the same text at each call, in an array that nobody changes
     */
    public static Kept ofUtf8(long index, byte[] salt, Supplier<byte[]> payload) {
      return new Kept(index, salt.clone(), payload);
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
      return new String(payload.get(), StandardCharsets.UTF_8);
    }

    /**
     * What the leaf commits to; place and content together, so that no two entries can be swapped.
     */
    public byte[] commitment(Commitment commitment) {
      return commitment.of(salt, index, payload.get());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Kept that
          && index == that.index
          && Arrays.equals(salt, that.salt)
          && Arrays.equals(payload.get(), that.payload.get());
    }

    @Override
    public int hashCode() {
      return Long.hashCode(index) * 31 + Arrays.hashCode(payload.get());
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
