package jp.sesshu.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import jp.sesshu.certificate.CertificateForm;
import jp.sesshu.certificate.CertifiedDose;
import jp.sesshu.certificate.Holder;
import jp.sesshu.certificate.IssuedDocument;
import jp.sesshu.certificate.Issuer;
import jp.sesshu.certificate.RecordExtract;
import jp.sesshu.certificate.RequestLetter;
import jp.sesshu.certificate.VaccinationCertificate;
import jp.sesshu.ledger.ProviderNumber;
import jp.sesshu.ledger.Venue;
import jp.sesshu.ledger.VisitOutcome.Administered;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.outreach.Issue;
import jp.sesshu.outreach.IssueNumber;
import jp.sesshu.outreach.ShownAddress;
import jp.sesshu.programme.FiscalYear;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.SeriesDose;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Address;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.Sex;
import jp.sesshu.vaccine.DoseVolume;
import jp.sesshu.vaccine.LotNumber;
import jp.sesshu.vaccine.ManufacturerCode;
import jp.sesshu.vaccine.VaccineCode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class HtmlDocumentRendererTest {

  private static final LocalDate ON = LocalDate.of(2025, 6, 2);
  private static final Issuer CITY =
      new Issuer(new MunicipalityCode("401005"), "北九州市", "北九州市長　小倉　一郎", "電話 093-000-0000");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final String ADDRESS = "北九州市小倉北区城内１番１号";

  private final HtmlDocumentRenderer renderer = new HtmlDocumentRenderer(DocumentWords.standard());

  @Test
  void dr1_a_certificate_states_everything_the_ordinance_asks_for() {
    assertThat(render(certificate("山田　花子"), 1))
        .contains("予防接種済証", "山田　花子", "平成31年4月2日", "女", ADDRESS)
        .contains("令和2年4月10日", "麻しん・風しん（第１期）", "第1期 1回目", "MR", "MR201", "0.5 mL", "小倉　太郎")
        .contains("2025-C-000012", "令和7年6月2日", "北九州市長　小倉　一郎")
        .contains("予防接種法施行規則 第4条第1項（様式第一号）");
  }

  @Test
  void dr2_a_withheld_address_leaves_neither_itself_nor_a_reason() {
    Holder hidden =
        new Holder(
            new AddresseeNumber("17"), "山田", null, Sex.FEMALE, ON, new ShownAddress.Withheld());
    assertThat(render(new RecordExtract(hidden, List.of(dose("")), "規則"), 1))
        .contains("（記載省略）")
        .doesNotContain("支援", "措置", ADDRESS);
  }

  @Test
  void dr3_a_copy_after_the_first_is_marked_and_the_first_is_not() {
    assertThat(render(certificate("山田"), 1)).doesNotContain("再発行");
    assertThat(render(certificate("山田"), 3)).contains("再発行（3通目）");
  }

  @Test
  void dr4_the_same_copy_has_the_same_bytes() {
    assertThat(render(certificate("山田"), 1)).isEqualTo(render(certificate("山田"), 1));
  }

  @Property(tries = 300, seed = "1948068")
  void dr5_whatever_stands_in_a_name_is_text_and_changes_nothing_else(
      @ForAll("hostile") String name) {
    String html = render(certificate(name), 1);
    String plain = render(certificate("山"), 1);
    assertThat(tags(html)).isEqualTo(tags(plain));
    assertThat(html).contains("<bdi>" + Html.escaped(name) + "</bdi>");
    assertThat(Html.escaped(name)).doesNotContain("<", ">", "\"", "'", "\0", "\r", "\u001B");
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "<script>alert(1)</script>",
            "</td></table>",
            "\"",
            "'",
            "&",
            "&lt;",
            "<!--",
            "-->",
            "]]>",
            "\0",
            "\r",
            "\u001B",
            "\u202E",
            "𠮷",
            "\uD842",
            "javascript:",
            "{{x}}",
            "${x}",
            "</style>",
            "<img src=x onerror=1>",
            "\uFFFF",
            "山");
    return pieces.list().ofMinSize(1).ofMaxSize(6).map(list -> String.join("", list));
  }

  @Test
  void dr6_an_issue_of_another_document_is_refused() {
    Issue other = issue(certificate("山田"), 1);
    assertThatThrownBy(() -> renderer.render(certificate("田中"), other, CITY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_extract_without_a_dose_says_that_there_is_none() {
    assertThat(render(new RecordExtract(holder("山田"), List.of(), "規則"), 1)).contains("接種の記録はありません");
  }

  @Test
  void a_request_letter_names_recipient_doses_and_validity() {
    assertThat(render(letter(), 1))
        .contains("予防接種依頼書", "大分市長", "Ｈｉｂ感染症", "第1期 2回目", "令和7年9月1日", "予防接種法 第5条第1項")
        .contains("下記の者は北九州市の住民です");
  }

  @Test
  void a_page_needs_nothing_from_elsewhere_and_runs_nothing() throws IOException {
    Path pages = Files.createDirectories(Path.of("target", "pages"));
    for (IssuedDocument document :
        List.of(
            certificate("山田　花子"),
            new RecordExtract(
                holder("山田　花子"), List.of(dose("小倉　太郎"), dose("門司　花")), "予防接種法施行規則 第3条第2項"),
            letter())) {
      String html = render(document, document instanceof RecordExtract ? 2 : 1);
      Files.writeString(pages.resolve(document.kind() + ".html"), html);
      assertThat(html).doesNotContain("<script", "http:", "https:", "src=", "url(", "@import");
    }
  }

  private String render(IssuedDocument document, int copy) {
    return new String(
        renderer.render(document, issue(document, copy), CITY), StandardCharsets.UTF_8);
  }

  private static List<String> tags(String html) {
    return TAG.matcher(html).results().map(tag -> tag.group()).toList();
  }

  private static Issue issue(IssuedDocument document, int copy) {
    IssueNumber number = new IssueNumber(new FiscalYear(2025), document.kind(), 12);
    Instant at = Instant.parse("2025-06-02T01:00:00Z");
    return new Issue(number, copy, document.holder().number(), document.key(), ON, at, "op-1");
  }

  private static IssuedDocument certificate(String name) {
    return new VaccinationCertificate(
        CertificateForm.ROUTINE, holder(name), List.of(dose("小倉　太郎")), "予防接種法施行規則 第4条第1項（様式第一号）");
  }

  private static IssuedDocument letter() {
    return new RequestLetter(
        holder("山田　花子"),
        "大分市長",
        List.of(new RequestLetter.RequestedDose(new ProgrammeId("hib"), new SeriesDose(1, 2))),
        ON,
        LocalDate.of(2025, 9, 1),
        "予防接種法 第5条第1項");
  }

  private static Holder holder(String name) {
    return new Holder(
        new AddresseeNumber("17"),
        name,
        null,
        Sex.FEMALE,
        LocalDate.of(2019, 4, 2),
        new ShownAddress.Shown(new Address("", "", "", "", ADDRESS, "城内ハイツ１０１", "803-0813")));
  }

  private static CertifiedDose dose(String doctor) {
    return new CertifiedDose(
        new ProgrammeId("mr-1"),
        new SeriesDose(1, 1),
        VaccinationKind.ROUTINE,
        LocalDate.of(2020, 4, 10),
        new Administered(
            new VaccineCode("MR"),
            new LotNumber("MR201"),
            DoseVolume.of("0.5"),
            new ManufacturerCode("07")),
        new Venue(new ProviderNumber("4010001"), null, null, doctor.isEmpty() ? null : doctor),
        false);
  }
}
