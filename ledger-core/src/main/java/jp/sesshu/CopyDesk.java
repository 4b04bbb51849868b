package jp.sesshu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.integrity.Commitment;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.RewrittenLogException;
import jp.sesshu.integrity.Seal;
import jp.sesshu.integrity.SignedCheckpoint;
import jp.sesshu.integrity.SignedNote;
import jp.sesshu.integrity.Signer;
import jp.sesshu.integrity.Statement;
import jp.sesshu.integrity.StoredAudit;
import jp.sesshu.integrity.Tombstone;
import jp.sesshu.integrity.TreeHead;
import jp.sesshu.integrity.Verdict;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.retention.Destruction;
import jp.sesshu.retention.Erasure;
import jp.sesshu.retention.ReportPlace;

/**
 * Where copies of everything are made and, after a disaster, taken into use (バックアップ・復元).
 *
 * <p>A copy that is older than what was signed is a rewritten log, and nobody but a person can say
 * that it is no fraud. So it is taken into use only against a reason, which the signer signs
 * together with what is lost; the statement stands in the log and with the signer for good. What
 * was erased since the copy was made is erased again before anybody can work with it. Likewise only
 * a person can say whether protected fields that open under none of the keys at hand are to be
 * expected, since keys from before a rotation may be destroyed, or tell of wrong keys.
 */
public final class CopyDesk {
  private final MunicipalLedger ledger;
  private final Acts acts;

  CopyDesk(MunicipalLedger ledger, Acts acts) {
    this.ledger = ledger;
    this.acts = acts;
  }

  /**
   * Makes a copy, as an act that leaves its trail.
   *
   * @param to where the copy goes, for the trail; not personal
   * @param copying makes the copy; work may go on meanwhile
   */
  public <T> T backUp(String to, Supplier<T> copying) {
    return acts.runInSteps(
        AuditEvent.BACK_UP,
        Map.of("to", to),
        steps -> {
          T answer = copying.get();
          return steps.last(work -> Acts.Done.of(answer));
        });
  }

  /**
   * Takes the copy on which this ledger was opened into use: audits it, goes back with the signer
   * where entries are lost, and erases again what was erased since. To be run before anybody else
   * works with the copy; if it fails, the copy must not be used.
   *
   * @param from where the copy came from, for the trail; not personal
   * @param acknowledged why signed entries are given up, for the statement; one line, not personal;
   *     empty if none may be
   * @throws DamagedCopyException if the copy is not as it was sealed
   * @throws UnreadableFieldsException if protected fields in it open under no key at hand
   * @throws RewrittenLogException if signed entries are lost and nobody has acknowledged it
   */
  public RestoreSummary takeIntoUse(String from, Optional<String> acknowledged) {
    return takeIntoUse(from, acknowledged, UnreadableFields.REFUSED);
  }

  /**
   * Takes the copy into use, whether all its protected fields can be read or not. What is under an
   * older key in it is protected anew, so that it is found by the keys there are.
   *
   * @param from where the copy came from, for the trail; not personal
   * @param acknowledged why signed entries are given up; empty if none may be
   * @param unreadable whether fields may stay that open under no key at hand
   * @throws DamagedCopyException if the copy is not as it was sealed
   * @throws UnreadableFieldsException if there are such fields, and that was not accepted
   * @throws RewrittenLogException if signed entries are lost and nobody has acknowledged it
   */
  public RestoreSummary takeIntoUse(
      String from, Optional<String> acknowledged, UnreadableFields unreadable) {
    ledger.erasureRegister();
    return acts.runInSteps(
        AuditEvent.RESTORE,
        Map.of("from", from),
        steps -> {
          refuseDamaged(steps.step(work -> audit(work).run()));
          RotationSummary fields = examine(steps);
          unreadable.check(fields.unreadable());
          long lost = 0;
          for (LogName.Kind log : LogName.Kind.values()) {
            lost += goOn(steps, new LogName(ledger.municipality(), log), acknowledged);
          }
          int erased = eraseAgain(steps);
          if (fields.renewed() > 0) {
            renew(steps);
          }
          ledger.seal();
          boolean leavesNothing = ledger.scrub();
          refuseDamaged(steps.step(work -> audit(work).against(ledger.signer())));
          RestoreSummary summary =
              new RestoreSummary(lost, erased, fields.unreadable(), leavesNothing);
          return steps.last(work -> new Acts.Done<>(summary, summary.facts()));
        });
  }

