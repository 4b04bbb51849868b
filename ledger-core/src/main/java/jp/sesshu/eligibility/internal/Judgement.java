package jp.sesshu.eligibility.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.sesshu.eligibility.AssessmentStatus;
import jp.sesshu.eligibility.Evaluation;
import jp.sesshu.eligibility.Finding;
import jp.sesshu.eligibility.Product;
import jp.sesshu.eligibility.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Everything found about one person in one programme, before it becomes values; refilled. */
@SuppressWarnings("EnumOrdinal") // an index within one run, never stored
final class Judgement {

  static final int NONE = Ranges.START;

  /** Windows by clauses alone, by term. */
  Ranges[] base = new Ranges[0];

  /** Windows with the long-term exception, regardless of residence and exclusions, by term. */
  Ranges[] termWindow = new Ranges[0];

  /** What of {@link #termWindow} is left after exclusions and residence, by term. */
  Ranges[] termNet = new Ranges[0];

  /** Windows of all terms within residence, exclusions not applied. */
  final Ranges resident = new Ranges();

  final Ranges excluded = new Ranges();
  final Ranges net = new Ranges();

  Progress[][] progress = new Progress[0][0];
  int[] periodKey = new int[0];

  Evaluation[] evaluation = new Evaluation[16];
  long[] reasons = new long[16];

  AssessmentStatus status = AssessmentStatus.NOT_ELIGIBLE;
  int required;
  int valid;
  int remaining;

  boolean hasNext;
  int from;
  int until;
  int standardFrom;
  int standardUntil;
  String label = "";
  int vaccineCount;
  int[] vaccines = new int[16];
  Product.@Nullable Dosage dosage;
  @Nullable CompiledDose dose;
  final List<Finding> findings = new ArrayList<>();

  void reset(CompiledProgramme programme, Workspace w) {
    int terms = programme.termCount;
    int groups = programme.groups.length;
    if (base.length < terms) {
      base = ranges(terms);
      termWindow = ranges(terms);
      termNet = ranges(terms);
      periodKey = new int[terms];
    }
    if (progress.length < terms || progress[0].length < groups) {
      int room = Math.max(groups, progress.length == 0 ? 0 : progress[0].length);
      progress = new Progress[Math.max(terms, progress.length)][room];
      for (Progress[] row : progress) {
        Arrays.setAll(row, i -> new Progress());
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
    hasNext = false;
    vaccineCount = 0;
    dosage = null;
    dose = null;
    findings.clear();
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
