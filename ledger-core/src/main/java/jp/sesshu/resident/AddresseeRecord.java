package jp.sesshu.resident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;

/**
 * One version of what the municipality knew of an addressee (宛名情報).
 *
 * @param addressee the person as then known
 * @param state whether the register then held the record as valid (取消)
 * @param version 1 for the first, one more for each later version of the same addressee
 * @param recordedAt from when on this was known, inclusive, until the next version
 */
public record AddresseeRecord(Addressee addressee, State state, long version, Instant recordedAt) {

  /** Refuses a version below 1. */
  public AddresseeRecord {
    if (version < 1) {
      throw new IllegalArgumentException("addressee version must be at least 1");
    }
  }

  /** The addressee number. */
  public AddresseeNumber number() {
    return addressee.number();
  }

  /**
   * Whether a report of somebody born on one of these days, or read by one of these keys, may be of
   * this person: rule RD5, told of the newest version.
   */
  public boolean isCandidate(Collection<LocalDate> birthDates, Collection<KanaKey> kanaKeys) {
    Demographics person = addressee.demographics();
    return state == State.ACTIVE
        && (birthDates.contains(person.birthDate())
            || !Collections.disjoint(person.name().kanaKeys(), kanaKeys));
  }

  /** Whether the register holds the record as valid. */
  public enum State {
    /** In force. */
    ACTIVE,
    /** 取消: entered in error or struck out. */
    CANCELLED
  }
}
