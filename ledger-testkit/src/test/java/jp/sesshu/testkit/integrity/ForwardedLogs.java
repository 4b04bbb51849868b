package jp.sesshu.testkit.integrity;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.LogRecord;
import jp.sesshu.integrity.LogStore;
import jp.sesshu.integrity.Seal;
import jp.sesshu.integrity.SignedCheckpoint;
import jp.sesshu.integrity.SignedNote;

/** Logs that say from where on they are read. */
record ForwardedLogs(LogStore to, LongConsumer read) implements LogStore {

  @Override
  public List<LogRecord> records(LogName.Kind log, long from, int limit) {
    read.accept(from);
    return to.records(log, from, limit);
  }

  @Override
  public long size(LogName.Kind log) {
    return to.size(log);
  }

  @Override
  public long countBeyondAnchors(LogName.Kind log, long from) {
    return to.countBeyondAnchors(log, from);
  }

  @Override
  public List<byte[]> commitments(LogName.Kind log, long from, int limit) {
    return to.commitments(log, from, limit);
  }

  @Override
  public Optional<Seal> lastSeal(LogName.Kind log) {
    return to.lastSeal(log);
  }

  @Override
  public List<Seal> seals(LogName.Kind log) {
    return to.seals(log);
  }

  @Override
  public void addSeal(LogName.Kind log, Seal seal, List<byte[]> commitments) {
    to.addSeal(log, seal, commitments);
  }

  @Override
  public void anchor(LogName.Kind log, SignedCheckpoint checkpointOfTheOther) {
    to.anchor(log, checkpointOfTheOther);
  }

  @Override
  public void state(LogName.Kind log, SignedNote statement) {
    to.state(log, statement);
  }

  @Override
  public List<String> statements(LogName.Kind log) {
    return to.statements(log);
  }
}
