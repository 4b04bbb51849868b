/**
 * Finding the one person a report means (突合), or saying that it cannot be told.
 *
 * <p>A match is made only when it is certain: the price of a wrong one is a dose in another
 * person's record. Everything else is {@linkplain jp.sesshu.matching.Match.Ambiguous ambiguous},
 * with the candidates and the weight of every field for a clerk to decide, or {@linkplain
 * jp.sesshu.matching.Match.Unmatched unmatched}. The {@linkplain jp.sesshu.matching.MatchWorklist
 * worklist} holds what a clerk has still to decide.
 */
@NullMarked
package jp.sesshu.matching;

import org.jspecify.annotations.NullMarked;
