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
import org.jspecify.annotations.Nullable;

/** The vaccines of a book by number, and the distances between them as tables. */
final class Vaccines {

  private final List<Vaccine> all;
  private final Map<String, Integer> index = new HashMap<>();

  /** The same by hash, places taken in turn: no boxed number on the way of a dose. */
  private final @Nullable String[] slots;

  private final int[] slotNumbers;
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
    int room = 4 * Integer.highestOneBit(all.size() + 1);
    slots = new String[room];
    slotNumbers = new int[room];
    index.forEach(this::place);
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
    for (CrossVaccineInterval rule : rules) {
      if (rule.separates(all.get(earlier), all.get(later))) {
        found.add(rule);
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

  private void place(String code, int number) {
    int at = code.hashCode() & (slots.length - 1);
    while (slots[at] != null) {
      at = (at + 1) & (slots.length - 1);
    }
    slots[at] = code;
    slotNumbers[at] = number;
  }

  /** The number of a code, of its family if the product is not listed, or -1. */
  int find(VaccineCode code) {
    int exact = find(code.value());
    return exact >= 0 ? exact : find(code.family());
  }

  private int find(String code) {
    int at = code.hashCode() & (slots.length - 1);
    String found = slots[at];
    while (found != null) {
      if (found.equals(code)) {
        return slotNumbers[at];
      }
      at = (at + 1) & (slots.length - 1);
      found = slots[at];
    }
    return -1;
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
