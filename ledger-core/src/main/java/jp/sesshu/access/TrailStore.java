package jp.sesshu.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** How many entries there are. */
  long count();
}
