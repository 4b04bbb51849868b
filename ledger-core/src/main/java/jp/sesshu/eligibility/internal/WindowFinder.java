package jp.sesshu.eligibility.internal;

import jp.sesshu.calendar.EpochDays;

/** Finds the days on which a person belongs to a programme's 対象者. */
final class WindowFinder {

  private WindowFinder() {}

  /** Finds the days that clauses and the long-term exception open. */
  static void open(CompiledProgramme p, Workspace w, Judgement j) {
    w.longTerm.clear();
    w.prolonged.clear();
    for (int t = 0; t < p.termCount; t++) {
      j.base[t] = p.windows.terms()[t].view(w, j.baseRoom[t]);
      j.termWindow[t] = j.base[t];
    }
    if (w.hadLongTermReason()) {
      findExcluded(p, w, j);
      addLongTerm(p, w, j);
    }
  }

  /** Finds what is left of them after exclusions and by residence. */
  static void narrow(CompiledProgramme p, Workspace w, Judgement j) {
    findExcluded(p, w, j);
    narrowToResidence(p, w, j);
  }

  /**
   * The days on which a dose of a product may be routine, regardless of residence; only to be read.
   */
  static Ranges daysOf(
      CompiledProgramme p, Workspace w, Judgement j, int t, int vaccine, Ranges room) {
    if (!p.limitsProducts) {
      return j.termWindow[t];
    }
    Ranges days = p.windows.products()[t][vaccine].view(w, room);
    if (w.longTerm.isEmpty()) {
      return days;
    }
    Ranges extra = w.borrow();
    Ranges both = w.borrow();
    longTermOf(p, w, j, vaccine, t, extra);
    both.setUnion(days, extra);
    room.set(both);
    w.release();
    w.release();
    return room;
  }

  /** Whether a dose of a product may be routine on a day, regardless of residence. */
  static boolean opensFor(
      CompiledProgramme p, Workspace w, Judgement j, int t, int vaccine, int day) {
    Ranges room = w.borrow();
    boolean opens = daysOf(p, w, j, t, vaccine, room).contains(day);
    w.release();
    return opens;
  }

  private static void addLongTerm(CompiledProgramme p, Workspace w, Judgement j) {
    boolean ill = !w.person.longTermIllnessResolvedOn().isEmpty();
    boolean waited = w.person.supplyShortage().contains(p.rules.id());
    if (!(ill || waited) || p.longTerm.editions() == 0) {
      return;
    }
    findNamed(p, w, j);
    for (int t = 0; t < p.termCount; t++) {
      if (!j.named[t].isEmpty()) {
        addLongTerm(p, w, j, t);
      }
    }
  }

  /** Only who was named on a day can have been kept away (令3条2項「者であった者」). */
  private static void findNamed(CompiledProgramme p, Workspace w, Judgement j) {
    Ranges allowed = w.borrow();
    allowed.setComplement(j.excluded);
    for (int t = 0; t < p.termCount; t++) {
      j.named[t] = j.base[t];
      if (!j.excluded.isEmpty()) {
        j.namedRoom[t].setIntersection(j.base[t], allowed);
        j.named[t] = j.namedRoom[t];
      }
    }
    w.release();
  }

  private static void addLongTerm(CompiledProgramme p, Workspace w, Judgement j, int t) {
    Ranges part = w.borrow();
    Ranges open = w.borrow();
    if (!p.longTerm.hasCaps()) {
      longTermOf(p, w, j, -1, t, part);
      prolong(w, j, t, part, j.base[t]);
    } else {
      for (int v = 0; v < p.everProduct[t].length; v++) {
        if (p.everProduct[t][v]) {
          longTermOf(p, w, j, v, t, part);
          p.windows.products()[t][v].days(w, open);
          prolong(w, j, t, part, open);
        }
      }
    }
    w.release();
    w.release();
  }

  /** Adds days of the exception; those that are open anyway (者である) are not prolonged (者であった). */
  private static void prolong(Workspace w, Judgement j, int t, Ranges exception, Ranges open) {
    Ranges both = w.borrow();
    Ranges beyond = w.borrow();
    both.setUnion(w.longTerm, exception);
    w.longTerm.set(both);
    both.setUnion(j.termWindow[t], exception);
    j.windowRoom[t].set(both);
    j.termWindow[t] = j.windowRoom[t];
    both.setComplement(open);
    beyond.setIntersection(exception, both);
    both.setUnion(w.prolonged, beyond);
    w.prolonged.set(both);
    w.release();
    w.release();
  }

  /**
   * Whether a reason that ended on a day kept someone from this term: the last one begun by then.
   */
  private static boolean keptFrom(CompiledProgramme p, Judgement j, int t, int day) {
    int last = p.termCount - 1;
    while (last >= 0 && (j.named[last].isEmpty() || j.named[last].first() > day)) {
      last--;
    }
    return last == t;
  }

