/**
 * Who may do what, for what purpose, and the trail it leaves (権限・記録).
 *
 * <p>A {@linkplain jp.sesshu.access.Principal principal} is an operator of flesh and blood or
 * another business system. An {@linkplain jp.sesshu.access.Authority authority} is what they may do
 * at all; a {@linkplain jp.sesshu.access.Purpose purpose} is why they do it now. Both are needed,
 * and whatever is not granted is denied.
 *
 * <p>The {@linkplain jp.sesshu.access.TrailEntry trail} has two entries for one act: the
 * <em>attempt</em>, written first and alone, and the <em>outcome</em>, written together with the
 * act. An attempt without an outcome is what a crash leaves, and is reported as such.
 */
@NullMarked
package jp.sesshu.access;

import org.jspecify.annotations.NullMarked;
