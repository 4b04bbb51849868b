package jp.sesshu.documents;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.sesshu.ledger.ProviderNumber;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.SeriesDose;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.vaccine.VaccineCode;

/**
 * What documents call programmes, vaccines and institutions (文書の用語): a municipality's own words.
 *
 * @param programme the name of a programme (予防接種の種類)
 * @param vaccine the name of a vaccine
 * @param provider the name of an institution by its number, where it is known
 */
public record DocumentWords(
    Function<ProgrammeId, String> programme,
    Function<VaccineCode, String> vaccine,
    Function<ProviderNumber, Optional<String>> provider) {

  private static final Map<String, String> PROGRAMMES = programmes();

  /** Names of the statutory programmes; vaccines by their codes; institutions by their numbers. */
  public static DocumentWords standard() {
    return new DocumentWords(
        id -> PROGRAMMES.getOrDefault(id.value(), id.value()),
        VaccineCode::value,
        number -> Optional.empty());
  }

  static String dose(SeriesDose dose) {
    return "第" + dose.term() + "期 " + dose.number() + "回目";
  }

  static String kind(VaccinationKind kind) {
    return switch (kind) {
      case ROUTINE -> "定期";
      case TEMPORARY -> "臨時";
      case VOLUNTARY -> "任意";
      case ABROAD -> "国外";
    };
  }

  private static Map<String, String> programmes() {
    Map<String, String> names = new HashMap<>();
    names.put("dpt-ipv-hib", "五種混合（ジフテリア・百日せき・破傷風・急性灰白髄炎・Ｈｉｂ感染症）");
    names.put("dpt-ipv", "四種混合（ジフテリア・百日せき・破傷風・急性灰白髄炎）");
    names.put("dpt", "三種混合（ジフテリア・百日せき・破傷風）");
    names.put("ipv", "急性灰白髄炎（ポリオ）");
    names.put("dt", "二種混合（ジフテリア・破傷風）");
    names.put("mr-1", "麻しん・風しん（第１期）");
    names.put("mr-2", "麻しん・風しん（第２期）");
    names.put("je-1", "日本脳炎（第１期）");
    names.put("je-2", "日本脳炎（第２期）");
    names.put("je-special", "日本脳炎（特例）");
    names.put("bcg", "結核（ＢＣＧ）");
    names.put("hib", "Ｈｉｂ感染症");
    names.put("pcv", "小児の肺炎球菌感染症");
    names.put("hpv", "ヒトパピローマウイルス感染症");
    names.put("hpv-catchup", "ヒトパピローマウイルス感染症（キャッチアップ）");
    names.put("varicella", "水痘");
    names.put("hep-b", "Ｂ型肝炎");
    names.put("rota-1", "ロタウイルス感染症（１価）");
    names.put("rota-5", "ロタウイルス感染症（５価）");
    names.put("rsv-maternal", "ＲＳウイルス感染症（妊婦）");
    names.put("flu-elderly", "インフルエンザ（高齢者）");
    names.put("pcv-elderly", "高齢者の肺炎球菌感染症");
    names.put("covid19-elderly", "新型コロナウイルス感染症（高齢者）");
    names.put("zoster", "帯状疱疹");
    names.put("rubella-5", "風しん（第５期）");
    names.put("covid19-special", "新型コロナウイルス感染症（特例臨時接種）");
    return Map.copyOf(names);
  }
}
