package jp.sesshu.eligibility;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a programme as they stood during one period (一時点の法令).
 *
 * <p>Never edited; an amendment is a new edition.
 *
 * @param id such as {@code hib.2024-04}
 * @param inForceFrom first day in force (施行日), inclusive
 * @param lastDay last day in force, inclusive, or null: until the eve of the next edition's first
 *     day, or open
 * @param expiresOn last day its own text sets (失効日) where a later edition takes over before, or
 *     null; it holds for whoever does not know that edition yet
 * @param promulgated day of promulgation (公布日) where known, or null
 * @param source statute or interpretation
 * @param citation the articles it stands on, in the numbering of its day
 * @param japanese the requirement in one Japanese sentence
 * @param english the same in English
 * @param pastInfectionBars whether having had the disease excludes (令 柱書)
 * @param exclusions further exclusions
 * @param terms the terms (期), at least one
 */
public record Edition(
    String id,
    LocalDate inForceFrom,
    @Nullable LocalDate lastDay,
    @Nullable LocalDate expiresOn,
    @Nullable LocalDate promulgated,
    RuleSource source,
    Citation citation,
    String japanese,
    String english,
    boolean pastInfectionBars,
    List<Exclusion> exclusions,
    List<Term> terms) {

  /** Refuses an edition without terms, one that ends before it begins, and double term ids. */
  public Edition {
    exclusions = List.copyOf(exclusions);
    terms = List.copyOf(terms);
    if (terms.isEmpty()) {
      throw new RuleContradictionException(
          RuleContradictionException.Kind.EDITION_WITHOUT_TERM, id);
    }
    if (lastDay != null && lastDay.isBefore(inForceFrom)) {
      throw new RuleContradictionException(RuleContradictionException.Kind.UNTIL_BEFORE_FROM, id);
    }
    Set<String> seen = new HashSet<>();
    for (Term term : terms) {
      if (!seen.add(term.id())) {
        throw new RuleContradictionException(
            RuleContradictionException.Kind.TERM_TWICE, id, term.id());
      }
    }
  }

  /** The last day in force, inclusive, where one is set. */
  public Optional<LocalDate> inForceUntil() {
    return Optional.ofNullable(lastDay);
  }

  /** The day of promulgation, where known. */
  public Optional<LocalDate> promulgatedOn() {
    return Optional.ofNullable(promulgated);
  }

  /** The same from another first day. */
  public Edition withInForceFrom(LocalDate day) {
    return with(day, lastDay, exclusions, terms);
  }

  /** The same to another last day, or without one. */
  public Edition withLastDay(@Nullable LocalDate day) {
    return with(inForceFrom, day, exclusions, terms);
  }

  /** The same with other exclusions. */
  public Edition withExclusions(List<Exclusion> others) {
    return with(inForceFrom, lastDay, others, terms);
  }

  /** The same with other terms. */
  public Edition withTerms(List<Term> others) {
    return with(inForceFrom, lastDay, exclusions, others);
  }

  private Edition with(
      LocalDate from, @Nullable LocalDate last, List<Exclusion> out, List<Term> all) {
    return new Edition(
        id,
        from,
        last,
        expiresOn,
        promulgated,
        source,
        citation,
        japanese,
        english,
        pastInfectionBars,
        out,
        all);
  }
}