  private static void longTermOf(
      CompiledProgramme p, Workspace w, Judgement j, int vaccine, int t, Ranges out) {
    out.clear();
    Ranges part = w.borrow();
    Ranges both = w.borrow();
    Ranges base = j.named[t];
    for (var resolved : w.person.longTermIllnessResolvedOn()) {
      int day = Days.of(resolved);
      if (keptFrom(p, j, t, day)) {
        from(p.longTerm, w, day, false, vaccine, part);
        both.setUnion(out, part);
        out.set(both);
      }
    }
    if (w.person.supplyShortage().contains(p.rules.id())) {
      for (int s = 0; s < p.longTerm.shortageFrom().length; s++) {
        int ended = p.longTerm.shortageEnded()[s];
        if (closedDuring(base, p.longTerm.shortageFrom()[s], ended)) {
          from(p.longTerm, w, ended, true, vaccine, part);
          both.setUnion(out, part);
          out.set(both);
        }
      }
    }
    if (vaccine >= 0) {
      both.setIntersection(out, p.productDays[t][vaccine]);
      out.set(both);
    }
    w.release();
    w.release();
  }

  private static boolean closedDuring(Ranges windows, int from, int ended) {
    for (int i = 0; i < windows.count(); i++) {
      if (from <= windows.until(i) && windows.until(i) < ended) {
        return true;
      }
    }
    return false;
  }

  private static void from(
      LongTermCaps rules, Workspace w, int resolved, boolean supply, int vaccine, Ranges out) {
    out.clear();
    for (int e = 0; e < rules.editions(); e++) {
      if (!supply || rules.supply()[e]) {
        int first = Math.max(resolved, rules.from()[e]);
        int last = Math.min(rules.until()[e], EpochDays.elapseYears(resolved, rules.years()[e]));
        last = Math.min(last, rules.capDay(w, e, vaccine));
        if (first <= last) {
          out.append(first, last);
        }
      }
    }
  }

  private static void findExcluded(CompiledProgramme p, Workspace w, Judgement j) {
    j.excluded =
        p.windows.hasExclusions() ? p.windows.excluded().view(w, j.excludedRoom) : Ranges.NO_DAYS;
    int had = w.hadAny() ? hadAll(p, w) : EpochDays.OPEN;
    if (had != EpochDays.OPEN) {
      Ranges part = w.borrow();
      Ranges either = w.borrow();
      part.set(p.windows.infectionBars());
      part.clip(had, EpochDays.OPEN);
      either.setUnion(j.excluded, part);
      j.excludedRoom.set(either);
      j.excluded = j.excludedRoom;
      w.release();
      w.release();
    }
  }

  /** The day from which every disease of the programme was had, or open. */
  private static int hadAll(CompiledProgramme p, Workspace w) {
    int had = Ranges.START;
    for (int[] group : p.groups) {
      had = Math.max(had, hadGroup(w, group));
    }
    return had;
  }

  static int hadGroup(Workspace w, int[] diseases) {
    int had = Ranges.START;
    for (int disease : diseases) {
      had = Math.max(had, w.infectedOn[disease]);
    }
    return had;
  }

  private static void narrowToResidence(CompiledProgramme p, Workspace w, Judgement j) {
    if (j.excluded.isEmpty() && p.offered == null && isResidentThroughout(p, w, j)) {
      System.arraycopy(j.termWindow, 0, j.termNet, 0, p.termCount);
      j.net = union(p, w, j.termNet, j.netRoom);
      j.resident = j.net;
      return;
    }
    Ranges allowed = w.borrow();
    Ranges both = w.borrow();
    Ranges here = w.borrow();
    here.set(w.residency);
    if (p.offered != null) {
      here.setIntersection(w.residency, p.offered);
    }
    both.setComplement(j.excluded);
    allowed.setIntersection(both, here);
    for (int t = 0; t < p.termCount; t++) {
      j.termNetRoom[t].setIntersection(j.termWindow[t], allowed);
      j.termNet[t] = j.termNetRoom[t];
    }
    j.net = union(p, w, j.termNet, j.netRoom);
    j.residentRoom.setIntersection(union(p, w, j.termWindow, both), here);
    j.resident = j.residentRoom;
    w.release();
    w.release();
    w.release();
  }

  private static boolean isResidentThroughout(CompiledProgramme p, Workspace w, Judgement j) {
    if (w.residency == Ranges.ALL_DAYS) {
      return true;
    }
    for (int t = 0; t < p.termCount; t++) {
      if (!w.residency.containsAll(j.termWindow[t])) {
        return false;
      }
    }
    return true;
  }

  /** The days of all terms; only to be read. */
  private static Ranges union(CompiledProgramme p, Workspace w, Ranges[] terms, Ranges room) {
    if (p.termCount == 1) {
      return terms[0];
    }
    room.set(terms[0]);
    Ranges both = w.borrow();
    for (int t = 1; t < p.termCount; t++) {
      both.setUnion(room, terms[t]);
      room.set(both);
    }
    w.release();
    return room;
  }
}
