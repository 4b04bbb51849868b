package jp.sesshu.integrity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A tree head under the name of its log: the text that is signed (C2SP tlog-checkpoint).
 *
 * @param origin the log's name, see {@link LogName#origin}
 * @param head the size and root
 */
public record Checkpoint(String origin, TreeHead head) {

  /** Refuses an origin that would break the form. */
  public Checkpoint {
    if (origin.isEmpty() || origin.chars().anyMatch(c -> c < ' ' || c == '+')) {
      throw new IllegalArgumentException("an origin must be one line without '+'");
    }
  }

  /** The three lines: origin, size, root. */
  public String text() {
    return origin
        + "\n"
        + head.size()
        + "\n"
        + Base64.getEncoder().encodeToString(head.root().raw())
        + "\n";
  }

  /** {@link #text} as it is signed. */
  public byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A checkpoint from its three lines.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public static Checkpoint parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length != 4 || !lines[3].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException("a checkpoint must be origin, size and root, a line each");
    }
    TreeHash root = TreeHash.of(Base64.getDecoder().decode(lines[2]));
    return new Checkpoint(lines[0], new TreeHead(Long.parseLong(lines[1]), root));
  }
}
