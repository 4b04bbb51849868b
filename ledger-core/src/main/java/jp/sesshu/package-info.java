/**
 * The front door of a municipal vaccination ledger (予防接種台帳), and the ports behind it.
 *
 * <p>A {@link jp.sesshu.MunicipalLedger} is built from ports and entered by logging in; every use
 * case hangs on the {@link jp.sesshu.Session}, so that nothing happens without authority, purpose
 * and trail. Pure functions stay open without it: {@link jp.sesshu.eligibility.RuleBook}, number
 * checks, calendar arithmetic. This package may know all others; none of them knows it, but for the
 * mark of a port.
 *
 * <p>The ports, which adapters implement:
 *
 * <ul>
 *   <li>{@link jp.sesshu.Storage}
 *   <li>{@link jp.sesshu.access.BlindIndex}
 *   <li>{@link jp.sesshu.access.FieldCipher}
 *   <li>{@link jp.sesshu.access.KeyRing}
 *   <li>{@link jp.sesshu.access.PasswordCheck}
 *   <li>{@link jp.sesshu.access.PrincipalDirectory}
 *   <li>{@link jp.sesshu.access.ProtectedFields}
 *   <li>{@link jp.sesshu.access.TrailStore}
 *   <li>{@link jp.sesshu.certificate.DocumentRenderer}
 *   <li>{@link jp.sesshu.identity.IdentityRegistry}
 *   <li>{@link jp.sesshu.integrity.LogStore}
 *   <li>{@link jp.sesshu.integrity.Signer}
 *   <li>{@link jp.sesshu.ledger.LedgerStore}
 *   <li>{@link jp.sesshu.matching.MatchWorklist}
 *   <li>{@link jp.sesshu.outreach.IssueLog}
 *   <li>{@link jp.sesshu.resident.ResidentDirectory}
 *   <li>{@link jp.sesshu.retention.ErasureRegister}
 *   <li>{@link jp.sesshu.retention.ErasureStore}
 *   <li>{@link jp.sesshu.vaccine.VaccineCatalogue}
 * </ul>
 */
@NullMarked
package jp.sesshu;

import org.jspecify.annotations.NullMarked;
