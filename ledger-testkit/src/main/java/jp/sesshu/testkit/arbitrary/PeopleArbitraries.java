package jp.sesshu.testkit.arbitrary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.sesshu.resident.Address;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.Demographics;
import jp.sesshu.resident.Particulars;
import jp.sesshu.resident.PersonName;
import jp.sesshu.resident.Residency;
import jp.sesshu.resident.Resident;
import jp.sesshu.resident.Sex;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Residents of a small town where many people are easily mistaken for one another. */
public final class PeopleArbitraries {
  private static final String[][] FAMILIES = {
    {"ヤマダ", "山田"},
    {"タカハシ", "髙橋"},
    {"タカハシ", "高橋"},
    {"オオノ", "大野"},
    {"オノ", "小野"},
    {"ワタナベ", "渡邊"},
    {"サイトウ", "齋藤"},
    {"ヤマサキ", "山﨑"}
  };
  private static final String[][] GIVEN = {
    {"ユウタ", "優太"},
    {"ユウト", "優斗"},
    {"ハナ", "花"},
    {"ハル", "春"},
    {"ヨウコ", "洋子"},
    {"キョウコ", "恭子"},
    {"イヴ", "イヴ"},
    {"ジュン", "順"}
  };
  private static final String[] HOMES = {
    "福岡県北九州市小倉北区城内一丁目4番5号", "福岡県北九州市戸畑区城内一丁目4番5号", "福岡県北九州市小倉北区浅野二丁目14番1号", "福岡県北九州市戸畑区新池三丁目1番"
  };

  private PeopleArbitraries() {}

  /** The four items of one person. */
  public static Arbitrary<Demographics> demographics() {
    Arbitrary<LocalDate> days =
        Arbitraries.integers().between(0, 40).map(LocalDate.of(2021, 4, 1)::plusDays);
    return Combinators.combine(
            Arbitraries.of(FAMILIES),
            Arbitraries.of(GIVEN),
            days,
            Arbitraries.of(Sex.FEMALE, Sex.MALE),
            Arbitraries.of(HOMES))
        .as(
            (family, given, day, sex, home) ->
                new Demographics(
                    PersonName.of(family[0] + " " + given[0], family[1] + " " + given[1]),
                    sex,
                    day,
                    Address.ofText(home, "")));
  }

  /** A town of 2 to {@code most} residents, numbered from 1001. */
  public static Arbitrary<List<Resident>> town(int most) {
    return demographics()
        .list()
        .ofMinSize(2)
        .ofMaxSize(most)
        .map(
            people -> {
              List<Resident> town = new ArrayList<>();
              for (Demographics person : people) {
                AddresseeNumber number = new AddresseeNumber(String.valueOf(1001 + town.size()));
                town.add(
                    new Resident(
                        Particulars.of(number, person), Residency.since(person.birthDate())));
              }
              return town;
            });
  }
}
