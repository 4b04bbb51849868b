package jp.sesshu.intake;

import jp.sesshu.ledger.VaccinationRecord;

/**
 * A report of one visit (接種実施報告), well formed but not yet matched to a person.
 *
 * @param line the line of the file it stands on, 1 for the first; 0 if it came without a file
 * @param person who it says was seen
 * @param visit what it says happened
 */
public record VaccinationReport(long line, ReportedPerson person, VaccinationRecord visit) {}
