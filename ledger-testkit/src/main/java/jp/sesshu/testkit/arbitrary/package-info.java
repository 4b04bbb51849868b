/**
 * People and vaccination histories for property tests with jqwik; optional, since jqwik is not
 * forced on anyone.
 *
 * <p>The pools of names, days and addresses are small on purpose, so that twins, namesakes and
 * shared birthdays come up all the time.
 */
@NullMarked
package jp.sesshu.testkit.arbitrary;

import org.jspecify.annotations.NullMarked;
