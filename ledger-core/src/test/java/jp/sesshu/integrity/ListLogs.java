package jp.sesshu.integrity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The two logs as lists, open to tampering. */
final class ListLogs implements LogStore {
  final Map<LogName.Kind, List<LogRecord>> entries = new EnumMap<>(LogName.Kind.class);
  final Map<LogName.Kind, List<Seal>> seals = new EnumMap<>(LogName.Kind.class);
  final Map<LogName.Kind, List<byte[]>> commitments = new EnumMap<>(LogName.Kind.class);
  private final Random random;

  ListLogs(long seed) {
    random = new Random(seed);
    for (LogName.Kind kind : LogName.Kind.values()) {
      entries.put(kind, new ArrayList<>());
      seals.put(kind, new ArrayList<>());
      commitments.put(kind, new ArrayList<>());
    }
  }

  void add(LogName.Kind log, String payload) {
    byte[] salt = new byte[Commitment.SALT_LENGTH];
    random.nextBytes(salt);
    entries.get(log).add(new LogRecord.Kept(size(log), salt, payload));
  }

  void erase(LogName.Kind log, int index) {
    entries.get(log).set(index, new LogRecord.Erased(index, commitments.get(log).get(index)));
  }

  ListLogs copy() {
    ListLogs copy = new ListLogs(random.nextLong());
    for (LogName.Kind kind : LogName.Kind.values()) {
      copy.entries.get(kind).addAll(entries.get(kind));
      copy.seals.get(kind).addAll(seals.get(kind));
      copy.commitments.get(kind).addAll(commitments.get(kind));
    }
    return copy;
  }

  Verdict audit(VerifierKey key, LogName name) {
    LogName.Kind log = name.kind();
    List<LogAudit.Committed> committed = new ArrayList<>();
    for (int i = 0; i < entries.get(log).size(); i++) {
      Optional<byte[]> kept =
          i < commitments.get(log).size()
              ? Optional.of(commitments.get(log).get(i))
              : Optional.empty();
      committed.add(new LogAudit.Committed(entries.get(log).get(i), kept));
    }
    return new LogAudit(key, name, notes(log), notes(log.other())).over(committed.iterator());
  }

  private List<SignedCheckpoint> notes(LogName.Kind log) {
    return seals.get(log).stream().map(Seal::checkpoint).toList();
  }

  @Override
  public long size(LogName.Kind log) {
    return entries.get(log).size();
  }

  @Override
  public List<LogRecord> records(LogName.Kind log, long from, int limit) {
    List<LogRecord> all = entries.get(log);
    return all.subList((int) from, (int) Math.min(all.size(), from + limit));
  }

  @Override
  public long countBeyondAnchors(LogName.Kind log, long from) {
    return entries.get(log).stream()
        .skip(from)
        .filter(e -> e.fold(k -> Anchor.in(k.payload()).isEmpty(), gone -> true))
        .count();
  }

  @Override
  public List<byte[]> commitments(LogName.Kind log, long from, int limit) {
    return commitments.get(log).stream().skip(from).limit(limit).toList();
  }

  @Override
  public Optional<Seal> lastSeal(LogName.Kind log) {
    List<Seal> all = seals.get(log);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  @Override
  public List<Seal> seals(LogName.Kind log) {
    return List.copyOf(seals.get(log));
  }

  @Override
  public void addSeal(LogName.Kind log, Seal seal, List<byte[]> newCommitments) {
    seals.get(log).add(seal);
    commitments.get(log).addAll(newCommitments);
  }

  @Override
  public void anchor(LogName.Kind log, SignedCheckpoint checkpointOfTheOther) {
    add(log, new Anchor(checkpointOfTheOther.note()).payload());
  }
}
