/** placeholder essay, written with the package's nouns. */
@NullMarked
package jp.sesshu.resident;

import org.jspecify.annotations.NullMarked;
