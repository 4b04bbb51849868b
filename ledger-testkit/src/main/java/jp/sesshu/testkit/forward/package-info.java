/**
 * Ports that ask another one (転送): override what shall be otherwise and leave the rest. For
 * storages that count, delay or refuse, and for the deliberately wrong ones by which a contract is
 * tried.
 *
 * <pre>{@code
 * Storage losing =
 *     new ForwardingStorage(right) {
 *       @Override
 *       protected UnitOfWork unit(MunicipalityCode municipality, UnitOfWork unit) {
 *         return new ForwardingUnitOfWork(unit) {
 *           @Override
 *           public LedgerStore ledger() {
 *             return new ForwardingLedgerStore(super.ledger()) {
 *               @Override
 *               public void appendAll(List<LedgerEntry> entries) {}
 *             };
 *           }
 *         };
 *       }
 *     };
 * }</pre>
 */
@NullMarked
package jp.sesshu.testkit.forward;

import org.jspecify.annotations.NullMarked;
