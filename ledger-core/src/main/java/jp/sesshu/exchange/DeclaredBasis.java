package jp.sesshu.exchange;

import java.util.Set;

/**
 * A legal basis as a municipality has declared it (評価書に記載した法令上の根拠).
 *
 * <p>Distinguished from a {@link PermissionRow}: a declaration permits nothing. It may be stale,
 * too wide or too narrow, which {@link BasisComparison} finds.
 *
 * @param direction whether the municipality asks or provides
 * @param table such as {@code 番号法別表第二}
 * @param row such as {@code 16の2}
 * @param counterparties with whom, as declared; empty if the declaration names only the row
 * @param information which information, as declared; empty if the declaration names only the row
 */
public record DeclaredBasis(
    Direction direction,
    String table,
    String row,
    Set<PartyCode> counterparties,
    Set<InformationCode> information) {

  /** Refuses a blank table or row. */
  public DeclaredBasis {
    counterparties = Set.copyOf(counterparties);
    information = Set.copyOf(information);
    if (table.isBlank() || row.isBlank()) {
      throw new IllegalArgumentException("a declared basis needs its table and its row");
    }
  }

  /** Which way the information goes. */
  public enum Direction {
    /** 情報照会: the municipality asks. */
    ASKS,
    /** 情報提供: the municipality provides. */
    PROVIDES
  }
}
