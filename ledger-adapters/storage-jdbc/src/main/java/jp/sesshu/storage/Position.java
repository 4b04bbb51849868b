package jp.sesshu.storage;

/** Counts the positions that new entries of a log take. */
final class Position {
  private long next;

  Position(long first) {
    this.next = first;
  }

  long next() {
    return next++;
  }
}
