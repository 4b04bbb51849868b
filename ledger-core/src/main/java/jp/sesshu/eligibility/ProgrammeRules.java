package jp.sesshu.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.vaccine.TargetDisease;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one programme through time (一事業の接種要件).
 *
 * @param id the programme
 * @param japaneseName its name, such as {@code 麻しん風しん 第1期}
 * @param diseases what it protects against; a dose fills the series of each disease its vaccine is
 *     given against, so that M and R together complete what one MR does
 * @param siblings programmes with the same vaccines; a dose in one of their windows is theirs
 * @param leavesTo the programme whose series comes first, or null: a dose that fills that series is
 *     not counted here as well (一回の接種は一つの期のもの)
 * @param series whether the series is once in a life, each fiscal year or each window
 * @param deemings earlier doses that count by a transitional clause
 * @param editions dated editions in ascending order
 */
public record ProgrammeRules(
    ProgrammeId id,
    String japaneseName,
    Set<TargetDisease> diseases,
    Set<ProgrammeId> siblings,
    @Nullable ProgrammeId leavesTo,
    SeriesPeriod series,
    List<Deeming> deemings,
    List<Edition> editions) {

  /** Refuses a programme without disease or edition, and editions out of order. */
  public ProgrammeRules {
    diseases = Set.copyOf(diseases);
    siblings = Set.copyOf(siblings);
    deemings = List.copyOf(deemings);
    editions = List.copyOf(editions);
    if (diseases.isEmpty() || editions.isEmpty()) {
      throw new RuleContradictionException(
          RuleContradictionException.Kind.PROGRAMME_WITHOUT_DISEASE_OR_EDITION, id);
    }
    refuseUnknown(deemings, editions);
    for (int i = 1; i < editions.size(); i++) {
      if (!editions.get(i).inForceFrom().isAfter(editions.get(i - 1).inForceFrom())) {
        throw new RuleContradictionException(
            RuleContradictionException.Kind.EDITIONS_OUT_OF_ORDER, editions.get(i).id());
      }
    }
  }

  private static void refuseUnknown(List<Deeming> deemings, List<Edition> editions) {
    for (Deeming deeming : deemings) {
      boolean known = editions.stream().anyMatch(edition -> edition.id().equals(deeming.by()));
      if (deeming.by() != null && !known) {
        throw new RuleContradictionException(
            RuleContradictionException.Kind.DEEMED_BY_NO_EDITION, deeming.by());
      }
    }
  }

  /** The same with other deemings and editions. */
  public ProgrammeRules with(List<Deeming> otherDeemings, List<Edition> otherEditions) {
    return new ProgrammeRules(
        id, japaneseName, diseases, siblings, leavesTo, series, otherDeemings, otherEditions);
  }

  /** The same where no other programme's series comes first. */
  public ProgrammeRules leavingNone() {
    return new ProgrammeRules(
        id, japaneseName, diseases, siblings, null, series, deemings, editions);
  }

  /** The edition in force on a day; absent before the first, after the last, and in a gap. */
  public Optional<Edition> editionOn(LocalDate day) {
    for (int i = editions.size() - 1; i >= 0; i--) {
      Edition edition = editions.get(i);
      if (!edition.inForceFrom().isAfter(day)) {
        return edition.inForceUntil().filter(day::isAfter).isPresent()
            ? Optional.empty()
            : Optional.of(edition);
      }
    }
    return Optional.empty();
  }

  /** How often a series is run through (接種の周期). */
  public enum SeriesPeriod {
    /** Once in a life. */
    ONCE,
    /** Anew each fiscal year (毎年度). */
    FISCAL_YEAR,
    /** Anew in each window, such as each pregnancy or season. */
    WINDOW
  }
}
