package jp.sesshu.eligibility.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.calendar.DateRanges;
import jp.sesshu.calendar.EpochDays;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.DoseEvaluation;
import jp.sesshu.eligibility.Evaluation;
import jp.sesshu.eligibility.Finding;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.NextDose;
import jp.sesshu.eligibility.Product;
import jp.sesshu.eligibility.ReasonCode;
import jp.sesshu.vaccine.VaccineCode;

/** Dresses an outcome in values; of one that many share, what is theirs as well is made once. */
final class Dressing {

  private static final ReasonCode[] REASONS = ReasonCode.values();

  private Dressing() {}

  static Assessment of(
      CompiledBook book, int programme, int asOf, Outcome outcome, List<DoseEvaluation> doses) {
    Dress dress = dress(book, outcome);
    return new Assessment(
        book.programmes[programme].rules.id(),
        EpochDays.toDate(asOf),
        outcome.status,
        dress.windows(),
        outcome.required,
        outcome.valid,
        outcome.remaining,
        dress.next(),
        doses,
        dress.findings());
  }

  private static Dress dress(CompiledBook book, Outcome outcome) {
    if (!(outcome instanceof KeptOutcome kept)) {
      return made(book, outcome);
    }
    Dress known = kept.dress;
    if (known == null) {
      known = made(book, kept);
      kept.dress = known;
    }
    return known;
  }

  private static Dress made(CompiledBook book, Outcome outcome) {
    return new Dress(
        windows(outcome.net),
        outcome.hasNext ? next(book, outcome) : null,
        List.copyOf(findings(outcome)));
  }

  private static DateRanges windows(Ranges ranges) {
    List<DateRange> list = new ArrayList<>(ranges.count());
    for (int i = 0; i < ranges.count(); i++) {
      list.add(DateRange.ofEpochDays(ranges.from(i), ranges.until(i)));
    }
    return DateRanges.of(list);
  }

  private static NextDose next(CompiledBook book, Outcome outcome) {
    List<VaccineCode> vaccines = new ArrayList<>(outcome.vaccineCount);
    for (int i = 0; i < outcome.vaccineCount; i++) {
      vaccines.add(book.vaccines.get(outcome.vaccines[i]).code());
    }
    Product.Dosage dosage = outcome.dosage;
    return new NextDose(
        outcome.label,
        EpochDays.toDate(outcome.from),
        Days.dateOrNull(outcome.until),
        outcome.standardFrom == Outcome.NONE ? null : EpochDays.toDate(outcome.standardFrom),
        Days.dateOrNull(outcome.standardUntil),
        vaccines,
        dosage == null ? null : dosage.volume(),
        dosage == null ? null : dosage.route());
  }

  /** What a dose is worth, with its reasons given as bits. */
  static DoseEvaluation evaluation(GivenDose dose, Evaluation worth, long reasons) {
    return new DoseEvaluation(dose, worth, reasons(reasons));
  }

  private static List<ReasonCode> reasons(long bits) {
    List<ReasonCode> codes = new ArrayList<>(1);
    for (long rest = bits; rest != 0; rest &= rest - 1) {
      codes.add(REASONS[Long.numberOfTrailingZeros(rest)]);
    }
    return codes;
  }

  private static List<Finding> findings(Outcome outcome) {
    List<Finding> findings = new ArrayList<>(outcome.reasonCount);
    for (int i = 0; i < outcome.reasonCount; i++) {
      int day = outcome.reasonDays[i];
      ReasonCode code = outcome.reasonCodes[i];
      Map<String, String> attributes =
          day == Outcome.NONE ? Map.of() : Map.of(attribute(code), date(day));
      findings.add(new Finding(code, attributes, outcome.reasonArticles[i]));
    }
    return findings;
  }

  private static String attribute(ReasonCode code) {
    return switch (code) {
      case WINDOW_PAST -> "until";
      case INTERVAL_NOT_PASSED -> "earliest";
      default -> "from";
    };
  }

  private static String date(int day) {
    return day == EpochDays.OPEN ? "" : EpochDays.toDate(day).toString();
  }
}
