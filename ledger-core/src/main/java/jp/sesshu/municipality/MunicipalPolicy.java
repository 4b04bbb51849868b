package jp.sesshu.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a municipality decides or reads for itself where the law leaves room (市町村の定め).
 *
 * <p>Distinguished from the rule book, which is the same for the whole country: two cities with
 * different policies may answer differently for the same person, and both are right. Example: 渋川市
 * invites from the eve of the 65th birthday, 角田市 from the birthday.
 *
 * <p>The choices are stored here and applied by the judgement of eligibility.
 *
 * @param influenzaSeason when influenza vaccination is given; absent: the whole fiscal year
 * @param firstDayOf65 from which day someone is invited as 六十五歳以上
 * @param eveIncludedFrom from which day, in the years 1 to 9999, upper ends of ages include the eve
 *     (2014-03-11 by the ministry's memorandum); upper ends before that day were read one day
 *     earlier
 * @param monthEndInterval the first day after an interval in months whose last month lacks the day
 * @param japaneseEncephalitisExemptions when the area is exempt from Japanese encephalitis
 */
public record MunicipalPolicy(
    Optional<Season> influenzaSeason,
    FirstDayOf65 firstDayOf65,
    LocalDate eveIncludedFrom,
    MonthEndInterval monthEndInterval,
    List<AreaExemption> japaneseEncephalitisExemptions) {

  /** From which day someone is treated as 65 years old. */
  public enum FirstDayOf65 {
    /** The eve of the birthday, on which the age is reached in law (ministry). */
    EVE,
    /** The birthday. */
    BIRTHDAY
  }

  /** The first day after n months if the last month lacks the day. */
  public enum MonthEndInterval {
    /** The first of the following month (ministry): 2024-11-30 and 3 months give 2025-03-01. */
    FIRST_OF_FOLLOWING_MONTH,
    /** The last day of the month itself: 2025-02-28. */
    LAST_OF_MONTH
  }

  private static final MunicipalPolicy MINISTRY =
      new MunicipalPolicy(
          Optional.empty(),
          FirstDayOf65.EVE,
          LocalDate.of(2014, 3, 11),
          MonthEndInterval.FIRST_OF_FOLLOWING_MONTH,
          List.of());

  public MunicipalPolicy {
    Objects.requireNonNull(influenzaSeason, "influenzaSeason");
    Objects.requireNonNull(firstDayOf65, "firstDayOf65");
    Objects.requireNonNull(eveIncludedFrom, "eveIncludedFrom");
    if (eveIncludedFrom.getYear() < 1 || eveIncludedFrom.getYear() > 9999) {
      throw new IllegalArgumentException("eveIncludedFrom must lie in the years 1 to 9999");
    }
    Objects.requireNonNull(monthEndInterval, "monthEndInterval");
    japaneseEncephalitisExemptions = List.copyOf(japaneseEncephalitisExemptions);
  }

  /** The ministry's reading in everything, and no choice of the mayor's. */
  public static MunicipalPolicy ministryDefault() {
    return MINISTRY;
  }

  /** Whether Japanese encephalitis need not be given in this area on a day. */
  public boolean exemptsJapaneseEncephalitis(LocalDate day) {
    return japaneseEncephalitisExemptions.stream().anyMatch(exemption -> exemption.covers(day));
  }

  /** This policy with another season for influenza. */
  public MunicipalPolicy withInfluenzaSeason(Season season) {
    return new MunicipalPolicy(
        Optional.of(season),
        firstDayOf65,
        eveIncludedFrom,
        monthEndInterval,
        japaneseEncephalitisExemptions);
  }

  /** This policy with another first day of 65. */
  public MunicipalPolicy withFirstDayOf65(FirstDayOf65 day) {
    return new MunicipalPolicy(
        influenzaSeason, day, eveIncludedFrom, monthEndInterval, japaneseEncephalitisExemptions);
  }

  /** This policy with the eve included in upper ends from another day. */
  public MunicipalPolicy withEveIncludedFrom(LocalDate day) {
    return new MunicipalPolicy(
        influenzaSeason, firstDayOf65, day, monthEndInterval, japaneseEncephalitisExemptions);
  }

  /** This policy with another reading of intervals at month ends. */
  public MunicipalPolicy withMonthEndInterval(MonthEndInterval reading) {
    return new MunicipalPolicy(
        influenzaSeason, firstDayOf65, eveIncludedFrom, reading, japaneseEncephalitisExemptions);
  }

  /** This policy with one more exemption from Japanese encephalitis. */
  public MunicipalPolicy withJapaneseEncephalitisExemption(AreaExemption exemption) {
    List<AreaExemption> exemptions = new ArrayList<>(japaneseEncephalitisExemptions);
    exemptions.add(exemption);
    return new MunicipalPolicy(
        influenzaSeason, firstDayOf65, eveIncludedFrom, monthEndInterval, exemptions);
  }
}
