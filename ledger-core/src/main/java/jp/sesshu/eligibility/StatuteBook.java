package jp.sesshu.eligibility;

import java.util.ArrayList;
import java.util.Collection;
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

  /**
   * The book with a designated temporary programme and the vaccines it brings.
   *
   * @throws IllegalArgumentException if the id is that of a programme already in the book, or a
   *     vaccine is known here as another one
   */
  public StatuteBook with(TemporaryDesignation designation) {
    if (programmes.stream().anyMatch(rules -> rules.id().equals(designation.id()))) {
      throw new RuleContradictionException(
          RuleContradictionException.Kind.DESIGNATION_ID_TAKEN, designation.id());
    }
    return withVaccines(designation.vaccines()).with(designation.toRules());
  }

  /**
   * The book with vaccines it lacks; one that it has just so is no fault.
   *
   * @throws IllegalArgumentException if a code is that of another vaccine here
   */
  public StatuteBook withVaccines(Collection<Vaccine> more) {
    List<Vaccine> all = new ArrayList<>(vaccines);
    for (Vaccine vaccine : more) {
      boolean known = all.contains(vaccine);
      if (!known && all.stream().anyMatch(v -> v.code().equals(vaccine.code()))) {
        throw new RuleContradictionException(
            RuleContradictionException.Kind.VACCINE_TAKEN, vaccine.code());
      }
      if (!known) {
        all.add(vaccine);
      }
    }
    return new StatuteBook(
        all, programmes, crossVaccineIntervals, longTermIllness, supplyShortages);
  }
}
