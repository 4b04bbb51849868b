package jp.sesshu.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The law without the editions that were not yet there on a day. */
final class KnownLaw {

  private KnownLaw() {}

  /** As far as it was promulgated. */
  static StatuteBook at(StatuteBook source, LocalDate day) {
    return only(
        source,
        e -> !e.promulgatedOn().orElse(e.inForceFrom()).isAfter(day),
        UnaryOperator.identity());
  }

  /** As far as it had come into force; an end that still lies ahead does not come. */
  static StatuteBook inForceBy(StatuteBook source, LocalDate day) {
    return only(source, e -> !e.inForceFrom().isAfter(day), e -> withoutEndAfter(day, e));
  }

  private static Edition withoutEndAfter(LocalDate day, Edition edition) {
    return edition.inForceUntil().filter(end -> !end.isBefore(day)).isEmpty()
        ? edition
        : new Edition(
            edition.id(),
            edition.inForceFrom(),
            null,
            edition.promulgatedOn().orElse(null),
            edition.source(),
            edition.citation(),
            edition.japanese(),
            edition.english(),
            edition.pastInfectionBars(),
            edition.exclusions(),
            edition.terms());
  }

  private static StatuteBook only(
      StatuteBook source, Predicate<Edition> there, UnaryOperator<Edition> change) {
    List<ProgrammeRules> programmes = new ArrayList<>();
    for (ProgrammeRules rules : source.programmes()) {
      List<Edition> known = rules.editions().stream().filter(there).map(change).toList();
      if (!known.isEmpty()) {
        programmes.add(
            new ProgrammeRules(
                rules.id(),
                rules.japaneseName(),
                rules.diseases(),
                rules.siblings(),
                rules.series(),
                rules.deemings(),
                known));
      }
    }
    return new StatuteBook(
        source.vaccines(),
        programmes,
        source.crossVaccineIntervals(),
        source.longTermIllness(),
        source.supplyShortages());
  }
}
