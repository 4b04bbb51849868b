/** The list compiled to numbers, so that a check is a look-up and allocates nothing. */
@NullMarked
package jp.sesshu.exchange.internal;

import org.jspecify.annotations.NullMarked;
