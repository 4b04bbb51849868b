package jp.sesshu.eligibility.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.sesshu.eligibility.CrossVaccineInterval;
import jp.sesshu.eligibility.StatuteBook;
import jp.sesshu.vaccine.Vaccine;
import jp.sesshu.vaccine.VaccineCode;

/** The vaccines of a book by number, and the distances between them as tables. */
final class Vaccines {

  private final List<Vaccine> all;
  private final Map<String, Integer> index = new HashMap<>();
  private final int[][] crossFrom;
  private final int[][] crossUntil;
  private final CrossVaccineInterval[][] cross;
  private final CrossVaccineInterval[][] afterAny;
  private final int[][] afterAnyUntil;

  Vaccines(StatuteBook book) {
    all = List.copyOf(book.vaccines());
    for (int i = 0; i < all.size(); i++) {
      if (index.put(all.get(i).code().value(), i) != null) {
        throw new IllegalArgumentException(all.get(i).code() + ": vaccine stands twice");
      }
    }
    afterAny = all.stream().map(v -> after(book, v)).toArray(CrossVaccineInterval[][]::new);
    afterAnyUntil =
        Arrays.stream(afterAny)
            .map(rules -> Arrays.stream(rules).mapToInt(r -> Days.lastOrOpen(r.until())).toArray())
            .toArray(int[][]::new);
    int pairs = all.size() * all.size();
    cross = new CrossVaccineInterval[pairs][];
    crossFrom = new int[pairs][];
    crossUntil = new int[pairs][];
    for (int earlier = 0; earlier < all.size(); earlier++) {
      for (int later = 0; later < all.size(); later++) {
        fill(book.crossVaccineIntervals(), earlier, later);
      }
    }
  }

  private static CrossVaccineInterval[] after(StatuteBook book, Vaccine earlier) {
    return book.crossVaccineIntervals().stream()
        .filter(rule -> rule.after().contains(earlier))
        .toArray(CrossVaccineInterval[]::new);
  }

  private void fill(List<CrossVaccineInterval> rules, int earlier, int later) {
    List<CrossVaccineInterval> found = new ArrayList<>();
    if (earlier != later) {
      for (CrossVaccineInterval rule : rules) {
        if (rule.after().contains(all.get(earlier)) && rule.before().contains(all.get(later))) {
          found.add(rule);
        }
      }
    }
    int at = earlier * all.size() + later;
    cross[at] = found.toArray(CrossVaccineInterval[]::new);
    crossFrom[at] = found.stream().mapToInt(r -> Days.of(r.from())).toArray();
    crossUntil[at] = found.stream().mapToInt(r -> Days.lastOrOpen(r.until())).toArray();
  }

  int size() {
    return all.size();
  }

  Vaccine get(int number) {
    return all.get(number);
  }

  /** The number of a code, of its family if the product is not listed, or -1. */
  int find(VaccineCode code) {
    Integer exact = index.get(code.value());
    if (exact != null) {
      return exact;
    }
    Integer family = index.get(code.family());
    return family == null ? -1 : family;
  }

  int require(VaccineCode code) {
    Integer exact = index.get(code.value());
    if (exact == null) {
      throw new IllegalArgumentException(code + ": no such vaccine in the catalogue");
    }
    return exact;
  }

  int crossCount(int earlier, int later) {
    return cross[earlier * all.size() + later].length;
  }

  int crossFrom(int earlier, int later, int rule) {
    return crossFrom[earlier * all.size() + later][rule];
  }

  int crossUntil(int earlier, int later, int rule) {
    return crossUntil[earlier * all.size() + later][rule];
  }

  /**
   * The last day on which a dose keeps any other vaccine away; the dose's own day if it does not.
   */
  int keptAwayUntil(int earlier, int given) {
    int last = given;
    CrossVaccineInterval[] rules = afterAny[earlier];
    for (int r = 0; r < rules.length; r++) {
      int ended = afterAnyUntil[earlier][r];
      if (ended > last) {
        last = Math.max(last, Math.min(ended, rules[r].interval().firstDayAfter(given) - 1));
      }
    }
    return last;
  }

  CrossVaccineInterval cross(int earlier, int later, int rule) {
    return cross[earlier * all.size() + later][rule];
  }
}
