package jp.sesshu.testkit.memory;

import jp.sesshu.municipality.MunicipalityCode;
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

  static InMemoryMunicipality empty(MunicipalityCode municipality) {
    return new InMemoryMunicipality(
        new InMemoryLedgerStore(),
        new InMemoryResidentDirectory(),
        new InMemoryIdentityRegistry(),
        new InMemoryMatchWorklist(),
        new InMemoryIssueLog(),
        new InMemoryTrailStore(),
        // salts of its own
        new TamperableLogs(municipality.value().hashCode()));
  }
}
