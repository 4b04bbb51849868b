package jp.sesshu.testkit.integrity;

import static jp.sesshu.integrity.LogName.Kind.LEDGER;
import static jp.sesshu.integrity.LogName.Kind.TRAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import jp.sesshu.integrity.Commitment;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.LogRecord;
import jp.sesshu.integrity.RewrittenLogException;
import jp.sesshu.integrity.Seal;
import jp.sesshu.integrity.Sealer;
import jp.sesshu.integrity.SignedCheckpoint;
import jp.sesshu.integrity.SignedNote;
import jp.sesshu.integrity.Tombstone;
import jp.sesshu.integrity.Verdict;
import jp.sesshu.integrity.Verdict.Broken;
import jp.sesshu.integrity.Verdict.Fault;
import jp.sesshu.integrity.Verdict.Intact;
import jp.sesshu.municipality.MunicipalityCode;
import org.junit.jupiter.api.Test;

class SealerTest {
  private static final MunicipalityCode CITY = new MunicipalityCode("401005");
  private static final LogName LEDGER_LOG = new LogName(CITY, LEDGER);
  private static final LogName TRAIL_LOG = new LogName(CITY, TRAIL);

  private final TamperableLogs logs = new TamperableLogs(1);
  private final InMemorySigner signer = new InMemorySigner();
  private final Sealer sealer = new Sealer(signer);

  @Test
  void a_sealed_log_is_intact_and_says_what_has_come_since() {
    fillAndSeal(5);
    logs.add(LEDGER, "later");
    assertThat(audit(LEDGER_LOG)).isEqualTo(new Intact(5, 1, 0));
  }

  @Test
  void an_empty_log_is_not_sealed() {
    assertThat(sealer.seal(LEDGER_LOG, logs)).isEmpty();
  }

  @Test
  void each_checkpoint_is_anchored_in_the_other_log_and_an_anchor_alone_seals_nothing() {
    fillAndSeal(3);
    assertThat(logs.size(TRAIL)).isEqualTo(1);
    assertThat(sealer.seal(TRAIL_LOG, logs)).isEmpty();
    logs.add(TRAIL, "attempt");
    assertThat(sealer.seal(TRAIL_LOG, logs)).isPresent();
    assertThat(audit(TRAIL_LOG)).isEqualTo(new Intact(2, 0, 0));
    assertThat(audit(LEDGER_LOG)).isEqualTo(new Intact(3, 1, 0));
  }

  @Test
  void an_erased_entry_stays_proven_together_with_its_tombstone_only() {
    fillAndSeal(6);
    logs.erase(LEDGER, 2);
    assertThat(audit(LEDGER_LOG)).isEqualTo(new Broken(2, Fault.ERASED));
    logs.state(LEDGER, tombstoneOf(2));
    assertThat(audit(LEDGER_LOG)).isEqualTo(new Intact(6, 1, 1));
    assertThat(sealer.seal(LEDGER_LOG, logs)).isPresent();
    assertThat(audit(LEDGER_LOG)).isEqualTo(new Intact(7, 0, 1));
  }

  @Test
  void a_tombstone_that_another_key_signed_counts_for_nothing() {
    fillAndSeal(6);
    logs.erase(LEDGER, 2);
    logs.state(LEDGER, new InMemorySigner().attest(tombstone(2).statement()));
    assertThat(audit(LEDGER_LOG)).isEqualTo(new Broken(2, Fault.ERASED));
    logs.entries(LEDGER).set(2, new LogRecord.Kept(2, new byte[32], "made up"));
    assertThat(audit(LEDGER_LOG)).isEqualTo(new Broken(2, Fault.ALTERED));
  }

  @Test
  void a_false_statement_is_found_before_it_is_sealed() {
    fillAndSeal(6);
    logs.state(LEDGER, new InMemorySigner().attest(tombstone(2).statement()));
    assertThat(audit(LEDGER_LOG)).isEqualTo(new Broken(6, Fault.STATEMENT));
  }

