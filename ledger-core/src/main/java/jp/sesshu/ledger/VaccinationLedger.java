package jp.sesshu.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sesshu.resident.AddresseeNumber;

/**
 * The vaccination ledger of one municipality (予防接種台帳): records, corrects, withdraws and answers
 * histories over a {@link LedgerStore}. Correcting is adding.
 *
 * <p>Within one addressee's ledger, recording times never run backwards: where the clock was set
 * back, an entry bears the time of the one before it, so that a history at an instant never loses
 * one.
 *
 * <p>Bound to one transaction's store; not thread-safe.
 */
public final class VaccinationLedger {
  private final LedgerStore store;

  /** The ledger over a store. */
  public VaccinationLedger(LedgerStore store) {
    this.store = store;
  }

  /** What makes a report the same report: see {@link ContentKey}. */
  public static ContentKey key(AddresseeNumber addressee, VaccinationRecord record) {
    return new CanonicalContent("sesshu-record/1").add(addressee).add(record).key();
  }

  /**
   * A visit to be recorded for a person.
   *
   * @param addressee whose ledger
   * @param record the content
   */
  public record Visit(AddresseeNumber addressee, VaccinationRecord record) {}

  /** Records one visit. */
  public Recording record(Visit visit, Instant at, String by) {
    return recordAll(List.of(visit), at, by).get(0);
  }

  /**
   * Records visits with few questions to the store, however many they are.
   *
   * @return what came of each, in order
   */
  public List<Recording> recordAll(List<Visit> visits, Instant at, String by) {
    List<ContentKey> keys = visits.stream().map(v -> key(v.addressee(), v.record())).toList();
    Set<ContentKey> known = Set.copyOf(store.knownKeys(new LinkedHashSet<>(keys)));
    Map<AddresseeNumber, OpenLedger> ledgers = open(visits, keys, known);
    List<LedgerEntry> added = new ArrayList<>();
    List<Recording> recordings = new ArrayList<>(visits.size());
    for (int i = 0; i < visits.size(); i++) {
      Visit visit = visits.get(i);
      OpenLedger ledger = ledgers.get(visit.addressee());
      Recording recording =
          ledger == null || known.contains(keys.get(i))
              ? new Recording.Known(keys.get(i))
              : ledger.add(visit.record(), keys.get(i), at, by);
      if (recording instanceof Recording.Done done) {
        added.add(done.entry());
      }
      recordings.add(recording);
    }
    store.appendAll(added);
    return recordings;
  }

  /**
   * The ledgers to which something new may come. Whole ones are read only of those of whom
   * something of the same day is there.
   *
   * <p>Each answer of the store may be of a later moment than the one before. What is recorded
   * between them makes the append stale, or is of the same day and read with the whole ledger, even
   * if it is the very same visit; hence the ends are asked for first.
   */
  private Map<AddresseeNumber, OpenLedger> open(
      List<Visit> visits, List<ContentKey> keys, Set<ContentKey> known) {
    Map<AddresseeNumber, Set<LocalDate>> days = new LinkedHashMap<>();
    for (int i = 0; i < visits.size(); i++) {
      if (!known.contains(keys.get(i))) {
        days.computeIfAbsent(visits.get(i).addressee(), who -> new HashSet<>())
            .add(visits.get(i).record().vaccinatedOn());
      }
    }
    Map<AddresseeNumber, LedgerEnd> ends = store.ends(days.keySet());
    Map<AddresseeNumber, List<LedgerEntry>> whole = store.entriesOf(store.visitedOn(days));
    Map<AddresseeNumber, OpenLedger> ledgers = new HashMap<>();
    for (AddresseeNumber who : days.keySet()) {
      List<LedgerEntry> entries = whole.getOrDefault(who, List.of());
      ledgers.put(
          who,
          entries.isEmpty()
              ? OpenLedger.at(who, ends.getOrDefault(who, LedgerEnd.NONE))
              : OpenLedger.of(who, entries));
    }
    return ledgers;
  }

