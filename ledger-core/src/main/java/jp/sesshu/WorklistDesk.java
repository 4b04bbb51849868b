package jp.sesshu;

import java.util.List;
import java.util.Map;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.ledger.ContentKey;
import jp.sesshu.ledger.Recording;
import jp.sesshu.ledger.VaccinationLedger;
import jp.sesshu.matching.WorklistItem;
import jp.sesshu.resident.AddresseeNumber;

/** Where a clerk decides what the matching could not (突合の判断). */
public final class WorklistDesk {
  private final MunicipalLedger ledger;
  private final Acts acts;

  WorklistDesk(MunicipalLedger ledger, Acts acts) {
    this.ledger = ledger;
    this.acts = acts;
  }

  /** The reports that wait, oldest first. */
  public List<WorklistItem> open() {
    return acts.run(
        AuditEvent.WORKLIST_READ,
        Map.of(),
        work -> {
          List<WorklistItem> open = work.worklist().open();
          return new Acts.Done<>(open, Map.of("items", Integer.toString(open.size())));
        });
  }

  /**
   * Records a waiting report for the person the clerk has found, also where much the same dose
   * stands, and takes it off the list.
   *
   * @throws NoSuchItemException if no such report waits, or there is no such person
   */
  public Recording assign(ContentKey item, AddresseeNumber person) {
    return acts.run(
        AuditEvent.WORKLIST_SETTLE,
        Map.of("item", item.value()),
        work -> {
          WorklistItem waiting = take(work, item);
          if (work.residents().find(person).isEmpty()) {
            throw new NoSuchItemException("there is no addressee with the number given");
          }
          VaccinationLedger.Visit visit =
              new VaccinationLedger.Visit(person, waiting.report().visit());
          Recording recording =
              new VaccinationLedger(work.ledger())
                  .recordDespiteSuspicion(visit, ledger.now(), acts.by());
          return new Acts.Done<>(
              recording, Map.of("decision", "assigned", "addressee", person.value()));
        });
  }

  /**
   * Takes a waiting report off the list without recording it, for good.
   *
   * @throws NoSuchItemException if no such report waits
   */
  public void dismiss(ContentKey item) {
    acts.run(
        AuditEvent.WORKLIST_SETTLE,
        Map.of("item", item.value()),
        work -> new Acts.Done<>(take(work, item), Map.of("decision", "dismissed")));
  }

  private static WorklistItem take(UnitOfWork work, ContentKey item) {
    WorklistItem waiting =
        work.worklist()
            .find(item)
            .orElseThrow(() -> new NoSuchItemException("no such report waits"));
    work.worklist().settle(item);
    return waiting;
  }
}
