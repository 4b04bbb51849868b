package jp.sesshu.eligibility.internal;

import java.util.Arrays;
import jp.sesshu.eligibility.Evaluation;
import jp.sesshu.eligibility.ReasonCode;

/** An {@link Outcome} in the making, with all that is found on the way to it; refilled. */
@SuppressWarnings("EnumOrdinal") // an index within one run, never stored
final class Judgement extends Outcome {

  private static final Evaluation[] EVALUATIONS = Evaluation.values();

  /** Windows by clauses alone, by term. */
  Ranges[] base = new Ranges[0];

  /**
   * What of {@link #base} exclusions leave, by term: the days on which the person was named
   * (者であった者).
   */
  Ranges[] named = new Ranges[0];

  /** Windows with the long-term exception, regardless of residence and exclusions, by term. */
  Ranges[] termWindow = new Ranges[0];

  /** What of {@link #termWindow} is left after exclusions and residence, by term. */
  Ranges[] termNet = new Ranges[0];

  /** The days that exclusions take away; only to be read. */
  Ranges excluded = new Ranges();

  Ranges[] baseRoom = new Ranges[0];
  Ranges[] namedRoom = new Ranges[0];
  Ranges[] windowRoom = new Ranges[0];
  Ranges[] termNetRoom = new Ranges[0];
  final Ranges excludedRoom = new Ranges();
  final Ranges netRoom = new Ranges();
  final Ranges residentRoom = new Ranges();

  /** By term. */
  TermProgress[] progress = new TermProgress[0];

  int[] periodKey = new int[0];

  /** What each dose is worth, by its place in the order of days: a number of {@link Evaluation}. */
  private byte[] evaluation = new byte[16];

  long[] reasons = new long[16];

  void reset(CompiledProgramme programme, Workspace w) {
    int terms = programme.termCount;
    int groups = programme.groups.length;
    if (base.length < terms) {
      base = ranges(terms);
      named = ranges(terms);
      termWindow = ranges(terms);
      termNet = ranges(terms);
      baseRoom = ranges(terms);
      namedRoom = ranges(terms);
      windowRoom = ranges(terms);
      termNetRoom = ranges(terms);
      periodKey = new int[terms];
    }
    if (progress.length < terms) {
      progress = new TermProgress[terms];
      Arrays.setAll(progress, t -> new TermProgress(groups, w.book.vaccines.size()));
    }
    for (int t = 0; t < terms; t++) {
      periodKey[t] = NONE;
      progress[t].clear(groups);
    }
    if (evaluation.length < w.doseCount) {
      evaluation = new byte[2 * w.doseCount];
      reasons = new long[2 * w.doseCount];
    }
    System.arraycopy(w.asideReasons, 0, reasons, 0, w.doseCount);
    Arrays.fill(evaluation, 0, w.doseCount, (byte) Evaluation.NOT_COUNTED.ordinal());
    hasNext = false;
    vaccineCount = 0;
    dosage = null;
    reasonCount = 0;
  }

  /** Whether some dose counts for some series that is not over. */
  boolean isBegun(CompiledProgramme programme) {
    for (int t = 0; t < programme.termCount; t++) {
      for (int g = 0; g < programme.groups.length; g++) {
        Progress series = progress[t].of[g];
        if (series.count > 0 || series.complete || series.leftUntil != CompiledSpacing.NO_DOSE) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the series against each disease is done in every term. */
  boolean isRunThrough(CompiledProgramme programme) {
    for (int t = 0; t < programme.termCount; t++) {
      for (int g = 0; g < programme.groups.length; g++) {
        if (!progress[t].of[g].complete) {
          return false;
        }
      }
    }
    return true;
  }

  private static Ranges[] ranges(int count) {
    Ranges[] ranges = new Ranges[count];
    Arrays.setAll(ranges, i -> new Ranges());
    return ranges;
  }

  void evaluate(int index, Evaluation verdict, ReasonCode reason) {
    evaluate(index, verdict, bit(reason));
  }

  void evaluate(int index, Evaluation verdict, long why) {
    evaluation[index] = (byte) verdict.ordinal();
    reasons[index] = why;
  }

  /** What a dose is worth, by its place in the order of days. */
  Evaluation evaluation(int index) {
    return EVALUATIONS[evaluation[index]];
  }

  static long bit(ReasonCode reason) {
    return 1L << reason.ordinal();
  }
}
