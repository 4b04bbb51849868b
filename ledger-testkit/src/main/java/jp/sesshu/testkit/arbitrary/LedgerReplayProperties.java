package jp.sesshu.testkit.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import jp.sesshu.Storage;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.LogRecord;
import jp.sesshu.ledger.ImmunizationHistory;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.VaccinationLedger;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.AddresseeRecord;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * The ledger tells the truth about two times, whatever was done to it in whatever order, stale
 * writers and a clock that is set back included: replaying its log up to any entry gives the state
 * that was seen then, and a history at any instant is the one that was known then. Extend it and
 * answer the one question; jqwik must be on the class path.
 */
public abstract class LedgerReplayProperties {
  private static int sequences;

  /** The storage; it need not be empty, and may be the same throughout. */
  protected abstract Storage storage();

  /** Sequences of commands. */
  @Provide
  protected final Arbitrary<List<LedgerCommand>> commands() {
    return LedgerCommand.sequences();
  }

  /** After a sequence everything that was ever seen is still what is answered about then. */
  @Property(tries = 15, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  public void replaying_the_log_up_to_any_entry_equals_the_state_seen_then(
      @ForAll("commands") List<LedgerCommand> commands) {
    CommandedLedger ledger = new CommandedLedger(storage(), "Q" + ++sequences + "x");
    long logged = ledger.in(unit -> unit.logs().size(LogName.Kind.LEDGER));
    commands.forEach(ledger::run);
    theLogHoldsWhatWasAccepted(ledger, logged);
    everyPrefixOfTheLogIsAStateThatWasSeen(ledger);
    for (AddresseeNumber who : ledger.people()) {
      everyInstantKnowsWhatWasKnownThen(ledger, who);
      everyResidentIsAsKnownThen(ledger, who);
    }
  }

  private static void theLogHoldsWhatWasAccepted(CommandedLedger ledger, long logged) {
    int length = ledger.log().size();
    List<LogRecord> records =
        ledger.in(unit -> unit.logs().records(LogName.Kind.LEDGER, logged, length + 1));
    assertThat(records).as("an entry of the log for each that was accepted").hasSize(length);
    assertThat(records.stream().map(LogRecord::index).toList())
        .as("the log without a gap")
        .isEqualTo(LongStream.range(logged, logged + length).boxed().toList());
  }

  private static void everyPrefixOfTheLogIsAStateThatWasSeen(CommandedLedger ledger) {
    Map<AddresseeNumber, List<LedgerEntry>> entries =
        ledger.in(unit -> unit.ledger().entriesOf(ledger.people()));
    Map<AddresseeNumber, Integer> replayed = new HashMap<>();
    for (int length = 0; length < ledger.log().size(); length++) {
      AddresseeNumber who = ledger.log().get(length);
      int own = replayed.merge(who, 1, Integer::sum);
      assertThat(
              ImmunizationHistory.replay(who, entries.getOrDefault(who, List.of()).subList(0, own)))
          .as("the log replayed up to entry %s", length)
          .isEqualTo(ledger.seen(who).get(own - 1).history());
    }
  }

  private static void everyInstantKnowsWhatWasKnownThen(
      CommandedLedger ledger, AddresseeNumber who) {
    for (Instant knownAt : around(ledger.seen(who).stream().map(s -> s.recordedAt()).toList())) {
      ImmunizationHistory expected = ImmunizationHistory.replay(who, List.of());
      for (CommandedLedger.Seen seen : ledger.seen(who)) {
        expected = seen.recordedAt().isAfter(knownAt) ? expected : seen.history();
      }
      ImmunizationHistory known =
          ledger.in(unit -> new VaccinationLedger(unit.ledger()).history(who, knownAt));
      assertThat(known).as("what was known at %s", knownAt).isEqualTo(expected);
    }
  }

  private static void everyResidentIsAsKnownThen(CommandedLedger ledger, AddresseeNumber who) {
    List<AddresseeRecord> versions = ledger.versions(who);
    for (Instant knownAt : around(versions.stream().map(v -> v.recordedAt()).toList())) {
      List<AddresseeRecord> known =
          versions.stream().filter(v -> !v.recordedAt().isAfter(knownAt)).toList();
      Optional<AddresseeRecord> found =
          ledger.in(unit -> unit.residents().findAsKnownAt(who, knownAt));
      assertThat(found)
          .as("the resident as known at %s", knownAt)
          .isEqualTo(known.stream().reduce((earlier, later) -> later));
    }
  }

  /** Each instant, a nanosecond before and after it, and the two ends of time. */
  private static Set<Instant> around(List<Instant> instants) {
    List<Instant> all = new ArrayList<>(List.of(Instant.MIN, Instant.MAX));
    for (Instant one : instants) {
      all.addAll(List.of(one.minusNanos(1), one, one.plusNanos(1)));
    }
    return new LinkedHashSet<>(all);
  }
}
