package jp.sesshu.resident;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of a person (氏名カナ・氏名漢字・外国人本名), exactly as the register sent them.
 *
 * <p>For a foreigner who uses a common name (通称), {@code kana} and {@code kanji} hold the common
 * name and the registered name stands beside it; both identify the person.
 *
 * @param kana the reading; may be empty where the register has none
 * @param kanji the written name; not empty unless {@code kana} is given
 * @param registeredKanaOrNull the reading of the foreigner's registered name (外国人本名カナ)
 * @param registeredNameOrNull the foreigner's registered name (外国人本名漢字)
 */
public record PersonName(
    String kana,
    String kanji,
    @Nullable String registeredKanaOrNull,
    @Nullable String registeredNameOrNull) {

  /** Refuses a person without any name; an empty registered name counts as none. */
  public PersonName {
    if (kana.isBlank() && kanji.isBlank()) {
      throw new IllegalArgumentException("a person must have a name in kana or in kanji");
    }
    registeredKanaOrNull = emptyAsNull(registeredKanaOrNull);
    registeredNameOrNull = emptyAsNull(registeredNameOrNull);
  }

  /** A name without a registered name beside it. */
  public static PersonName of(String kana, String kanji) {
    return new PersonName(kana, kanji, null, null);
  }

  /** The reading of the registered name, where it differs from the name in use. */
  public Optional<String> registeredKana() {
    return Optional.ofNullable(registeredKanaOrNull);
  }

  /** The registered name, where it differs from the name in use. */
  public Optional<String> registeredName() {
    return Optional.ofNullable(registeredNameOrNull);
  }

  /** The keys by which this person is found: of the name in use and of the registered name. */
  public Set<KanaKey> kanaKeys() {
    return Stream.of(kana, registeredKana().orElse(""), registeredName().orElse(""))
        .filter(text -> !text.isBlank())
        .map(KanaKey::of)
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The written name, or the reading where there is no written one. */
  public String display() {
    return kanji.isBlank() ? kana : kanji;
  }

  @Override
  public String toString() {
    return "PersonName[withheld]";
  }

  private static @Nullable String emptyAsNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
