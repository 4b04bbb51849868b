package jp.sesshu.statutes.naive;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import jp.sesshu.eligibility.Edition;
import jp.sesshu.eligibility.LongTermIllnessRule;
import jp.sesshu.eligibility.ProgrammeRules;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.eligibility.StatuteBook;
import jp.sesshu.municipality.MunicipalPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The law of one day, as if it had been in force always and for ever: no day of a calendar is left
 * in it but those inside its requirements, so that only lives move its answers.
 */
final class StandingLaw {

  private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

  private StandingLaw() {}

  /** Of these programmes, those that were there on the day, each for itself. */
  static RuleBook of(StatuteBook law, LocalDate day, Set<String> programmes) {
    StatuteBook book =
        new StatuteBook(
            law.vaccines(),
            law.programmes().stream()
                .filter(rules -> programmes.contains(rules.id().value()))
                .filter(rules -> rules.editionOn(day).isPresent())
                .map(rules -> rules(rules, day))
                .toList(),
            law.crossVaccineIntervals().stream()
                .filter(rule -> in(rule.from(), rule.until()).test(day))
                .map(rule -> rule.inForce(ALWAYS, null))
                .toList(),
            law.longTermIllness().stream()
                .filter(rule -> in(rule.inForceFrom(), rule.inForceUntil()).test(day))
                .map(StandingLaw::longTerm)
                .toList(),
            List.of());
    return RuleBook.of(book).under(MunicipalPolicy.ministryDefault().withEveIncludedFrom(ALWAYS));
  }

  private static Predicate<LocalDate> in(LocalDate from, @Nullable LocalDate until) {
    return day -> !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  private static ProgrammeRules rules(ProgrammeRules rules, LocalDate day) {
    Edition edition = rules.editionOn(day).orElseThrow();
    return rules
        .leavingNone()
        .with(List.of(), List.of(edition.withInForceFrom(ALWAYS).withLastDay(null)));
  }

  private static LongTermIllnessRule longTerm(LongTermIllnessRule rule) {
    return new LongTermIllnessRule(
        ALWAYS, null, null, rule.years(), rule.caps(), rule.supplyShortage(), rule.citation());
  }
}
