package jp.sesshu.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jp.sesshu.Port;
import jp.sesshu.resident.AddresseeNumber;

/**
 * The entries of one municipality's ledger (port).
 *
 * <ul>
 *   <li><b>LS1</b> an append is durable once its transaction is: nothing acknowledged is ever lost.
 *   <li><b>LS2</b> {@link #entries(AddresseeNumber)} answers every entry of that addressee and of
 *       no one else, by version, oldest first.
 *   <li><b>LS3</b> the versions of {@link #appendAll} continue those stored, addressee by
 *       addressee, without a gap; otherwise {@link StaleLedgerException} and nothing of the call is
 *       kept.
 *   <li><b>LS4</b> entries are never changed: what was read once is read again, to the last field.
 *   <li><b>LS5</b> {@link #entries(AddresseeNumber, Instant)} answers the entries recorded at or
 *       before the instant.
 *   <li><b>LS6</b> {@link #knownKeys} answers those of the keys asked for that any entry of the
 *       municipality bears, and no others.
 *   <li><b>LS7</b> {@link #ends} answers version and recording time of the newest entry of each
 *       addressee asked for; one without entries is absent.
 *   <li><b>LS8</b> {@link #forEachAddressee} visits each addressee that has entries once, in the
 *       order of their numbers, with all of that addressee's entries by version.
 *   <li><b>LS9</b> of several writers that append to the same addressee at the same version,
 *       exactly one succeeds.
 *   <li><b>LS10</b> nothing of another municipality is seen, counted or collided with.
 *   <li><b>LS11</b> {@link #appendAll} refuses an erased entry with {@link
 *       IllegalArgumentException}: entries are erased where their erasure is written down. Once
 *       erased, one is answered in its place with addressee, version and record alone, and its key
 *       is known no more.
 *   <li><b>LS12</b> {@link #visitedOn} answers those of the addressees asked for of whom some
 *       entry, in force or not, has a content of one of the days asked for that addressee, and no
 *       others.
 * </ul>
 *
 * <p>What can be told from an addressee's entries is told so here; a store that can do it with
 * fewer questions overrides it.
 */
@Port
public interface LedgerStore {

  /**
   * Adds entries, all or none.
   *
   * @throws StaleLedgerException if an addressee's entries do not continue its stored versions
   */
  void appendAll(List<LedgerEntry> entries);

  /** Every entry of an addressee, by version. */
  List<LedgerEntry> entries(AddresseeNumber addressee);

  /** The entries of an addressee that were recorded at or before an instant, by version. */
  default List<LedgerEntry> entries(AddresseeNumber addressee, Instant knownAt) {
    return entries(addressee).stream()
        .filter(entry -> !entry.recordedAt().isAfter(knownAt))
        .toList();
  }

  /** Every entry of each of these addressees, by version; one without entries is absent. */
  default Map<AddresseeNumber, List<LedgerEntry>> entriesOf(
      Collection<AddresseeNumber> addressees) {
    Map<AddresseeNumber, List<LedgerEntry>> found = new HashMap<>();
    for (AddresseeNumber addressee : addressees) {
      List<LedgerEntry> entries = entries(addressee);
      if (!entries.isEmpty()) {
        found.put(addressee, entries);
      }
    }
    return found;
  }

  /** Where the ledger of each of these addressees ends; one without entries is absent. */
  default Map<AddresseeNumber, LedgerEnd> ends(Collection<AddresseeNumber> addressees) {
    Map<AddresseeNumber, LedgerEnd> ends = new HashMap<>();
    entriesOf(addressees)
        .forEach((who, all) -> ends.put(who, LedgerEnd.of(all.get(all.size() - 1))));
    return ends;
  }

  /** Those of these addressees of whom an entry is of one of the days given for them. */
  default Set<AddresseeNumber> visitedOn(Map<AddresseeNumber, Set<LocalDate>> days) {
    Set<AddresseeNumber> visited = new HashSet<>();
    for (Map.Entry<AddresseeNumber, List<LedgerEntry>> one : entriesOf(days.keySet()).entrySet()) {
      Set<LocalDate> asked = days.getOrDefault(one.getKey(), Set.of());
      boolean found =
          one.getValue().stream()
              .flatMap(entry -> entry.content().stream())
              .anyMatch(content -> asked.contains(content.vaccinatedOn()));
      if (found) {
        visited.add(one.getKey());
      }
    }
    return visited;
  }

  /** Those of these keys that an entry already bears. */
  Collection<ContentKey> knownKeys(Collection<ContentKey> keys);

  /** Visits every addressee that has entries, in the order of their numbers. */
  void forEachAddressee(Consumer<List<LedgerEntry>> visitor);

  /** How many entries there are. */
  long count();
}
