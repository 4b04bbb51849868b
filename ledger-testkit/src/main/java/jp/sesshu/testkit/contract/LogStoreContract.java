package jp.sesshu.testkit.contract;

import static jp.sesshu.integrity.LogName.Kind.LEDGER;
import static jp.sesshu.integrity.LogName.Kind.TRAIL;
import static jp.sesshu.testkit.contract.LedgerEntries.at;
import static jp.sesshu.testkit.contract.LedgerEntries.corrected;
import static jp.sesshu.testkit.contract.LedgerEntries.recorded;
import static jp.sesshu.testkit.contract.LedgerEntries.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.integrity.Commitment;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.LogRecord;
import jp.sesshu.integrity.LogStore;
import jp.sesshu.integrity.Seal;
import jp.sesshu.integrity.SignedNote;
import jp.sesshu.integrity.Statement;
import jp.sesshu.integrity.StoredAudit;
import jp.sesshu.integrity.Verdict;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.testkit.fixture.People;
import jp.sesshu.testkit.fixture.Visits;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link LogStore}: extend it, answer the one question, and every rule of the port
 * is tested against your store, together with your ledger and your trail.
 */
public abstract class LogStoreContract extends LogSteps {
  private static final MunicipalityCode FUKUOKA = new MunicipalityCode("401307");
  private static final AddresseeNumber YUTA = People.yuta().number();
  private static final AddresseeNumber OTHER = new AddresseeNumber("0000099");

  @Test
  void lg1_what_is_appended_is_an_entry_of_its_log_in_order() {
    appendAll(recorded(YUTA, 1), recorded(OTHER, 1));
    append(attempt(1));
    appendAll(recorded(YUTA, 2));
    append(outcome(1));
    assertThat(size(LEDGER)).as("LG1: the ledger's entries").isEqualTo(3);
    assertThat(size(TRAIL)).as("LG1: the trail's entries").isEqualTo(2);
    assertThat(records(LEDGER, 0, 10))
        .extracting(LogRecord::index)
        .as("LG1: without a gap, from 0")
        .containsExactly(0L, 1L, 2L);
    assertThat(records(LEDGER, 1, 1))
        .as("LG1: from the one asked for on, at most so many")
        .containsExactly(records(LEDGER, 0, 10).get(1));
    assertThat(records(LEDGER, 3, 10)).as("LG1: beyond the end").isEmpty();
  }

  @Test
  void lg1_an_entry_is_read_the_same_again_and_each_has_a_salt_of_its_own() {
    appendAll(recorded(YUTA, 1), recorded(YUTA, 2));
    append(attempt(1));
    append(attempt(1));
    Set<String> salts = new HashSet<>();
    for (LogName.Kind log : LogName.Kind.values()) {
      assertThat(records(log, 0, 9)).as("LG1: read again").isEqualTo(records(log, 0, 9));
      for (LogRecord record : records(log, 0, 9)) {
        byte[] salt = kept(record).salt();
        assertThat(salt).as("LG1: 32 random bytes").hasSize(Commitment.SALT_LENGTH);
        salts.add(HexFormat.of().formatHex(salt));
      }
    }
    assertThat(salts).as("LG1: no two salts alike").hasSize(4);
  }

  @Test
  void lg1_a_ledger_payload_tells_every_field() {
    LedgerEntry.Recorded first = recorded(YUTA, 1);
    LedgerEntry.Recorded base = recorded(YUTA, 2);
    LedgerEntry.Corrected mended =
        corrected(YUTA, 2, first, Visits.measlesInFull(LedgerEntries.DAY));
    LedgerEntry.Withdrawn withdrawn = withdrawn(YUTA, 2, first.record());
    List<LedgerEntry> variants =
        List.of(
            base,
            new LedgerEntry.Recorded(
                YUTA, 2, base.recordedAt().plusNanos(1000), "op-1", base.key(), base.given()),
            new LedgerEntry.Recorded(YUTA, 2, base.recordedAt(), "op-2", base.key(), base.given()),
            new LedgerEntry.Recorded(YUTA, 2, base.recordedAt(), "op-1", first.key(), base.given()),
            new LedgerEntry.Recorded(YUTA, 2, base.recordedAt(), "op-1", base.key(), first.given()),
            mended,
            new LedgerEntry.Corrected(
                YUTA,
                2,
                mended.record(),
                mended.recordedAt(),
                mended.recordedBy(),
                mended.key(),
                mended.given(),
                "another reason"),
            withdrawn,
            new LedgerEntry.Withdrawn(
                YUTA, 2, withdrawn.record(), withdrawn.recordedAt(), "op-3", "別の理由"));
    Set<String> payloads = new HashSet<>();
    for (LedgerEntry variant : variants) {
      payloads.add(payloadIfAppended(first, variant));
    }
    assertThat(payloads)
        .as("LG1: two entries that differ in any field have different payloads")
        .hasSize(variants.size());
  }

