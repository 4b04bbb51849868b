package jp.sesshu;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.sesshu.ledger.StaleLedgerException;
import jp.sesshu.resident.StaleAddresseeException;

/**
 * Takes a file row by row into batches, each a transaction, the last with the outcome of the act.
 * What a batch has kept stays if a later one fails; running the file again finishes it.
 */
final class BatchImport<R, S> {
  /** Rows in one transaction. */
  static final int BATCH = 2_000;

  /** Each attempt fails only because another writer has got on. */
  private static final int MOST_ATTEMPTS = 50;

  private final BiFunction<UnitOfWork, List<R>, S> batch;
  private final BinaryOperator<S> plus;
  private final Function<S, Acts.Done<S>> outcome;

  BatchImport(
      BiFunction<UnitOfWork, List<R>, S> batch,
      BinaryOperator<S> plus,
      Function<S, Acts.Done<S>> outcome) {
    this.batch = batch;
    this.plus = plus;
    this.outcome = outcome;
  }

  S run(Acts.Steps steps, Iterator<R> rows, S empty, ImportProgress progress) {
    S sum = empty;
    long done = 0;
    while (true) {
      List<R> next = take(rows);
      S before = sum;
      done += next.size();
      boolean last = !rows.hasNext();
      sum =
          againWhileStale(
              () ->
                  last
                      ? steps.last(
                          work -> outcome.apply(plus.apply(before, batch.apply(work, next))))
                      : steps.step(work -> plus.apply(before, batch.apply(work, next))));
      progress.rowsDone(done);
      if (last) {
        return sum;
      }
    }
  }

  /**
   * Another import wrote to the same people first: the batch is taken once more, from what stands
   * now, so that rows which the other has recorded are known and not recorded twice.
   */
  private static <T> T againWhileStale(Supplier<T> step) {
    for (int attempt = 1; ; attempt++) {
      try {
        return step.get();
      } catch (StaleLedgerException | StaleAddresseeException e) {
        if (attempt == MOST_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private List<R> take(Iterator<R> rows) {
    List<R> next = new ArrayList<>(BATCH);
    while (next.size() < BATCH && rows.hasNext()) {
      next.add(rows.next());
    }
    return next;
  }
}
