package jp.sesshu.eligibility.internal;

import jp.sesshu.eligibility.AssessmentStatus;
import jp.sesshu.eligibility.Citation;
import jp.sesshu.eligibility.Edition;
import jp.sesshu.eligibility.Exclusion;
import jp.sesshu.eligibility.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Says where the person stands, and why. */
final class StatusFinder {

  private StatusFinder() {}

  static void find(CompiledProgramme p, Workspace w, Judgement j, DosePlanner planner) {
    int t = plannedTerm(p, w, j);
    if (t < 0) {
      complete(p, w, j);
      return;
    }
    if (j.termNet[t].indexFrom(w.asOf) >= 0) {
      planner.plan(p, w, j, t);
    }
    if (!j.hasNext) {
      countMissing(p, w, j, t);
    }
    place(p, w, j, t);
  }

  /** The first term with doses missing and days ahead; else one that lapsed; -1 if all is done. */
  private static int plannedTerm(CompiledProgramme p, Workspace w, Judgement j) {
    int lapsed = -1;
    for (int t = 0; t < p.termCount; t++) {
      if (isMissing(p, w, j, t)) {
        if (j.termNet[t].indexFrom(w.asOf) >= 0) {
          return t;
        }
        lapsed = t;
      }
    }
    boolean lastIsDone = lapsed < p.termCount - 1 && !isMissing(p, w, j, p.termCount - 1);
    return lastIsDone && isAnyDone(p, j) ? -1 : lapsed;
  }

  private static boolean isMissing(CompiledProgramme p, Workspace w, Judgement j, int t) {
    boolean anyDone = false;
    for (int g = 0; g < p.groups.length; g++) {
      if (DosePlanner.needs(p, w, j, t, g)) {
        return true;
      }
      anyDone |= j.progress[t].of[g].complete;
    }
    return !anyDone;
  }

  private static boolean isAnyDone(CompiledProgramme p, Judgement j) {
    for (int t = 0; t < p.termCount; t++) {
      for (int g = 0; g < p.groups.length; g++) {
        if (j.progress[t].of[g].complete) {
          return true;
        }
      }
    }
    return false;
  }

  private static void complete(CompiledProgramme p, Workspace w, Judgement j) {
    j.valid = 0;
    boolean enough = false;
    for (int t = 0; t < p.termCount; t++) {
      int most = 0;
      for (int g = 0; g < p.groups.length; g++) {
        most = Math.max(most, j.progress[t].of[g].count);
        enough |= j.progress[t].of[g].enough;
      }
      j.valid += most;
    }
    j.required = j.valid;
    j.remaining = 0;
    j.status = AssessmentStatus.COMPLETE;
    ReasonCode code = enough ? ReasonCode.EARLIER_EQUIVALENT : ReasonCode.SERIES_COMPLETE;
    j.because(code, edition(p, w.asOf).citation());
  }

  /** Counts what is missing where nothing can be planned any more. */
  private static void countMissing(CompiledProgramme p, Workspace w, Judgement j, int t) {
    j.valid = 0;
    j.remaining = 0;
    Ranges days = j.termWindow[t];
    int last = days.isEmpty() ? w.asOf : Math.min(w.asOf, days.last());
    CompiledTerm term = p.editions[p.editionBegunBy(last)].terms()[t];
    for (int g = 0; term != null && g < p.groups.length; g++) {
      if (DosePlanner.needs(p, w, j, t, g)) {
        Progress progress = j.progress[t].of[g];
        int remaining = missing(w, term, progress, last);
        if (remaining > j.remaining) {
          j.remaining = remaining;
          j.valid = progress.count;
        }
      }
    }
    j.required = j.valid + j.remaining;
  }

  private static int missing(Workspace w, CompiledTerm term, Progress progress, int last) {
    CompiledMethod any = null;
    for (CompiledMethod method : term.methods()) {
      if (method != null && method.isOf(progress)) {
        any = method;
        int first = progress.count == 0 ? last : progress.day[0];
        if (method.start == null || method.start.holds(w, first)) {
          break;
        }
      }
    }
    return any == null ? 0 : any.remainingFrom(w, progress, any.next(w, progress), last);
  }

