package jp.sesshu.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The law as far as it was known on a day. */
final class KnownLaw {

  private KnownLaw() {}

  static StatuteBook at(StatuteBook source, LocalDate day) {
    List<ProgrammeRules> programmes = new ArrayList<>();
    for (ProgrammeRules rules : source.programmes()) {
      List<Edition> known =
          rules.editions().stream()
              .filter(e -> !e.promulgatedOn().orElse(e.inForceFrom()).isAfter(day))
              .toList();
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
