package jp.sesshu.storage.fault;

import java.util.function.Supplier;

/** The kinds of work that are killed in the middle. */
enum Works {
  IMPORT(Importing::new),
  SEALING(Sealing::new),
  ERASURE(Erasing::new),
  ROTATION(Rotating::new);

  @SuppressWarnings("ImmutableEnumChecker") // a constructor
  private final Supplier<Work> making;

  Works(Supplier<Work> making) {
    this.making = making;
  }

  Work work() {
    return making.get();
  }
}
