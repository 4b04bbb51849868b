package jp.sesshu.csv;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sesshu.resident.Particulars.Nationality;
import jp.sesshu.resident.ResidencyChange.Kind;
import jp.sesshu.resident.Sex;

/** The columns of {@code residents.csv} and what their codes mean, for reading and for writing. */
final class ResidentColumns {

  static final List<String> REGISTER =
      List.of(
          "整理番号",
          "氏名カナ",
          "氏名漢字",
          "生年月日",
          "性別",
          "町丁目",
          "番地",
          "枝",
          "子枝",
          "住所",
          "方書",
          "世帯番号",
          "郵便番号",
          "続柄区分",
          "取消",
          "住登外フラグ",
          "外国人フラグ",
          "外国人本名カナ",
          "外国人本名漢字",
          "住民となった日",
          "住民でなくなった日",
          "異動",
          "異動年月日",
          "住民異動",
          "住民異動年月日",
          "転入前住所",
          "転入前方書",
          "転出後住所",
          "転出後方書");

  static final String NUMBER = "個人番号";
  static final String NUMBER_BRANCH = "個人番号の枝番";
  static final List<String> NUMBERS = List.of(NUMBER, NUMBER_BRANCH);

  static final CsvHeader HEADER = new CsvHeader(REGISTER, NUMBERS, Set.of());

  static final Map<String, Sex> SEXES =
      Map.of(
          "男",
          Sex.MALE,
          "女",
          Sex.FEMALE,
          "1",
          Sex.MALE,
          "2",
          Sex.FEMALE,
          "M",
          Sex.MALE,
          "F",
          Sex.FEMALE);

  static final Map<String, Boolean> FLAGS = Map.of("1", true, "0", false);

  static final Map<String, Nationality> NATIONALITIES =
      Map.of("1", Nationality.FOREIGN, "0", Nationality.JAPANESE);

  private static final Map<String, Kind> CHANGES =
      Map.of(
          "転入", Kind.MOVE_IN,
          "転出", Kind.MOVE_OUT,
          "転居", Kind.MOVE_WITHIN,
          "出生", Kind.BIRTH,
          "死亡", Kind.DEATH,
          "氏名変更", Kind.NAME_CHANGE,
          "世帯変更", Kind.HOUSEHOLD_CHANGE);

  private ResidentColumns() {}

  static Kind kindOf(String word) {
    return CHANGES.getOrDefault(word, Kind.OTHER);
  }

  static String sex(Sex sex) {
    return switch (sex) {
      case MALE -> "男";
      case FEMALE -> "女";
      case UNKNOWN -> "";
    };
  }
}
