/**
 * Finding the one person a report means (突合), or saying that it cannot be told.
 *
 * <p>A match is made only when it is certain: the price of a wrong one is a dose in another
 * person's record. Everything else is {@linkplain jp.sesshu.matching.Match.Ambiguous ambiguous},
 * with the candidates and the weight of every field for a clerk to decide, or {@linkplain
 * jp.sesshu.matching.Match.Unmatched unmatched}. The {@linkplain jp.sesshu.matching.MatchWorklist
 * worklist} holds what a clerk has still to decide.
 *
 * <p>Certainty and likelihood are two things. {@link jp.sesshu.matching.ResidentMatcher} decides
 * certainty by rules that can be read aloud; the {@linkplain jp.sesshu.matching.Candidate weights}
 * only order what is left for the clerk. A <em>way of writing</em> (half width, 髙, ヴ, 一丁目四番) never
 * makes two people of one nor one of two: it is set aside for comparing ({@link
 * jp.sesshu.matching.KanjiVariants}, {@link jp.sesshu.resident.Reading}), and what is stored stays
 * as the register wrote it.
 */
@NullMarked
package jp.sesshu.matching;

import org.jspecify.annotations.NullMarked;
