package jp.sesshu.retention;

import java.util.Map;
import java.util.function.Consumer;
import jp.sesshu.Port;
import jp.sesshu.integrity.Tombstone;
import jp.sesshu.resident.AddresseeNumber;

/**
 * Where what may no longer be kept is destroyed, in one municipality (port).
 *
 * <ul>
 *   <li><b>ER1</b> {@link #places} answers where each sealed entry of an addressee's ledger stands,
 *       by version, with the commitment kept for it; one that is not sealed, or erased, is absent.
 *   <li><b>ER2</b> {@link #destroy} destroys content, salt and key of each entry named: the log
 *       answers it as erased, with its commitment; the ledger answers an erased entry in its place,
 *       so that versions go on, and its content key is known no more. Whoever stays keeps all other
 *       entries to the last field.
 *   <li><b>ER3</b> of an addressee who goes nothing is answered by any store, under the number or
 *       otherwise. The numbers of documents issued to them are not given out again.
 *   <li><b>ER4</b> a report that goes is not answered by the worklist, and its key is not known.
 *   <li><b>ER5</b> {@link #destroy} adds the signed tombstone to the ledger's log, in the same
 *       transaction: never one without the other.
 *   <li><b>ER6</b> {@link #destroy} refuses with {@link IllegalStateException}, and nothing of the
 *       call is kept, if an entry named is not sealed, or if an addressee is to go of whom an entry
 *       stays.
 *   <li><b>ER7</b> {@link #forEachReport} visits every report on the worklist once, waiting or
 *       settled, in the order in which they came.
 *   <li><b>ER8</b> nothing of another municipality is seen or destroyed.
 * </ul>
 */
@Port
public interface ErasureStore {

  /** Where the sealed entries of an addressee's ledger stand, by version. */
  Map<Long, Tombstone.Destroyed> places(AddresseeNumber addressee);

  /** Visits every report on the worklist. */
  void forEachReport(Consumer<KeptReport> visitor);

  /**
   * Destroys, all or nothing.
   *
   * @throws IllegalStateException if an entry is not sealed, or an addressee is to go of whom an
   *     entry stays
   */
  void destroy(Destruction destruction);
}
