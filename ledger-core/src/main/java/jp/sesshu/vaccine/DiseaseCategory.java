package jp.sesshu.vaccine;

/** The category of a disease under 予防接種法 第2条: A類疾病 or B類疾病. */
public enum DiseaseCategory {
  /** A類疾病: outreach and the duty to make an effort apply (法8条, 9条). */
  A,
  /** B類疾病: given for the person's own protection; neither applies. */
  B
}
