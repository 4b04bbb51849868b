/**
 * A second, deliberately naive evaluator (素朴な照合用の判定).
 *
 * <p>It exists to disagree with the engine: written straight from the statute, one small class a
 * programme, walking from day to day in a calendar it counts out itself. It shares no code with
 * {@code jp.sesshu.eligibility}, {@code jp.sesshu.calendar} or the rule files; the two meet only in
 * the comparison, where both answer the same person on the same day.
 */
package jp.sesshu.statutes.naive;