  @Test
  void a_content_that_comes_back_is_found() {
    fillAndSeal(6);
    logs.state(LEDGER, tombstoneOf(2));
    assertThat(audit(LEDGER_LOG)).isEqualTo(new Broken(2, Fault.RETURNED));
  }

  private SignedNote tombstoneOf(int index) {
    return signer.attest(tombstone(index).statement());
  }

  private Tombstone tombstone(int index) {
    return new Tombstone(CITY, List.of(logs.destroyed(LEDGER, index)), List.of("rule A"));
  }

  @Test
  void a_crash_between_signature_and_commit_loses_nothing() {
    fillAndSeal(4);
    TamperableLogs beforeCrash = logs.copy();
    logs.add(LEDGER, "e4");
    beforeCrash.entries(LEDGER).add(logs.entries(LEDGER).get(4));
    assertThat(sealer.seal(LEDGER_LOG, logs)).isPresent();
    beforeCrash.add(LEDGER, "e5");
    assertThat(sealer.seal(LEDGER_LOG, beforeCrash)).isPresent();
    assertThat(beforeCrash.audit(signer.verifierKey(), LEDGER_LOG)).isEqualTo(new Intact(6, 0, 0));
  }

  @Test
  void a_restored_old_copy_is_refused() {
    fillAndSeal(4);
    TamperableLogs old = logs.copy();
    logs.add(LEDGER, "e4");
    sealer.seal(LEDGER_LOG, logs);
    assertThatExceptionOfType(RewrittenLogException.class)
        .isThrownBy(() -> sealer.seal(LEDGER_LOG, old))
        .withMessageContaining("4 entries, but 5 were sealed");
  }

  @Test
  void a_fork_that_has_grown_past_the_signed_size_is_refused() {
    fillAndSeal(4);
    TamperableLogs fork = logs.copy();
    logs.add(LEDGER, "e4");
    sealer.seal(LEDGER_LOG, logs);
    fork.add(LEDGER, "another e4");
    fork.add(LEDGER, "another e5");
    assertThatExceptionOfType(RewrittenLogException.class)
        .isThrownBy(() -> sealer.seal(LEDGER_LOG, fork));
  }

  @Test
  void a_changed_payload_names_its_entry() {
    fillAndSeal(9);
    for (int i = 0; i < 9; i++) {
      TamperableLogs tampered = logs.copy();
      LogRecord.Kept kept = (LogRecord.Kept) logs.entries(LEDGER).get(i);
      tampered.entries(LEDGER).set(i, new LogRecord.Kept(i, kept.salt(), "forged"));
      assertThat(tampered.audit(signer.verifierKey(), LEDGER_LOG))
          .isEqualTo(new Broken(i, Fault.ALTERED));
    }
  }

  @Test
  void a_flipped_salt_or_commitment_names_its_entry() {
    fillAndSeal(3);
    TamperableLogs salt = logs.copy();
    LogRecord.Kept kept = (LogRecord.Kept) logs.entries(LEDGER).get(1);
    salt.entries(LEDGER).set(1, new LogRecord.Kept(1, flipped(kept.salt()), kept.payload()));
    assertThat(salt.audit(signer.verifierKey(), LEDGER_LOG))
        .isEqualTo(new Broken(1, Fault.ALTERED));
    TamperableLogs commitment = logs.copy();
    commitment.commitments(LEDGER).set(2, flipped(logs.commitments(LEDGER).get(2)));
    assertThat(commitment.audit(signer.verifierKey(), LEDGER_LOG))
        .isEqualTo(new Broken(2, Fault.ALTERED));
  }

