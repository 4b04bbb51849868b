package jp.sesshu.eligibility.internal;

import java.util.Arrays;
import jp.sesshu.eligibility.Evaluation;
import jp.sesshu.eligibility.ReasonCode;

/** An {@link Outcome} in the making, with all that is found on the way to it; refilled. */
@SuppressWarnings("EnumOrdinal") // an index within one run, never stored
final class Judgement extends Outcome {

  /** Windows by clauses alone, by term. */
  Ranges[] base = new Ranges[0];

  /** Windows with the long-term exception, regardless of residence and exclusions, by term. */
  Ranges[] termWindow = new Ranges[0];

  /** What of {@link #termWindow} is left after exclusions and residence, by term. */
  Ranges[] termNet = new Ranges[0];

  /** The days that exclusions take away; only to be read. */
  Ranges excluded = new Ranges();

  Ranges[] baseRoom = new Ranges[0];
  Ranges[] windowRoom = new Ranges[0];
  Ranges[] termNetRoom = new Ranges[0];
  final Ranges excludedRoom = new Ranges();
  final Ranges netRoom = new Ranges();
  final Ranges residentRoom = new Ranges();

  Progress[][] progress = new Progress[0][0];
  int[] periodKey = new int[0];

  /** What each dose is worth, by its place in the order of days. */
  Evaluation[] evaluation = new Evaluation[16];

  long[] reasons = new long[16];

  void reset(CompiledProgramme programme, Workspace w) {
    int terms = programme.termCount;
    int groups = programme.groups.length;
    if (base.length < terms) {
      base = ranges(terms);
      termWindow = ranges(terms);
      termNet = ranges(terms);
      baseRoom = ranges(terms);
      windowRoom = ranges(terms);
      termNetRoom = ranges(terms);
      periodKey = new int[terms];
    }
    if (progress.length < terms || progress[0].length < groups) {
      int room = Math.max(groups, progress.length == 0 ? 0 : progress[0].length);
      progress = new Progress[Math.max(terms, progress.length)][room];
      for (Progress[] row : progress) {
        Arrays.setAll(row, i -> new Progress(w.book.vaccines.size()));
      }
    }
    for (int t = 0; t < terms; t++) {
      periodKey[t] = NONE;
      clearProgress(t, groups);
    }
    if (evaluation.length < w.doseCount) {
      evaluation = new Evaluation[2 * w.doseCount];
      reasons = new long[2 * w.doseCount];
    }
    System.arraycopy(w.asideReasons, 0, reasons, 0, w.doseCount);
    Arrays.fill(evaluation, 0, w.doseCount, Evaluation.NOT_COUNTED);
    hasNext = false;
    vaccineCount = 0;
    dosage = null;
    reasonCount = 0;
  }

  /** Whether some dose counts for some series that is not over. */
  boolean isBegun(CompiledProgramme programme) {
    for (int t = 0; t < programme.termCount; t++) {
      for (int g = 0; g < programme.groups.length; g++) {
        if (progress[t][g].count > 0 || progress[t][g].complete) {
          return true;
        }
      }
    }
    return false;
  }

  void clearProgress(int term, int groups) {
    for (int g = 0; g < groups; g++) {
      progress[term][g].clear();
    }
  }

  private static Ranges[] ranges(int count) {
    Ranges[] ranges = new Ranges[count];
    Arrays.setAll(ranges, i -> new Ranges());
    return ranges;
  }

  void evaluate(int index, Evaluation verdict, ReasonCode reason) {
    evaluation[index] = verdict;
    reasons[index] = bit(reason);
  }

  static long bit(ReasonCode reason) {
    return 1L << reason.ordinal();
  }
}
