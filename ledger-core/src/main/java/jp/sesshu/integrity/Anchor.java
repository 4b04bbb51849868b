package jp.sesshu.integrity;

import java.util.Optional;

/**
 * The entry by which one log holds a checkpoint of the other: whoever cuts off the tail of one log
 * would have to cut the other, too, and the checkpoint an auditor keeps of it.
 *
 * @param note the other log's signed note
 */
public record Anchor(String note) {
  private static final String PREFIX = "anchor\n";

  /** The payload of the entry. */
  public String payload() {
    return PREFIX + note;
  }

  /** The anchor in a payload, if it is one. */
  public static Optional<Anchor> in(String payload) {
    return payload.startsWith(PREFIX)
        ? Optional.of(new Anchor(payload.substring(PREFIX.length())))
        : Optional.empty();
  }
}
