package jp.sesshu.documents;

import java.util.List;
import jp.sesshu.certificate.Issuer;
import jp.sesshu.outreach.RecallList;

/**
 * Renders a recall list (未接種者一覧) as a printable page, A4 landscape; the header row is repeated on
 * every sheet. Immutable and thread-safe.
 */
public final class HtmlRecallListPage {

  private final DocumentWords words;

  /** A page that uses these words. */
  public HtmlRecallListPage(DocumentWords words) {
    this.words = words;
  }

  /** The page in UTF-8. */
  public byte[] render(RecallList list, Issuer issuer) {
    String programme = words.programme().apply(list.programme());
    Html body = new Html().open("main").element("h1", "未接種者一覧");
    body.open("p").text(issuer.name()).label("　").text(programme).label("　基準日　");
    body.label(HtmlDocumentRenderer.day(list.asOf())).label("　");
    body.label(list.entries().size() + "人").close("p");
    body.open("table", "doses").open("thead");
    body.row("th", List.of("整理番号", "氏名カナ", "氏名", "生年月日", "住所", "回", "区分", "接種期限"));
    body.close("thead").open("tbody");
    list.entries().forEach(entry -> body.row("td", cells(entry)));
    body.close("tbody").close("table").close("main");
    return Html.page("未接種者一覧", Stylesheet.LIST, body);
  }

  private static List<String> cells(RecallList.Entry entry) {
    return List.of(
        entry.number().value(),
        entry.kana(),
        entry.name(),
        HtmlDocumentRenderer.day(entry.birthDate()),
        entry.address().fold(HtmlDocumentRenderer::oneLine, w -> HtmlDocumentRenderer.OMITTED),
        entry.seriesDose(),
        entry.urgency() == RecallList.Urgency.OVERDUE ? "標準期間経過" : "接種可",
        entry.latest().map(HtmlDocumentRenderer::day).orElse(""));
  }
}
