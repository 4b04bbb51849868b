package jp.sesshu.matching;

import java.util.EnumMap;
import java.util.Map;

/**
 * What each field weighs for or against a person, in hundredths of a bit (重み).
 *
 * <p>After Fellegi and Sunter: for an agreement log2(m/u), for a disagreement log2((1-m)/(1-u)),
 * where <em>m</em> is how often the field agrees for one person and <em>u</em> how often by chance
 * for two. The numbers are rounded judgements for a municipality of 20,000 to a million people, and
 * serve to order candidates for a clerk; what is certain is decided by {@link Certainty} alone.
 *
 * <ul>
 *   <li>整理番号: unique by design, copied by hand: 2000 / -760.
 *   <li>生年月日: one day of about 25,000; written wrongly once in 200: 1400 / -760. A near date is a
 *       likely slip: 400.
 *   <li>氏名カナ: the full reading is shared by one in 2,000: 1100; another one in 50 forms: -560.
 *   <li>氏名漢字: one in 4,000, but it goes with the reading, which has been weighed: 900; variants
 *       make it wrong more often: -430.
 *   <li>住所: shared by the household, which is who gets mistaken: 600; people move: -330.
 *   <li>性別: one in two: 100; hardly ever wrong: -900.
 *   <li>A way of writing set aside costs 50; a near name is worth 300, a near address 200.
 * </ul>
 */
final class Weights {
  private Weights() {}

  static Map<Criterion, Integer> of(Map<Criterion, Agreement> agreements) {
    Map<Criterion, Integer> weights = new EnumMap<>(Criterion.class);
    agreements.forEach((criterion, agreement) -> weights.put(criterion, of(criterion, agreement)));
    return weights;
  }

  private static int of(Criterion criterion, Agreement agreement) {
    return switch (agreement) {
      case EXACT -> agreeing(criterion);
      case VARIANT -> agreeing(criterion) - 50;
      case NEAR -> near(criterion);
      case ABSENT -> 0;
      case DIFFERENT -> differing(criterion);
    };
  }

  private static int agreeing(Criterion criterion) {
    return switch (criterion) {
      case ADDRESSEE_NUMBER -> 2000;
      case BIRTH_DATE -> 1400;
      case KANA -> 1100;
      case KANJI -> 900;
      case ADDRESS -> 600;
      case SEX -> 100;
    };
  }

  private static int near(Criterion criterion) {
    return switch (criterion) {
      case BIRTH_DATE -> 400;
      case KANA, KANJI -> 300;
      case ADDRESS -> 200;
      case ADDRESSEE_NUMBER, SEX -> 0;
    };
  }

  private static int differing(Criterion criterion) {
    return switch (criterion) {
      case ADDRESSEE_NUMBER, BIRTH_DATE -> -760;
      case KANA -> -560;
      case KANJI -> -430;
      case ADDRESS -> -330;
      case SEX -> -900;
    };
  }
}
