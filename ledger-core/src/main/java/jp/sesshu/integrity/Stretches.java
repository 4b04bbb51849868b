package jp.sesshu.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads entries of a log, and commits to them. */
final class Stretches {
  private final LogStore store;
  private final LogName.Kind log;

  Stretches(LogStore store, LogName.Kind log) {
    this.store = store;
    this.log = log;
  }

  /**
   * Those from an index to before another, at most one subtree of them: up to the first that is
   * missing.
   */
  Stretch next(long from, long until) {
    return read(from, until).hashed();
  }

  /**
   * All of them, or those up to the first that is missing. While this thread reads, another hashes
   * what was read before ({@code LG7}).
   */
  void forEach(long from, long until, Consumer<Stretch> visitor) {
    Unhashed found = read(from, until);
    while (found.isWhole() && found.until() < until) {
      try (Meanwhile<Stretch> hashing = Meanwhile.begin(found::hashed)) {
        found = read(found.until(), until);
        visitor.accept(hashing.answer());
      }
    }
    visitor.accept(found.hashed());
  }

  private Unhashed read(long from, long until) {
    long end = Math.min(until, Stretch.end(from));
    List<LogRecord> records = store.records(log, from, Math.toIntExact(end - from));
    int following = 0;
    while (following < records.size() && records.get(following).index() == from + following) {
      following++;
    }
    return new Unhashed(from, end, records.subList(0, following));
  }

  /**
   * Entries that follow one another without a gap.
   *
   * @param end where they would end if none were missing
   */
  private record Unhashed(long from, long end, List<LogRecord> records) {

    boolean isWhole() {
      return until() == end;
    }

    long until() {
      return from + records.size();
    }

    Stretch hashed() {
      Commitment commitment = new Commitment();
      List<byte[]> commitments = new ArrayList<>(records.size());
      for (LogRecord record : records) {
        commitments.add(
            record.fold(kept -> kept.commitment(commitment), LogRecord.Erased::commitment));
      }
      return new Stretch(from, commitments, root(commitments));
    }

    private static Optional<TreeHash> root(List<byte[]> commitments) {
      if (commitments.size() < Stretch.LEAVES) {
        return Optional.empty();
      }
      GrowingTree subtree = new GrowingTree();
      commitments.forEach(subtree::add);
      return Optional.of(subtree.head().root());
    }
  }
}
