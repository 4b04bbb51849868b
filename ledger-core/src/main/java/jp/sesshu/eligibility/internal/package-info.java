/**
 * The compiled rule book: the same rules as arrays over day numbers, and the one pass over them.
 *
 * <p>Nothing here is public API. {@code RuleCompiler} turns rules into {@code Compiled...} values;
 * {@code Workspace} holds one person; windows, then doses, then the next dose are computed in that
 * order by {@code WindowFinder}, {@code DoseJudge} and {@code DosePlanner}.
 */
@NullMarked
package jp.sesshu.eligibility.internal;

import org.jspecify.annotations.NullMarked;
