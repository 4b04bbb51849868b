package jp.sesshu.access;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sesshu.Port;

/**
 * The access trail of one municipality (port).
 *
 * <ul>
 *   <li><b>TS1</b> {@link #append} adds an entry and changes none; it is durable once its
 *       transaction is.
 *   <li><b>TS2</b> {@link #entries} answers in the order in which entries were added.
 *   <li><b>TS3</b> {@link #unfinished} answers the attempts at or before an instant that have no
 *       outcome, in the order in which they were added.
 *   <li><b>TS4</b> nothing of another municipality is seen or counted.
 *   <li><b>TS5</b> {@link #newest} answers the acts of one kind, those of one principal if one is
 *       named, in the reverse of the order in which their attempts were added, each with its
 *       outcome if there is one by now; what the same transaction has added is among them.
 * </ul>
 */
@Port
public interface TrailStore {

  /** Adds an entry. */
  void append(TrailEntry entry);

  /**
   * Entries in order of addition, from the one at this offset on.
   *
   * @param offset 0 for the first
   * @param limit at most this many
   */
  List<TrailEntry> entries(long offset, int limit);

  /** Attempts without an outcome that were made at or before an instant. */
  default List<TrailEntry.Attempt> unfinished(Instant until) {
    Map<ActId, TrailEntry.Attempt> open = new LinkedHashMap<>();
    for (TrailEntry entry : entries(0, Integer.MAX_VALUE)) {
      if (entry instanceof TrailEntry.Attempt attempt && !attempt.at().isAfter(until)) {
        open.put(attempt.act(), attempt);
      } else if (entry instanceof TrailEntry.Outcome) {
        open.remove(entry.act());
      }
    }
    return List.copyOf(open.values());
  }

  /**
   * Acts of one kind, the newest first, from the one at this offset on. Whether a password is
   * examined depends on it: a storage answers for {@link AuditEvent#LOG_IN} and {@link
   * AuditEvent#OPERATOR_PUT} without going through everything.
   *
   * @param by whose; of all if empty
   * @param offset 0 for the newest
   * @param limit at most this many
   */
  default List<TrailAct> newest(
      AuditEvent event, Optional<PrincipalId> by, long offset, int limit) {
    Map<ActId, TrailEntry.Outcome> outcomes = new HashMap<>();
    Deque<TrailEntry.Attempt> attempts = new ArrayDeque<>();
    for (TrailEntry entry : entries(0, Integer.MAX_VALUE)) {
      if (entry instanceof TrailEntry.Outcome outcome) {
        outcomes.put(outcome.act(), outcome);
      } else if (entry instanceof TrailEntry.Attempt attempt
          && attempt.event().equals(event.code())
          && by.map(attempt.principal()::equals).orElse(true)) {
        attempts.addFirst(attempt);
      }
    }
    return attempts.stream()
        .skip(offset)
        .limit(limit)
        .map(one -> new TrailAct(one, Optional.ofNullable(outcomes.get(one.act()))))
        .toList();
  }

  /** How many entries there are. */
  long count();
}
