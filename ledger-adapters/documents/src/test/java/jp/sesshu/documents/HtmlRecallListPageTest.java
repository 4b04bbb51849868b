package jp.sesshu.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import jp.sesshu.certificate.Issuer;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.outreach.RecallList;
import jp.sesshu.outreach.ShownAddress;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.resident.Address;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.Sex;
import org.junit.jupiter.api.Test;

final class HtmlRecallListPageTest {

  private static final LocalDate BORN = LocalDate.of(2019, 4, 2);

  @Test
  void every_person_stands_on_the_page_and_no_protected_address() {
    ShownAddress home = new ShownAddress.Shown(Address.ofText("小倉北区城内１番１号", ""));
    RecallList list =
        new RecallList(
            new ProgrammeId("mr-2"),
            LocalDate.of(2025, 6, 1),
            List.of(
                entry("1", "<b>山田</b>", home, LocalDate.of(2026, 3, 31)),
                entry("2", "田中", new ShownAddress.Withheld(), null)));
    Issuer city = new Issuer(new MunicipalityCode("401005"), "北九州市", "市長", "");
    byte[] page = new HtmlRecallListPage(DocumentWords.standard()).render(list, city);
    assertThat(new String(page, StandardCharsets.UTF_8))
        .contains("麻しん・風しん（第２期）", "令和7年6月1日", "2人")
        .contains("&lt;b&gt;山田", "小倉北区城内１番１号", "令和8年3月31日", "田中", "（記載省略）")
        .doesNotContain("<b>", "支援");
  }

  private static RecallList.Entry entry(
      String number, String name, ShownAddress address, LocalDate latest) {
    return new RecallList.Entry(
        new AddresseeNumber(number),
        "カナ",
        name,
        BORN,
        Sex.FEMALE,
        address,
        RecallList.Urgency.OVERDUE,
        "2",
        latest);
  }
}
