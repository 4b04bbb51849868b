package jp.sesshu.testkit.city;

import java.util.List;
import java.util.random.RandomGenerator;
import jp.sesshu.resident.PersonName;
import jp.sesshu.resident.Sex;

/**
 * Names of foreign residents: in Latin letters as registered, some with a common name (通称) in use.
 */
record ForeignName(String registered, String kana) {
  private static final List<ForeignName> FAMILIES =
      List.of(
          new ForeignName("NGUYEN", "グエン"),
          new ForeignName("TRAN", "チャン"),
          new ForeignName("WANG", "ワン"),
          new ForeignName("KIM", "キム"),
          new ForeignName("SHRESTHA", "シュレスタ"),
          new ForeignName("DELA CRUZ", "デラ　クルス"),
          new ForeignName("SILVA", "シルヴァ"),
          new ForeignName("IVANOVA", "イヴァノヴァ"));
  private static final List<ForeignName> GIRLS =
      List.of(
          new ForeignName("MAI", "マイ"),
          new ForeignName("LI", "リー"),
          new ForeignName("VICTORIA", "ヴィクトリア"),
          new ForeignName("SITA", "シタ"),
          new ForeignName("EVA", "エヴァ"));
  private static final List<ForeignName> BOYS =
      List.of(
          new ForeignName("VAN ANH", "ヴァン　アン"),
          new ForeignName("HAO", "ハオ"),
          new ForeignName("DAVI", "ダヴィ"),
          new ForeignName("JUN", "ジュン"),
          new ForeignName("RAM", "ラム"));

  static ForeignName family(RandomGenerator random) {
    return FAMILIES.get(random.nextInt(FAMILIES.size()));
  }

  /** A member of a family: the registered name, behind the common one if there is one. */
  static PersonName member(
      ForeignName family, FamilyName common, boolean usesCommon, Sex sex, RandomGenerator random) {
    List<ForeignName> given = sex == Sex.FEMALE ? GIRLS : BOYS;
    ForeignName own = given.get(random.nextInt(given.size()));
    String registered = family.registered + " " + own.registered;
    String kana = family.kana + "　" + own.kana;
    if (!usesCommon) {
      return PersonName.of(kana, registered);
    }
    GivenName called = GivenName.draw(sex, 30, random);
    return new PersonName(
        common.kana() + "　" + called.kana(),
        common.kanji() + "　" + called.kanji(),
        kana,
        registered);
  }
}
