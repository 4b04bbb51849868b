package jp.sesshu.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sesshu.calendar.Era;
import jp.sesshu.certificate.CertificateForm;
import jp.sesshu.certificate.CertifiedDose;
import jp.sesshu.certificate.DocumentRenderer;
import jp.sesshu.certificate.Holder;
import jp.sesshu.certificate.IssuedDocument;
import jp.sesshu.certificate.Issuer;
import jp.sesshu.certificate.RequestLetter;
import jp.sesshu.certificate.VaccinationCertificate;
import jp.sesshu.ledger.Venue;
import jp.sesshu.outreach.Issue;
import jp.sesshu.resident.Address;

/**
 * Renders documents as printable HTML in Japanese: A4, one file, no script, no external resource.
 *
 * <p>The forms of the ordinance are pictures in the gazette; this states their particulars in plain
 * tables and is no facsimile. There is no template engine: the pages are short, and a builder that
 * escapes everything leaves nothing to forget. Immutable and thread-safe.
 */
public final class HtmlDocumentRenderer implements DocumentRenderer {

  /** In place of an address that may not be shown; it gives no reason. */
  static final String OMITTED = "（記載省略）";

  private final DocumentWords words;

  /** A renderer that uses these words. */
  public HtmlDocumentRenderer(DocumentWords words) {
    this.words = words;
  }

  @Override
  public String mediaType() {
    return "text/html; charset=utf-8";
  }

  @Override
  public byte[] render(IssuedDocument document, Issue issue, Issuer issuer) {
    DocumentRenderer.requireSame(document, issue);
    Html body = new Html();
    body.open("main").open("header");
    body.open("p", "number").label("発行番号 ").label(issue.number().toString()).close("p");
    if (issue.isReissue()) {
      body.open("p", "reissue").label("再発行（" + issue.copy() + "通目）").close("p");
    }
    body.close("header");
    String title = document.fold(this::title, e -> "予防接種記録", r -> "予防接種依頼書");
    body.element("h1", title);
    document.fold(
        certificate ->
            holder(body, certificate.holder())
                .append(doses(certificate.doses(), false))
                .append(sentence("上記のとおり予防接種を行ったことを証明します。")),
        extract ->
            holder(body, extract.holder())
                .append(
                    extract.doses().isEmpty()
                        ? sentence("予防接種台帳に接種の記録はありません。")
                        : doses(extract.doses(), true))
                .append(sentence("予防接種台帳の記録は上記のとおりです。")),
        letter -> letter(body, letter, issuer));
    signature(body, document, issue, issuer);
    body.close("main");
    return Html.page(title, Stylesheet.PAPER, body);
  }

  private String title(VaccinationCertificate certificate) {
    return certificate.form() == CertificateForm.ROUTINE ? "予防接種済証" : "予防接種済証（臨時）";
  }

  private static Html holder(Html body, Holder holder) {
    body.open("table", "holder");
    line(body, "氏名", holder.name());
    holder.registeredName().ifPresent(name -> line(body, "本名", name));
    line(body, "生年月日", day(holder.birthDate()));
    line(
        body,
        "性別",
        switch (holder.sex()) {
          case MALE -> "男";
          case FEMALE -> "女";
          case UNKNOWN -> "";
        });
    line(body, "住所", holder.address().fold(HtmlDocumentRenderer::oneLine, w -> OMITTED));
    return body.close("table");
  }

  private Html doses(List<CertifiedDose> doses, boolean withKind) {
    Html table = new Html().open("table", "doses").open("thead");
    Stream<String> kind = withKind ? Stream.of("区分") : Stream.empty();
    table.row(
        "th",
        Stream.concat(
                kind, Stream.of("接種年月日", "予防接種の種類", "期・回数", "ワクチン", "製造番号", "接種量", "接種医師・医療機関等"))
            .toList());
    table.close("thead").open("tbody");
    for (CertifiedDose dose : doses) {
      Stream<String> first = withKind ? Stream.of(DocumentWords.kind(dose.kind())) : Stream.empty();
      table.row("td", Stream.concat(first, cells(dose)).toList());
    }
    return table.close("tbody").close("table");
  }

  private Stream<String> cells(CertifiedDose dose) {
    String maker = dose.given().manufacturer().map(code -> "（" + code + "）").orElse("");
    return Stream.of(
        day(dose.vaccinatedOn()),
        words.programme().apply(dose.programme()),
        DocumentWords.dose(dose.seriesDose()),
        words.vaccine().apply(dose.given().vaccine()) + maker,
        dose.given().lot().map(Object::toString).orElse(""),
        dose.given().volume().map(Object::toString).orElse(""),
        place(dose));
  }

  private String place(CertifiedDose dose) {
    Venue venue = dose.venue();
    String provider =
        venue
            .provider()
            .map(number -> words.provider().apply(number).orElse("医療機関番号 " + number.value()))
            .orElse("");
    String proven = dose.proven() ? "他で接種（証明書等による）" : "";
    return Stream.of(
            venue.doctorName().map(name -> "医師 " + name).orElse(""),
            provider,
            venue.providerName().orElse(""),
            venue.place().orElse(""),
            proven)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("　"));
  }

  private Html letter(Html body, RequestLetter letter, Issuer issuer) {
    body.open("p", "recipient").text(letter.recipient()).label("　様").close("p");
    body.append(sentence("下記の者は" + issuer.name() + "の住民です。予防接種を実施くださるよう依頼します。"));
    holder(body, letter.holder());
    body.open("table", "doses").open("thead");
    body.row("th", List.of("予防接種の種類", "期・回数")).close("thead").open("tbody");
    for (RequestLetter.RequestedDose dose : letter.doses()) {
      String programme = words.programme().apply(dose.programme());
      body.row("td", List.of(programme, DocumentWords.dose(dose.seriesDose())));
    }
    body.close("tbody").close("table");
    String until = day(letter.validUntil());
    body.append(sentence("有効期間　" + day(letter.validFrom()) + "から" + until + "まで"));
    return body.append(sentence("この予防接種による健康被害については、予防接種法に基づき" + issuer.name() + "が対応します。"));
  }

  private static void signature(Html body, IssuedDocument document, Issue issue, Issuer issuer) {
    body.open("footer");
    body.open("p").label(day(issue.issuedOn())).close("p");
    body.open("p", "issuer").text(issuer.head()).open("span", "seal").label("印");
    body.close("span").close("p");
    body.open("p", "small").text(issuer.name()).label("　").text(issuer.contact()).close("p");
    body.open("p", "small").label("根拠　").label(document.citation()).close("p");
    body.close("footer");
  }

  private static Html sentence(String ours) {
    return new Html().open("p", "statement").label(ours).close("p");
  }

  private static void line(Html body, String label, String text) {
    body.open("tr").open("th").label(label).close("th").open("td").text(text);
    body.close("td").close("tr");
  }

  static String oneLine(Address address) {
    String postal = address.postalCode().isEmpty() ? "" : "〒" + address.postalCode() + "　";
    String building = address.building().isEmpty() ? "" : "　" + address.building();
    return postal + address.text() + building;
  }

  static String day(LocalDate day) {
    return Era.format(day);
  }
}
