package jp.sesshu.exchange;

import java.util.List;
import java.util.Set;
import jp.sesshu.calendar.DateRange;

/**
 * Where a declared basis and the law of a day disagree (根拠の不一致).
 *
 * @param kind how they disagree
 * @param declared what was declared
 * @param parties the counterparties concerned, if it is about them
 * @param information the information concerned, if it is about that
 * @param lawfulRows the rows under which the law has it on that day; empty if none
 * @param lawfulOn the days on which the declared row itself had it; empty if never
 */
public record BasisMismatch(
    Kind kind,
    DeclaredBasis declared,
    Set<PartyCode> parties,
    Set<InformationCode> information,
    List<PermissionRowId> lawfulRows,
    List<DateRange> lawfulOn) {

  /** Keeps unmodifiable copies. */
  public BasisMismatch {
    parties = Set.copyOf(parties);
    information = Set.copyOf(information);
    lawfulRows = List.copyOf(lawfulRows);
    lawfulOn = List.copyOf(lawfulOn);
  }

  /** The kinds of disagreement. */
  public enum Kind {
    /** The table has no such row on that day. */
    ROW_NOT_IN_FORCE,
    /** The declared counterparty stands not in the row on that day. */
    PARTY_NOT_IN_ROW,
    /** The declared information stands not in the row on that day. */
    INFORMATION_NOT_IN_ROW,
    /** The row has information that the declaration leaves out. */
    INFORMATION_NOT_DECLARED
  }
}
