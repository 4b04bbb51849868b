package jp.sesshu;

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
 *       out as {@link StorageException}.
 *   <li><b>ST5</b> the work may be run again from its beginning, where two transactions met and
 *       nothing of the first run was kept: it has no effects outside its stores.
 * </ul>
 */
@Port
public interface Storage {

  /** Runs the work in one transaction of one municipality and answers what it answers. */
  <T> T inTransaction(MunicipalityCode municipality, Function<UnitOfWork, T> work);
}
