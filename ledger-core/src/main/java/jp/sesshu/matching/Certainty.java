package jp.sesshu.matching;

import static jp.sesshu.matching.Criterion.ADDRESS;
import static jp.sesshu.matching.Criterion.ADDRESSEE_NUMBER;
import static jp.sesshu.matching.Criterion.BIRTH_DATE;
import static jp.sesshu.matching.Criterion.KANA;
import static jp.sesshu.matching.Criterion.KANJI;
import static jp.sesshu.matching.Criterion.SEX;

import java.util.EnumSet;
import java.util.Set;

/**
 * When a candidate is certain, when one only comes into question, and when two cannot be told
 * apart.
 *
 * <p>A field <em>agrees</em> if it is the same to the character or but for its way of writing.
 */
final class Certainty {
  private Certainty() {}

  /** Whether the fields alone make this candidate certain, others aside. */
  static boolean isCertain(Candidate one) {
    if (one.agreement(BIRTH_DATE) != Agreement.EXACT || differs(one, SEX) || !nameAgrees(one)) {
      return false;
    }
    if (one.agrees(ADDRESSEE_NUMBER)) {
      return true;
    }
    return one.agrees(ADDRESS) && (one.agrees(SEX) || bothNamesAgree(one));
  }

  /** Whether a clerk should look at this candidate. */
  static boolean comesIntoQuestion(Candidate one) {
    if (one.agrees(ADDRESSEE_NUMBER)) {
      return true;
    }
    boolean sameHome = one.agrees(ADDRESS);
    boolean nameNear = isNear(one, KANA) || isNear(one, KANJI);
    return switch (one.agreement(BIRTH_DATE)) {
      case EXACT, VARIANT -> nameNear || (sameHome && !differs(one, SEX));
      case NEAR -> nameNear;
      case ABSENT, DIFFERENT -> sameHome && nameAgrees(one);
    };
  }

  /**
   * Whether the rival could be meant as well as the certain one: it is certain by itself, the
   * number points to it, a name fits it better, or it is a twin of nearly the same name and the
   * report does not name both kana and kanji.
   */
  static boolean isRivalOf(Candidate rival, Candidate certain) {
    if (rival.agrees(ADDRESSEE_NUMBER)) {
      return true;
    }
    if (rival.agreement(BIRTH_DATE) != Agreement.EXACT || differs(rival, SEX)) {
      return false;
    }
    if (fitsBetter(rival, certain, KANA) || fitsBetter(rival, certain, KANJI)) {
      return true;
    }
    if (certain.agrees(ADDRESSEE_NUMBER)) {
      return false;
    }
    return isCertain(rival) || (isNearTwin(rival) && !bothNamesAgree(certain));
  }

  /** The fields that agree. */
  static Set<Criterion> agreeing(Candidate one) {
    Set<Criterion> agreeing = EnumSet.noneOf(Criterion.class);
    one.agreements().keySet().stream().filter(one::agrees).forEach(agreeing::add);
    return agreeing;
  }

  private static boolean nameAgrees(Candidate one) {
    return (one.agrees(KANA) && !differs(one, KANJI)) || (one.agrees(KANJI) && !differs(one, KANA));
  }

  private static boolean bothNamesAgree(Candidate one) {
    return one.agrees(KANA) && one.agrees(KANJI);
  }

  private static boolean isNearTwin(Candidate rival) {
    boolean kanaMay = isNear(rival, KANA) || rival.agreement(KANA) == Agreement.ABSENT;
    boolean kanjiMay = isNear(rival, KANJI) || rival.agreement(KANJI) == Agreement.ABSENT;
    return rival.agrees(ADDRESS) && kanaMay && kanjiMay;
  }

  private static boolean fitsBetter(Candidate rival, Candidate certain, Criterion name) {
    return rival.agrees(name) && !certain.agrees(name);
  }

  private static boolean isNear(Candidate one, Criterion criterion) {
    return one.agrees(criterion) || one.agreement(criterion) == Agreement.NEAR;
  }

  private static boolean differs(Candidate one, Criterion criterion) {
    return one.agreement(criterion) == Agreement.DIFFERENT;
  }
}
