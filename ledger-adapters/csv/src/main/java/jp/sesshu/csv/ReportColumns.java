package jp.sesshu.csv;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of {@code reports.csv}, for reading and for writing. */
final class ReportColumns {

  static final String NUMBER = "整理番号";

  static final List<String> ALL =
      List.of(
          NUMBER,
          "氏名カナ",
          "氏名漢字",
          "生年月日",
          "性別",
          "住所",
          "事業番号",
          "期・回数区分",
          "予防枝番",
          "年度",
          "事業予定連番",
          "受診日",
          "会場その他",
          "受診種別",
          "登録日",
          "接種医療機関番号",
          "接種医療機関その他",
          "接種区分",
          "Lot番号",
          "接種量",
          "印刷区分",
          "印刷日",
          "ワクチンメーカー名コード",
          "予診理由",
          "備考",
          "登録区",
          "ワクチン",
          "接種医師名");

  private static final Set<String> PERSONAL_NUMBERS = Set.of("個人番号", "個人番号の枝番", "マイナンバー", "個人番号枝番");

  static final CsvHeader HEADER = new CsvHeader(ALL, List.of(), PERSONAL_NUMBERS);

  static final Map<String, Boolean> PRINTED = Map.of("1", true, "0", false);

  private ReportColumns() {}
}
