package jp.sesshu.matching;

/** A field that was compared (突合項目). */
public enum Criterion {
  /** 整理番号. */
  ADDRESSEE_NUMBER,
  /** 氏名カナ. */
  KANA,
  /** 氏名漢字. */
  KANJI,
  /** 生年月日. */
  BIRTH_DATE,
  /** 性別. */
  SEX,
  /** 住所. */
  ADDRESS
}
