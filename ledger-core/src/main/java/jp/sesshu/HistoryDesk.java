package jp.sesshu;

import java.time.Instant;
import java.util.Map;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.ledger.Evidence;
import jp.sesshu.ledger.ImmunizationHistory;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.NoSuchRecordException;
import jp.sesshu.ledger.RecordNumber;
import jp.sesshu.ledger.Recording;
import jp.sesshu.ledger.StaleLedgerException;
import jp.sesshu.ledger.VaccinationLedger;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.resident.AddresseeNumber;

/** Where one person's history is read, corrected and completed (接種履歴の照会・訂正). */
public final class HistoryDesk {
  private final MunicipalLedger ledger;
  private final Acts acts;

  HistoryDesk(MunicipalLedger ledger, Acts acts) {
    this.ledger = ledger;
    this.acts = acts;
  }

  /** The history as known now. */
  public ImmunizationHistory of(AddresseeNumber person) {
    return acts.run(
        AuditEvent.HISTORY_READ,
        subject(person),
        work -> Acts.Done.of(new VaccinationLedger(work.ledger()).history(person)));
  }

  /** The history as it was known at an instant. */
  public ImmunizationHistory of(AddresseeNumber person, Instant knownAt) {
    return acts.run(
        AuditEvent.HISTORY_READ,
        subject(person),
        work -> Acts.Done.of(new VaccinationLedger(work.ledger()).history(person, knownAt)));
  }

  /**
   * Gives a record a new content.
   *
   * @param seen the history the writer saw
   * @param reason why; not personal
   * @throws StaleLedgerException if the ledger has been written since
   * @throws NoSuchRecordException if no such record is in force
   */
  public LedgerEntry.Corrected correct(
      ImmunizationHistory seen, RecordNumber record, VaccinationRecord content, String reason) {
    return acts.run(
        AuditEvent.CORRECT,
        Map.of("addressee", seen.addressee().value(), "record", record.toString()),
        work ->
            Acts.Done.of(
                new VaccinationLedger(work.ledger())
                    .correct(seen.addressee(), seen.version(), record, content, act(reason))));
  }

  /**
   * Takes a record out of force.
   *
   * @param seen the history the writer saw
   * @param reason why; not personal
   * @throws StaleLedgerException if the ledger has been written since
   * @throws NoSuchRecordException if no such record is in force
   */
  public LedgerEntry.Withdrawn withdraw(
      ImmunizationHistory seen, RecordNumber record, String reason) {
    return acts.run(
        AuditEvent.WITHDRAW,
        Map.of("addressee", seen.addressee().value(), "record", record.toString()),
        work ->
            Acts.Done.of(
                new VaccinationLedger(work.ledger())
                    .withdraw(seen.addressee(), seen.version(), record, act(reason))));
  }

  /**
   * Records a dose that was given elsewhere and has been proven to us (法9条の3 後段).
   *
   * @throws IllegalArgumentException unless the record's evidence is a proof
   * @throws NoSuchItemException if there is no such person
   */
  public Recording recordProven(AddresseeNumber person, VaccinationRecord record) {
    if (!(record.evidence() instanceof Evidence.Proven)) {
      throw new IllegalArgumentException("a dose given elsewhere must rest on a proof");
    }
    return acts.run(
        AuditEvent.DOSE_PROVEN,
        subject(person),
        work -> {
          if (work.residents().find(person).isEmpty()) {
            throw new NoSuchItemException("there is no addressee with the number given");
          }
          VaccinationLedger.Visit visit = new VaccinationLedger.Visit(person, record);
          return Acts.Done.of(
              new VaccinationLedger(work.ledger()).record(visit, ledger.now(), acts.by()));
        });
  }

  private VaccinationLedger.Act act(String reason) {
    return new VaccinationLedger.Act(ledger.now(), acts.by(), reason);
  }

  private static Map<String, String> subject(AddresseeNumber person) {
    return Map.of("addressee", person.value());
  }
}