  @Test
  void two_entries_swapped_with_all_that_belongs_to_them_name_the_first() {
    fillAndSeal(5);
    TamperableLogs tampered = logs.copy();
    LogRecord.Kept one = (LogRecord.Kept) logs.entries(LEDGER).get(1);
    LogRecord.Kept three = (LogRecord.Kept) logs.entries(LEDGER).get(3);
    tampered.entries(LEDGER).set(1, new LogRecord.Kept(1, three.salt(), three.payload()));
    tampered.entries(LEDGER).set(3, new LogRecord.Kept(3, one.salt(), one.payload()));
    List<byte[]> kept = tampered.commitments(LEDGER);
    byte[] first = kept.get(1);
    kept.set(1, kept.get(3));
    kept.set(3, first);
    assertThat(tampered.audit(signer.verifierKey(), LEDGER_LOG))
        .isEqualTo(new Broken(1, Fault.ALTERED));
  }

  @Test
  void an_entry_forged_together_with_its_commitment_breaks_the_checkpoint_over_it() {
    fillAndSeal(4);
    logs.add(LEDGER, "e4");
    sealer.seal(LEDGER_LOG, logs);
    LogRecord.Kept forged = new LogRecord.Kept(4, new byte[Commitment.SALT_LENGTH], "forged");
    logs.entries(LEDGER).set(4, forged);
    logs.commitments(LEDGER).set(4, forged.commitment(new Commitment()));
    assertThat(audit(LEDGER_LOG)).isEqualTo(new Broken(4, Fault.RESEALED));
  }

  @Test
  void a_cut_off_tail_names_the_first_missing_entry() {
    fillAndSeal(5);
    logs.entries(LEDGER).remove(4);
    logs.commitments(LEDGER).remove(4);
    assertThat(audit(LEDGER_LOG)).isEqualTo(new Broken(4, Fault.CUT_OFF));
  }

  @Test
  void a_tail_cut_off_with_its_checkpoint_is_told_by_the_other_log() {
    fillAndSeal(3);
    logs.add(LEDGER, "e3");
    sealer.seal(LEDGER_LOG, logs);
    logs.entries(LEDGER).remove(3);
    logs.commitments(LEDGER).remove(3);
    logs.sealList(LEDGER).remove(1);
    assertThat(audit(LEDGER_LOG)).isEqualTo(new Intact(3, 0, 0));
    assertThat(audit(TRAIL_LOG)).isEqualTo(new Broken(1, Fault.ANCHOR));
  }

  @Test
  void a_removed_entry_in_the_middle_names_its_place() {
    fillAndSeal(5);
    logs.entries(LEDGER).remove(2);
    assertThat(audit(LEDGER_LOG)).isEqualTo(new Broken(2, Fault.MISSING));
  }

  @Test
  void a_checkpoint_of_another_key_is_told() {
    fillAndSeal(2);
    Seal seal = logs.sealList(LEDGER).get(0);
    SignedCheckpoint forged = new InMemorySigner().signed(seal.checkpoint().checkpoint());
    logs.sealList(LEDGER).set(0, new Seal(forged, seal.frontier()));
    assertThat(audit(LEDGER_LOG)).isEqualTo(new Broken(0, Fault.SIGNATURE));
  }

  @Test
  void more_entries_than_one_checkpoint_covers_are_sealed_one_after_another() {
    for (int i = 0; i < Sealer.MOST_PER_SEAL + 10; i++) {
      logs.add(LEDGER, "e" + i);
    }
    while (sealer.seal(LEDGER_LOG, logs).isPresent()) {}
    assertThat(logs.seals(LEDGER)).hasSize(2);
    assertThat(audit(LEDGER_LOG)).isEqualTo(new Intact(Sealer.MOST_PER_SEAL + 10, 0, 0));
  }

  private void fillAndSeal(int count) {
    for (int i = 0; i < count; i++) {
      logs.add(LEDGER, "e" + i);
    }
    assertThat(sealer.seal(LEDGER_LOG, logs)).isPresent();
  }

  private Verdict audit(LogName name) {
    return logs.audit(signer.verifierKey(), name);
  }

  private static byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    flipped[0] ^= 1;
    return flipped;
  }
}
