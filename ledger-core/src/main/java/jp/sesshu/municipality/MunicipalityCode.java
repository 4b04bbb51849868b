package jp.sesshu.municipality;

/**
 * The code of a local public body (全国地方公共団体コード).
 *
 * @param value 6 digits
 */
public record MunicipalityCode(String value) {

  @Override
  public String toString() {
    return value;
  }
}