  /**
   * Records a visit although much the same dose stands: a clerk has looked at both and says that
   * they are two.
   *
   * @return {@code Done}, or {@code Known} if the very same content was recorded before
   */
  public Recording recordDespiteSuspicion(Visit visit, Instant at, String by) {
    ContentKey key = key(visit.addressee(), visit.record());
    if (!store.knownKeys(List.of(key)).isEmpty()) {
      return new Recording.Known(key);
    }
    AddresseeNumber who = visit.addressee();
    LedgerEnd end = store.ends(List.of(who)).getOrDefault(who, LedgerEnd.NONE);
    LedgerEntry.Recorded entry =
        OpenLedger.at(who, end).addDespiteSuspicion(visit.record(), key, at, by);
    store.appendAll(List.of(entry));
    return new Recording.Done(entry);
  }

  /**
   * Gives a record in force a new content.
   *
   * @param seen the ledger version the writer saw
   * @throws StaleLedgerException if the ledger has been written since
   * @throws NoSuchRecordException if no such record is in force
   */
  public LedgerEntry.Corrected correct(
      AddresseeNumber addressee,
      long seen,
      RecordNumber record,
      VaccinationRecord content,
      Act act) {
    List<LedgerEntry> own = current(addressee, seen, record);
    LedgerEntry.Corrected entry =
        new LedgerEntry.Corrected(
            addressee,
            seen + 1,
            record,
            notBefore(own, act.at()),
            act.by(),
            key(addressee, content),
            content,
            act.reason());
    store.appendAll(List.of(entry));
    return entry;
  }

  /**
   * Takes a record out of force; it had been entered in error.
   *
   * @param seen the ledger version the writer saw
   * @throws StaleLedgerException if the ledger has been written since
   * @throws NoSuchRecordException if no such record is in force
   */
  public LedgerEntry.Withdrawn withdraw(
      AddresseeNumber addressee, long seen, RecordNumber record, Act act) {
    List<LedgerEntry> own = current(addressee, seen, record);
    LedgerEntry.Withdrawn entry =
        new LedgerEntry.Withdrawn(
            addressee, seen + 1, record, notBefore(own, act.at()), act.by(), act.reason());
    store.appendAll(List.of(entry));
    return entry;
  }

  /**
   * Who changes a record, when and why.
   *
   * @param at when
   * @param by the principal, by identifier
   * @param reason why; not personal
   */
  public record Act(Instant at, String by, String reason) {}

  /** The history as known now. */
  public ImmunizationHistory history(AddresseeNumber addressee) {
    return ImmunizationHistory.replay(addressee, store.entries(addressee));
  }

  /** The history as it was known at an instant. */
  public ImmunizationHistory history(AddresseeNumber addressee, Instant knownAt) {
    return ImmunizationHistory.replay(addressee, store.entries(addressee, knownAt), knownAt);
  }

  /** The histories of many, as known now; one without entries is empty. */
  public Map<AddresseeNumber, ImmunizationHistory> histories(
      Collection<AddresseeNumber> addressees) {
    Map<AddresseeNumber, List<LedgerEntry>> entries = store.entriesOf(addressees);
    Map<AddresseeNumber, ImmunizationHistory> histories = new LinkedHashMap<>();
    for (AddresseeNumber addressee : addressees) {
      histories.put(
          addressee,
          ImmunizationHistory.replay(addressee, entries.getOrDefault(addressee, List.of())));
    }
    return histories;
  }

  private List<LedgerEntry> current(AddresseeNumber addressee, long seen, RecordNumber record) {
    List<LedgerEntry> own = store.entries(addressee);
    if (own.size() != seen) {
      throw new StaleLedgerException(addressee, seen, own.size());
    }
    boolean stands =
        ImmunizationHistory.replay(addressee, own).standing().stream()
            .anyMatch(standing -> standing.number().equals(record));
    if (!stands) {
      throw new NoSuchRecordException(addressee, record);
    }
    return own;
  }

  private static Instant notBefore(List<LedgerEntry> own, Instant at) {
    return LedgerEnd.of(own.get(own.size() - 1)).notBefore(at);
  }
}
