package jp.sesshu.eligibility.internal;

import java.util.List;
import jp.sesshu.calendar.DateRanges;
import jp.sesshu.eligibility.Finding;
import jp.sesshu.eligibility.NextDose;
import org.jspecify.annotations.Nullable;

/** The values that an {@link Outcome} is dressed in. */
record Dress(DateRanges windows, @Nullable NextDose next, List<Finding> findings) {}
