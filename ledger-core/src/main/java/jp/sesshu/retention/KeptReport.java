package jp.sesshu.retention;

import jp.sesshu.matching.WorklistItem;

/**
 * A report that is kept on the worklist.
 *
 * @param place where
 * @param item what
 * @param settled whether a clerk has decided it
 */
public record KeptReport(ReportPlace place, WorklistItem item, boolean settled) {}
