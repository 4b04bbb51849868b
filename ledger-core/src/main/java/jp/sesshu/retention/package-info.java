/**
 * What the law no longer lets us keep, and its destruction (保管期限切れ・消去).
 *
 * <p>A <em>policy</em> ({@link jp.sesshu.access.RetentionPolicy}) says until when a class of record
 * is kept; a {@linkplain jp.sesshu.retention.RetentionReview review} holds what there is against it
 * on a day, and answers what has {@linkplain jp.sesshu.retention.Expired expired}, with the rule
 * and its article. Reviewing destroys nothing: it is the dry run. An {@linkplain
 * jp.sesshu.retention.Erasure erasure} says what was destroyed under which rule; signed, it is a
 * tombstone and itself an entry of the ledger's log.
 *
 * <p>Three kinds of thing are told apart. A <em>record</em> goes with every entry that ever gave it
 * a content. An <em>addressee</em> goes, with all that is kept of the person, when the person has
 * died, the years are over and no record is left that needs the name. A <em>report</em> on the
 * worklist goes with the record or the person it speaks of. What no rule speaks of is kept.
 */
@NullMarked
package jp.sesshu.retention;

import org.jspecify.annotations.NullMarked;
