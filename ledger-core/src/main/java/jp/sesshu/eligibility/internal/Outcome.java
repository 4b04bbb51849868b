package jp.sesshu.eligibility.internal;

import java.util.Arrays;
import java.util.Objects;
import jp.sesshu.calendar.EpochDays;
import jp.sesshu.eligibility.AssessmentStatus;
import jp.sesshu.eligibility.Citation;
import jp.sesshu.eligibility.Product;
import jp.sesshu.eligibility.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * The answer about one person in one programme, in numbers; no values are made of it yet: one in
 * the making ({@link Judgement}), or one that is kept ({@link KeptOutcome}).
 */
public abstract sealed class Outcome permits Judgement, KeptOutcome {

  static final int NONE = Ranges.START;

  /** The windows; only to be read. */
  Ranges net = new Ranges();

  /** The windows before exclusions; only to be read. Who lives here on all of them is no mover. */
  Ranges resident = new Ranges();

  /** The first day of the window that contains the judging day or follows it; open if none does. */
  int aheadFrom;

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
  int[] vaccines = new int[8];
  Product.@Nullable Dosage dosage;

  int reasonCount;
  ReasonCode[] reasonCodes = new ReasonCode[4];
  @Nullable Citation[] reasonArticles = new Citation[4];

  /** The day a reason speaks of, or {@link #NONE}. */
  int[] reasonDays = new int[4];

  Outcome() {}

  void because(ReasonCode code, @Nullable Citation article) {
    because(code, article, NONE);
  }

  void because(ReasonCode code, @Nullable Citation article, int day) {
    reasonCodes[reasonCount] = code;
    reasonArticles[reasonCount] = article;
    reasonDays[reasonCount] = day;
    reasonCount++;
  }

  /** An outcome of its own with the same content and no room for more. */
  final KeptOutcome copy(int asOf) {
    KeptOutcome copy = new KeptOutcome();
    copy.net = net.kept();
    copy.resident = resident == net ? copy.net : resident.kept();
    int ahead = net.indexFrom(asOf);
    copy.aheadFrom = ahead < 0 ? EpochDays.OPEN : net.from(ahead);
    copy.status = status;
    copy.required = required;
    copy.valid = valid;
    copy.remaining = remaining;
    copy.hasNext = hasNext;
    copy.from = from;
    copy.until = until;
    copy.standardFrom = standardFrom;
    copy.standardUntil = standardUntil;
    copy.label = label;
    copy.vaccineCount = vaccineCount;
    copy.vaccines = Arrays.copyOf(vaccines, vaccineCount);
    copy.dosage = dosage;
    copy.reasonCount = reasonCount;
    copy.reasonCodes = Arrays.copyOf(reasonCodes, reasonCount);
    copy.reasonArticles = Arrays.copyOf(reasonArticles, reasonCount);
    copy.reasonDays = Arrays.copyOf(reasonDays, reasonCount);
    return copy;
  }

  public final AssessmentStatus status() {
    return status;
  }

  public final int windowCount() {
    return net.count();
  }

  public final int windowFrom(int window) {
    return net.from(window);
  }

  public final int windowUntil(int window) {
    return net.until(window);
  }

  public final int dosesRequired() {
    return required;
  }

  public final int dosesValid() {
    return valid;
  }

  public final int dosesRemaining() {
    return remaining;
  }

  public final boolean hasNext() {
    return hasNext;
  }

  public final int nextFrom() {
    return from;
  }

  public final int nextUntil() {
    return until;
  }

  public final int reasonCount() {
    return reasonCount;
  }

  public final ReasonCode reason(int index) {
    return reasonCodes[Objects.checkIndex(index, reasonCount)];
  }
}
