package jp.sesshu.resident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** A writer offered a version of an addressee that is not the next one: someone was faster. */
public final class StaleAddresseeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says which version was offered and which one is next. */
  public StaleAddresseeException(AddresseeNumber number, long offered, long next) {
    super("addressee " + number + ": version " + offered + " offered, " + next + " is next");
  }

  /**
   * Rule RD2, for a directory that is about to add versions.
   *
   * @param added the versions, in order
   * @param newest tells the newest stored version of an addressee, 0 if there is none
   * @throws StaleAddresseeException if one of them is not the next of its addressee
   */
  public static void throwUnlessNext(
      List<AddresseeRecord> added, ToLongFunction<AddresseeNumber> newest) {
    Map<AddresseeNumber, Long> found = new HashMap<>();
    for (AddresseeRecord version : added) {
      AddresseeNumber number = version.number();
      long next = found.computeIfAbsent(number, newest::applyAsLong) + 1;
      if (version.version() != next) {
        throw new StaleAddresseeException(number, version.version(), next);
      }
      found.put(number, next);
    }
  }
}
