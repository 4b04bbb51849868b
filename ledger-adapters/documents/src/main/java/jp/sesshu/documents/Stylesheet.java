package jp.sesshu.documents;

/** How pages look, on paper and on a screen. */
final class Stylesheet {

  static final String PAPER =
      """
      @page { size: A4; margin: 20mm 18mm; }
      * { box-sizing: border-box; }
      body { margin: 0; color: #000; background: #fff; line-height: 1.6; font-size: 11pt;
        font-family: "Noto Serif CJK JP", "Yu Mincho", "Hiragino Mincho ProN", "IPAexMincho",
          "IPAMincho", serif; }
      main { max-width: 174mm; margin: 0 auto; }
      header { display: flex; justify-content: space-between; flex-direction: row-reverse; }
      h1 { text-align: center; font-size: 20pt; letter-spacing: .3em; margin: 10mm 0 8mm; }
      table { border-collapse: collapse; width: 100%; margin: 6mm 0; }
      th, td { border: .3mm solid #000; padding: 1.5mm 2mm; text-align: left;
        vertical-align: top; overflow-wrap: anywhere; white-space: pre-line; }
      th { font-weight: normal; background: #f2f2f2; }
      .holder th { width: 30mm; }
      .doses { font-size: 9pt; }
      .doses th { white-space: nowrap; }
      .doses thead { display: table-header-group; }
      tr { break-inside: avoid; }
      .statement { margin: 6mm 0; }
      .recipient { font-size: 13pt; }
      .reissue { border: .5mm solid #000; padding: 0 3mm; font-weight: bold; }
      .number { margin-left: auto; }
      footer { margin-top: 14mm; break-inside: avoid; }
      .issuer { text-align: right; font-size: 13pt; }
      .seal { border: .3mm solid #999; color: #999; padding: 3mm; margin-left: 6mm;
        display: inline-block; }
      .small { font-size: 9pt; margin: 1mm 0; }
      @media screen { main { padding: 12mm 0; } }
      """;

  static final String LIST =
      PAPER
          + """
          @page { size: A4 landscape; margin: 12mm; }
          main { max-width: 273mm; }
          """;

  private Stylesheet() {}
}
