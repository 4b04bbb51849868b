package jp.sesshu.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import jp.sesshu.eligibility.LongTermIllnessRule.SupplyShortage;
import jp.sesshu.programme.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** The law without what was not yet there on a day: editions, intervals and exceptions alike. */
final class KnownLaw {

  private final StatuteBook source;

  /** Whether a rule is there, by the day it came into force and that of its promulgation. */
  private final BiPredicate<LocalDate, @Nullable LocalDate> there;

  /** The day on which the law stands still, so that no later end comes; null if it moves on. */
  private final @Nullable LocalDate still;

  private KnownLaw(
      StatuteBook source,
      BiPredicate<LocalDate, @Nullable LocalDate> there,
      @Nullable LocalDate still) {
    this.source = source;
    this.there = there;
    this.still = still;
  }

  /** As far as it was promulgated. */
  static StatuteBook at(StatuteBook source, LocalDate day) {
    return new KnownLaw(source, (from, known) -> !(known == null ? from : known).isAfter(day), null)
        .book();
  }

  /** As far as it had come into force; an end that still lies ahead does not come. */
  static StatuteBook inForceBy(StatuteBook source, LocalDate day) {
    return new KnownLaw(source, (from, known) -> !from.isAfter(day), day).book();
  }

  private StatuteBook book() {
    List<ProgrammeRules> programmes = new ArrayList<>();
    for (ProgrammeRules rules : source.programmes()) {
      List<Edition> known = editions(rules);
      if (!known.isEmpty()) {
        programmes.add(rules.with(deemings(rules, known), known));
      }
    }
    return new StatuteBook(
        source.vaccines(),
        programmes.stream().map(rules -> among(programmes, rules)).toList(),
        intervals(),
        longTermIllness(),
        shortages());
  }

  /** Leaves no doses to a programme that is not there. */
  private static ProgrammeRules among(List<ProgrammeRules> there, ProgrammeRules rules) {
    ProgrammeId other = rules.leavesTo();
    boolean leaves = other != null && there.stream().anyMatch(one -> one.id().equals(other));
    return leaves ? rules : rules.leavingNone();
  }

  /** Those whose edition, if they are judged by one, is there. */
  private static List<Deeming> deemings(ProgrammeRules rules, List<Edition> known) {
    return rules.deemings().stream()
        .filter(d -> d.by() == null || known.stream().anyMatch(e -> e.id().equals(d.by())))
        .toList();
  }

  /** Those there; one whose successor is not there yet ends when its own text says. */
  private List<Edition> editions(ProgrammeRules rules) {
    List<Edition> known = new ArrayList<>();
    List<Edition> all = rules.editions();
    for (int i = 0; i < all.size(); i++) {
      Edition edition = all.get(i);
      if (isThere(edition)) {
        boolean last = i + 1 == all.size() || !isThere(all.get(i + 1));
        LocalDate expires = edition.expiresOn();
        LocalDate end =
            last && expires != null
                ? beforeNext(expires, all.subList(i + 1, all.size()))
                : edition.lastDay();
        known.add(edition.withLastDay(comes(end) ? end : null));
      }
    }
    return known;
  }

  /**
   * An end, but not after the eve of a later edition that is there while the one between is not.
   */
  private LocalDate beforeNext(LocalDate end, List<Edition> later) {
    return later.stream()
        .filter(this::isThere)
        .map(edition -> edition.inForceFrom().minusDays(1))
        .filter(end::isAfter)
        .findFirst()
        .orElse(end);
  }

  private boolean isThere(Edition edition) {
    return there.test(edition.inForceFrom(), edition.promulgated());
  }

  private List<CrossVaccineInterval> intervals() {
    List<CrossVaccineInterval> all = source.crossVaccineIntervals();
    List<LocalDate> cut =
        all.stream()
            .filter(rule -> !there.test(rule.from(), rule.promulgated()))
            .map(CrossVaccineInterval::from)
            .toList();
    return all.stream()
        .filter(rule -> there.test(rule.from(), rule.promulgated()))
        .map(rule -> rule.inForce(rule.from(), until(rule.until(), cut)))
        .toList();
  }

  private List<LongTermIllnessRule> longTermIllness() {
    List<LongTermIllnessRule> all = source.longTermIllness();
    List<LocalDate> cut =
        all.stream()
            .filter(rule -> !there.test(rule.inForceFrom(), rule.promulgated()))
            .map(LongTermIllnessRule::inForceFrom)
            .toList();
    return all.stream()
        .filter(rule -> there.test(rule.inForceFrom(), rule.promulgated()))
        .map(
            rule ->
                new LongTermIllnessRule(
                    rule.inForceFrom(),
                    until(rule.inForceUntil(), cut),
                    rule.promulgated(),
                    rule.years(),
                    rule.caps(),
                    rule.supplyShortage(),
                    rule.citation()))
        .toList();
  }

  private List<SupplyShortage> shortages() {
    return source.supplyShortages().stream()
        .filter(shortage -> there.test(shortage.endedOn(), shortage.promulgated()))
        .toList();
  }

  /** The end of a rule; none where what took its place is not there yet. */
  private @Nullable LocalDate until(@Nullable LocalDate until, List<LocalDate> cut) {
    return until != null && comes(until) && !cut.contains(until.plusDays(1)) ? until : null;
  }

  private boolean comes(@Nullable LocalDate end) {
    return end == null || still == null || end.isBefore(still);
  }
}
