package jp.sesshu.testkit.contract;

import static jp.sesshu.integrity.LogName.Kind.LEDGER;
import static jp.sesshu.integrity.LogName.Kind.TRAIL;
import static jp.sesshu.testkit.contract.LedgerEntries.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.sesshu.UnitOfWork;
import jp.sesshu.access.ActId;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.integrity.Checkpoint;
import jp.sesshu.integrity.GrowingTree;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.LogRecord;
import jp.sesshu.integrity.Seal;
import jp.sesshu.integrity.Sealer;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.integrity.InMemorySigner;

/** What the tests of {@link LogStoreContract} do with the stores, one transaction each. */
abstract class LogSteps {
  static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");

  final InMemorySigner signer = new InMemorySigner();

  /**
   * Runs work against the stores of a municipality in one transaction of its own; they start empty
   * with each test.
   */
  protected abstract <T> T inTransaction(
      MunicipalityCode municipality, Function<UnitOfWork, T> work);

  void appendAll(LedgerEntry... entries) {
    run(work -> work.ledger().appendAll(List.of(entries)));
  }

  void append(TrailEntry entry) {
    run(work -> work.trail().append(entry));
  }

  void run(Consumer<UnitOfWork> work) {
    inTransaction(
        KITAKYUSHU,
        unit -> {
          work.accept(unit);
          return true;
        });
  }

  void seal(LogName.Kind log) {
    run(work -> new Sealer(signer).seal(new LogName(KITAKYUSHU, log), work.logs()));
  }

  void add(LogName.Kind log, Seal seal, List<byte[]> commitments) {
    run(work -> work.logs().addSeal(log, seal, commitments));
  }

  Seal sealOver(int size) {
    GrowingTree tree = new GrowingTree();
    for (int i = 0; i < size; i++) {
      tree.add(new byte[32]);
    }
    return new Seal(signer.signed(new Checkpoint("other", tree.head())), tree.frontier());
  }

  String payloadIfAppended(LedgerEntry first, LedgerEntry second) {
    List<String> payload = new ArrayList<>();
    Throwable end =
        catchThrowable(
            () ->
                run(
                    work -> {
                      work.ledger().appendAll(List.of(first, second));
                      payload.add(kept(work.logs().records(LEDGER, 1, 1).get(0)).payload());
                      throw new UndoneException();
                    }));
    assertThat(end).isInstanceOf(UndoneException.class);
    return payload.get(0);
  }

  long size(LogName.Kind log) {
    return inTransaction(KITAKYUSHU, work -> work.logs().size(log));
  }

  List<LogRecord> records(LogName.Kind log, long from, int limit) {
    return inTransaction(KITAKYUSHU, work -> work.logs().records(log, from, limit));
  }

  List<Seal> seals(LogName.Kind log) {
    return inTransaction(KITAKYUSHU, work -> work.logs().seals(log));
  }

  List<byte[]> commitments(long from, int limit) {
    return inTransaction(KITAKYUSHU, work -> work.logs().commitments(LEDGER, from, limit));
  }

  long beyondAnchors(long from) {
    return inTransaction(KITAKYUSHU, work -> work.logs().countBeyondAnchors(TRAIL, from));
  }

  static LogRecord.Kept kept(LogRecord record) {
    assertThat(record).as("LG1: an entry with its content").isInstanceOf(LogRecord.Kept.class);
    return (LogRecord.Kept) record;
  }

  static TrailEntry.Attempt attempt(int number) {
    Instant when = at(number);
    PrincipalId by = new PrincipalId("op-1");
    Map<String, String> subjects = Map.of("addressee", "0000012", "file", "報告\\6\n月.csv");
    return new TrailEntry.Attempt(
        act(number), when, by, Purpose.IMMUNIZATION, "history.read", subjects);
  }

  static TrailEntry.Outcome outcome(int number) {
    return new TrailEntry.Outcome(
        act(number), at(number), TrailEntry.Result.DONE, Map.of("rows", "1"));
  }

  static ActId act(int number) {
    return new ActId("%032x".formatted(number));
  }

  /** Undoes a transaction. */
  static final class UndoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
