package jp.sesshu.benchmark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks with the allocation profiler and prints one table (測定の表).
 *
 * <p>Takes the options of JMH, such as a pattern of names. Rates per second of the thread's own
 * processor time where the benchmark counts it, by the wall elsewhere.
 */
public final class Benchmarks {

  private Benchmarks() {}

  /** Runs what the arguments name; everything without any. */
  public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
    CommandLineOptions given = new CommandLineOptions(arguments);
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().parent(given).addProfiler(GCProfiler.class).build()).run();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    print(results.stream().filter(result -> !isComparison(result)).toList(), out);
    printComparisons(results.stream().filter(Benchmarks::isComparison).toList(), out);
  }

  private static void print(Collection<RunResult> results, PrintStream out) {
    out.println("| benchmark | per second of thread CPU | per second of the wall | bytes each |");
    out.println("|---|---:|---:|---:|");
    for (RunResult result : results) {
      double cpu = secondary(result, "worked") * 1e9 / secondary(result, "cpuNanos");
      out.printf(
          "| %s | %s | %,.0f | %s |%n",
          name(result),
          Double.isNaN(cpu) ? "" : String.format("%,.0f", cpu),
          result.getPrimaryResult().getScore(),
          String.format("%,.2f", secondary(result, "gc.alloc.rate.norm")));
    }
  }

  private static boolean isComparison(RunResult result) {
    return result.getSecondaryResults().containsKey("oursNanos");
  }

  /** Those that ran turn and turn about with a baseline. */
  private static void printComparisons(Collection<RunResult> results, PrintStream out) {
    if (results.isEmpty()) {
      return;
    }
    out.println("| benchmark | of | ours/s | bare/s | ours : bare | by CPU |");
    out.println("|---|---:|---:|---:|---:|---:|");
    for (RunResult result : results) {
      double done = secondary(result, "done");
      double ours = secondary(result, "oursNanos");
      double bare = secondary(result, "bareNanos");
      out.printf(
          "| %s | %,.0f | %,.0f | %,.0f | %.2f | %.2f |%n",
          name(result),
          done,
          done * 1e9 / ours,
          done * 1e9 / bare,
          bare / ours,
          secondary(result, "bareCpuNanos") / secondary(result, "oursCpuNanos"));
    }
  }

  private static double secondary(RunResult result, String key) {
    Result<?> found = result.getSecondaryResults().get(key);
    return found == null ? Double.NaN : found.getScore();
  }

  private static String name(RunResult result) {
    String name = result.getParams().getBenchmark();
    StringBuilder text = new StringBuilder(name.substring("jp.sesshu.benchmark.".length()));
    for (String key : result.getParams().getParamsKeys()) {
      text.append(' ').append(key).append('=').append(result.getParams().getParam(key));
    }
    return text.toString();
  }
}
