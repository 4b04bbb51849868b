package jp.sesshu;

import java.util.Map;

/**
 * What taking a copy into use came to.
 *
 * @param lostEntries how many signed entries of both logs were given up
 * @param erasedAgain how many tombstones the copy did not know, and were carried out on it again
 */
public record RestoreSummary(long lostEntries, int erasedAgain) {

  Map<String, String> facts() {
    return Map.of(
        "lostEntries", Long.toString(lostEntries), "erasedAgain", Integer.toString(erasedAgain));
  }
}
