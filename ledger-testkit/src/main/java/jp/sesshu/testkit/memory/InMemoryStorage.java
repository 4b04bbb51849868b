package jp.sesshu.testkit.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import jp.sesshu.Storage;
import jp.sesshu.UnitOfWork;
import jp.sesshu.municipality.MunicipalityCode;

/**
 * Storage in memory, with real transactions: those of one municipality run one after the other,
 * each on copies of the stores it asks for, which are kept if it returns and dropped if it throws.
 * It keeps every rule but durability. Thread-safe.
 */
public final class InMemoryStorage implements Storage {
  private final Map<MunicipalityCode, Room> rooms = new ConcurrentHashMap<>();

  /** An empty storage. */
  public InMemoryStorage() {}

  /**
   * Runs the work in one transaction.
   *
   * @throws IllegalStateException if the work opens another transaction of the same municipality
   */
  @Override
  public <T> T inTransaction(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
    return rooms.computeIfAbsent(municipality, Room::new).run(work);
  }

  /** Runs the work on what was kept last; writers go on, and what the work writes is dropped. */
  @Override
  public <T> T reading(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
    return rooms.computeIfAbsent(municipality, Room::new).read(work);
  }

  private static final class Room {
    private final ReentrantLock lock = new ReentrantLock(true);
    private volatile InMemoryMunicipality kept;

    Room(MunicipalityCode municipality) {
      kept = InMemoryMunicipality.empty(municipality);
    }

    <T> T run(Function<UnitOfWork, T> work) {
      if (lock.isHeldByCurrentThread()) {
        throw new IllegalStateException("a transaction must not be opened within another");
      }
      lock.lock();
      InMemoryUnitOfWork unit = new InMemoryUnitOfWork(kept);
      try {
        T answer = work.apply(unit);
        kept = unit.kept();
        return answer;
      } finally {
        unit.close();
        lock.unlock();
      }
    }

    <T> T read(Function<UnitOfWork, T> work) {
      InMemoryUnitOfWork unit = new InMemoryUnitOfWork(kept);
      try {
        return work.apply(unit);
      } finally {
        unit.close();
      }
    }
  }
}