  private static void place(CompiledProgramme p, Workspace w, Judgement j, int t) {
    int ahead = j.net.indexFrom(w.asOf);
    boolean excluded = j.excluded.count() > 0 && isTakenAway(w, j, ahead);
    if (excluded) {
      j.status = AssessmentStatus.NOT_NEEDED;
      j.hasNext = false;
      excludedBy(p, w, j);
    } else if (j.net.isEmpty()) {
      j.status = AssessmentStatus.NOT_ELIGIBLE;
      boolean absent = !j.termWindow[t].isEmpty() && j.resident.isEmpty();
      j.because(
          absent ? ReasonCode.NOT_RESIDENT : ReasonCode.NEVER_ELIGIBLE,
          edition(p, w.asOf).citation());
    } else if (!j.net.contains(w.asOf)) {
      outside(p, j, ahead);
    } else {
      inside(p, w, j);
    }
  }

  /** Whether exclusions leave no day from the judging day on, though without them some remain. */
  private static boolean isTakenAway(Workspace w, Judgement j, int ahead) {
    boolean remained = j.resident.indexFrom(w.asOf) >= 0;
    return (j.net.isEmpty() && !j.resident.isEmpty()) || (ahead < 0 && remained);
  }

  private static void excludedBy(CompiledProgramme p, Workspace w, Judgement j) {
    CompiledEdition compiled = p.editions[p.editionBegunBy(Math.max(w.asOf, j.excluded.first()))];
    Edition edition = compiled.edition();
    for (int i = 0; i < compiled.exclusions().length; i++) {
      Ranges days = w.borrow();
      compiled.exclusions()[i].days(w, days);
      boolean hit = !days.isEmpty() && days.last() >= w.asOf;
      w.release();
      if (hit) {
        Exclusion exclusion = edition.exclusions().get(i);
        j.because(exclusion.reason(), exclusion.citation());
        return;
      }
    }
    j.because(ReasonCode.DISEASE_HAD, edition.citation());
  }

  private static void outside(CompiledProgramme p, Judgement j, int ahead) {
    if (ahead >= 0) {
      j.status = AssessmentStatus.NOT_YET;
      int from = j.net.from(ahead);
      j.because(ReasonCode.WINDOW_AHEAD, edition(p, from).citation(), from);
    } else {
      j.status = AssessmentStatus.LAPSED;
      j.hasNext = false;
      int last = j.net.last();
      j.because(ReasonCode.WINDOW_PAST, edition(p, last).citation(), last);
    }
  }

  private static void inside(CompiledProgramme p, Workspace w, Judgement j) {
    Citation clause = clause(p, w);
    ReasonCode window = clause == null ? ReasonCode.LONG_TERM_ILLNESS : ReasonCode.IN_WINDOW;
    Citation article = clause == null ? longTermCitation(w) : clause;
    if (!j.hasNext) {
      j.status = AssessmentStatus.LAPSED;
      j.because(ReasonCode.CANNOT_BE_COMPLETED, edition(p, w.asOf).citation());
    } else if (j.from > w.asOf) {
      j.status = AssessmentStatus.WAITING;
      j.because(ReasonCode.INTERVAL_NOT_PASSED, edition(p, j.from).citation(), j.from);
    } else {
      j.status = AssessmentStatus.DUE;
    }
    j.because(window, article);
    if (j.hasNext && j.vaccineCount == 0) {
      j.because(ReasonCode.NO_PRODUCT, edition(p, w.asOf).citation());
    }
  }

  /** The article of the clause that opens the judging day, or null if none does. */
  private static @Nullable Citation clause(CompiledProgramme p, Workspace w) {
    int e = p.editionOn(w.asOf);
    if (e < 0) {
      return null;
    }
    for (CompiledTerm term : p.editions[e].terms()) {
      for (int c = 0; term != null && c < term.who().length; c++) {
        if (term.who()[c].holds(w, w.asOf)) {
          Citation own = term.clauses()[c].citation();
          return own == null ? p.editions[e].edition().citation() : own;
        }
      }
    }
    return null;
  }

  private static @Nullable Citation longTermCitation(Workspace w) {
    Citation found = null;
    for (var rule : w.book.source.longTermIllness()) {
      if (Days.of(rule.inForceFrom()) <= w.asOf) {
        found = rule.citation();
      }
    }
    return found;
  }

  private static Edition edition(CompiledProgramme p, int day) {
    return p.editions[p.editionBegunBy(day)].edition();
  }
}
