package jp.sesshu.certificate;

import jp.sesshu.municipality.MunicipalityCode;

/**
 * Who issues (発行者).
 *
 * @param code the municipality
 * @param name its name, such as 北九州市
 * @param head office and name of its head, such as 北九州市長　小倉一郎
 * @param contact where to ask, in one line; may be empty
 */
public record Issuer(MunicipalityCode code, String name, String head, String contact) {

  /** Refuses an unnamed municipality. */
  public Issuer {
    if (name.isBlank() || head.isBlank()) {
      throw new IllegalArgumentException("an issuer must have a name and a head");
    }
  }
}
