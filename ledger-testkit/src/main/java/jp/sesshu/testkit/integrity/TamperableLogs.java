package jp.sesshu.testkit.integrity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import jp.sesshu.integrity.Anchor;
import jp.sesshu.integrity.Commitment;
import jp.sesshu.integrity.LogAudit;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.LogRecord;
import jp.sesshu.integrity.LogStore;
import jp.sesshu.integrity.Seal;
import jp.sesshu.integrity.SignedCheckpoint;
import jp.sesshu.integrity.SignedNote;
import jp.sesshu.integrity.Statement;
import jp.sesshu.integrity.Tombstone;
import jp.sesshu.integrity.Verdict;
import jp.sesshu.integrity.VerifierKey;

/**
 * The two logs of one municipality as lists that a test may tamper with: whatever is changed in
 * them behind the sealer's back must be found by the audit. Not thread-safe.
 */
public final class TamperableLogs implements LogStore {
  private final Map<LogName.Kind, List<LogRecord>> entries = new EnumMap<>(LogName.Kind.class);
  private final Map<LogName.Kind, List<Seal>> seals = new EnumMap<>(LogName.Kind.class);
  private final Map<LogName.Kind, List<byte[]>> commitments = new EnumMap<>(LogName.Kind.class);
  private final Random random;

  /** Empty logs whose salts follow from a seed. */
  public TamperableLogs(long seed) {
    random = new Random(seed);
  }

  /** The entries of a log, to read and to tamper with. */
  public List<LogRecord> entries(LogName.Kind log) {
    return entries.computeIfAbsent(log, l -> new ArrayList<>());
  }

  /** The seals of a log, to read and to tamper with. */
  public List<Seal> sealList(LogName.Kind log) {
    return seals.computeIfAbsent(log, l -> new ArrayList<>());
  }

  /** The kept commitments of a log, to read and to tamper with. */
  public List<byte[]> commitments(LogName.Kind log) {
    return commitments.computeIfAbsent(log, l -> new ArrayList<>());
  }

  /** Adds an entry as the ledger or the trail would. */
  public void add(LogName.Kind log, String payload) {
    byte[] salt = new byte[Commitment.SALT_LENGTH];
    random.nextBytes(salt);
    entries(log).add(new LogRecord.Kept(size(log), salt, payload));
  }

  /** Takes the content of an entry away; the tombstone is another matter. */
  public void erase(LogName.Kind log, int index) {
    entries(log).set(index, new LogRecord.Erased(index, commitments(log).get(index)));
  }

  /** What a tombstone says of an entry that was sealed. */
  public Tombstone.Destroyed destroyed(LogName.Kind log, int index) {
    return new Tombstone.Destroyed(index, commitments(log).get(index));
  }

  /** A copy, as a backup or a fork would be. */
  public TamperableLogs copy() {
    TamperableLogs copy = new TamperableLogs(random.nextLong());
    for (LogName.Kind kind : LogName.Kind.values()) {
      copy.entries(kind).addAll(entries(kind));
      copy.sealList(kind).addAll(sealList(kind));
      copy.commitments(kind).addAll(commitments(kind));
    }
    return copy;
  }

  /** Audits one log. */
  public Verdict audit(VerifierKey key, LogName name) {
    LogName.Kind log = name.kind();
    List<LogAudit.Committed> committed = new ArrayList<>();
    for (int i = 0; i < entries(log).size(); i++) {
      Optional<byte[]> kept =
          i < commitments(log).size() ? Optional.of(commitments(log).get(i)) : Optional.empty();
      committed.add(new LogAudit.Committed(entries(log).get(i), kept));
    }
    return new LogAudit(key, name, notes(log), notes(log.other()), statements(log))
        .over(committed.iterator());
  }

  private List<SignedCheckpoint> notes(LogName.Kind log) {
    return sealList(log).stream().map(Seal::checkpoint).toList();
  }

  @Override
  public long size(LogName.Kind log) {
    return entries(log).size();
  }

  @Override
  public List<LogRecord> records(LogName.Kind log, long from, int limit) {
    return entries(log).stream().skip(from).limit(limit).toList();
  }

  @Override
  public long countBeyondAnchors(LogName.Kind log, long from) {
    return entries(log).stream()
        .skip(from)
        .filter(e -> e.fold(k -> Anchor.in(k.payload()).isEmpty(), gone -> true))
        .count();
  }

  @Override
  public List<byte[]> commitments(LogName.Kind log, long from, int limit) {
    return commitments(log).stream().skip(from).limit(limit).toList();
  }

  @Override
  public Optional<Seal> lastSeal(LogName.Kind log) {
    List<Seal> all = sealList(log);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  @Override
  public List<Seal> seals(LogName.Kind log) {
    return List.copyOf(sealList(log));
  }

  @Override
  public void addSeal(LogName.Kind log, Seal seal, List<byte[]> newCommitments) {
    if (seal.head().size() <= lastSeal(log).map(last -> last.head().size()).orElse(0L)) {
      throw new IllegalStateException("LG2: a seal must cover more than the one before");
    }
    sealList(log).add(seal);
    commitments(log).addAll(newCommitments);
  }

  @Override
  public void anchor(LogName.Kind log, SignedCheckpoint checkpointOfTheOther) {
    add(log, new Anchor(checkpointOfTheOther.note()).payload());
  }

  @Override
  public void state(LogName.Kind log, SignedNote statement) {
    add(log, Statement.payload(statement));
  }

  @Override
  public List<String> statements(LogName.Kind log) {
    return entries(log).stream()
        .flatMap(e -> e.fold(k -> Statement.noteIn(k.payload()).stream(), gone -> Stream.empty()))
        .toList();
  }
}
