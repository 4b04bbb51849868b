package jp.sesshu.eligibility.internal;

/**
 * Who belongs to a programme, over all its editions at once.
 *
 * @param terms the days a term's clauses open
 * @param products the days they open for a vaccine, by term and vaccine number; empty if none is
 *     limited to products
 * @param excluded the days its exclusions take away
 * @param infectionBars the days on which having had the disease excludes
 */
@SuppressWarnings("ArrayRecordComponent") // read in the hot loop, never compared
record CompiledWindows(
    DayNode[] terms,
    DayNode[][] products,
    DayNode excluded,
    boolean hasExclusions,
    Ranges infectionBars) {}
