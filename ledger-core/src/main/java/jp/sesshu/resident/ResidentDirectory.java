package jp.sesshu.resident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jp.sesshu.Port;

/**
 * The addressees of one municipality, each with all versions ever known (port).
 *
 * <p>A directory is opened for one municipality and sees nothing of another.
 *
 * <ul>
 *   <li><b>RD1</b> {@link #find} answers the newest version of exactly that number, cancelled or
 *       not.
 *   <li><b>RD2</b> {@link #appendAll} adds versions and changes none; each must be the next version
 *       of its addressee, else {@link StaleAddresseeException} and nothing of the call is kept.
 *   <li><b>RD3</b> {@link #findAsKnownAt} answers the version in force at that instant: the last
 *       one recorded at or before it.
 *   <li><b>RD4</b> {@link #history} is ordered from the first version to the newest.
 *   <li><b>RD5</b> {@link #candidates} answers every addressee whose newest version is active and
 *       has one of the birth dates, or among its {@link PersonName#kanaKeys} one of the kana keys
 *       asked for, and no one twice. It answers no one else.
 *   <li><b>RD6</b> {@link #forEach} visits the newest version of each addressee once, in the order
 *       of their numbers.
 *   <li><b>RD7</b> support measures and mailing addresses are added, and answered in order of their
 *       first day; the same one added twice is kept once.
 *   <li><b>RD8</b> {@link #histories} answers for many what {@link #history} answers for one.
 *   <li><b>RD9</b> {@link #protectedOn} answers exactly those with a support measure in force on
 *       that day, the first and the last day included.
 *   <li><b>RD10</b> nothing of another municipality is seen or counted.
 * </ul>
 *
 * <p>What can be told from an addressee's history is told so here; a directory that can do it with
 * fewer questions overrides it.
 */
@Port
public interface ResidentDirectory {

  /** The newest version of an addressee. */
  default Optional<AddresseeRecord> find(AddresseeNumber number) {
    return findAsKnownAt(number, Instant.MAX);
  }

  /** The newest versions of many addressees; a number that is not known is absent. */
  default Map<AddresseeNumber, AddresseeRecord> findAll(Collection<AddresseeNumber> numbers) {
    Map<AddresseeNumber, AddresseeRecord> found = new HashMap<>();
    numbers.forEach(number -> find(number).ifPresent(record -> found.put(number, record)));
    return found;
  }

  /** The version that was in force at an instant. */
  default Optional<AddresseeRecord> findAsKnownAt(AddresseeNumber number, Instant knownAt) {
    return history(number).stream()
        .filter(version -> !version.recordedAt().isAfter(knownAt))
        .reduce((earlier, later) -> later);
  }

  /** Every version of an addressee, oldest first. */
  List<AddresseeRecord> history(AddresseeNumber number);

  /** Every version of many addressees, oldest first; a number that is not known is absent. */
  default Map<AddresseeNumber, List<AddresseeRecord>> histories(
      Collection<AddresseeNumber> numbers) {
    Map<AddresseeNumber, List<AddresseeRecord>> found = new HashMap<>();
    for (AddresseeNumber number : numbers) {
      List<AddresseeRecord> history = history(number);
      if (!history.isEmpty()) {
        found.put(number, history);
      }
    }
    return found;
  }

  /**
   * Adds versions, all or none.
   *
   * @throws StaleAddresseeException if one is not the next version of its addressee
   */
  void appendAll(List<AddresseeRecord> versions);

  /** Active addressees with one of these birth dates or kana keys; see {@link KanaKey}. */
  List<AddresseeRecord> candidates(Collection<LocalDate> birthDates, Collection<KanaKey> kanaKeys);

  /** Visits the newest version of every addressee in the order of their numbers. */
  void forEach(Consumer<AddresseeRecord> visitor);

  /** How many addressees there are. */
  long count();

  /** Adds a support measure. */
  void add(SupportMeasure measure);

  /** The support measures of an addressee, by their first day. */
  List<SupportMeasure> supportMeasures(AddresseeNumber number);

  /** Whom a support measure protects on a day. */
  Set<AddresseeNumber> protectedOn(LocalDate day);

  /** Adds a mailing address. */
  void add(MailingAddress address);

  /** The mailing addresses of an addressee, by their first day. */
  List<MailingAddress> mailingAddresses(AddresseeNumber number);
}
