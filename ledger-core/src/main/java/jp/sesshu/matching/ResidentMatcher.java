package jp.sesshu.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.sesshu.intake.ReportedPerson;

/**
 * Finds the one person a report means, without a personal number (突合).
 *
 * <p>A report is {@linkplain Match.Matched matched} only if all of this holds:
 *
 * <ol>
 *   <li>the birth date is the same to the day; a near one (a digit off, day and month exchanged, a
 *       year of another era) never matches;
 *   <li>the sexes do not differ;
 *   <li>the kana or the kanji agree, ways of writing aside, and the other one of the two does not
 *       contradict; for a foreigner the name in use or the registered one, for anyone also a former
 *       name;
 *   <li>the 整理番号 agrees, or the address does (the building aside; a former address counts) and with
 *       it the sex, or else both names;
 *   <li>nobody else could be meant: no one to whom the number points instead, no one of the same
 *       birth date whom a name fits better, and, where no number decides, no one else who meets 1
 *       to 4 and no twin of nearly the same name, unless kana and kanji both agree.
 * </ol>
 *
 * <p>A number that points to a person whose other fields contradict is a slip of the pen, not a
 * match. A number that points to nobody says nothing for or against.
 *
 * <p>Else it is {@linkplain Match.Ambiguous ambiguous}, if anyone comes into question: the person
 * of that number; whoever has the birth date and nearly the name, or the birth date, the address
 * and no other sex; nearly both; or the name and the address with another birth date. The likeliest
 * stands first, by the sum of the weights. Else {@linkplain Match.Unmatched unmatched}.
 *
 * <p>Stateless; may be used by several threads.
 */
public final class ResidentMatcher {
  private static final Comparator<Candidate> LIKELIEST_FIRST =
      Comparator.comparingInt(Candidate::total).reversed().thenComparing(Candidate::number);

  /** Looks for a report's person among the people of a pool. */
  public Match match(ReportedPerson person, CandidatePool pool) {
    Comparison comparison = new Comparison(person, pool.variants());
    List<Candidate> candidates =
        pool.candidatesFor(person).stream()
            .map(profile -> candidate(comparison, profile))
            .filter(Certainty::comesIntoQuestion)
            .sorted(LIKELIEST_FIRST)
            .toList();
    if (candidates.isEmpty()) {
      return new Match.Unmatched();
    }
    List<Candidate> certain = candidates.stream().filter(Certainty::isCertain).toList();
    for (Candidate one : certain) {
      if (candidates.stream().noneMatch(x -> isOther(x, one) && Certainty.isRivalOf(x, one))) {
        return new Match.Matched(one.number(), Certainty.agreeing(one));
      }
    }
    return new Match.Ambiguous(candidates);
  }

  private static boolean isOther(Candidate one, Candidate other) {
    return !one.number().equals(other.number());
  }

  private static Candidate candidate(Comparison comparison, Profile profile) {
    Map<Criterion, Agreement> agreements = comparison.with(profile);
    return new Candidate(profile.number(), agreements, Weights.of(agreements));
  }
}
