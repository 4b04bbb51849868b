package jp.sesshu.eligibility.internal;

import jp.sesshu.eligibility.Edition;
import org.jspecify.annotations.Nullable;

/**
 * An edition, compiled; terms stand at their number in the programme.
 *
 * <p>The methods of a programme's last edition outlast it ({@code methodsUntil} is open): whom the
 * long-term illness exception names after its end is vaccinated by them.
 */
@SuppressWarnings("ArrayRecordComponent") // read in the hot loop, never compared
record CompiledEdition(
    Edition edition,
    int from,
    int until,
    int methodsUntil,
    @Nullable CompiledTerm[] terms,
    DayNode[] exclusions) {}
