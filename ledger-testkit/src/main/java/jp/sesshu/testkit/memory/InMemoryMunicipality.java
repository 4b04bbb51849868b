package jp.sesshu.testkit.memory;

import jp.sesshu.testkit.integrity.TamperableLogs;

/**
 * What one municipality keeps between two transactions; nothing of it is changed, only replaced.
 */
record InMemoryMunicipality(
    InMemoryLedgerStore ledger,
    InMemoryResidentDirectory residents,
    InMemoryIdentityRegistry identities,
    InMemoryMatchWorklist worklist,
    InMemoryIssueLog issues,
    InMemoryTrailStore trail,
    TamperableLogs logs) {

  static InMemoryMunicipality empty() {
    return new InMemoryMunicipality(
        new InMemoryLedgerStore(),
        new InMemoryResidentDirectory(),
        new InMemoryIdentityRegistry(),
        new InMemoryMatchWorklist(),
        new InMemoryIssueLog(),
        new InMemoryTrailStore(),
        new TamperableLogs(0));
  }
}
