package jp.sesshu.integrity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import jp.sesshu.municipality.MunicipalityCode;

/**
 * That entries of the ledger's log were destroyed, and why (消去の記録): the part of an erasure that an
 * audit needs. What else went with them stands in further lines, which are not read here.
 *
 * <p>It names each entry by index and commitment, so that it speaks of no other entry which a
 * restored and continued log may have at that place.
 *
 * @param municipality whose ledger
 * @param destroyed the entries
 * @param grounds the further lines: act, time, rule, article, and what else went
 */
public record Tombstone(
    MunicipalityCode municipality, List<Destroyed> destroyed, List<String> grounds) {
  private static final String ENTRY = LogName.Kind.LEDGER.word() + " ";

  /** Copies the lists. */
  public Tombstone {
    destroyed = List.copyOf(destroyed);
    grounds = List.copyOf(grounds);
    if (grounds.stream().anyMatch(line -> line.startsWith(ENTRY))) {
      throw new IllegalArgumentException("the grounds of an erasure must name no entry");
    }
  }

  /**
   * An entry that was destroyed: its index, and the commitment that stays.
   *
   * <p>Immutable; the bytes are copied in and out.
   */
  public static final class Destroyed {
    private final long index;
    private final byte[] commitment;

    /** An entry by its index and commitment. */
    public Destroyed(long index, byte[] commitment) {
      this.index = index;
      this.commitment = commitment.clone();
    }

    /** Its place in the log. */
    public long index() {
      return index;
    }

    /** Whether it is the entry with this commitment. */
    public boolean isOf(byte[] other) {
      return Arrays.equals(commitment, other);
    }

    private String line() {
      return ENTRY + index + " " + HexFormat.of().formatHex(commitment);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Destroyed that && index == that.index && isOf(that.commitment);
    }

    @Override
    public int hashCode() {
      return Long.hashCode(index) * 31 + Arrays.hashCode(commitment);
    }
  }

  /** The statement to be signed. */
  public Statement statement() {
    List<String> lines = new ArrayList<>(grounds);
    destroyed.forEach(entry -> lines.add(entry.line()));
    return new Statement(municipality, Statement.Kind.ERASURE, lines);
  }

  /**
   * The tombstone that a statement is.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Tombstone of(Statement statement) {
    if (statement.kind() != Statement.Kind.ERASURE) {
      throw new IllegalArgumentException("a tombstone must be a statement of erasure");
    }
    List<Destroyed> destroyed = new ArrayList<>();
    List<String> grounds = new ArrayList<>();
    for (String line : statement.lines()) {
      if (line.startsWith(ENTRY)) {
        destroyed.add(entry(line));
      } else {
        grounds.add(line);
      }
    }
    return new Tombstone(statement.municipality(), destroyed, grounds);
  }

  private static Destroyed entry(String line) {
    String[] parts = line.split(" ", -1);
    if (parts.length != 3 || !parts[1].matches("0|[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException("an erased entry must be named by index and commitment");
    }
    return new Destroyed(Long.parseLong(parts[1]), HexFormat.of().parseHex(parts[2]));
  }
}
