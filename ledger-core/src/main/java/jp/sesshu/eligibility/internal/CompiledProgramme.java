package jp.sesshu.eligibility.internal;

import java.util.Arrays;
import jp.sesshu.eligibility.ProgrammeRules;
import org.jspecify.annotations.Nullable;

/** A programme, compiled. */
final class CompiledProgramme {

  final ProgrammeRules rules;

  /** Its number in the book. */
  final int number;

  final CompiledEdition[] editions;
  final int termCount;

  /** How long each method of a term stays as it is, by term and method. */
  final MethodRun[][][] runs;

  /** Diseases in groups that every vaccine of the programme covers together. */
  final int[][] groups;

  /** Whether a vaccine is given against a group, by group and vaccine number. */
  final boolean[][] covers;

  /** Whether all products of a term are given against both of two groups or neither. */
  final boolean[][][] alike;

  /** Whether a vaccine is permitted, counted or deemed by any edition. */
  final boolean[] relevant;

  /** What requirements ask besides birth and sex, with what prolongs and what excludes. */
  final Asked asked;

  /** Whether a vaccine was ever a product, by term and vaccine number. */
  final boolean[][] everProduct;

  /** The days on which a vaccine is a product, by term and vaccine number. */
  final Ranges[][] productDays;

  final CompiledDeeming[] deemings;
  final int[] siblings;

  /** The programme to which doses are left that fill its series, or -1. */
  final int leavesTo;

  /** Whether some clause or cap is limited to certain products. */
  final boolean limitsProducts;

  final CompiledWindows windows;

  /** The caps of the long-term exception, by edition of it: vaccine numbers and ages. */
  final LongTermCaps longTerm;

  /** The days on which the municipality gives it at all; null where that is every day. */
  final @Nullable Ranges offered;

  CompiledProgramme(
      ProgrammeRules rules,
      int number,
      CompiledEdition[] editions,
      int termCount,
      int[][] groups,
      boolean[][] covers,
      boolean[] relevant,
      Asked asked,
      boolean[][] everProduct,
      Ranges[][] productDays,
      CompiledDeeming[] deemings,
      int[] siblings,
      int leavesTo,
      boolean limitsProducts,
      CompiledWindows windows,
      LongTermCaps longTerm,
      @Nullable Ranges offered) {
    this.rules = rules;
    this.number = number;
    this.editions = editions;
    this.termCount = termCount;
    runs = new MethodRun[termCount][][];
    Arrays.setAll(runs, t -> MethodRun.of(editions, t));
    this.groups = groups;
    this.covers = covers;
    alike = alike(everProduct, covers);
    this.relevant = relevant;
    this.asked = asked;
    this.everProduct = everProduct;
    this.productDays = productDays;
    this.deemings = deemings;
    this.siblings = siblings;
    this.leavesTo = leavesTo;
    this.limitsProducts = limitsProducts;
    this.windows = windows;
    this.longTerm = longTerm;
    this.offered = offered;
  }

  private static boolean[][][] alike(boolean[][] everProduct, boolean[][] covers) {
    boolean[][][] alike = new boolean[everProduct.length][covers.length][covers.length];
    for (int t = 0; t < everProduct.length; t++) {
      for (int g = 0; g < covers.length; g++) {
        for (int h = 0; h < covers.length; h++) {
          alike[t][g][h] = true;
          for (int v = 0; v < everProduct[t].length; v++) {
            alike[t][g][h] &= !everProduct[t][v] || covers[g][v] == covers[h][v];
          }
        }
      }
    }
    return alike;
  }

  /** The edition in force on a day, or -1. */
  int editionOn(int day) {
    for (int e = editions.length - 1; e >= 0; e--) {
      if (editions[e].from() <= day) {
        return day <= editions[e].until() ? e : -1;
      }
    }
    return -1;
  }

  /**
   * The edition by whose methods a dose is given on a day, or -1; the last one outlasts its end.
   */
  int methodsOn(int day) {
    int last = editions.length - 1;
    return day > editions[last].until() ? last : editionOn(day);
  }

  /** The last edition that began on or before a day; the first if none did. */
  int editionBegunBy(int day) {
    int e = editions.length - 1;
    while (e > 0 && editions[e].from() > day) {
      e--;
    }
    return e;
  }
}
