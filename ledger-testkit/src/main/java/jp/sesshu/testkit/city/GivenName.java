package jp.sesshu.testkit.city;

import java.util.List;
import java.util.random.RandomGenerator;
import jp.sesshu.resident.Sex;

/** A given name, written and read, of the fashion of a person's generation. */
record GivenName(String kanji, String kana) {
  private static final List<List<GivenName>> GIRLS =
      List.of(
          parse(
              """
              和子カズコ 幸子サチコ 洋子ヨウコ 節子セツコ 京子キョウコ 文子フミコ 弘子ヒロコ 千代チヨ ハルハル
              ミツエミツエ 良子リョウコ 敏子トシコ 久子ヒサコ 悦子エツコ 順子ジュンコ キヨキヨ 美代子ミヨコ
              """),
          parse(
              """
              恵子ケイコ 由美子ユミコ 優子ユウコ 明美アケミ 真由美マユミ 陽子ヨウコ 久美子クミコ 智子トモコ
              裕子ユウコ 香織カオリ 美穂ミホ 直美ナオミ めぐみメグミ 愛アイ 彩アヤ 麻衣マイ 舞マイ 千尋チヒロ
              """),
          parse(
              """
              陽葵ヒマリ 凛リン 結菜ユイナ 芽依メイ 紬ツムギ 葵アオイ さくらサクラ 莉子リコ 美咲ミサキ 心春コハル
              優衣ユイ 結衣ユイ 杏アン 美羽ミウ 花音カノン 凪ナギ 琴音コトネ 桃花モモカ 詩シ 一花イチカ 月ルナ
              """));
  private static final List<List<GivenName>> BOYS =
      List.of(
          parse(
              """
              清キヨシ 勇イサム 茂シゲル 実ミノル 正マサシ 進ススム 昇ノボル 博ヒロシ 弘ヒロシ 三郎サブロウ
              勝マサル 昭アキラ 武タケシ 義男ヨシオ 和夫カズオ 幸一コウイチ 洋一ヨウイチ 修オサム 曻ノボル
              """),
          parse(
              """
              誠マコト 浩ヒロシ 直樹ナオキ 健一ケンイチ 隆タカシ 哲也テツヤ 剛ツヨシ 大輔ダイスケ 健太ケンタ
              拓也タクヤ 翔太ショウタ 亮リョウ 純一ジュンイチ 洋平ヨウヘイ 雄一郎ユウイチロウ 裕介ユウスケ
              """),
          parse(
              """
              蓮レン 陽翔ハルト 湊ミナト 蒼アオイ 樹イツキ 悠真ユウマ 大翔ヒロト 朝陽アサヒ 颯太ソウタ 結翔ユイト
              律リツ 新アラタ 陽太ヨウタ 奏カナデ 太郎タロウ 悠人ユウト 碧アオ 暖ダン 凪ナギ 琉生ルイ 怜レイ
              """));

  static GivenName draw(Sex sex, int age, RandomGenerator random) {
    int generation = age >= 65 ? 0 : age >= 28 ? 1 : 2;
    List<GivenName> names = (sex == Sex.FEMALE ? GIRLS : BOYS).get(generation);
    return names.get(random.nextInt(names.size()));
  }

  private static List<GivenName> parse(String table) {
    return WrittenNames.parse(table).stream()
        .map(name -> new GivenName(name.kanji(), name.kana()))
        .toList();
  }
}
