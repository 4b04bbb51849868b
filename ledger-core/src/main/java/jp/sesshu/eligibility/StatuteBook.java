package jp.sesshu.eligibility;

import java.util.ArrayList;
import java.util.List;
import jp.sesshu.vaccine.Vaccine;

/**
 * All rules as they were written (法令集), before they are compiled into a {@link RuleBook}.
 *
 * @param vaccines the vaccines the rules speak of
 * @param programmes the programmes
 * @param crossVaccineIntervals distances between different vaccines
 * @param longTermIllness editions of the long-term illness exception
 * @param supplyShortages recognised wants of vaccine
 */
public record StatuteBook(
    List<Vaccine> vaccines,
    List<ProgrammeRules> programmes,
    List<CrossVaccineInterval> crossVaccineIntervals,
    List<LongTermIllnessRule> longTermIllness,
    List<LongTermIllnessRule.SupplyShortage> supplyShortages) {

  /** A book without any rule. */
  public static final StatuteBook EMPTY =
      new StatuteBook(List.of(), List.of(), List.of(), List.of(), List.of());

  /** Keeps unmodifiable copies. */
  public StatuteBook {
    vaccines = List.copyOf(vaccines);
    programmes = List.copyOf(programmes);
    crossVaccineIntervals = List.copyOf(crossVaccineIntervals);
    longTermIllness = List.copyOf(longTermIllness);
    supplyShortages = List.copyOf(supplyShortages);
  }

  /**
   * The book with one programme more, or with other rules for one it has.
   *
   * @param rules the programme; it takes the place of the one with its id, or stands last
   */
  public StatuteBook with(ProgrammeRules rules) {
    List<ProgrammeRules> all = new ArrayList<>(programmes);
    boolean replaced = false;
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(rules.id())) {
        all.set(i, rules);
        replaced = true;
      }
    }
    if (!replaced) {
      all.add(rules);
    }
    return new StatuteBook(vaccines, all, crossVaccineIntervals, longTermIllness, supplyShortages);
  }
}
