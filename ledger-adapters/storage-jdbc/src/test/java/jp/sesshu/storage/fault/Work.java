package jp.sesshu.storage.fault;

import java.util.List;

/**
 * One kind of work that a process of its own does piece by piece until something happens to it, and
 * what must hold of it afterwards. Another kind is another class with a constructor without
 * arguments, named in {@link Works}.
 */
public interface Work {
  /** Every process has numbers of its own for its pieces: those of the next begin here. */
  int PIECES_OF_A_PROCESS = 10_000;

  /** The workplace as one who may do this work. */
  default Workplace at(Workplace place) {
    return place;
  }

  /** How many pieces a process has mostly done when something happens to it, at most. */
  default int mostPiecesBefore() {
    return 10;
  }

  /** Lays out what the work needs, once and before the first process begins. */
  default void prepare(OpenLedger at) {}

  /**
   * Does one piece. It is committed once this returns.
   *
   * @param number which piece; none is done twice
   * @return the acknowledgement, one line
   */
  String piece(OpenLedger at, int number);

  /**
   * What must hold now: nothing that was acknowledged is lost, and nothing is half there.
   *
   * @param acknowledged every acknowledgement that was ever given, in order
   * @param kills how many processes have ended in the middle: each may have left at most one piece
   *     that is kept and was not acknowledged
   */
  void check(OpenLedger at, List<String> acknowledged, int kills);
}
