package jp.sesshu.access;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A password as somebody typed it (パスワード). It shows itself to nobody, and is wiped when closed.
 *
 * <p>What is hashed is its form NFKC in UTF-8, so that it does not matter whether a keyboard gave
 * full-width letters (NIST SP 800-63B 3.1.1.2). Not thread-safe.
 */
public final class Password implements AutoCloseable {
  private static final int LONGEST = 256;

  /** The fewest characters of a new password that stands alone (NIST SP 800-63B-4). */
  public static final int SHORTEST_NEW = 15;

  private final char[] characters;

  private Password(char[] characters) {
    this.characters = characters;
  }

  /**
   * The password of those characters, which are copied.
   *
   * @throws IllegalArgumentException if there are none, or more than 256
   */
  public static Password of(char[] characters) {
    if (characters.length == 0 || characters.length > LONGEST) {
      throw new IllegalArgumentException("a password must have 1 to " + LONGEST + " characters");
    }
    return new Password(characters.clone());
  }

  /** Whether it is long enough to be given to somebody now; older ones are still good. */
  public boolean isLongEnough() {
    return normalised().codePointCount(0, normalised().length()) >= SHORTEST_NEW;
  }

  /** What the use answers when it is lent the bytes; it must not keep them. */
  public <T> T use(Function<byte[], T> use) {
    byte[] lent = normalised().getBytes(StandardCharsets.UTF_8);
    try {
      return use.apply(lent);
    } finally {
      Arrays.fill(lent, (byte) 0);
    }
  }

  private String normalised() {
    return Normalizer.normalize(CharBuffer.wrap(characters), Normalizer.Form.NFKC);
  }

  @Override
  public void close() {
    Arrays.fill(characters, '\0');
  }

  /** Says that it is one, and nothing of it, not even its length. */
  @Override
  public String toString() {
    return "Password[withheld]";
  }
}