  private static RotationSummary examine(Acts.Steps steps) {
    return KeyDesk.pass(
        steps, ImportProgress.NONE, (fields, from) -> fields.examine(from, KeyDesk.BATCH));
  }

  /** A digest under a key that was destroyed since would be found by nobody. */
  private static void renew(Acts.Steps steps) {
    KeyDesk.pass(steps, ImportProgress.NONE, (fields, from) -> fields.renew(from, KeyDesk.BATCH));
  }

  private StoredAudit audit(UnitOfWork work) {
    return new StoredAudit(ledger.municipality(), work.logs(), ledger.signer().verifierKey());
  }

  private static void refuseDamaged(Map<LogName.Kind, Verdict> found) {
    if (!found.values().stream().allMatch(v -> v.fold(intact -> true, broken -> false))) {
      throw new DamagedCopyException(found);
    }
  }

  /** Seals what the copy has; how many signed entries were given up for it. */
  private long goOn(Acts.Steps steps, LogName log, Optional<String> acknowledged) {
    try {
      ledger.seal(log);
      return 0;
    } catch (RewrittenLogException rewritten) {
      String why = acknowledged.orElseThrow(() -> rewritten);
      Signer signer = ledger.signer();
      Optional<SignedCheckpoint> to =
          steps.step(work -> work.logs().lastSeal(log.kind()).map(Seal::checkpoint));
      long before = signer.last(log.origin()).map(TreeHead::size).orElse(0L);
      SignedNote said = signer.goBack(log.origin(), to, why);
      steps.step(
          work -> {
            work.logs().state(log.kind(), said);
            return said;
          });
      ledger.seal(log);
      return before - to.map(saved -> saved.checkpoint().head().size()).orElse(0L);
    }
  }

  /** How many tombstones the copy did not know. */
  private int eraseAgain(Acts.Steps steps) {
    int erased = 0;
    for (SignedNote tombstone : ledger.erasureRegister().tombstones(ledger.municipality())) {
      boolean unknown =
          steps.step(
              work -> {
                boolean known =
                    work.logs().statements(LogName.Kind.LEDGER).contains(tombstone.note());
                if (!known) {
                  eraseAgain(work, tombstone);
                }
                return !known;
              });
      erased += unknown ? 1 : 0;
    }
    return erased;
  }

  private static void eraseAgain(UnitOfWork work, SignedNote tombstone) {
    Erasure erasure = Erasure.of(Tombstone.of(Statement.parse(tombstone.text())));
    List<Long> entries = new ArrayList<>();
    erasure.entries().stream()
        .filter(entry -> stands(work, entry))
        .forEach(entry -> entries.add(entry.index()));
    Set<AddresseeNumber> going = new HashSet<>(erasure.addressees());
    going.removeIf(person -> keepsMore(work, person, entries));
    Map<Long, ReportPlace> reports = new HashMap<>();
    work.erasures().forEachReport(r -> reports.put(r.place().position(), r.place()));
    List<Long> theirs =
        erasure.reports().stream()
            .filter(report -> report.equals(reports.get(report.position())))
            .map(ReportPlace::position)
            .toList();
    work.erasures().destroy(new Destruction(tombstone, entries, going, theirs));
  }

  /** A copy that went on in another way has another entry at that place. */
  private static boolean stands(UnitOfWork work, Tombstone.Destroyed entry) {
    return work.logs().records(LogName.Kind.LEDGER, entry.index(), 1).stream()
        .anyMatch(
            record ->
                record.fold(
                    kept -> entry.isOf(kept.commitment(new Commitment())), erased -> false));
  }

  private static boolean keepsMore(UnitOfWork work, AddresseeNumber person, List<Long> entries) {
    return work.erasures().places(person).values().stream()
        .anyMatch(place -> !entries.contains(place.index()));
  }
}
