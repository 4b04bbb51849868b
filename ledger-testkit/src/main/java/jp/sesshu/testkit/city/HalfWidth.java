package jp.sesshu.testkit.city;

/** Full-width katakana as old systems write it (半角カナ), voicing marks apart: ﾔﾏﾀﾞ. */
final class HalfWidth {
  private static final String FULL = "ァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンヲ　";
  private static final String HALF = "ｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝｦ ";
  private static final String VOICED = "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ";
  private static final String VOICED_BASE = "ｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾋﾌﾍﾎｳ";
  private static final String PLOSIVE = "パピプペポ";
  private static final String PLOSIVE_BASE = "ﾊﾋﾌﾍﾎ";

  private HalfWidth() {}

  static String of(String katakana) {
    StringBuilder half = new StringBuilder();
    for (int i = 0; i < katakana.length(); i++) {
      char c = katakana.charAt(i);
      int full = FULL.indexOf(c);
      int voiced = VOICED.indexOf(c);
      int plosive = PLOSIVE.indexOf(c);
      if (full >= 0) {
        half.append(HALF.charAt(full));
      } else if (voiced >= 0) {
        half.append(VOICED_BASE.charAt(voiced)).append('ﾞ');
      } else if (plosive >= 0) {
        half.append(PLOSIVE_BASE.charAt(plosive)).append('ﾟ');
      } else {
        half.append(c);
      }
    }
    return half.toString();
  }
}