  @Test
  void lg1_a_trail_payload_tells_every_field() {
    TrailEntry.Attempt base = attempt(1);
    List<TrailEntry> variants =
        List.of(
            base,
            attempt(2),
            new TrailEntry.Attempt(
                base.act(),
                base.at().plusNanos(1000),
                base.principal(),
                base.purpose(),
                base.event(),
                base.subjects()),
            new TrailEntry.Attempt(
                base.act(),
                base.at(),
                new PrincipalId("op-9"),
                base.purpose(),
                base.event(),
                base.subjects()),
            new TrailEntry.Attempt(
                base.act(),
                base.at(),
                base.principal(),
                Purpose.STATISTICS,
                base.event(),
                base.subjects()),
            new TrailEntry.Attempt(
                base.act(), base.at(), base.principal(), base.purpose(), "other", base.subjects()),
            new TrailEntry.Attempt(
                base.act(), base.at(), base.principal(), base.purpose(), base.event(), Map.of()),
            outcome(1),
            new TrailEntry.Outcome(act(1), at(1), TrailEntry.Result.FAILED, Map.of("rows", "1")));
    variants.forEach(this::append);
    assertThat(records(TRAIL, 0, 99).stream().map(r -> kept(r).payload()).distinct())
        .as("LG1: two entries that differ in any field have different payloads")
        .hasSize(variants.size());
  }

  @Test
  void lg2_a_seal_covers_more_than_the_one_before() {
    appendAll(recorded(YUTA, 1), recorded(YUTA, 2));
    seal(LEDGER);
    Seal last = seals(LEDGER).get(0);
    assertThat(catchThrowable(() -> add(LEDGER, last, List.of())))
        .as("LG2: the same seal again")
        .isInstanceOf(IllegalStateException.class);
    assertThat(catchThrowable(() -> add(LEDGER, sealOver(1), List.of(new byte[32]))))
        .as("LG2: a smaller one")
        .isInstanceOf(IllegalStateException.class);
    assertThat(seals(LEDGER)).as("LG2: what was refused is not kept").containsExactly(last);
  }

