package jp.sesshu;

import java.util.Map;
import java.util.function.Function;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.LogStore;
import jp.sesshu.integrity.Signer;
import jp.sesshu.integrity.StoredAudit;
import jp.sesshu.integrity.Verdict;

/** Where the two logs are audited and exported for an auditor (改ざん検知・監査). */
public final class LogDesk {
  private final MunicipalLedger ledger;
  private final Acts acts;

  LogDesk(MunicipalLedger ledger, Acts acts) {
    this.ledger = ledger;
    this.acts = acts;
  }

  /**
   * Audits both logs where they are stored, and holds them against what their signer remembers.
   *
   * @return a verdict for each log, which names its first bad entry
   * @throws NullPointerException if the ledger was built without a signer
   */
  public Map<LogName.Kind, Verdict> audit() {
    Signer signer = ledger.signer();
    return acts.read(
        AuditEvent.LOGS_AUDIT,
        Map.of(),
        work -> {
          StoredAudit audit =
              new StoredAudit(ledger.municipality(), work.logs(), signer.verifierKey());
          Map<LogName.Kind, Verdict> found = audit.against(signer);
          boolean intact = found.values().stream().allMatch(v -> v.fold(i -> true, b -> false));
          return new Acts.Done<>(found, Map.of("intact", Boolean.toString(intact)));
        });
  }

  /**
   * Hands the logs to whoever writes an export of them. Payloads are personal data: the attempt
   * names where they go.
   *
   * @param to where the export goes, for the trail; not personal
   * @param writing writes the export; run again from its beginning if the transaction is
   */
  public <T> T export(String to, Function<LogStore, T> writing) {
    return acts.read(
        AuditEvent.LOGS_EXPORT, Map.of("to", to), work -> Acts.Done.of(writing.apply(work.logs())));
  }
}
