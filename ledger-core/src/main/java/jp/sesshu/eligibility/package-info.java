/**
 * 接種資格・判定: may this person be vaccinated, on which days, and what did earlier doses count for.
 *
 * <p><b>A condition is a set of days.</b> The statutes say «who» (対象者), but every condition they
 * set is met on some days of a life and not on others. A {@link jp.sesshu.eligibility.Requirement}
 * is therefore an expression that yields days; «is she eligible today» and «from when until when»
 * are one evaluation.
 *
 * <p><b>Window, series, next dose.</b> A window is a range of days on which someone belongs to the
 * 対象者 of a programme. A series says which doses fill it. Doses never shrink a window; what remains
 * is said by the status and by {@link jp.sesshu.eligibility.NextDose}.
 *
 * <p><b>Programme, edition, term, method, dose.</b> {@link jp.sesshu.eligibility.ProgrammeRules} is
 * a sequence of dated {@link jp.sesshu.eligibility.Edition}s. An edition has terms (期); a term says
 * who belongs to it and offers one or more {@link jp.sesshu.eligibility.Method}s (方法), told apart
 * by age at the first dose or by product; a method is a list of {@link
 * jp.sesshu.eligibility.DoseRule}s. Amendments make new editions; none is ever edited.
 *
 * <p><b>Two judgements, two days.</b> A dose given is judged by the edition in force on its own
 * day. What may be given next is judged by the editions in force from {@code asOf} on, future ones
 * included if already enacted.
 *
 * <p><b>Law and notice.</b> Standard periods (標準的な接種期間) and preferences between products come from
 * notices; they shape what is proposed and never deny eligibility.
 *
 * <p>A {@link jp.sesshu.eligibility.RuleBook} is compiled once and may be shared; {@link
 * jp.sesshu.eligibility.Assessor} is the reusable workspace of one thread. No clock is read.
 */
@NullMarked
package jp.sesshu.eligibility;

import org.jspecify.annotations.NullMarked;
