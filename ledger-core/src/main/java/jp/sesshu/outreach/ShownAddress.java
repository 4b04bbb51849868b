package jp.sesshu.outreach;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import jp.sesshu.resident.Address;
import jp.sesshu.resident.SupportMeasure;

/**
 * An address as a list or letter may show it: shown, or withheld because a support measure (支援措置)
 * protects the person. A reader is not told why it is withheld.
 */
public sealed interface ShownAddress {

  /** The address, unless one of the measures is in force on the day. */
  static ShownAddress of(Address address, Collection<SupportMeasure> measures, LocalDate on) {
    boolean withheld = measures.stream().anyMatch(measure -> measure.inForceOn(on));
    return withheld ? new Withheld() : new Shown(address);
  }

  /** Answers by kind. */
  default <T> T fold(Function<Address, T> shown, Function<Withheld, T> withheld) {
    if (this instanceof Shown s) {
      return shown.apply(s.address());
    }
    return withheld.apply((Withheld) this);
  }

  /**
   * May be seen.
   *
   * @param address the address
   */
  record Shown(Address address) implements ShownAddress {}

  /** May not be seen. */
  record Withheld() implements ShownAddress {}
}
