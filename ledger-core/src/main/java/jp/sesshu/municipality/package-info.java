/** Local public bodies (地方公共団体). */
@NullMarked
package jp.sesshu.municipality;

import org.jspecify.annotations.NullMarked;
