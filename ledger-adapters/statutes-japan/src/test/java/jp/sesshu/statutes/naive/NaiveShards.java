package jp.sesshu.statutes.naive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.sesshu.eligibility.RuleBook;

/**
 * Compares a crowd in shards, by several threads if there are such. A shard that was done is
 * written down and not done again; to begin anew, delete the file.
 */
final class NaiveShards {

  static final int PEOPLE = 500;
  private static final long SEED = 20_130_401L;

  private final RuleBook book;
  private final Path done;
  private final NaiveCoverage coverage;
  private final List<String> report = new ArrayList<>();
  private long judged;

  NaiveShards(RuleBook book, Path done) {
    this.book = book;
    this.done = done;
    this.coverage = new NaiveCoverage(book);
  }

  long judged() {
    return judged;
  }

  List<String> report() {
    return report;
  }

  NaiveCoverage coverage() {
    return coverage;
  }

  /** Compares the people from one number to before another. */
  void compare(int from, int until, int threads)
      throws IOException, InterruptedException, ExecutionException {
    Files.createDirectories(done.toAbsolutePath().getParent());
    List<String> before = Files.exists(done) ? Files.readAllLines(done) : List.of();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int first = from; first < until; first += PEOPLE) {
        int begin = first;
        int end = Math.min(first + PEOPLE, until);
        if (before.stream().noneMatch(line -> line.startsWith(name(begin, end)))) {
          running.add(workers.submit(() -> shard(begin, end)));
        }
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static String name(int first, int end) {
    return "people " + first + " to " + (end - 1) + ":";
  }

  private Void shard(int first, int end) throws IOException {
    NaiveCoverage reached = new NaiveCoverage(book);
    NaiveDisagreements found = new NaiveDisagreements(new NaiveEngine(book.assessor()), reached);
    for (int i = first; i < end; i++) {
      found.compare(SEED + i);
    }
    finish(name(first, end), found, reached);
    return null;
  }

  private synchronized void finish(String name, NaiveDisagreements found, NaiveCoverage reached)
      throws IOException {
    judged += found.judged();
    report.addAll(found.report());
    coverage.add(reached);
    String line = name + " " + found.judged() + " answers, differ " + found.counts();
    System.out.println(line);
    if (found.counts().isEmpty()) {
      Files.writeString(done, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }
}
