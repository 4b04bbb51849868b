package jp.sesshu.testkit.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jp.sesshu.access.ActId;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.TrailAct;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.access.TrailEntry.Attempt;
import jp.sesshu.access.TrailEntry.Outcome;
import jp.sesshu.access.TrailStore;

/** The access trail of one municipality in memory; not thread-safe. */
public final class InMemoryTrailStore implements TrailStore {
  private final List<TrailEntry> entries = new ArrayList<>();
  private Consumer<TrailEntry> log = entry -> {};

  /** An empty trail. */
  public InMemoryTrailStore() {}

  /** A trail of the same entries, which then goes its own way. */
  public InMemoryTrailStore copy() {
    InMemoryTrailStore copy = new InMemoryTrailStore();
    copy.entries.addAll(entries);
    return copy;
  }

  /** Tells what is appended from now on. */
  void logTo(Consumer<TrailEntry> log) {
    this.log = log;
  }

  @Override
  public void append(TrailEntry entry) {
    entries.add(entry);
    log.accept(entry);
  }

  @Override
  public List<TrailEntry> entries(long offset, int limit) {
    return entries.stream().skip(offset).limit(limit).toList();
  }

  @Override
  public List<Attempt> unfinished(Instant until) {
    Set<ActId> ended = new HashSet<>();
    for (TrailEntry entry : entries) {
      if (entry instanceof Outcome) {
        ended.add(entry.act());
      }
    }
    return entries.stream()
        .filter(entry -> entry instanceof Attempt)
        .map(entry -> (Attempt) entry)
        .filter(attempt -> !attempt.at().isAfter(until) && !ended.contains(attempt.act()))
        .toList();
  }

  /** From the end on, where an outcome is met before its attempt, and no further than need be. */
  @Override
  public List<TrailAct> newest(AuditEvent event, Optional<PrincipalId> by, long offset, int limit) {
    Map<ActId, Outcome> outcomes = new HashMap<>();
    List<TrailAct> found = new ArrayList<>();
    long passed = 0;
    for (int at = entries.size() - 1; at >= 0 && found.size() < limit; at--) {
      if (entries.get(at) instanceof Outcome outcome) {
        outcomes.putIfAbsent(outcome.act(), outcome);
      } else if (entries.get(at) instanceof Attempt attempt
          && attempt.event().equals(event.code())
          && by.map(attempt.principal()::equals).orElse(true)
          && ++passed > offset) {
        found.add(new TrailAct(attempt, Optional.ofNullable(outcomes.get(attempt.act()))));
      }
    }
    return List.copyOf(found);
  }

  @Override
  public long count() {
    return entries.size();
  }
}
