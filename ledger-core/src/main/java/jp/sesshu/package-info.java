/** The front door, and what every package shares: the mark of a port. */
@NullMarked
package jp.sesshu;

import org.jspecify.annotations.NullMarked;
