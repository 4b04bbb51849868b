package jp.sesshu.storage.fault;

import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Says so first, and then holds a writing transaction open for ever. */
public final class Holding implements Work {

  @Override
  public String piece(OpenLedger at, int number) {
    if (number % PIECES_OF_A_PROCESS == 0) {
      return Integer.toString(number);
    }
    return at.in(
        unit -> {
          while (!Thread.currentThread().isInterrupted()) {
            LockSupport.park();
          }
          return Long.toString(unit.ledger().count());
        });
  }

  @Override
  public void check(OpenLedger at, List<String> acknowledged, int kills) {
    throw new UnsupportedOperationException("it keeps nothing");
  }
}
