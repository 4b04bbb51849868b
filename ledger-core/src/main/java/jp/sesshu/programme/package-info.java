/**
 * Under which programme a dose is given (事業): the programme, the dose's place in its series, the
 * kind of vaccination in law, and the fiscal year that counts it.
 *
 * <p>A {@link jp.sesshu.programme.ProgrammeId} is ours and stable across municipalities ({@code
 * mr-1}); a {@link jp.sesshu.programme.ProgrammeNumber} (事業番号) is the municipality's own and means
 * nothing elsewhere. A {@link jp.sesshu.programme.SeriesDose} is the place in the series a reporter
 * claims; what the law makes of the dose is decided in {@code eligibility}.
 */
@NullMarked
package jp.sesshu.programme;

import org.jspecify.annotations.NullMarked;
