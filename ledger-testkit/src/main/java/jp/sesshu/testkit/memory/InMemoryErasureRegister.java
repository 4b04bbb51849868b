package jp.sesshu.testkit.memory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.sesshu.integrity.SignedNote;
import jp.sesshu.integrity.Statement;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.retention.ErasureRegister;

/** Tombstones kept in memory: every rule but durability. Thread-safe. */
public final class InMemoryErasureRegister implements ErasureRegister {
  private final Set<SignedNote> kept = new LinkedHashSet<>();

  /** An empty register. */
  public InMemoryErasureRegister() {}

  @Override
  public synchronized void keepAll(List<SignedNote> tombstones) {
    kept.addAll(tombstones);
  }

  @Override
  public synchronized List<SignedNote> tombstones(MunicipalityCode municipality) {
    return kept.stream()
        .filter(note -> Statement.parse(note.text()).municipality().equals(municipality))
        .toList();
  }
}
