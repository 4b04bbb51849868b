package jp.sesshu.integrity;

import java.util.List;
import java.util.Optional;
import jp.sesshu.municipality.MunicipalityCode;

/**
 * What a municipality's signer says of its logs beside their checkpoints: that entries were erased
 * under a rule ({@link Tombstone}), that a log was restored ({@link Restoration}).
 *
 * <p>Distinguished from a {@link Checkpoint} by its first line, which is no log's origin. A signed
 * statement is itself an entry of the log it is about.
 *
 * @param municipality whose logs
 * @param kind what it says
 * @param lines the rest of its text, line by line; none empty
 */
public record Statement(MunicipalityCode municipality, Kind kind, List<String> lines) {
  private static final String PREFIX = "statement\n";

  /** Copies the lines, and refuses what would break the form. */
  public Statement {
    lines = List.copyOf(lines);
    if (lines.stream().anyMatch(line -> line.isEmpty() || line.contains("\n"))) {
      throw new IllegalArgumentException("a statement must be lines that are not empty");
    }
  }

  /** What a statement can say. */
  public enum Kind {
    /** 消去: entries were destroyed under a rule. */
    ERASURE("erasure"),
    /** 復元: a log was restored from a copy. */
    RESTORATION("restoration");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /** The text that is signed; its first line is such as {@code sesshu/401005/erasure}. */
  public String text() {
    return "sesshu/"
        + municipality.value()
        + "/"
        + kind.word
        + "\n"
        + String.join("\n", lines)
        + (lines.isEmpty() ? "" : "\n");
  }

  /**
   * A statement from its text.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public static Statement parse(String text) {
    List<String> all = List.of(text.split("\n", -1));
    String[] name = all.get(0).split("/", -1);
    if (name.length != 3 || !name[0].equals("sesshu") || !all.get(all.size() - 1).isEmpty()) {
      throw new IllegalArgumentException("a statement must begin with its name");
    }
    for (Kind kind : Kind.values()) {
      if (kind.word.equals(name[2])) {
        return new Statement(new MunicipalityCode(name[1]), kind, all.subList(1, all.size() - 1));
      }
    }
    throw new IllegalArgumentException("a statement must be one of erasure, restoration");
  }

  /** The payload of the log's entry that holds a signed statement. */
  public static String payload(SignedNote signed) {
    return PREFIX + signed.note();
  }

  /** The note in a payload, if it holds a statement. */
  public static Optional<String> noteIn(String payload) {
    return payload.startsWith(PREFIX)
        ? Optional.of(payload.substring(PREFIX.length()))
        : Optional.empty();
  }
}
