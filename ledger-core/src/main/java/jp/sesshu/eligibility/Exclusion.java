package jp.sesshu.eligibility;

/**
 * A statutory exclusion that a ledger can know (施行規則2条), as days taken out of the windows.
 *
 * @param days the days on which it excludes
 * @param reason the code to answer with
 * @param citation its article
 */
public record Exclusion(Requirement days, ReasonCode reason, Citation citation) {}
