package jp.sesshu.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.sesshu.calendar.EpochDays;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.Assessor;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.Verdicts;
import jp.sesshu.statutes.StatutesJapan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A crowd judged in every programme of the law of Japan, fifteen doses each (全事業の判定).
 *
 * <p>One operation is one resident. Every number of the answer is read: status, windows, next dose,
 * every reason, and what each dose is worth in each programme.
 */
@SuppressWarnings("EnumOrdinal") // a number to be summed, never stored
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 6, time = 4)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class AssessBenchmark {

  /** Residents of one pass: far more than there are birth days, and not in the caches. */
  static final int PEOPLE = 20_000;

  private static final long SEED = 20_260_615L;

  /** So that about ten of one sex are born on one day, as in a city of a million. */
  private static final int EVERY = 5;

  /** In which order the residents come: {@code random}, or the eldest first. */
  @Param({"random", "birth"})
  public String order = "random";

  private final Assessor assessor = StatutesJapan.ruleBook().assessor();
  private Crowd crowd = new Crowd(List.of(), List.of());

  /** Makes the crowd. */
  @Setup
  public void gather() {
    gather(PEOPLE);
  }

  /** Makes a crowd of another size. */
  void gather(int people) {
    crowd =
        order.equals("birth") ? Crowd.byBirth(people, EVERY, SEED) : Crowd.of(people, EVERY, SEED);
  }

  Crowd crowd() {
    return crowd;
  }

  /** The answers as numbers. */
  @Benchmark
  @OperationsPerInvocation(PEOPLE)
  public long numbers(ThreadTime time) {
    time.begin();
    long read = 0;
    for (int i = 0; i < crowd.size(); i++) {
      List<GivenDose> doses = crowd.doses().get(i);
      read += Reading.of(assessor.judge(crowd.facts().get(i), doses, Crowd.AS_OF), doses.size());
    }
    time.end(crowd.size());
    return read;
  }

  /** The answers as values, findings with their articles included. */
  @Benchmark
  @OperationsPerInvocation(PEOPLE)
  public long values(ThreadTime time) {
    time.begin();
    long read = 0;
    for (int i = 0; i < crowd.size(); i++) {
      for (Assessment answer :
          assessor.assess(
              crowd.facts().get(i),
              crowd.doses().get(i),
              Crowd.AS_OF,
              assessor.book().programmes())) {
        read += Reading.of(answer);
      }
    }
    time.end(crowd.size());
    return read;
  }

  /** Baseline: the same people and doses only read, nothing judged. */
  @Benchmark
  @OperationsPerInvocation(PEOPLE)
  public long bareLoop(ThreadTime time) {
    time.begin();
    long read = 0;
    for (int i = 0; i < crowd.size(); i++) {
      read += EpochDays.of(crowd.facts().get(i).birthDate());
      for (GivenDose dose : crowd.doses().get(i)) {
        read += EpochDays.of(dose.on()) + dose.vaccine().value().hashCode() + dose.kind().ordinal();
      }
    }
    time.end(crowd.size());
    return read;
  }

  /** The view on one person, for the tests. */
  Verdicts verdicts(int person) {
    return assessor.judge(crowd.facts().get(person), crowd.doses().get(person), Crowd.AS_OF);
  }
}
