/**
 * What the municipality certifies from its ledger (証明書等の発行).
 *
 * <p>Three papers are told apart. A {@linkplain jp.sesshu.certificate.VaccinationCertificate
 * certificate} (予防接種済証) states doses under the Act, in a form of the ordinance. A {@linkplain
 * jp.sesshu.certificate.RecordExtract record extract} (予防接種記録) discloses to a person all the ledger
 * holds. A {@linkplain jp.sesshu.certificate.RequestLetter request letter} (予防接種依頼書) asks others to
 * vaccinate a resident of ours. The first two are built from an addressee and a history, so that
 * nothing can be certified that the ledger does not hold, nor what was corrected or withdrawn.
 *
 * <p>A <em>document</em> is its content; number, day and copy belong to its {@linkplain
 * jp.sesshu.outreach.Issue issue}, and how it looks to a {@linkplain
 * jp.sesshu.certificate.DocumentRenderer renderer}. The individual number stands in none of them,
 * although the ordinance asks the ledger to keep it.
 */
@NullMarked
package jp.sesshu.certificate;

import org.jspecify.annotations.NullMarked;
