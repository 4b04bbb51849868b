package jp.sesshu.certificate;

import jp.sesshu.programme.VaccinationKind;

/**
 * The forms of a 予防接種済証: one paper certifies doses of one kind. Form 3, for travel, is made out by
 * another procedure and not here.
 */
public enum CertificateForm {
  /** 様式第一号 (to 2022-12-08 様式第一): 定期の予防接種. */
  ROUTINE(VaccinationKind.ROUTINE, "様式第一"),
  /** 様式第二号 (to 2022-12-08 様式第二): 臨時の予防接種. */
  TEMPORARY(VaccinationKind.TEMPORARY, "様式第二");

  private final VaccinationKind kind;
  private final String japanese;

  CertificateForm(VaccinationKind kind, String japanese) {
    this.kind = kind;
    this.japanese = japanese;
  }

  /** The kind of vaccination it certifies. */
  public VaccinationKind kind() {
    return kind;
  }

  String japanese() {
    return japanese;
  }

  int number() {
    return this == ROUTINE ? 1 : 2;
  }
}
