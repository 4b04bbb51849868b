package jp.sesshu.storage.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.sesshu.integrity.Verdict;

/**
 * What is looked at after each fault: nothing acknowledged is lost, nothing is half there, both
 * logs verify against their signer, and the work goes on.
 */
public final class Aftermath {
  private final Workplace place;
  private final Work work;
  private final List<String> acknowledged = new ArrayList<>();
  private int interrupted;

  Aftermath(Workplace place, Work work) {
    this.place = place;
    this.work = work;
  }

  /** Adds what a process has acknowledged before it was interrupted. */
  Aftermath of(List<String> acknowledgements) {
    acknowledged.addAll(acknowledgements);
    interrupted++;
    return this;
  }

  /** How many pieces have been acknowledged. */
  int pieces() {
    return acknowledged.size();
  }

  /** Looks at everything. */
  void check() {
    place.settle();
    place.checkDatabase();
    try (OpenLedger ledger = place.open()) {
      intact(ledger);
      work.check(ledger, List.copyOf(acknowledged), interrupted);
      ledger.ledger().seal();
      intact(ledger);
    }
  }

  /** Both logs verify. */
  static void intact(OpenLedger ledger) {
    assertThat(ledger.audit().values())
        .as("both logs verify")
        .hasSize(2)
        .allMatch(verdict -> verdict instanceof Verdict.Intact);
  }
}
