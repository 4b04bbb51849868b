package jp.sesshu;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.sesshu.municipality.MunicipalityCode;

/**
 * Where everything is kept, opened transaction by transaction (port). A vendor's adapter may join
 * the vendor's own transaction.
 *
 * <ul>
 *   <li><b>ST1</b> what the work did is visible to others and durable once {@link #inTransaction}
 *       has returned, all of it; if the work throws, none of it is.
 *   <li><b>ST2</b> a transaction sees nothing of another municipality, through any store.
 *   <li><b>ST3</b> the stores handed to the work are used within it and by one thread only.
 *   <li><b>ST4</b> what the work throws comes out unchanged; what the storage itself meets comes
 *       out as {@link StorageException}, and then nothing is kept; if it cannot know whether all of
 *       the work was kept or none, the reason is {@link StorageException.Reason#IN_DOUBT}.
 *   <li><b>ST5</b> the work may be run again from its beginning, where two transactions met and
 *       nothing of the first run was kept: it has no effects outside its stores.
 *   <li><b>ST6</b> the work of {@link #reading} sees one state from its beginning to its end, with
 *       everything that was acknowledged before, and changes nothing: what it tries to write is
 *       refused ({@link StorageException.Reason#READ_ONLY}) or dropped.
 *   <li><b>ST7</b> once {@link #scrub} has answered true, no byte of what was destroyed stands in
 *       the storage's own files; it takes nothing else away.
 * </ul>
 */
@Port
public interface Storage {

  /**
   * Sees to it that nothing of what was erased or replaced stands in the files any more.
   *
   * @return whether that is so; false where it is another's to do, as in a database whose owner is
   *     somebody else, or where the files were in use: then it can be asked for again
   */
  default boolean scrub(MunicipalityCode municipality) {
    return false;
  }

  /** Runs the work in one transaction of one municipality and answers what it answers. */
  <T> T inTransaction(MunicipalityCode municipality, Function<UnitOfWork, T> work);

  /**
   * Runs work that only reads, however long it takes, and answers what it answers.
   *
   * <p>Asked by several threads at once, as by a sealing; they may have to take turns.
   *
   * <p>As it stands here it is a transaction of which nothing is kept. A storage whose readers need
   * not wait for its writers, nor they for them, says so by overriding it.
   */
  default <T> T reading(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
    List<T> answer = new ArrayList<>(1);
    try {
      return inTransaction(
          municipality,
          unit -> {
            answer.clear();
            answer.add(work.apply(unit));
            throw new NothingKept();
          });
    } catch (NothingKept ended) {
      return answer.get(0);
    }
  }

  /** Ends a transaction of which nothing is to be kept. */
  final class NothingKept extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NothingKept() {
      super("the work only read", null, false, false);
    }
  }
}