  @Test
  void lg3_every_seal_is_kept_with_the_commitments_of_what_it_covers() {
    List<byte[]> expected = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 3; i++) {
        appendAll(recorded(YUTA, 3 * round + i + 1));
      }
      seal(LEDGER);
    }
    records(LEDGER, 0, 99).forEach(r -> expected.add(kept(r).commitment(new Commitment())));
    assertThat(seals(LEDGER))
        .extracting(seal -> seal.head().size())
        .as("LG3: smallest size first")
        .containsExactly(3L, 6L, 9L);
    assertThat(seals(LEDGER)).allMatch(seal -> seal.frontier().head().equals(seal.head()));
    Optional<Seal> newest = inTransaction(KITAKYUSHU, work -> work.logs().lastSeal(LEDGER));
    assertThat(newest).as("LG3: the newest").contains(seals(LEDGER).get(2));
    assertThat(commitments(0, 99)).as("LG3: all of them").containsExactlyElementsOf(expected);
    assertThat(commitments(4, 3))
        .as("LG3: from an index on, across seals")
        .containsExactlyElementsOf(expected.subList(4, 7));
    assertThat(commitments(9, 9)).as("LG3: nothing beyond the last seal").isEmpty();
    assertThat(seals(TRAIL)).as("LG3: each log has its own").isEmpty();
  }

  @Test
  void lg4_a_checkpoint_is_anchored_in_the_other_log_and_nowhere_else() {
    appendAll(recorded(YUTA, 1));
    append(attempt(1));
    seal(LEDGER);
    assertThat(size(TRAIL)).as("LG4: the anchor is an entry").isEqualTo(2);
    assertThat(kept(records(TRAIL, 1, 1).get(0)).payload())
        .as("LG4: with the other's checkpoint, and nothing else")
        .isEqualTo("anchor\n" + seals(LEDGER).get(0).checkpoint().note());
    List<TrailEntry> shown = inTransaction(KITAKYUSHU, work -> work.trail().entries(0, 9));
    assertThat(shown).as("LG4: the trail does not show it").containsExactly(attempt(1));
    long counted = inTransaction(KITAKYUSHU, work -> work.trail().count());
    assertThat(counted).as("LG4: nor count it").isEqualTo(1);
    assertThat(beyondAnchors(0)).as("LG4: counted without the anchor").isEqualTo(1);
    assertThat(beyondAnchors(1)).as("LG4: an anchor alone").isZero();
    append(outcome(1));
    assertThat(beyondAnchors(1)).as("LG4: what comes after it").isEqualTo(1);
    assertThat(records(TRAIL, 2, 1)).as("LG1: goes on after the anchor").hasSize(1);
  }

  @Test
  void lg6_a_signed_statement_is_an_entry_of_its_log_and_shown_nowhere_else() {
    appendAll(recorded(YUTA, 1));
    SignedNote first = statement("rule A");
    SignedNote second = statement("rule B");
    run(work -> work.logs().state(LEDGER, first));
    appendAll(recorded(YUTA, 2));
    run(work -> work.logs().state(LEDGER, second));
    assertThat(size(LEDGER)).as("LG6: each is an entry").isEqualTo(4);
    assertThat(kept(records(LEDGER, 1, 1).get(0)).payload())
        .as("LG6: that holds the statement")
        .isEqualTo("statement\n" + first.note());
    List<String> all = inTransaction(KITAKYUSHU, work -> work.logs().statements(LEDGER));
    assertThat(all).as("LG6: all in their order").containsExactly(first.note(), second.note());
    List<String> other = inTransaction(KITAKYUSHU, work -> work.logs().statements(TRAIL));
    assertThat(other).as("LG6: of this log only").isEmpty();
    long counted = inTransaction(KITAKYUSHU, work -> work.ledger().count());
    assertThat(counted).as("LG6: the ledger does not count it").isEqualTo(2);
  }

  @Test
  void lg7_an_entry_stays_what_it_is_for_whoever_holds_it() {
    appendAll(recorded(YUTA, 1), recorded(YUTA, 2));
    append(attempt(1));
    for (LogName.Kind log : LogName.Kind.values()) {
      List<String> within = new ArrayList<>();
      List<LogRecord> held =
          inTransaction(
              KITAKYUSHU,
              work -> {
                within.clear();
                work.logs().records(log, 0, 9).forEach(r -> within.add(kept(r).payload()));
                return work.logs().records(log, 0, 9);
              });
      assertThat(texts(held))
          .as("LG7: its text when the transaction has ended, in another thread")
          .isEqualTo(within);
    }
  }

  /** The texts as another thread gets them; what it met instead, if it could not. */
  private static List<String> texts(List<LogRecord> held) {
    return CompletableFuture.supplyAsync(() -> held.stream().map(r -> kept(r).payload()).toList())
        .exceptionally(met -> List.of("none: " + met.getCause()))
        .join();
  }

  private SignedNote statement(String line) {
    return signer.attest(new Statement(KITAKYUSHU, Statement.Kind.ERASURE, List.of(line)));
  }

  @Test
  void lg5_nothing_of_another_municipality_is_seen_or_counted() {
    appendAll(recorded(YUTA, 1));
    append(attempt(1));
    seal(LEDGER);
    for (LogName.Kind log : LogName.Kind.values()) {
      long theirs = inTransaction(FUKUOKA, work -> work.logs().size(log));
      assertThat(theirs).as("LG5: size").isZero();
      List<LogRecord> records = inTransaction(FUKUOKA, work -> work.logs().records(log, 0, 9));
      assertThat(records).as("LG5: records").isEmpty();
      long counted = inTransaction(FUKUOKA, work -> work.logs().countBeyondAnchors(log, 0));
      assertThat(counted).as("LG5: counted").isZero();
      List<Seal> seals = inTransaction(FUKUOKA, work -> work.logs().seals(log));
      assertThat(seals).as("LG5: seals").isEmpty();
      List<byte[]> committed = inTransaction(FUKUOKA, work -> work.logs().commitments(log, 0, 9));
      assertThat(committed).as("LG5: commitments").isEmpty();
    }
  }

  @Test
  void both_logs_sealed_in_turns_are_intact() {
    for (int round = 1; round <= 4; round++) {
      appendAll(recorded(YUTA, round));
      append(attempt(round));
      seal(LEDGER);
      seal(TRAIL);
    }
    Map<LogName.Kind, Verdict> found =
        inTransaction(
            KITAKYUSHU,
            work -> new StoredAudit(KITAKYUSHU, work.logs(), signer.verifierKey()).against(signer));
    assertThat(found)
        .as("entries, commitments and checkpoints agree")
        .isEqualTo(
            Map.of(
                LEDGER, new Verdict.Intact(7, 1, 0),
                TRAIL, new Verdict.Intact(8, 0, 0)));
  }
}
