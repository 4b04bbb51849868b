package jp.sesshu.csv;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import jp.sesshu.csv.CsvListWriter.Replacement;
import jp.sesshu.csv.CsvListWriter.Unencodable;
import jp.sesshu.outreach.RecallList;
import jp.sesshu.resident.Address;

/**
 * Writes a recall list (未接種者一覧) for a spreadsheet, in its order; see {@link CsvListWriter} for what
 * changes in a cell. A protected address is an empty cell, like an unknown one.
 */
public final class CsvRecallList {

  private static final List<String> COLUMNS =
      List.of(
          "事業", "基準日", "整理番号", "氏名カナ", "氏名", "生年月日", "性別", "郵便番号", "住所", "方書", "回", "区分", "接種期限");

  private CsvRecallList() {}

  /**
   * Writes the list and closes the output.
   *
   * @return the cells in which a character was replaced; none if the policy is to refuse
   * @throws UnencodableCharacterException if the policy is to refuse and the charset cannot hold it
   */
  public static List<Replacement> write(
      RecallList list, OutputStream out, CsvCharset charset, Unencodable policy) {
    try (CsvListWriter writer = new CsvListWriter(out, charset, COLUMNS, policy)) {
      list.entries().forEach(entry -> writer.row(cells(list, entry)));
      return writer.replacements();
    }
  }

  private static List<String> cells(RecallList list, RecallList.Entry entry) {
    Address shown = entry.address().fold(address -> address, w -> Address.ofText("", ""));
    return List.of(
        list.programme().value(),
        list.asOf().toString(),
        entry.number().value(),
        entry.kana(),
        entry.name(),
        entry.birthDate().toString(),
        ResidentColumns.sex(entry.sex()),
        shown.postalCode(),
        shown.text(),
        shown.building(),
        entry.seriesDose(),
        entry.urgency().name(),
        entry.latest().map(LocalDate::toString).orElse(""));
  }
}
