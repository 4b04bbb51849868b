package jp.sesshu.testkit.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import jp.sesshu.intake.ReportedPerson;
import jp.sesshu.matching.CandidatePool;
import jp.sesshu.matching.KanjiVariants;
import jp.sesshu.matching.Match;
import jp.sesshu.matching.ResidentMatcher;
import jp.sesshu.resident.AddresseeRecord;
import jp.sesshu.resident.Demographics;
import jp.sesshu.resident.Resident;
import jp.sesshu.testkit.arbitrary.PeopleArbitraries;
import jp.sesshu.testkit.memory.InMemoryResidentDirectory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ResidentMatcherProperties {

  /** Ways to write a report that leave its person the same. */
  private enum Writing {
    AS_REGISTERED,
    OTHER_CHARACTERS,
    HIRAGANA,
    SHORT_ADDRESS,
    NO_KANJI,
    NO_KANA,
    NO_ADDRESS
  }

  @Provide
  Arbitrary<List<Resident>> towns() {
    return PeopleArbitraries.town(40);
  }

  @Provide
  Arbitrary<Writing> writings() {
    return Arbitraries.of(Writing.class);
  }

  @Property(tries = 150, seed = "20250602")
  void nobody_is_matched_to_the_report_of_another(
      @ForAll("towns") List<Resident> town, @ForAll("writings") Writing writing) {
    for (Resident one : town) {
      for (boolean numbered : new boolean[] {true, false}) {
        Match match = match(town, report(one, writing, numbered));
        if (match instanceof Match.Matched matched) {
          assertThat(matched.number()).isEqualTo(one.number());
        }
      }
    }
  }

  @Property(tries = 150, seed = "20250603")
  void an_unchanged_report_of_someone_unlike_all_others_is_always_matched(
      @ForAll("towns") List<Resident> town) {
    for (Resident one : town) {
      boolean numbered = town.indexOf(one) % 2 == 0;
      if (numbered || namesakes(town, one) == 1) {
        assertThat(match(town, report(one, Writing.AS_REGISTERED, numbered)))
            .isInstanceOf(Match.Matched.class);
      }
    }
  }

  @Property(tries = 150, seed = "20250604")
  void another_way_of_writing_never_loses_a_person(
      @ForAll("towns") List<Resident> town, @ForAll("writings") Writing writing) {
    for (Resident one : town) {
      assertThat(match(town, report(one, writing, false))).isNotInstanceOf(Match.Unmatched.class);
    }
  }

  private static long namesakes(List<Resident> town, Resident one) {
    // 髙橋 and 高橋 of one given name are namesakes too: a report may write either
    Demographics person = one.demographics();
    return town.stream()
        .map(Resident::demographics)
        .filter(other -> other.name().kana().equals(person.name().kana()))
        .filter(other -> other.birthDate().equals(person.birthDate()))
        .count();
  }

  private static Match match(List<Resident> town, ReportedPerson person) {
    InMemoryResidentDirectory directory = new InMemoryResidentDirectory();
    directory.appendAll(
        town.stream()
            .map(one -> new AddresseeRecord(one, AddresseeRecord.State.ACTIVE, 1, Instant.EPOCH))
            .toList());
    CandidatePool pool = CandidatePool.gather(List.of(person), directory, KanjiVariants.standard());
    return new ResidentMatcher().match(person, pool);
  }

  private static ReportedPerson report(Resident one, Writing writing, boolean numbered) {
    Demographics person = one.demographics();
    String kana = person.name().kana();
    String kanji = person.name().kanji();
    String address = person.address().text();
    switch (writing) {
      case AS_REGISTERED -> {}
      case OTHER_CHARACTERS -> {
        kana = kana.replace("ヴ", "ブ").replace("オオ", "オー").replace("ョ", "ヨ").replace(" ", "");
        kanji = kanji.replace('髙', '高').replace('邊', '辺').replace('﨑', '崎').replace('齋', '斉');
      }
      case HIRAGANA -> kana = hiragana(kana);
      case SHORT_ADDRESS ->
          address =
              address
                  .replace("福岡県北九州市", "")
                  .replace("一丁目", "１－")
                  .replace("番", "の")
                  .replace("号", "");
      case NO_KANJI -> kanji = "";
      case NO_KANA -> kana = "";
      case NO_ADDRESS -> address = "";
    }
    return new ReportedPerson(
        numbered ? one.number() : null, kana, kanji, person.birthDate(), person.sex(), address);
  }

  private static String hiragana(String kana) {
    StringBuilder text = new StringBuilder();
    kana.chars().forEach(c -> text.append((char) (c >= 'ァ' && c <= 'ヶ' ? c - ('ァ' - 'ぁ') : c)));
    return text.toString();
  }
}
