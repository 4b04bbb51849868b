package jp.sesshu.retention;

import java.time.Instant;

/**
 * A report on the worklist by its place, which tells nothing of its content.
 *
 * @param position its place, in the order in which reports came
 * @param since when it came: another report at that place, in a restored copy, came at another time
 */
public record ReportPlace(long position, Instant since) {}
