package jp.sesshu.testkit.integrity;

import static jp.sesshu.integrity.LogName.Kind.LEDGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.LogRecord;
import jp.sesshu.integrity.LogStore;
import jp.sesshu.integrity.LogTransactions;
import jp.sesshu.integrity.RewrittenLogException;
import jp.sesshu.integrity.Sealer;
import jp.sesshu.integrity.SignedCheckpoint;
import jp.sesshu.integrity.Verdict.Broken;
import jp.sesshu.integrity.Verdict.Fault;
import jp.sesshu.integrity.Verdict.Intact;
import jp.sesshu.municipality.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sealing that reads before its transaction begins, and what may happen in between. */
class SealingAheadTest {
  private static final LogName LOG = new LogName(new MunicipalityCode("401005"), LEDGER);
  private static final int MANY = 10_000;

  private final TamperableLogs logs = new TamperableLogs(1);
  private final InMemorySigner signer = new InMemorySigner();
  private final Sealer sealer = new Sealer(signer);
  private final Transactions transactions = new Transactions();

  /** Transactions that say who reads, and let something happen before the one that writes. */
  private class Transactions implements LogTransactions {
    private final Set<Thread> readers = Collections.synchronizedSet(new HashSet<>());
    private final List<Long> readInTransaction = new ArrayList<>();
    private Runnable inBetween = () -> {};

    @Override
    public <T> T inTransaction(Function<LogStore, T> work) {
      inBetween.run();
      return work.apply(new ForwardedLogs(logs, readInTransaction::add));
    }

    @Override
    public <T> T reading(Function<LogStore, T> work) {
      readers.add(Thread.currentThread());
      return work.apply(logs);
    }
  }

  @BeforeEach
  void fill() {
    add(MANY);
  }

  private void add(int count) {
    for (int i = 0; i < count; i++) {
      logs.add(LEDGER, "e" + i);
    }
  }

  @Test
  void two_threads_read_ahead_and_the_transaction_reads_nothing() {
    TamperableLogs same = logs.copy();
    SignedCheckpoint sealed = sealer.seal(LOG, transactions).orElseThrow();
    assertThat(transactions.readers).hasSize(2);
    assertThat(transactions.readers)
        .filteredOn(Thread::isAlive)
        .containsOnly(Thread.currentThread());
    assertThat(transactions.readInTransaction).isEmpty();
    assertThat(sealed.checkpoint())
        .isEqualTo(new Sealer(new InMemorySigner()).seal(LOG, same).orElseThrow().checkpoint());
    assertThat(audit()).isEqualTo(new Intact(MANY, 0, 0));
  }

  @Test
  void a_few_entries_are_read_in_the_transaction() {
    sealer.seal(LOG, transactions);
    add(5);
    transactions.readers.clear();
    assertThat(sealer.seal(LOG, transactions)).isPresent();
    assertThat(transactions.readers).containsExactly(Thread.currentThread());
    assertThat(transactions.readInTransaction).containsExactly((long) MANY);
    assertThat(audit()).isEqualTo(new Intact(MANY + 5, 0, 0));
  }

  @Test
  void what_is_appended_meanwhile_is_sealed_with_the_rest() {
    transactions.inBetween = () -> add(3);
    sealer.seal(LOG, transactions);
    assertThat(transactions.readInTransaction).containsExactly((long) MANY);
    assertThat(audit()).isEqualTo(new Intact(MANY + 3, 0, 0));
  }

  @Test
  void what_another_sealed_meanwhile_is_not_sealed_twice() {
    transactions.inBetween =
        () -> {
          sealer.seal(LOG, logs);
          add(2);
        };
    assertThat(sealer.seal(LOG, transactions)).isPresent();
    assertThat(audit()).isEqualTo(new Intact(MANY + 2, 0, 0));
    assertThat(logs.commitments(LEDGER)).hasSize(MANY + 2);
  }

  @Test
  void an_entry_changed_meanwhile_is_named_by_the_audit() {
    transactions.inBetween =
        () -> {
          LogRecord.Kept kept = (LogRecord.Kept) logs.entries(LEDGER).get(77);
          logs.entries(LEDGER).set(77, new LogRecord.Kept(77, kept.salt(), "forged"));
        };
    sealer.seal(LOG, transactions);
    assertThat(audit()).isEqualTo(new Broken(77, Fault.ALTERED));
  }

  @Test
  void a_log_that_has_lost_its_tail_meanwhile_is_not_sealed() {
    transactions.inBetween = () -> logs.entries(LEDGER).subList(MANY - 4, MANY).clear();
    assertThatExceptionOfType(RewrittenLogException.class)
        .isThrownBy(() -> sealer.seal(LOG, transactions))
        .withMessageContaining("entry 9996 is missing");
    assertThat(logs.seals(LEDGER)).isEmpty();
  }

  @Test
  void a_missing_entry_is_named_whichever_thread_came_to_it() {
    for (int missing : new int[] {3, 4_100, 9_000}) {
      LogRecord taken = logs.entries(LEDGER).remove(missing);
      assertThatExceptionOfType(RewrittenLogException.class)
          .isThrownBy(() -> sealer.seal(LOG, transactions))
          .withMessageContaining("entry " + missing + " is missing");
      logs.entries(LEDGER).add(missing, taken);
    }
    assertThat(logs.seals(LEDGER)).isEmpty();
  }

  @Test
  void a_storage_that_cannot_be_read_by_a_second_thread_is_sealed_all_the_same() {
    Thread own = Thread.currentThread();
    LogTransactions alone =
        new Transactions() {
          @Override
          public <T> T reading(Function<LogStore, T> work) {
            if (Thread.currentThread() != own) {
              throw new IllegalStateException("no second connection");
            }
            return super.reading(work);
          }
        };
    assertThat(sealer.seal(LOG, alone)).isPresent();
    assertThat(audit()).isEqualTo(new Intact(MANY, 0, 0));
  }

  @Test
  void whoever_is_interrupted_seals_nothing_and_leaves_no_thread() {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> sealer.seal(LOG, transactions))
        .withMessage("interrupted while sealing");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(transactions.readers)
        .filteredOn(Thread::isAlive)
        .containsOnly(Thread.currentThread());
    assertThat(logs.seals(LEDGER)).isEmpty();
    assertThat(sealer.seal(LOG, transactions)).isPresent();
  }

  private Object audit() {
    return logs.audit(signer.verifierKey(), LOG);
  }
}
