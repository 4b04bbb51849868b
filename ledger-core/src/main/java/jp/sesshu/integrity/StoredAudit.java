package jp.sesshu.integrity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import jp.sesshu.integrity.Verdict.Broken;
import jp.sesshu.integrity.Verdict.Fault;
import jp.sesshu.municipality.MunicipalityCode;

/**
 * Audits the two logs where they are stored: all that an audit of their export finds, and besides
 * what an export does not hold, such as the size a log says it has.
 *
 * <p>Distinguished from {@link LogAudit}, which needs no store. Where the signer is at hand, the
 * logs are held against what it remembers, so that a restored old copy, which is sound in itself,
 * is told. Not thread-safe; memory does not grow with the entries.
 */
public final class StoredAudit {
  private static final int CHUNK = 2_000;

  private final MunicipalityCode municipality;
  private final LogStore store;
  private final VerifierKey key;
  private final Map<LogName.Kind, List<Seal>> seals = new EnumMap<>(LogName.Kind.class);
  private final Map<LogName.Kind, Verdict> verdicts = new EnumMap<>(LogName.Kind.class);

  /** An audit of a municipality's logs in their store. */
  public StoredAudit(MunicipalityCode municipality, LogStore store, VerifierKey key) {
    this.municipality = municipality;
    this.store = store;
    this.key = key;
  }

  /** Audits both logs by themselves. */
  public Map<LogName.Kind, Verdict> run() {
    return run(origin -> Optional.empty());
  }

  /** Audits both logs, and holds them against what their signer remembers. */
  public Map<LogName.Kind, Verdict> against(Signer signer) {
    return run(signer::last);
  }

  private Map<LogName.Kind, Verdict> run(Memory memory) {
    for (LogName.Kind log : LogName.Kind.values()) {
      seals.put(log, soundSeals(log));
    }
    for (LogName.Kind log : LogName.Kind.values()) {
      Verdict found = audit(log, memory);
      verdicts.merge(log, found, (damage, other) -> first(damage, other));
    }
    return Collections.unmodifiableMap(verdicts);
  }

  private List<Seal> soundSeals(LogName.Kind log) {
    List<Seal> sound = new ArrayList<>();
    try {
      for (Seal seal : store.seals(log)) {
        if (!seal.frontier().head().equals(seal.head())) {
          throw new DamagedSealException(log, sound);
        }
        sound.add(seal);
      }
    } catch (DamagedSealException damaged) {
      verdicts.put(log, new Broken(damaged.firstEntry(), Fault.SEAL));
      return damaged.sound();
    }
    return sound;
  }

  /** Of two findings the one at the earlier entry. */
  private static Verdict first(Verdict damage, Verdict other) {
    boolean earlier =
        damage instanceof Broken one && other instanceof Broken two && two.entry() < one.entry();
    return earlier ? other : damage;
  }

  private Verdict audit(LogName.Kind log, Memory memory) {
    LogName name = new LogName(municipality, log);
    LogAudit audit =
        new LogAudit(key, name, checkpoints(log), checkpoints(log.other()), store.statements(log));
    memory.last(name.origin()).ifPresent(audit::expect);
    Verdict verdict = audit.over(new Entries(log));
    return verdict.fold(intact -> checkSize(log, intact), broken -> broken);
  }

  private Verdict checkSize(LogName.Kind log, Verdict.Intact intact) {
    long read = intact.sealed() + intact.unsealed();
    long said = store.size(log);
    if (said > read) {
      return new Broken(read, Fault.CUT_OFF);
    }
    return said < read ? new Broken(said, Fault.BEYOND_ITS_SIZE) : intact;
  }

  private List<SignedCheckpoint> checkpoints(LogName.Kind log) {
    return seals.getOrDefault(log, List.of()).stream().map(Seal::checkpoint).toList();
  }

  /** What was signed last under an origin. */
  private interface Memory {
    Optional<TreeHead> last(String origin);
  }

  /** The entries of a log, read some at a time, each with the commitment kept for it. */
  private final class Entries implements Iterator<LogAudit.Committed> {
    private final LogName.Kind log;
    private long from;
    private List<LogRecord> records = List.of();
    private List<byte[]> commitments = List.of();
    private int at;

    Entries(LogName.Kind log) {
      this.log = log;
    }

    @Override
    public boolean hasNext() {
      if (at == records.size()) {
        from = at == 0 ? 0 : records.get(at - 1).index() + 1;
        records = store.records(log, from, CHUNK);
        commitments = store.commitments(log, from, CHUNK);
        at = 0;
      }
      return at < records.size();
    }

    @Override
    public LogAudit.Committed next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      LogRecord record = records.get(at++);
      long place = record.index() - from;
      Optional<byte[]> kept =
          place >= 0 && place < commitments.size()
              ? Optional.of(commitments.get((int) place))
              : Optional.empty();
      return new LogAudit.Committed(record, kept);
    }
  }
}
