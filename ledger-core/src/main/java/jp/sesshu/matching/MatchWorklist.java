package jp.sesshu.matching;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.sesshu.Port;
import jp.sesshu.ledger.ContentKey;

/**
 * The reports of one municipality that wait for a clerk (port).
 *
 * <ul>
 *   <li><b>MW1</b> {@link #addAll} adds an item once: an item whose key is waiting or settled
 *       already is left as it is.
 *   <li><b>MW2</b> {@link #open} answers the waiting items, oldest first, each as it was added.
 *   <li><b>MW3</b> {@link #settle} takes an item off the list for good; a second time it answers
 *       false and changes nothing.
 *   <li><b>MW4</b> nothing of another municipality is seen or counted.
 * </ul>
 */
@Port
public interface MatchWorklist {

  /** Adds those items that are not yet known. */
  void addAll(List<WorklistItem> items);

  /** The waiting items, oldest first. */
  List<WorklistItem> open();

  /** The waiting item with this key. */
  Optional<WorklistItem> find(ContentKey key);

  /** Those of these keys that are waiting or settled. */
  Collection<ContentKey> knownKeys(Collection<ContentKey> keys);

  /** Takes an item off the list; whether it was waiting. */
  boolean settle(ContentKey key);
}
