package jp.sesshu.eligibility.internal;

import java.util.Arrays;

/**
 * How far the series of one term have come, a progress for each group of diseases; refilled.
 *
 * <p>Groups that had the same doses share one progress, judged once: most combined vaccines cover
 * all of them. It is parted when a dose is given against some of its groups only.
 */
final class TermProgress {

  /** The progress of each group; several may be one object. */
  final Progress[] of;

  /** A progress for each group to have when it is parted from a lower one. */
  private final Progress[] room;

  TermProgress(int groups, int vaccineCount) {
    room = new Progress[groups];
    Arrays.setAll(room, g -> new Progress(vaccineCount));
    of = new Progress[groups];
    Arrays.fill(of, room[0]);
  }

  /** Forgets all doses; so many groups share one progress again. */
  void clear(int groups) {
    for (int g = 0; g < groups; g++) {
      room[g].clear();
      of[g] = room[0];
    }
  }

  /** Notes until when the series left to another programme lasted; {@code NO_DOSE} if it lasts. */
  void leave(int until) {
    for (Progress progress : room) {
      progress.leftUntil = until;
    }
  }

  /** Whether a lower group has the same progress, so that all was done with that. */
  boolean isShared(int group) {
    for (int g = 0; g < group; g++) {
      if (of[g] == of[group]) {
        return true;
      }
    }
    return false;
  }

  /** Parts groups that a vaccine is given against from those it is not. */
  void part(boolean[][] covers, int vaccine) {
    for (int g = 0; g < covers.length - 1; g++) {
      Progress shared = of[g];
      if (shared == room[g]) { // the lowest of its groups
        Progress other = null;
        for (int h = g + 1; h < covers.length; h++) {
          if (of[h] == shared && covers[h][vaccine] != covers[g][vaccine]) {
            if (other == null) {
              other = room[h];
              other.copy(shared);
            }
            of[h] = other;
          }
        }
      }
    }
  }
}
