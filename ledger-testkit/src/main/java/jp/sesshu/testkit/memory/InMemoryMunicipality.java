package jp.sesshu.testkit.memory;

/**
 * What one municipality keeps between two transactions; nothing of it is changed, only replaced.
 */
record InMemoryMunicipality(
    InMemoryLedgerStore ledger,
    InMemoryResidentDirectory residents,
    InMemoryIdentityRegistry identities,
    InMemoryMatchWorklist worklist,
    InMemoryIssueLog issues,
    InMemoryTrailStore trail) {

  static InMemoryMunicipality empty() {
    return new InMemoryMunicipality(
        new InMemoryLedgerStore(),
        new InMemoryResidentDirectory(),
        new InMemoryIdentityRegistry(),
        new InMemoryMatchWorklist(),
        new InMemoryIssueLog(),
        new InMemoryTrailStore());
  }
}
