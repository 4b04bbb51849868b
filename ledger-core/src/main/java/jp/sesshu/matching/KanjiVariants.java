package jp.sesshu.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.sesshu.resident.Reading;

/**
 * Which characters are ways of writing one name (異体字・旧字): 髙 and 高, 﨑 and 崎.
 *
 * <p>Unicode normalisation does not know them: NFKC leaves 髙, 﨑 and 濵 as they are. So they stand
 * here as a table, which a municipality may extend by the characters of its own families ({@link
 * #with}). A name is never stored folded; 斉藤 and 斎藤 remain what the register says, and agree as
 * {@link Agreement#VARIANT}, not as {@link Agreement#EXACT}.
 *
 * <p>Immutable.
 */
public final class KanjiVariants {

  /** One group a word, the representative first. */
  private static final String STANDARD =
      "高髙 崎﨑嵜碕㟢 斉齊斎齋 辺邊邉 浜濱濵 吉𠮷 徳德 昇曻 桑桒 沢澤 島嶋嶌 広廣 国國圀 渡渉 恵惠 真眞 竜龍 滝瀧 "
          + "桜櫻 関關 塩鹽 黒黑 児兒 寿壽 栄榮 円圓 学學 会會 与與 万萬 亀龜 富冨 峰峯 柳栁 飯飰 館舘 "
          + "薮藪籔 鉄鐵 礼禮 増增 曽曾 条條 来來 楽樂 権權 横橫 歩步 気氣 静靜 蔵藏 縄繩 総總 緑綠 聡聰 "
          + "芦蘆 芸藝 荘莊 薫薰 豊豐 郎郞 鋭銳 頼賴 顕顯 参參 双雙 団團 壮壯 実實 宝寶 将將 専專 岳嶽 "
          + "巌巖 弥彌 応應 戸戶 松枩 梅楳 検檢 瀬瀨 為爲 尭堯 瑶瑤 禄祿 秋穐 穂穗 粛肅 経經 祢禰 鶴靏靍 "
          + "桧檜 渕淵 宮宫 角⻆ 槙槇 遥遙 凜凛 晃晄 奈柰 侠俠 剣劍 勲勳 杉杦 船舩";

  private final Map<Integer, Integer> representative;

  private KanjiVariants(Map<Integer, Integer> representative) {
    this.representative = representative;
  }

  /** No variants at all. */
  public static KanjiVariants none() {
    return new KanjiVariants(Map.of());
  }

  /** The table that ships. */
  public static KanjiVariants standard() {
    return none().with(List.of(STANDARD.split(" ")));
  }

  /**
   * This table and further groups of variants; a group that shares a character with a known one
   * joins it.
   *
   * @param groups each two or more characters that are ways to write one
   */
  public KanjiVariants with(List<String> groups) {
    Map<Integer, Integer> more = new HashMap<>(representative);
    for (String group : groups) {
      int[] members = group.codePoints().toArray();
      if (members.length < 2) {
        throw new IllegalArgumentException("a group of variants must have two characters or more");
      }
      int first = more.getOrDefault(members[0], members[0]);
      for (int member : members) {
        join(more, more.getOrDefault(member, member), first);
      }
    }
    return new KanjiVariants(Map.copyOf(more));
  }

  private static void join(Map<Integer, Integer> table, int from, int to) {
    if (from != to) {
      table.replaceAll((member, known) -> known == from ? to : known);
      table.put(from, to);
    }
  }

  /** A written name or address with its variants set aside, for comparing only. */
  String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    int before = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isVariationSelector(c)) {
        continue;
      }
      before = c == '々' && before != 0 ? before : representative.getOrDefault(c, c);
      folded.appendCodePoint(before);
    }
    return folded.toString();
  }

  /** A written name as it compares: variants, widths, kana and spaces set aside. */
  String foldName(String name) {
    return Reading.of(fold(name)).value();
  }

  private static boolean isVariationSelector(int c) {
    return (c >= 0xE0100 && c <= 0xE01EF) || (c >= 0xFE00 && c <= 0xFE0F);
  }
}
