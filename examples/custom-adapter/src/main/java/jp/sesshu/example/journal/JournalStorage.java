package jp.sesshu.example.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import jp.sesshu.Storage;
import jp.sesshu.UnitOfWork;
import jp.sesshu.municipality.MunicipalityCode;

/**
 * A small town's ledger in one file to which lines are only ever added (追記専用ファイル): what they say is
 * held in memory, and every transaction is on the disk before it is acknowledged.
 *
 * <p>It keeps the ledger, the addressees and the access trail, no more. Transactions take turns.
 * Safe for use by many threads of one process; another is refused.
 */
public final class JournalStorage implements Storage, AutoCloseable {
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Map<MunicipalityCode, Town> towns = new ConcurrentHashMap<>();
  private final Journal journal;

  /**
   * Opens a file, or makes it.
   *
   * @throws jp.sesshu.StorageException if it is damaged, or another process has it
   */
  public JournalStorage(Path file) {
    this.journal = Journal.open(file, this::replay);
  }

  /** A line is the municipality, a space, and what was done there. */
  private void replay(String line) {
    int space = line.indexOf(' ');
    MunicipalityCode code = new MunicipalityCode(line.substring(0, space));
    towns.computeIfAbsent(code, c -> new Town()).replay(line.substring(space + 1));
  }

  @Override
  public <T> T inTransaction(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
    turn.lock();
    try {
      if (turn.getHoldCount() > 1) {
        throw new IllegalStateException("transactions do not nest");
      }
      List<String> done = new ArrayList<>();
      Town before = towns.getOrDefault(municipality, new Town());
      Town town = before.copy(line -> done.add(municipality.value() + ' ' + line));
      T answer = work.apply(town);
      journal.append(done);
      towns.put(municipality, town);
      return answer;
    } finally {
      turn.unlock();
    }
  }

  @Override
  public void close() {
    journal.close();
  }
}
