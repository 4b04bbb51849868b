/** A door to the naive evaluator, which is code of the statutes' tests. */
@org.jspecify.annotations.NullMarked
package jp.sesshu.statutes.naive;
