package jp.sesshu.testkit.integrity;

import static jp.sesshu.integrity.LogName.Kind.LEDGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
  void
      a_storage_that_cannot_be_read_by_a_second_thread_is_sealed_all_the_same_and_the_log_says_so() {
    add(Sealer.MOST_PER_SEAL);
    try (LogLines said = LogLines.of("jp.sesshu.integrity.ReadAhead")) {
      assertThat(sealer.sealAll(LOG, alone())).hasSize(2);
      assertThat(said.lines())
          .isNotEmpty()
          .containsOnly(
              "WARNING the ledger could not be read ahead of its sealing, which will be slower:"
                  + " java.lang.IllegalStateException");
    }
    assertThat(audit()).isEqualTo(new Intact(Sealer.MOST_PER_SEAL + MANY, 0, 0));
  }

  @Test
  void what_a_slower_thread_has_not_taken_the_other_reads() {
    Set<Long> readByOwn = Collections.synchronizedSet(new HashSet<>());
    CountDownLatch done = new CountDownLatch(1);
    Thread own = Thread.currentThread();
    Transactions slow =
        new Transactions() {
          @Override
          public <T> T reading(Function<LogStore, T> work) {
            if (Thread.currentThread() != own) {
              await(done);
              return super.reading(work);
            }
            T answer = super.reading(store -> work.apply(new ForwardedLogs(logs, readByOwn::add)));
            if (!readByOwn.isEmpty()) {
              done.countDown();
            }
            return answer;
          }
        };
    assertThat(sealer.seal(LOG, slow)).isPresent();
    assertThat(readByOwn).containsExactlyInAnyOrder(0L, 2_048L, 4_096L, 6_144L, 8_192L);
    assertThat(slow.readInTransaction).isEmpty();
    assertThat(audit()).isEqualTo(new Intact(MANY, 0, 0));
  }

  @Test
  void what_a_thread_had_taken_when_its_storage_failed_is_read_in_the_transaction() {
    CountDownLatch failed = new CountDownLatch(1);
    Thread own = Thread.currentThread();
    Transactions failing =
        new Transactions() {
          @Override
          public <T> T reading(Function<LogStore, T> work) {
            LogStore watched =
                new ForwardedLogs(
                    logs,
                    from -> {
                      if (Thread.currentThread() == own) {
                        await(failed);
                      } else if (from > 0) {
                        failed.countDown();
                        throw new IllegalStateException("the connection is gone");
                      }
                    });
            return super.reading(store -> work.apply(watched));
          }
        };
    try (LogLines said = LogLines.of("jp.sesshu.integrity.ReadAhead")) {
      assertThat(sealer.seal(LOG, failing)).isPresent();
      assertThat(said.lines()).hasSize(1);
    }
    assertThat(failing.readInTransaction).isNotEmpty();
    assertThat(audit()).isEqualTo(new Intact(MANY, 0, 0));
  }

  /** Transactions of one connection, which is in the hands of one thread. */
  private LogTransactions alone() {
    Thread own = Thread.currentThread();
    return new Transactions() {
      @Override
      public <T> T reading(Function<LogStore, T> work) {
        if (Thread.currentThread() != own) {
          throw new IllegalStateException("no second connection; what a storage says is its own");
        }
        return super.reading(work);
      }
    };
  }

  @Test
  void while_one_seal_is_kept_the_entries_of_the_next_are_read() {
    add(Sealer.MOST_PER_SEAL);
    CountDownLatch read = new CountDownLatch(1);
    ForwardedLogs watched =
        new ForwardedLogs(
            logs,
            from -> {
              if (from >= Sealer.MOST_PER_SEAL) {
                read.countDown();
              }
            });
    LogTransactions waiting =
        new Transactions() {
          @Override
          public <T> T inTransaction(Function<LogStore, T> work) {
            await(read);
            return super.inTransaction(work);
          }

          @Override
          public <T> T reading(Function<LogStore, T> work) {
            return super.reading(store -> work.apply(watched));
          }
        };
    TamperableLogs same = logs.copy();
    List<SignedCheckpoint> sealed = sealer.sealAll(LOG, waiting);
    assertThat(sealed).hasSize(2);
    assertThat(((Transactions) waiting).readInTransaction).isEmpty();
    Sealer another = new Sealer(new InMemorySigner());
    for (SignedCheckpoint one : sealed) {
      assertThat(one.checkpoint()).isEqualTo(another.seal(LOG, same).orElseThrow().checkpoint());
    }
    assertThat(audit()).isEqualTo(new Intact(Sealer.MOST_PER_SEAL + MANY, 0, 0));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).as("the next is read meanwhile").isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_could_not_be_sealed_leaves_what_was_sealed_before_and_no_thread() {
    add(Sealer.MOST_PER_SEAL);
    int missing = Sealer.MOST_PER_SEAL + 3;
    logs.entries(LEDGER).remove(missing);
    assertThatExceptionOfType(RewrittenLogException.class)
        .isThrownBy(() -> sealer.sealAll(LOG, transactions))
        .withMessageContaining("entry " + missing + " is missing");
    assertThat(logs.seals(LEDGER)).hasSize(1);
    assertThat(transactions.readers)
        .filteredOn(Thread::isAlive)
        .containsOnly(Thread.currentThread());
  }

  @Test
  void in_a_transaction_of_the_callers_own_one_thread_reads_and_another_hashes() {
    Set<Thread> hashing = Collections.synchronizedSet(new HashSet<>());
    Set<Thread> reading = new HashSet<>();
    TamperableLogs same = logs.copy();
    logs.entries(LEDGER).replaceAll(entry -> askedBy(hashing, (LogRecord.Kept) entry));
    SignedCheckpoint sealed =
        sealer
            .seal(LOG, new ForwardedLogs(logs, from -> reading.add(Thread.currentThread())))
            .orElseThrow();
    assertThat(reading).containsExactly(Thread.currentThread());
    assertThat(hashing).hasSizeGreaterThan(1).filteredOn(Thread::isAlive).hasSizeLessThan(2);
    assertThat(sealed.checkpoint())
        .isEqualTo(new Sealer(new InMemorySigner()).seal(LOG, same).orElseThrow().checkpoint());
  }

  private static LogRecord askedBy(Set<Thread> threads, LogRecord.Kept entry) {
    byte[] payload = entry.payload().getBytes(StandardCharsets.UTF_8);
    return LogRecord.Kept.ofUtf8(
        entry.index(),
        entry.salt(),
        () -> {
          threads.add(Thread.currentThread());
          return payload;
        });
  }

  @Test
  void a_missing_entry_is_named_in_a_transaction_of_the_callers_own() {
    for (int missing : new int[] {0, 3, 2_048, 4_100, MANY - 2}) {
      LogRecord taken = logs.entries(LEDGER).remove(missing);
      assertThatExceptionOfType(RewrittenLogException.class)
          .isThrownBy(() -> sealer.seal(LOG, logs))
          .withMessageContaining("entry " + missing + " is missing");
      logs.entries(LEDGER).add(missing, taken);
    }
    assertThat(logs.seals(LEDGER)).isEmpty();
  }

  @Test
  void what_the_thread_that_hashes_meets_is_told_to_the_caller_and_seals_nothing() {
    Thread own = Thread.currentThread();
    LogRecord.Kept kept = (LogRecord.Kept) logs.entries(LEDGER).get(5);
    logs.entries(LEDGER)
        .set(
            5,
            LogRecord.Kept.ofUtf8(
                5,
                kept.salt(),
                () -> {
                  if (Thread.currentThread() != own) {
                    throw new UnsupportedOperationException("no text");
                  }
                  return new byte[0];
                }));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> sealer.seal(LOG, logs));
    assertThat(logs.seals(LEDGER)).isEmpty();
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
