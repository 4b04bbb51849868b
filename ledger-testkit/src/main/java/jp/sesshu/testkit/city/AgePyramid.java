package jp.sesshu.testkit.city;

import java.util.random.RandomGenerator;
import jp.sesshu.resident.Sex;

/**
 * How many people there are of each age: Japan in the mid-2020s, 0.55 per cent born in the last
 * year, one in seventeen hundred a hundred years old or more.
 *
 * <p>It is also the stock from which households take their members; what has been taken is gone.
 */
final class AgePyramid {
  static final int OLDEST = 104;

  /** Hundredths of a per cent of the population in each single year of a band of five. */
  private static final int[] BANDS = {
    60, 75, 84, 88, 100, 103, 103, 112, 125, 145, 155, 135, 122, 118, 130, 125, 92, 62, 33, 11, 1
  };

  private final int[][] stock = new int[2][OLDEST + 1];
  private int left;

  AgePyramid(int people, RandomGenerator random) {
    int total = 0;
    for (int age = 0; age <= OLDEST; age++) {
      total += weight(age);
    }
    for (int person = 0; person < people; person++) {
      int drawn = random.nextInt(total);
      int age = 0;
      while (drawn >= weight(age)) {
        drawn -= weight(age);
        age++;
      }
      stock[random.nextInt(1000) < girlsOf(age) ? 1 : 0][age]++;
    }
    left = people;
  }

  private static int weight(int age) {
    int falling = age < 5 ? 2 - age : 0;
    return BANDS[age / 5] - 3 * falling;
  }

  /** Women in a thousand: fewer at birth, most of the very old. */
  private static int girlsOf(int age) {
    return age < 60 ? 488 : Math.min(850, 488 + (age - 60) * 8);
  }

  int left() {
    return left;
  }

  /** Takes someone of about this age; the age, or -1 if there is nobody within the spread. */
  int take(Sex sex, int wanted, int spread) {
    int[] ages = stock[sex == Sex.FEMALE ? 1 : 0];
    for (int away = 0; away <= spread; away++) {
      for (int age : new int[] {wanted - away, wanted + away}) {
        if (age >= 0 && age <= OLDEST && ages[age] > 0) {
          ages[age]--;
          left--;
          return age;
        }
      }
    }
    return -1;
  }

  /** The age of the oldest person of at most this age who is left; -1 if there is none. */
  int oldestUpTo(int most) {
    for (int age = most; age >= 0; age--) {
      if (stock[0][age] + stock[1][age] > 0) {
        return age;
      }
    }
    return -1;
  }

  /** How many of a sex and age are left. */
  int count(Sex sex, int age) {
    return stock[sex == Sex.FEMALE ? 1 : 0][age];
  }
}
