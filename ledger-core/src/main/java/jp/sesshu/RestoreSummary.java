package jp.sesshu;

import java.util.Map;

/**
 * What taking a copy into use came to.
 *
 * @param lostEntries how many signed entries of both logs were given up
 * @param erasedAgain how many tombstones the copy did not know, and were carried out on it again
 * @param unreadableFields how many records have a protected field that opens under no key at hand
 * @param leavesNothing whether nothing of what was erased stands in the storage's files any more;
 *     false if that is left to the database's owner, or the files were in use
 */
public record RestoreSummary(
    long lostEntries, int erasedAgain, long unreadableFields, boolean leavesNothing) {

  Map<String, String> facts() {
    return Map.of(
        "lostEntries", Long.toString(lostEntries),
        "erasedAgain", Integer.toString(erasedAgain),
        "unreadableFields", Long.toString(unreadableFields),
        "leavesNothing", Boolean.toString(leavesNothing));
  }
}
