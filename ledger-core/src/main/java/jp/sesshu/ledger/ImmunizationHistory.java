package jp.sesshu.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.sesshu.resident.AddresseeNumber;

/**
 * What the entries of one addressee's ledger amount to (接種履歴): the records in force, each with its
 * newest content, and how often the ledger was written.
 *
 * <p>Distinguished from the entries themselves, which also hold what was corrected or withdrawn. A
 * history is the same whoever replays the same entries.
 *
 * @param addressee whose
 * @param version the version of the newest entry replayed; 0 if there is none
 * @param standing the records in force, ordered by the day of the visit, then by number
 */
public record ImmunizationHistory(
    AddresseeNumber addressee, long version, List<Standing> standing) {

  /** Copies the list. */
  public ImmunizationHistory {
    standing = List.copyOf(standing);
  }

  /** Replays all of an addressee's entries. */
  public static ImmunizationHistory replay(
      AddresseeNumber addressee, Collection<LedgerEntry> entries) {
    return replay(addressee, entries, Instant.MAX);
  }

  /**
   * Replays the entries that were recorded at or before an instant.
   *
   * @param entries the addressee's entries by version
   * @throws IllegalArgumentException if an entry is another addressee's or out of order
   */
  public static ImmunizationHistory replay(
      AddresseeNumber addressee, Collection<LedgerEntry> entries, Instant knownAt) {
    Map<RecordNumber, Standing> inForce = new TreeMap<>();
    long version = 0;
    for (LedgerEntry entry : entries) {
      if (entry.recordedAt().isAfter(knownAt)) {
        break;
      }
      if (!entry.addressee().equals(addressee) || entry.version() != version + 1) {
        throw new IllegalArgumentException("entries must be one addressee's, by version, no gap");
      }
      version = entry.version();
      apply(entry, inForce);
    }
    List<Standing> ordered = new ArrayList<>(inForce.values());
    ordered.sort(
        Comparator.comparing((Standing s) -> s.content().vaccinatedOn())
            .thenComparing(Standing::number));
    return new ImmunizationHistory(addressee, version, ordered);
  }

  private static void apply(LedgerEntry entry, Map<RecordNumber, Standing> inForce) {
    RecordNumber number = entry.record();
    entry
        .content()
        .ifPresentOrElse(
            content -> inForce.put(number, new Standing(number, content, entry.recordedAt())),
            () -> inForce.remove(number));
  }

  /**
   * A record in force.
   *
   * @param number which record
   * @param content its newest content
   * @param knownSince when that content was recorded
   */
  public record Standing(RecordNumber number, VaccinationRecord content, Instant knownSince) {}
}
