/**
 * How fast the library is (速度の測定): each figure beside a baseline of the same run.
 *
 * <p>Time is the thread's own time on the processor wherever one thread works, so that another
 * program on the machine does not count; only the parallel run is measured by the wall.
 */
@NullMarked
package jp.sesshu.benchmark;

import org.jspecify.annotations.NullMarked;
