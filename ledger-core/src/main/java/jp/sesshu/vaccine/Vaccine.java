package jp.sesshu.vaccine;

import java.util.Set;

/**
 * A vaccine as a catalogue describes it (ワクチン).
 *
 * @param code its code
 * @param japaneseName the name the ordinance gives it
 * @param diseases what it is given against; never empty
 * @param nature what it is made of, which decided the interval to other vaccines
 */
public record Vaccine(
    VaccineCode code, String japaneseName, Set<TargetDisease> diseases, Nature nature) {

  /** Refuses a vaccine against nothing. */
  public Vaccine {
    diseases = Set.copyOf(diseases);
    if (diseases.isEmpty()) {
      throw new IllegalArgumentException("a vaccine must have at least one target disease");
    }
  }

  /** What a vaccine is made of, as far as intervals between vaccines depend on it. */
  public enum Nature {
    /** 注射生ワクチン. */
    INJECTED_LIVE,
    /** 経口生ワクチン. */
    ORAL_LIVE,
    /** 不活化ワクチン and all others. */
    INACTIVATED
  }
}
