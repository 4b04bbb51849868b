/**
 * Proof that nothing was changed behind the ledger's back (改ざん検知).
 *
 * <p>Each municipality has two {@linkplain jp.sesshu.integrity.LogName logs}: its ledger entries
 * and its access trail. A log is a Merkle tree as RFC 6962 and RFC 9162 define it; its leaves are
 * {@linkplain jp.sesshu.integrity.Commitment commitments}, not contents, so that a content can be
 * erased at the end of its retention while every proof still holds.
 *
 * <p>A {@linkplain jp.sesshu.integrity.TreeHead tree head} is a size and a root. A {@linkplain
 * jp.sesshu.integrity.Checkpoint checkpoint} is a tree head under a name and a signature, in the
 * form of a C2SP tlog-checkpoint, and is what an auditor keeps. An inclusion proof shows that an
 * entry is under a head; a consistency proof shows that a later head only added to an earlier one.
 *
 * <p>What the proofs cannot show is an entry that was never written; that the trail's attempt is
 * written before the act is what guards against it.
 */
@NullMarked
package jp.sesshu.integrity;

import org.jspecify.annotations.NullMarked;
