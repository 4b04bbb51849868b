package jp.sesshu.benchmark.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import jp.sesshu.integrity.Commitment;
import jp.sesshu.integrity.GrowingTree;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.LogRecord;
import jp.sesshu.integrity.LogStore;
import jp.sesshu.integrity.LogTransactions;
import jp.sesshu.integrity.Sealer;
import jp.sesshu.integrity.SignedCheckpoint;
import jp.sesshu.testkit.integrity.InMemorySigner;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The sealing of a log that has grown by some hundred thousand entries (封印): read from the
 * database, committed to, hashed into the tree, and the commitments and the signed checkpoints
 * kept, durably.
 *
 * <p>Beside it, as «bare», the hashing of RFC 6962 over the same payloads: a leaf each, and the
 * nodes above.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class SealingBenchmark {
  private static final LogName LOG = new LogName(ImportBenchmark.CITY, LogName.Kind.LEDGER);

  /** How often the same is hashed: the compiler works for the first of them. */
  private static final int TURNS = 24;

  /** Which database. */
  @Param({"sqlite", "postgres"})
  public String database = "sqlite";

  /** How many entries wait to be sealed. */
  @Param("262144")
  public int entries = 262_144;

  private Twins twins = Twins.NONE;
  private List<LogRecord> records = List.of();
  private List<byte[]> payloads = List.of();

  /** A ledger with entries, none of them sealed. */
  @Setup(Level.Iteration)
  public void fill() {
    twins = Twins.of(database);
    Records ledger = new Records(entries / 15 + 1);
    for (int from = 0; from < entries; from += ImportBenchmark.TRANSACTION) {
      var some = ledger.entries(from, Math.min(ImportBenchmark.TRANSACTION, entries - from));
      twins
          .ours()
          .inTransaction(
              ImportBenchmark.CITY,
              work -> {
                work.ledger().appendAll(some);
                return true;
              });
    }
    records =
        twins
            .ours()
            .reading(ImportBenchmark.CITY, work -> work.logs().records(LOG.kind(), 0, 65_536))
            .stream()
            .map(one -> one.<LogRecord>fold(SealingBenchmark::held, erased -> erased))
            .toList();
    payloads = new ArrayList<>(records.size());
    for (LogRecord one : records) {
      payloads.add(
          one.fold(
              kept -> (kept.index() + "\n" + kept.payload()).getBytes(StandardCharsets.UTF_8),
              LogRecord.Erased::commitment));
    }
  }

  /** The same with its text put together already. */
  private static LogRecord held(LogRecord.Kept kept) {
    return new LogRecord.Kept(kept.index(), kept.salt(), kept.payload());
  }

  /** Closes and deletes it. */
  @TearDown(Level.Iteration)
  public void close() {
    twins.close();
  }

  /** All of the sealing. */
  @Benchmark
  public long seal(Pace pace) {
    pace.begin();
    List<SignedCheckpoint> seals = new Sealer(new InMemorySigner()).sealAll(LOG, new Logs());
    long sealed = seals.get(seals.size() - 1).checkpoint().head().size();
    pace.oursEnds(sealed);
    // some are hashed bare as often as there are entries
    pace.begin();
    for (long hashed = 0; hashed < sealed; hashed += payloads.size()) {
      bareTree(payloads.subList(0, (int) Math.min(payloads.size(), sealed - hashed)));
    }
    pace.bareEnds();
    return sealed;
  }

  private final class Logs implements LogTransactions {
    @Override
    public <T> T inTransaction(Function<LogStore, T> work) {
      return twins.ours().inTransaction(ImportBenchmark.CITY, unit -> work.apply(unit.logs()));
    }

    @Override
    public <T> T reading(Function<LogStore, T> work) {
      return twins.ours().reading(ImportBenchmark.CITY, unit -> work.apply(unit.logs()));
    }
  }

  /** Its hashing alone, of entries that have been read: commitments, leaves and nodes. */
  @Benchmark
  public long hash(Pace pace) {
    for (int turn = 0; turn < TURNS; turn++) {
      pace.begin();
      GrowingTree tree = new GrowingTree();
      Commitment commitment = new Commitment();
      for (LogRecord one : records) {
        tree.add(one.fold(kept -> kept.commitment(commitment), LogRecord.Erased::commitment));
      }
      pace.oursEnds(tree.size());
      pace.begin();
      bareTree(payloads);
      pace.bareEnds();
    }
    return pace.done;
  }

  /** RFC 6962 without anything else: leaves, and nodes as soon as both halves are there. */
  static byte[] bareTree(List<byte[]> contents) {
    MessageDigest sha256 = sha256();
    byte[][] halves = new byte[Integer.SIZE][];
    int leaves = 0;
    for (byte[] content : contents) {
      sha256.update((byte) 0);
      byte[] hash = sha256.digest(content);
      for (int level = 0; (leaves >>> level & 1) == 1; level++) {
        sha256.update((byte) 1);
        sha256.update(halves[level]);
        hash = sha256.digest(hash);
      }
      halves[Integer.numberOfTrailingZeros(leaves + 1)] = hash;
      leaves++;
    }
    byte[] root = sha256.digest();
    boolean first = true;
    for (int level = 0; level < Integer.SIZE; level++) {
      if ((leaves >>> level & 1) == 1) {
        byte[] half = halves[level];
        if (first) {
          root = half;
        } else {
          sha256.update((byte) 1);
          sha256.update(half);
          root = sha256.digest(root);
        }
        first = false;
      }
    }
    return root;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
