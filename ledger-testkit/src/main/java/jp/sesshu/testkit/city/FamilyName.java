package jp.sesshu.testkit.city;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A family name, written and read. Common names, and those that matching trips over: 髙橋, 山﨑, 齋藤,
 * 渡邉, 濵田, 德永, 小野 and 大野.
 */
record FamilyName(String kanji, String kana) {
  private static final List<FamilyName> COMMON =
      parse(
          """
          佐藤サトウ 鈴木スズキ 高橋タカハシ 田中タナカ 伊藤イトウ 渡辺ワタナベ 山本ヤマモト 中村ナカムラ
          小林コバヤシ 加藤カトウ 吉田ヨシダ 山田ヤマダ 佐々木ササキ 山口ヤマグチ 松本マツモト 井上イノウエ
          木村キムラ 林ハヤシ 斎藤サイトウ 清水シミズ 山崎ヤマサキ 森モリ 池田イケダ 橋本ハシモト 阿部アベ
          石川イシカワ 山下ヤマシタ 中島ナカシマ 石井イシイ 小川オガワ 前田マエダ 岡田オカダ 長谷川ハセガワ
          藤田フジタ 後藤ゴトウ 近藤コンドウ 村上ムラカミ 遠藤エンドウ 青木アオキ 坂本サカモト 福田フクダ
          太田オオタ 西村ニシムラ 藤井フジイ 金子カネコ 岡本オカモト 藤原フジワラ 三浦ミウラ 中野ナカノ
          原田ハラダ 松田マツダ 竹内タケウチ 中山ナカヤマ 田村タムラ 河野コウノ 和田ワダ 石田イシダ 上田ウエダ
          森田モリタ 柴田シバタ 酒井サカイ 工藤クドウ 横山ヨコヤマ 宮崎ミヤザキ 内田ウチダ 高木タカギ
          安藤アンドウ 谷口タニグチ 大野オオノ 小野オノ 丸山マルヤマ 今井イマイ 武田タケダ 西田ニシダ
          平野ヒラノ 千葉チバ 久保クボ 松尾マツオ 小島コジマ 野口ノグチ 浜田ハマダ 徳永トクナガ 大庭オオバ
          """);

  private static final List<FamilyName> TRAPS =
      parse(
          """
          髙橋タカハシ 山﨑ヤマサキ 齋藤サイトウ 斉藤サイトウ 齊藤サイトウ 渡邊ワタナベ 渡邉ワタナベ 濱田ハマダ
          濵田ハマダ 德永トクナガ 宮﨑ミヤザキ 髙木タカギ 大野オオノ 小野オノ 中島ナカジマ 河野カワノ 黒澤クロサワ
          黒沢クロサワ 嶋田シマダ 島田シマダ 神ジン 塚本ツカモト 葛城カツラギ 辻ツジ
          """);

  /** Names in a hundred that are drawn from the traps. */
  private static final int TRAPS_IN_HUNDRED = 9;

  static FamilyName draw(RandomGenerator random) {
    if (random.nextInt(100) < TRAPS_IN_HUNDRED) {
      return TRAPS.get(random.nextInt(TRAPS.size()));
    }
    // the square makes the first names of the list the commonest
    double share = random.nextDouble();
    return COMMON.get((int) (share * share * COMMON.size()));
  }

  private static List<FamilyName> parse(String table) {
    return WrittenNames.parse(table).stream()
        .map(name -> new FamilyName(name.kanji(), name.kana()))
        .toList();
  }
}
