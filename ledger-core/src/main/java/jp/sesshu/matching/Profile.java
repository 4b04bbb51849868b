package jp.sesshu.matching;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.sesshu.resident.Address;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.AddresseeRecord;
import jp.sesshu.resident.Demographics;
import jp.sesshu.resident.KanaKey;
import jp.sesshu.resident.PersonName;
import jp.sesshu.resident.Reading;
import jp.sesshu.resident.Sex;

/**
 * One addressee prepared for comparing: folded once, compared often. Names and addresses of earlier
 * versions stand apart: they identify too, but never to the character.
 */
record Profile(
    AddresseeNumber number,
    LocalDate birthDate,
    Sex sex,
    Set<KanaKey> keys,
    Set<NameForm> kana,
    Set<NameForm> formerKana,
    Set<NameForm> kanji,
    Set<NameForm> formerKanji,
    String addressText,
    AddressForm address,
    Set<AddressForm> formerAddresses) {

  /** The profile of the newest version, if it is in force; versions oldest first. */
  static Optional<Profile> of(List<AddresseeRecord> versions, KanjiVariants variants) {
    AddresseeRecord newest = versions.get(versions.size() - 1);
    if (newest.state() == AddresseeRecord.State.CANCELLED) {
      return Optional.empty();
    }
    Demographics now = newest.addressee().demographics();
    Set<NameForm> formerKana = new LinkedHashSet<>();
    Set<NameForm> formerKanji = new LinkedHashSet<>();
    Set<AddressForm> formerAddresses = new LinkedHashSet<>();
    for (AddresseeRecord earlier : versions.subList(0, versions.size() - 1)) {
      if (earlier.state() == AddresseeRecord.State.ACTIVE) {
        Demographics then = earlier.addressee().demographics();
        formerKana.addAll(kana(then.name()));
        formerKanji.addAll(kanji(then.name(), variants));
        formerAddresses.add(AddressForm.of(then.address().text(), variants));
      }
    }
    return Optional.of(
        new Profile(
            newest.number(),
            now.birthDate(),
            now.sex(),
            now.name().kanaKeys(),
            kana(now.name()),
            formerKana,
            kanji(now.name(), variants),
            formerKanji,
            text(now.address()),
            AddressForm.of(now.address().text(), variants),
            formerAddresses));
  }

  static NameForm kana(String name) {
    return NameForm.of(name, text -> Reading.of(text).value());
  }

  static NameForm kanji(String name, KanjiVariants variants) {
    return NameForm.of(name, variants::foldName);
  }

  private static Set<NameForm> kana(PersonName name) {
    return forms(Stream.of(name.kana(), name.registeredKana().orElse("")).map(text -> kana(text)));
  }

  private static Set<NameForm> kanji(PersonName name, KanjiVariants variants) {
    return forms(
        Stream.of(name.kanji(), name.registeredName().orElse(""))
            .map(text -> kanji(text, variants)));
  }

  private static Set<NameForm> forms(Stream<NameForm> all) {
    Set<NameForm> forms = new LinkedHashSet<>();
    all.filter(form -> !form.isEmpty()).forEach(forms::add);
    return forms;
  }

  private static String text(Address address) {
    return address.text().strip();
  }

  @Override
  public String toString() {
    return "Profile[" + number + ", withheld]";
  }
}
