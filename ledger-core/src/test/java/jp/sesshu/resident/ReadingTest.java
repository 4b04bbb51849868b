package jp.sesshu.resident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

  @ParameterizedTest
  @CsvSource({
    "ﾔﾏﾀﾞ ﾀﾛｳ, ヤマダ タロウ",
    "やまだ　たろう, ヤマダ タロウ",
    "ヤマタ゛ タロウ, ヤマダタロウ",
    "キヨウコ, キョウコ",
    "ハツトリ, ハットリ",
    "ヴァイオレット, バイオレット",
    "ｳﾞｨｸﾄﾘｱ, ビクトリア",
    "イヴ, イブ",
    "ヴュルツ, ビュルツ",
    "オーノ, オオノ",
    "ｵ-ﾉ, オオノ",
    "ヨ‐コ, ヨウコ",
    "ユーコ, ユウコ",
    "ケーコ, ケイコ",
    "オーオカ, オオオカ",
    "サトウ ウメ, サトーウメ",
    "チヅル, チズル",
    "カヲル, カオル",
    "マリア・ルイサ, マリアルイサ",
    "Nguyen Van An, ＮＧＵＹＥＮ ＶＡＮ ＡＮ",
  })
  void two_ways_to_write_one_reading_are_equal_and_have_one_key(String one, String other) {
    assertThat(Reading.of(one)).isEqualTo(Reading.of(other));
    assertThat(KanaKey.of(one)).isEqualTo(KanaKey.of(other));
  }

  @ParameterizedTest
  @CsvSource({"オノ, オオノ", "ユキ, ユウキ", "コタ, コウタ", "ヨコ, ヨーコ"})
  void a_long_vowel_more_is_another_reading_yet_found_by_the_same_key(String one, String other) {
    assertThat(Reading.of(one)).isNotEqualTo(Reading.of(other));
    assertThat(KanaKey.of(one)).isEqualTo(KanaKey.of(other));
  }

  @ParameterizedTest
  @CsvSource({"ヤマダ, ヤマタ", "カナ, サナ", "ミカ, ミキ", "ハル, パル", "ジュン, シュン", "ブイ, ビ"})
  void voicing_and_vowels_make_another_reading(String one, String other) {
    assertThat(KanaKey.of(one)).isNotEqualTo(KanaKey.of(other));
  }

  @Test
  void folding_twice_is_folding_once() {
    for (String name : new String[] {"オオオカ ヨウコ", "ヴァンサン", "ﾆｨﾅ ｵ-ﾉ", "サトウ ウウタ"}) {
      String folded = Reading.of(name).value();
      assertThat(Reading.of(folded).value()).isEqualTo(folded);
    }
  }

  @Test
  void a_name_is_found_by_the_name_in_use_and_by_the_registered_one() {
    PersonName name = new PersonName("キムラ マリ", "木村 真理", "キム マリ", "KIM MARI");
    assertThat(name.kanaKeys())
        .containsExactlyInAnyOrder(KanaKey.of("キムラマリ"), KanaKey.of("キムマリ"), KanaKey.of("kim mari"));
  }

  @Test
  void nothing_of_a_name_stands_in_a_text() {
    assertThat(Reading.of("ヤマダ") + " " + KanaKey.of("ヤマダ") + " " + PersonName.of("ヤマダ", "山田"))
        .doesNotContain("ヤマダ", "山田");
  }
}
