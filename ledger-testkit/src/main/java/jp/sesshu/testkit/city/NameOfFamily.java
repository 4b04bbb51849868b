package jp.sesshu.testkit.city;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import jp.sesshu.resident.Particulars.Nationality;
import jp.sesshu.resident.PersonName;

/** What a household is called; two of its members never have the same name. */
final class NameOfFamily {
  private final FamilyName family;
  private final ForeignName foreign;
  private final Nationality nationality;
  private final boolean usesCommon;
  private final Set<String> used = new HashSet<>();

  private NameOfFamily(
      FamilyName family, ForeignName foreign, Nationality nationality, boolean usesCommon) {
    this.family = family;
    this.foreign = foreign;
    this.nationality = nationality;
    this.usesCommon = usesCommon;
  }

  /** One household in forty is foreign; every other one of these uses a common name. */
  static NameOfFamily draw(RandomGenerator random) {
    boolean isForeign = random.nextInt(40) == 0;
    return new NameOfFamily(
        FamilyName.draw(random),
        ForeignName.family(random),
        isForeign ? Nationality.FOREIGN : Nationality.JAPANESE,
        random.nextBoolean());
  }

  Nationality nationality() {
    return nationality;
  }

  PersonName member(Member member, RandomGenerator random) {
    for (int attempt = 0; ; attempt++) {
      PersonName name = draw(member, random);
      if (used.add(name.display()) || attempt == 20) {
        return name;
      }
    }
  }

  private PersonName draw(Member member, RandomGenerator random) {
    if (nationality == Nationality.FOREIGN) {
      return ForeignName.member(foreign, family, usesCommon, member.sex(), random);
    }
    GivenName given = GivenName.draw(member.sex(), member.age(), random);
    return PersonName.of(family.kana() + "　" + given.kana(), family.kanji() + "　" + given.kanji());
  }
}
