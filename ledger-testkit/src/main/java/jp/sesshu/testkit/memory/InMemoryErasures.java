package jp.sesshu.testkit.memory;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.LogRecord;
import jp.sesshu.integrity.Tombstone;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.retention.Destruction;
import jp.sesshu.retention.ErasureStore;
import jp.sesshu.retention.KeptReport;
import jp.sesshu.testkit.integrity.TamperableLogs;

/** Destroys what one municipality has in memory; not thread-safe. */
final class InMemoryErasures implements ErasureStore {
  private static final LogName.Kind LOG = LogName.Kind.LEDGER;

  private final InMemoryUnitOfWork work;

  InMemoryErasures(InMemoryUnitOfWork work) {
    this.work = work;
  }

  @Override
  public Map<Long, Tombstone.Destroyed> places(AddresseeNumber addressee) {
    TamperableLogs logs = work.logs();
    Map<Long, Tombstone.Destroyed> places = new TreeMap<>();
    List<Long> all = work.ledger().places(addressee);
    for (int i = 0; i < all.size(); i++) {
      int index = Math.toIntExact(all.get(i));
      if (isKept(index) && index < logs.commitments(LOG).size()) {
        places.put(i + 1L, logs.destroyed(LOG, index));
      }
    }
    return places;
  }

  private boolean isKept(long index) {
    LogRecord record = work.logs().entries(LOG).get(Math.toIntExact(index));
    return record.fold(kept -> true, erased -> false);
  }

  @Override
  public void forEachReport(Consumer<KeptReport> visitor) {
    work.worklist().forEach(visitor);
  }

  @Override
  public void destroy(Destruction destruction) {
    refuse(destruction);
    for (long index : destruction.entries()) {
      work.logs().erase(LOG, Math.toIntExact(index));
    }
    work.ledger().erase(new HashSet<>(destruction.entries()));
    for (AddresseeNumber addressee : destruction.addressees()) {
      work.ledger().forget(addressee);
      work.residents().forget(addressee);
      work.identities().forget(addressee);
      work.issues().forget(addressee);
    }
    destruction.reports().forEach(work.worklist()::forget);
    work.logs().state(LOG, destruction.tombstone());
  }

  private void refuse(Destruction destruction) {
    Set<Long> going = new HashSet<>(destruction.entries());
    int sealed = work.logs().commitments(LOG).size();
    if (going.stream().anyMatch(index -> index >= sealed)) {
      throw new IllegalStateException("an entry must be sealed before it is erased");
    }
    for (AddresseeNumber addressee : destruction.addressees()) {
      boolean stays =
          work.ledger().places(addressee).stream().anyMatch(i -> !going.contains(i) && isKept(i));
      if (stays) {
        throw new IllegalStateException("an addressee must not go while an entry stays");
      }
    }
  }
}
