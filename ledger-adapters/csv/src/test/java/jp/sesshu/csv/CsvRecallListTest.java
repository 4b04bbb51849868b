package jp.sesshu.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import jp.sesshu.csv.CsvListWriter.Replacement;
import jp.sesshu.csv.CsvListWriter.Unencodable;
import jp.sesshu.outreach.RecallList;
import jp.sesshu.outreach.ShownAddress;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.Sex;
import org.junit.jupiter.api.Test;

final class CsvRecallListTest {

  @Test
  void a_protected_person_is_a_row_without_address_and_a_rare_character_is_told() {
    LocalDate born = LocalDate.of(2019, 4, 2);
    RecallList.Entry entry =
        new RecallList.Entry(
            new AddresseeNumber("0017"),
            "ヨシダ ジュン",
            "𠮷田 順",
            born,
            Sex.MALE,
            new ShownAddress.Withheld(),
            RecallList.Urgency.DUE,
            "2",
            null);
    RecallList list = new RecallList(new ProgrammeId("mr-2"), born.plusYears(6), List.of(entry));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Replacement> replaced =
        CsvRecallList.write(list, bytes, CsvCharset.MS932, Unencodable.REPLACE_BY_GETA);
    assertThat(bytes.toString(CsvFile.WINDOWS))
        .endsWith("\r\nmr-2,2025-04-02,0017,ヨシダ ジュン,〓田 順,2019-04-02,男,,,,2,DUE,\r\n");
    assertThat(replaced).containsExactly(new Replacement(2, "氏名"));
  }
}
