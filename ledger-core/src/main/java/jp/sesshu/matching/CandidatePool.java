package jp.sesshu.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sesshu.intake.ReportedPerson;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.AddresseeRecord;
import jp.sesshu.resident.KanaKey;
import jp.sesshu.resident.ResidentDirectory;

/**
 * The people among whom reports are matched, fetched for a whole batch at once (候補).
 *
 * <p>Struck-out records are in no pool. Someone whose reading and birth date are both wrongly
 * written in a report is not found; a clerk searches for such a person by hand.
 *
 * <p>Immutable; may be used by several threads.
 */
public final class CandidatePool {
  private final KanjiVariants variants;
  private final Map<AddresseeNumber, Profile> byNumber = new HashMap<>();
  private final Map<LocalDate, List<Profile>> byBirthDate = new HashMap<>();
  private final Map<KanaKey, List<Profile>> byKanaKey = new HashMap<>();

  private CandidatePool(KanjiVariants variants) {
    this.variants = variants;
  }

  /** A pool of people given with all their versions, oldest first. */
  public static CandidatePool of(
      Collection<List<AddresseeRecord>> histories, KanjiVariants variants) {
    CandidatePool pool = new CandidatePool(variants);
    for (List<AddresseeRecord> versions : histories) {
      Profile.of(versions, variants).ifPresent(pool::add);
    }
    return pool;
  }

  /** Fetches everyone who may be meant by one of these people, in three questions. */
  public static CandidatePool gather(
      Collection<ReportedPerson> people, ResidentDirectory directory, KanjiVariants variants) {
    Set<AddresseeNumber> numbers = new HashSet<>();
    Set<LocalDate> birthDates = new HashSet<>();
    Set<KanaKey> kanaKeys = new HashSet<>();
    for (ReportedPerson person : people) {
      person.number().ifPresent(numbers::add);
      birthDates.add(person.birthDate());
      kanaKeys.addAll(keys(person));
    }
    directory.candidates(birthDates, kanaKeys).forEach(one -> numbers.add(one.number()));
    return of(directory.histories(numbers).values(), variants);
  }

  private void add(Profile profile) {
    byNumber.put(profile.number(), profile);
    byBirthDate.computeIfAbsent(profile.birthDate(), day -> new ArrayList<>()).add(profile);
    profile
        .keys()
        .forEach(key -> byKanaKey.computeIfAbsent(key, k -> new ArrayList<>()).add(profile));
  }

  /** Whoever shares number, birth date or reading with the report. */
  List<Profile> candidatesFor(ReportedPerson person) {
    Set<AddresseeNumber> met = new HashSet<>();
    List<Profile> found = new ArrayList<>();
    person.number().map(byNumber::get).ifPresent(profile -> take(profile, met, found));
    byBirthDate
        .getOrDefault(person.birthDate(), List.of())
        .forEach(profile -> take(profile, met, found));
    for (KanaKey key : keys(person)) {
      byKanaKey.getOrDefault(key, List.of()).forEach(profile -> take(profile, met, found));
    }
    return found;
  }

  KanjiVariants variants() {
    return variants;
  }

  private static void take(Profile profile, Set<AddresseeNumber> met, List<Profile> found) {
    if (met.add(profile.number())) {
      found.add(profile);
    }
  }

  /** The reading, and the written name where it is written in kana or Latin letters. */
  private static Set<KanaKey> keys(ReportedPerson person) {
    Set<KanaKey> keys = new HashSet<>();
    keys.add(KanaKey.of(person.kana()));
    keys.add(KanaKey.of(person.kanji()));
    keys.removeIf(KanaKey::isEmpty);
    return keys;
  }
}
