package jp.sesshu.matching;

import java.time.Instant;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.ledger.ContentKey;

/**
 * A report that waits for a clerk.
 *
 * @param key what makes the same report the same, so that it waits once
 * @param report the report
 * @param match what the search came to: ambiguous or unmatched
 * @param since since when it waits
 */
public record WorklistItem(ContentKey key, VaccinationReport report, Match match, Instant since) {}
