package jp.sesshu.eligibility.internal;

import java.util.Arrays;
import jp.sesshu.eligibility.Product;
import jp.sesshu.vaccine.DoseVolume;

/** The products proposed for the next dose, and the dosage of the first of them. */
final class Offer {

  private Offer() {}

  static void collect(
      CompiledProgramme p, Workspace w, Judgement j, int t, Option[][] options, int day) {
    j.vaccineCount = 0;
    j.dosage = null;
    collect(p, w, j, t, options, day, true);
    if (j.vaccineCount == 0) {
      collect(
          p, w, j, t, options, day, false); // what notices advise against is better than nothing
    }
  }

  private static void collect(
      CompiledProgramme p,
      Workspace w,
      Judgement j,
      int t,
      Option[][] options,
      int day,
      boolean advised) {
    int methods = DosePlanner.methodCount(p, t);
    for (int g = 0; g < p.groups.length; g++) {
      for (int m = 0; m < methods; m++) {
        Option option = options[g][m];
        CompiledMethod method = option.method;
        if (option.planned && method != null && option.days.contains(day)) {
          add(p, w, j, t, g, method, option.dose, day, advised);
        }
      }
    }
  }

  private static void add(
      CompiledProgramme p,
      Workspace w,
      Judgement j,
      int t,
      int g,
      CompiledMethod method,
      int dose,
      int day,
      boolean advised) {
    Ranges days = w.borrow();
    for (int i = 0; i < method.productNumbers.length; i++) {
      int vaccine = method.productNumbers[i];
      boolean offered =
          p.covers[g][vaccine]
              && method.doses[dose].permits(vaccine)
              && !(advised && followsAny(j.progress[t].of[g], method.notOfferedAfter[i]))
              && !CrossIntervals.blocked(w, vaccine, day);
      if (offered && !isListed(j, vaccine)) {
        days.set(WindowFinder.daysOf(p, w, j, t, vaccine, days));
        DoseDays.ofProduct(w, method, dose, j.progress[t].of[g], vaccine, days);
        if (days.contains(day)) {
          list(w, j, method, i, dose, day);
        }
      }
    }
    w.release();
  }

  private static void list(
      Workspace w, Judgement j, CompiledMethod method, int product, int dose, int day) {
    if (j.vaccineCount == j.vaccines.length) {
      j.vaccines = Arrays.copyOf(j.vaccines, 2 * j.vaccineCount);
    }
    j.vaccines[j.vaccineCount++] = method.productNumbers[product];
    for (int d = 0; j.dosage == null && d < method.dosageOn[product].length; d++) {
      if (method.dosageOn[product][d].holds(w, day)) {
        Product.Dosage dosage = method.products[product].dosages().get(d);
        DoseVolume own = method.doses[dose].rule().dosage();
        j.dosage = own == null ? dosage : new Product.Dosage(null, own, dosage.route());
      }
    }
  }

  private static boolean followsAny(Progress progress, boolean[] earlier) {
    for (int i = 0; i < progress.count; i++) {
      if (earlier[progress.vaccine[i]]) {
        return true;
      }
    }
    return false;
  }

  private static boolean isListed(Judgement j, int vaccine) {
    for (int i = 0; i < j.vaccineCount; i++) {
      if (j.vaccines[i] == vaccine) {
        return true;
      }
    }
    return false;
  }
}
