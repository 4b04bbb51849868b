package jp.sesshu.certificate;

import java.time.LocalDate;

/**
 * The articles that documents stand on, in the numbering of the day of issue.
 *
 * <p>The ordinance was renumbered twice: on 2022-12-09 records and certificates became articles 3
 * and 4 of 予防接種法施行規則, and on 2026-06-01 they changed places, while the duty to certify moved into
 * the Act itself (法7条の2).
 */
final class DocumentLaw {

  /** From this day on doses given elsewhere and proven are certified and disclosed alike. */
  static final LocalDate RECORDS_IN_THE_ACT = LocalDate.of(2022, 12, 9);

  static final LocalDate CERTIFICATES_IN_THE_ACT = LocalDate.of(2026, 6, 1);

  private static final String ORDINANCE = "予防接種法施行規則 ";

  private DocumentLaw() {}

  static boolean provenDosesCount(LocalDate on) {
    return !on.isBefore(RECORDS_IN_THE_ACT);
  }

  static String certificate(CertificateForm form, boolean proven, LocalDate on) {
    if (on.isBefore(RECORDS_IN_THE_ACT)) {
      return ORDINANCE + "第4条第1項・第2項第" + form.number() + "号（" + form.japanese() + "）";
    }
    boolean inTheAct = !on.isBefore(CERTIFICATES_IN_THE_ACT);
    String article = inTheAct ? "予防接種法 第7条の2; " + ORDINANCE + "第3条第" : ORDINANCE + "第4条第";
    return article + form.number() + "項" + (proven ? "・第3項" : "") + "（" + form.japanese() + "号）";
  }

  static String extract(LocalDate on) {
    if (on.isBefore(RECORDS_IN_THE_ACT)) {
      return "予防接種法施行令 第6条の2第2項";
    }
    String article = on.isBefore(CERTIFICATES_IN_THE_ACT) ? "第3条第2項" : "第4条第2項";
    return "予防接種法 第9条の3; " + ORDINANCE + article;
  }

  /** No article has the letter itself; it follows from whose duty the vaccination is. */
  static String request() {
    return "予防接種法 第5条第1項";
  }
}
