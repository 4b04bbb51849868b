package jp.sesshu.outreach;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sesshu.eligibility.NextDose;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.Demographics;
import jp.sesshu.resident.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Who may get the next dose of a programme on a day and has not had it (未接種者一覧).
 *
 * <p>On it stand living residents whose next dose may be given on that very day; not those who are
 * done, need none, must wait, or whose time has passed: to them a call would be false. First come
 * those whose last day is nearest, then by reading and number. No address of a protected person
 * stands on it.
 *
 * <p>The duty to encourage (勧奨) is for category A alone (予防接種法 第8条); whether a list is used for it
 * is the municipality's decision.
 *
 * @param programme the programme
 * @param asOf the day
 * @param entries in the order described
 */
public record RecallList(ProgrammeId programme, LocalDate asOf, List<Entry> entries) {

  private static final Comparator<Entry> ORDER =
      Comparator.comparing((Entry entry) -> entry.latest().orElse(LocalDate.MAX))
          .thenComparing(Entry::kana)
          .thenComparing(Entry::number);

  /** Puts the entries in order. */
  public RecallList {
    entries = entries.stream().sorted(ORDER).toList();
  }

  /**
   * The list of those candidates who are due.
   *
   * @throws IllegalArgumentException if a candidate was assessed for another programme or day
   */
  public static RecallList of(
      ProgrammeId programme, LocalDate asOf, Stream<RecallCandidate> candidates) {
    return new RecallList(
        programme, asOf, candidates.flatMap(c -> entry(programme, asOf, c).stream()).toList());
  }

  private static Optional<Entry> entry(
      ProgrammeId programme, LocalDate asOf, RecallCandidate candidate) {
    boolean same =
        candidate.assessment().programme().equals(programme) && candidate.day().equals(asOf);
    if (!same) {
      throw new IllegalArgumentException("an assessment must be for the list's programme and day");
    }
    return candidate.due().map(dose -> entry(candidate, dose));
  }

  private static Entry entry(RecallCandidate candidate, NextDose dose) {
    Demographics person = candidate.person().addressee().demographics();
    boolean late = dose.standardUntil().filter(last -> last.isBefore(candidate.day())).isPresent();
    return new Entry(
        candidate.person().number(),
        person.name().kana(),
        person.name().display(),
        person.birthDate(),
        person.sex(),
        candidate.shownAddress(),
        late ? Urgency.OVERDUE : Urgency.DUE,
        dose.seriesDose(),
        dose.latest().orElse(null));
  }

  /** How a person stands to the standard period (標準的な接種期間). */
  public enum Urgency {
    /** The dose may be given, and its standard period, if there is one, has not passed. */
    DUE,
    /** The standard period has passed; the dose may still be given. */
    OVERDUE
  }

  /**
   * A person to be called.
   *
   * @param number who
   * @param kana the reading of the name
   * @param name the written name
   * @param birthDate the day of birth
   * @param sex the sex
   * @param address where letters go, or withheld
   * @param urgency how urgent
   * @param seriesDose the dose, as the rule book names it
   * @param latestOrNull the last day on which it may be given; null if the law sets none
   */
  public record Entry(
      AddresseeNumber number,
      String kana,
      String name,
      LocalDate birthDate,
      Sex sex,
      ShownAddress address,
      Urgency urgency,
      String seriesDose,
      @Nullable LocalDate latestOrNull) {

    /** The last day on which the dose may be given. */
    public Optional<LocalDate> latest() {
      return Optional.ofNullable(latestOrNull);
    }

    @Override
    public String toString() {
      return "Entry[" + number + ", withheld]";
    }
  }
}
