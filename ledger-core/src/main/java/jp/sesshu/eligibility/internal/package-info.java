/**
 * The compiled rule book: the same rules as arrays over day numbers, and the one pass over them.
 *
 * <p>Nothing here is public API. {@code ...Compiler} turn rules into {@code Compiled...} values;
 * {@code Workspace} holds one person; windows, then doses, then the next dose are computed in that
 * order by {@code WindowFinder}, {@code DoseJudge} and {@code DosePlanner}.
 *
 * <p><b>Cohort, person.</b> Most of the law asks for birth and sex alone. What follows from these
 * is found once for a {@code Cohort} and shared by all born alike; where a person has no dose a
 * programme could ask for and nothing else is known, the whole {@code Outcome} is the cohort's.
 *
 * <p><b>Outcome, assessment.</b> An {@code Outcome} is the answer in numbers; {@code Dressing}
 * makes values of it when somebody asks for them.
 */
@NullMarked
package jp.sesshu.eligibility.internal;

import org.jspecify.annotations.NullMarked;
