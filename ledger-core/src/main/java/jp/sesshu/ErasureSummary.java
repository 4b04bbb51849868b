package jp.sesshu;

import java.util.Map;
import jp.sesshu.retention.Erasure;

/**
 * What an erasure came to.
 *
 * @param entries how many entries of the ledger lost their content
 * @param addressees how many people went altogether
 * @param reports how many reports went off the worklist
 * @param tombstones how many tombstones were written
 * @param leavesNothing whether nothing of what was removed stands in the storage's files any more;
 *     false if that is left to the database's owner, or the files were in use
 */
public record ErasureSummary(
    int entries, int addressees, int reports, int tombstones, boolean leavesNothing) {
  static final ErasureSummary NONE = new ErasureSummary(0, 0, 0, 0, false);

  static ErasureSummary of(Erasure erasure) {
    return new ErasureSummary(
        erasure.entries().size(), erasure.addressees().size(), erasure.reports().size(), 1, false);
  }

  ErasureSummary plus(ErasureSummary more) {
    return new ErasureSummary(
        entries + more.entries,
        addressees + more.addressees,
        reports + more.reports,
        tombstones + more.tombstones,
        leavesNothing);
  }

  ErasureSummary leavingNothing(boolean nothing) {
    return new ErasureSummary(entries, addressees, reports, tombstones, nothing);
  }

  Map<String, String> facts() {
    return Map.of(
        "entries", Integer.toString(entries),
        "addressees", Integer.toString(addressees),
        "reports", Integer.toString(reports),
        "tombstones", Integer.toString(tombstones),
        "leavesNothing", Boolean.toString(leavesNothing));
  }
}
