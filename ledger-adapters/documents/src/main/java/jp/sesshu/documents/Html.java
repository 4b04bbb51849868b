package jp.sesshu.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Builds a page from elements whose names are ours and texts that may be anybody's. Every text is
 * escaped, and set apart by {@code bdi}, so that neither mark-up nor a change of writing direction
 * in a name can touch what stands around it.
 */
final class Html {

  private final StringBuilder page = new StringBuilder(4096);

  /** The text of a page: title and style are ours, the body is built by the caller. */
  static byte[] page(String title, String style, Html body) {
    Html html = new Html();
    html.raw("<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta http-equiv=\"Content-Security-Policy\" ");
    html.raw("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    html.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    html.raw(escaped(title)).raw("</title>\n<style>\n").raw(style).raw("</style>\n</head>\n");
    html.raw("<body>\n").raw(body.page.toString()).raw("</body>\n</html>\n");
    return html.page.toString().getBytes(StandardCharsets.UTF_8);
  }

  Html open(String element) {
    return raw("<" + element + ">");
  }

  Html open(String element, String cssClass) {
    return raw("<" + element + " class=\"" + cssClass + "\">");
  }

  Html close(String element) {
    return raw("</" + element + ">\n");
  }

  /** Text of our own. */
  Html label(String text) {
    return raw(escaped(text));
  }

  /** Text of anybody's. */
  Html text(String text) {
    return text.isEmpty() ? this : raw("<bdi>" + escaped(text) + "</bdi>");
  }

  Html element(String name, String label) {
    return open(name).label(label).close(name);
  }

  Html append(Html other) {
    return raw(other.page.toString());
  }

  /** A line of a table: headings of ours, or cells of anybody's. */
  Html row(String cell, List<String> texts) {
    open("tr");
    for (String text : texts) {
      open(cell);
      if (cell.equals("th")) {
        label(text);
      } else {
        text(text);
      }
      close(cell);
    }
    return close("tr");
  }

  private Html raw(String html) {
    page.append(html);
    return this;
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isText(c) ? c : 0xFFFD);
              }
            });
    return escaped.toString();
  }

  private static boolean isText(int c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    return !control && !surrogate && (c & 0xFFFE) != 0xFFFE;
  }
}
