package jp.sesshu.matching;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sesshu.intake.ReportedPerson;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.Sex;

/** What a report says of its vaccinee, prepared once and compared with many profiles. */
final class Comparison {
  private final Optional<AddresseeNumber> number;
  private final NameForm kana;
  private final NameForm kanji;
  private final NameForm kanjiRead;
  private final LocalDate birthDate;
  private final Sex sex;
  private final String addressText;
  private final AddressForm address;

  Comparison(ReportedPerson person, KanjiVariants variants) {
    this.number = person.number();
    this.kana = Profile.kana(person.kana());
    this.kanji = Profile.kanji(person.kanji(), variants);
    this.kanjiRead = Profile.kana(person.kanji());
    this.birthDate = person.birthDate();
    this.sex = person.sex();
    this.addressText = person.address().strip();
    this.address = AddressForm.of(person.address(), variants);
  }

  /** How every field compares; complete, in the order of the criteria. */
  Map<Criterion, Agreement> with(Profile profile) {
    Map<Criterion, Agreement> agreements = new EnumMap<>(Criterion.class);
    agreements.put(
        Criterion.ADDRESSEE_NUMBER,
        number
            .map(said -> said.equals(profile.number()) ? Agreement.EXACT : Agreement.DIFFERENT)
            .orElse(Agreement.ABSENT));
    agreements.put(Criterion.KANA, best(kana, profile.kana(), profile.formerKana()));
    agreements.put(Criterion.KANJI, kanji(profile));
    agreements.put(Criterion.BIRTH_DATE, NearDates.compare(birthDate, profile.birthDate()));
    agreements.put(Criterion.SEX, sex(profile.sex()));
    agreements.put(Criterion.ADDRESS, address(profile));
    return agreements;
  }

  /** A written name in kana, as for small children, agrees with the reading. */
  private Agreement kanji(Profile profile) {
    Agreement written = best(kanji, profile.kanji(), profile.formerKanji());
    if (written.compareTo(Agreement.VARIANT) <= 0 || kanjiRead.isEmpty()) {
      return written;
    }
    boolean read =
        profile.kana().stream().anyMatch(form -> form.folded().equals(kanjiRead.folded()));
    return read ? Agreement.VARIANT : written;
  }

  private static Agreement best(NameForm said, Set<NameForm> names, Set<NameForm> former) {
    if (said.isEmpty() || names.isEmpty()) {
      return Agreement.ABSENT;
    }
    Agreement best = Agreement.DIFFERENT;
    for (NameForm name : names) {
      best = better(best, NameForm.compare(said, name));
    }
    for (NameForm name : former) {
      best = better(best, notToTheCharacter(NameForm.compare(said, name)));
    }
    return best;
  }

  private Agreement sex(Sex registered) {
    if (sex == Sex.UNKNOWN || registered == Sex.UNKNOWN) {
      return Agreement.ABSENT;
    }
    return sex == registered ? Agreement.EXACT : Agreement.DIFFERENT;
  }

  private Agreement address(Profile profile) {
    if (!addressText.isEmpty() && addressText.equals(profile.addressText())) {
      return Agreement.EXACT;
    }
    Agreement best = AddressForm.compare(address, profile.address());
    for (AddressForm former : profile.formerAddresses()) {
      best = better(best, AddressForm.compare(address, former));
    }
    return best;
  }

  private static Agreement notToTheCharacter(Agreement agreement) {
    return agreement == Agreement.EXACT ? Agreement.VARIANT : agreement;
  }

  /** The better of two; a name that says nothing says less than one that nearly agrees. */
  private static Agreement better(Agreement one, Agreement other) {
    if (other == Agreement.ABSENT) {
      return one;
    }
    return one == Agreement.ABSENT || other.compareTo(one) < 0 ? other : one;
  }
}
