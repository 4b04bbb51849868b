/**
 * The vaccination ledger (予防接種台帳): what was given to whom, and what we knew of it when.
 *
 * <p>Two times are kept apart. <em>When it happened</em> (受診日, {@code vaccinatedOn}) is a day of
 * the world; <em>when we knew it</em> ({@code recordedAt}) is an instant of ours. The register's
 * own 登録日 ({@code registeredOn}) is a third thing: a day the reporter wrote on the form.
 *
 * <p>A {@linkplain jp.sesshu.ledger.VaccinationRecord record} is the content; a {@linkplain
 * jp.sesshu.ledger.LedgerEntry ledger entry} is the act of recording, correcting or withdrawing
 * one. Entries are only ever added. The {@linkplain jp.sesshu.ledger.ImmunizationHistory history}
 * is what the entries amount to at an instant.
 *
 * <p>A {@linkplain jp.sesshu.ledger.RecordNumber record number} tells the records of one person
 * apart and never changes when a record is corrected; the {@linkplain jp.sesshu.ledger.RecordBranch
 * branch} (予防枝番) is the municipality's own and opaque.
 */
@NullMarked
package jp.sesshu.ledger;

import org.jspecify.annotations.NullMarked;
