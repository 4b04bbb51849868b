package jp.sesshu.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.sesshu.intake.ReportedPerson;
import jp.sesshu.resident.Address;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.AddresseeRecord;
import jp.sesshu.resident.Demographics;
import jp.sesshu.resident.Particulars;
import jp.sesshu.resident.PersonName;
import jp.sesshu.resident.Residency;
import jp.sesshu.resident.Resident;
import jp.sesshu.resident.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentMatcherTest {
  private static final LocalDate BORN = LocalDate.of(2021, 4, 12);
  private static final String HOME = "福岡県北九州市小倉北区城内一丁目4番5号";
  private final List<List<AddresseeRecord>> city = new ArrayList<>();

  private void lives(String number, String kana, String kanji, LocalDate born, Sex sex) {
    lives(number, PersonName.of(kana, kanji), born, sex, HOME);
  }

  private void lives(String number, PersonName name, LocalDate born, Sex sex, String address) {
    city.add(List.of(version(number, name, born, sex, address, 1)));
  }

  private static AddresseeRecord version(
      String number, PersonName name, LocalDate born, Sex sex, String address, long version) {
    Demographics person = new Demographics(name, sex, born, Address.ofText(address, ""));
    return new AddresseeRecord(
        new Resident(Particulars.of(new AddresseeNumber(number), person), Residency.since(born)),
        AddresseeRecord.State.ACTIVE,
        version,
        Instant.EPOCH.plusSeconds(version));
  }

  private Match match(
      String number, String kana, String kanji, LocalDate born, Sex sex, String address) {
    ReportedPerson person =
        new ReportedPerson(
            number.isEmpty() ? null : new AddresseeNumber(number), kana, kanji, born, sex, address);
    return new ResidentMatcher().match(person, CandidatePool.of(city, KanjiVariants.standard()));
  }

  private static void isMatched(Match match, String number) {
    assertThat(match).isInstanceOf(Match.Matched.class);
    assertThat(((Match.Matched) match).number().value()).isEqualTo(number);
  }

  private static void isAmbiguous(Match match, String... numbers) {
    assertThat(match).isInstanceOf(Match.Ambiguous.class);
    assertThat(((Match.Ambiguous) match).candidates())
        .extracting(candidate -> candidate.number().value())
        .containsExactly(numbers);
  }

  @Test
  void number_birthday_and_name_are_enough_wherever_the_child_now_lives() {
    lives("1", "ヤマダ ハナ", "山田 花", BORN, Sex.FEMALE);
    Match match = match("1", "ヤマダ ハナ", "", BORN, Sex.FEMALE, "東京都港区1-1");
    isMatched(match, "1");
    assertThat(((Match.Matched) match).criteria())
        .containsExactlyInAnyOrder(
            Criterion.ADDRESSEE_NUMBER, Criterion.KANA, Criterion.BIRTH_DATE, Criterion.SEX);
  }

  @Test
  void a_number_that_points_to_somebody_else_is_a_slip_of_the_pen_and_no_match() {
    lives("1", "ヤマダ ハナ", "山田 花", BORN, Sex.FEMALE);
    lives("2", "サトウ ケン", "佐藤 健", BORN.minusYears(3), Sex.MALE);
    isAmbiguous(match("2", "ヤマダ ハナ", "山田 花", BORN, Sex.FEMALE, HOME), "1", "2");
    isAmbiguous(match("2", "スズキ ルイ", "鈴木 類", BORN, Sex.MALE, "別の町9"), "2");
  }

  @Test
  void a_number_nobody_has_says_nothing() {
    lives("1", "ヤマダ ハナ", "山田 花", BORN, Sex.FEMALE);
    isMatched(match("777", "ヤマダ ハナ", "山田 花", BORN, Sex.FEMALE, HOME), "1");
  }

  @Test
  void twins_of_the_same_sex_are_never_told_apart_by_birthday_alone() {
    lives("1", "ヤマダ ハナ", "山田 花", BORN, Sex.FEMALE);
    lives("2", "ヤマダ サクラ", "山田 桜", BORN, Sex.FEMALE);
    isAmbiguous(match("", "ヤマダ ルイ", "", BORN, Sex.FEMALE, HOME), "1", "2");
    isMatched(match("", "ヤマダ ハナ", "山田 花", BORN, Sex.FEMALE, HOME), "1");
    isMatched(match("", "ヤマダ サクラ", "山田 桜", BORN, Sex.FEMALE, HOME), "2");
  }

  @Test
  void a_twin_of_nearly_the_same_name_needs_kana_and_kanji() {
    lives("1", "ヤマダ ユウタ", "山田 優太", BORN, Sex.MALE);
    lives("2", "ヤマダ ユウト", "山田 優斗", BORN, Sex.MALE);
    isAmbiguous(match("", "ヤマダ ユウタ", "", BORN, Sex.MALE, HOME), "1", "2");
    isMatched(match("", "ヤマダ ユウタ", "山田 優太", BORN, Sex.MALE, HOME), "1");
    isAmbiguous(match("", "ヤマダ ユウタ", "山田 優斗", BORN, Sex.MALE, HOME), "1", "2");
    isAmbiguous(match("1", "ヤマダ ユウタ", "山田 優斗", BORN, Sex.MALE, HOME), "1", "2");
  }

  @Test
  void same_name_and_birthday_in_two_homes_is_told_by_the_address_or_not_at_all() {
    PersonName name = PersonName.of("スズキ アオイ", "鈴木 葵");
    lives("1", name, BORN, Sex.FEMALE, HOME);
    lives("2", name, BORN, Sex.FEMALE, "福岡県北九州市戸畑区新池2-2");
    isMatched(match("", "スズキ アオイ", "鈴木 葵", BORN, Sex.FEMALE, HOME), "1");
    isAmbiguous(match("", "スズキ アオイ", "鈴木 葵", BORN, Sex.FEMALE, ""), "1", "2");
    isMatched(match("2", "スズキ アオイ", "鈴木 葵", BORN, Sex.FEMALE, ""), "2");
  }

  @ParameterizedTest
  @CsvSource({"2021-04-13", "2021-12-04", "1991-04-12", "2012-04-12", "2021-04-21"})
  void a_birthday_nearly_right_is_for_a_clerk(LocalDate written) {
    lives("1", "ヤマダ ハナ", "山田 花", BORN, Sex.FEMALE);
    isAmbiguous(match("1", "ヤマダ ハナ", "山田 花", written, Sex.FEMALE, HOME), "1");
    isAmbiguous(match("", "ヤマダ ハナ", "山田 花", written, Sex.FEMALE, ""), "1");
  }

  @Test
  void the_same_name_alone_is_nobody() {
    lives("1", "ヤマダ ハナ", "山田 花", BORN, Sex.FEMALE);
    assertThat(match("", "ヤマダ ハナ", "山田 花", LocalDate.of(1950, 7, 30), Sex.FEMALE, ""))
        .isInstanceOf(Match.Unmatched.class);
  }

  @Test
  void brother_and_sister_born_together_are_not_each_other() {
    lives("1", "ヤマダ ハナ", "山田 花", BORN, Sex.FEMALE);
    isAmbiguous(match("1", "ヤマダ ハナ", "山田 花", BORN, Sex.MALE, HOME), "1");
    isAmbiguous(match("", "ヤマダ ハナ", "山田 花", BORN, Sex.MALE, HOME), "1");
  }

  @ParameterizedTest
  @CsvSource({
    "ﾀｶﾊｼ ｷﾖｳｺ, 髙橋 恭子, タカハシ キョウコ, 高橋 恭子",
    "ヤマサキ ユーコ, 山﨑 優子, ヤマサキ ユウコ, 山崎 優子",
    "オーノ イヴ, 大野 イヴ, オオノ イブ, 大野 いぶ",
    "ワタナベ ケン, 渡邊 健, わたなべ けん, 渡辺健",
    "ヨシダ ジュン, 𠮷田 順, ヨシダ ジュン, 吉田 順",
    "カツラギ リョウ, 葛\uDB40\uDD00城 亮, カツラギ リョウ, 葛城 亮",
    "ササキ マオ, 佐々木 真央, ササキ マオ, 佐佐木 眞央",
    "サイトウ マイ, 齋藤 舞, サイトー マイ, 斉藤 舞",
  })
  void ways_of_writing_a_name_change_nothing(
      String kana, String kanji, String writtenKana, String writtenKanji) {
    lives("1", kana, kanji, BORN, Sex.FEMALE);
    isMatched(match("", writtenKana, writtenKanji, BORN, Sex.FEMALE, HOME), "1");
    isMatched(match("", writtenKana, "", BORN, Sex.FEMALE, HOME), "1");
    isMatched(match("", "", writtenKanji, BORN, Sex.FEMALE, HOME), "1");
  }

  @Test
  void a_small_child_whose_name_is_written_in_kana_throughout_is_found() {
    lives("1", "ヤマダ ハナ", "山田 花", BORN, Sex.FEMALE);
    isMatched(match("", "", "やまだ はな", BORN, Sex.FEMALE, HOME), "1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "福岡県北九州市小倉北区城内１丁目４－５",
        "北九州市小倉北区城内1-4-5",
        "小倉北区城内一丁目四番五号",
        "小倉北区城内一丁目四番五",
        "城内1-4-5",
        "北九州市小倉北区城内1-4-5 サンハイツ201号室",
        "北九州市 小倉北区 城内1丁目4番5号サンハイツ201",
        "福岡県北九州市小倉北区城内１の４の５"
      })
  void ways_of_writing_an_address_change_nothing(String address) {
    lives("1", "ヤマダ ハナ", "山田 花", BORN, Sex.FEMALE);
    isMatched(match("", "ヤマダ ハナ", "山田 花", BORN, Sex.FEMALE, address), "1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "福岡県北九州市戸畑区城内1-4-5",
        "小倉北区城内1-4",
        "小倉北区城内1-4-50",
        "小倉北区城内1-4-5-201",
        "小倉北区城内",
        "福岡県北九州市小倉北区城内1-5-4",
        ""
      })
  void another_address_or_half_of_one_is_not_certain(String address) {
    lives("1", "ヤマダ ハナ", "山田 花", BORN, Sex.FEMALE);
    isAmbiguous(match("", "ヤマダ ハナ", "山田 花", BORN, Sex.FEMALE, address), "1");
  }

  @Test
  void a_foreigner_is_found_by_either_name() {
    lives("1", new PersonName("キムラ マリ", "木村 真理", "キム マリ", "KIM MARI"), BORN, Sex.FEMALE, HOME);
    isMatched(match("", "キムラ マリ", "木村 真理", BORN, Sex.FEMALE, HOME), "1");
    isMatched(match("", "キム マリ", "Kim Mari", BORN, Sex.FEMALE, HOME), "1");
    isMatched(match("", "", "ＫＩＭ ＭＡＲＩ", BORN, Sex.FEMALE, HOME), "1");
  }

  @Test
  void a_former_name_and_a_former_address_identify_too() {
    PersonName maiden = PersonName.of("ヤマダ ハナ", "山田 花");
    PersonName married = PersonName.of("サトウ ハナ", "佐藤 花");
    city.add(
        List.of(
            version("1", maiden, BORN, Sex.FEMALE, HOME, 1),
            version("1", married, BORN, Sex.FEMALE, "福岡県北九州市戸畑区新池2-2", 2)));
    isMatched(match("", "ヤマダ ハナ", "山田 花", BORN, Sex.FEMALE, HOME), "1");
    isMatched(match("", "サトウ ハナ", "佐藤 花", BORN, Sex.FEMALE, "戸畑区新池2-2"), "1");
  }

  @Test
  void a_new_family_name_we_have_not_heard_of_is_for_a_clerk() {
    lives("1", "ヤマダ ハナ", "山田 花", BORN, Sex.FEMALE);
    isAmbiguous(match("1", "サトウ ハナ", "佐藤 花", BORN, Sex.FEMALE, HOME), "1");
  }

  @Test
  void ono_is_not_oono() {
    lives("1", "オノ ハナ", "小野 花", BORN, Sex.FEMALE);
    isAmbiguous(match("", "オオノ ハナ", "", BORN, Sex.FEMALE, HOME), "1");
  }

  @Test
  void the_likeliest_candidate_stands_first_with_the_weight_of_every_field() {
    lives("1", "ヤマダ ハル", "山田 春", BORN.plusDays(1), Sex.FEMALE);
    lives("2", "ヤマダ ハナ", "山田 花", BORN, Sex.FEMALE);
    Match match = match("", "ヤマダ ハナ", "山田 花", BORN, Sex.FEMALE, "");
    isAmbiguous(match, "2");
    Candidate first = ((Match.Ambiguous) match).candidates().get(0);
    assertThat(first.weights()).containsOnlyKeys(Criterion.values());
    assertThat(first.total()).isEqualTo(1100 + 900 + 1400 + 100);
  }

  @Test
  void a_municipality_may_add_the_characters_of_its_families() {
    lives("1", "ヤギ ハナ", "柳 花", BORN, Sex.FEMALE);
    CandidatePool pool = CandidatePool.of(city, KanjiVariants.standard().with(List.of("栁桺")));
    ReportedPerson person = new ReportedPerson(null, "", "桺 花", BORN, Sex.FEMALE, HOME);
    isMatched(new ResidentMatcher().match(person, pool), "1");
  }
}
