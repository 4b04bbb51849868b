package jp.sesshu.eligibility.internal;

import jp.sesshu.eligibility.Edition;
import org.jspecify.annotations.Nullable;

/** An edition, compiled; terms stand at their number in the programme. */
@SuppressWarnings("ArrayRecordComponent") // read in the hot loop, never compared
record CompiledEdition(
    Edition edition, int from, int until, @Nullable CompiledTerm[] terms, DayNode[] exclusions) {}
