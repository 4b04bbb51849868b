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
 * <p>The choices are stored here and applied by the judgement of eligibility ({@code
 * RuleBook.under}).
 *
 * @param influenzaSeason when influenza vaccination is given; absent: the whole fiscal year
 * @param firstDayOf65 from which day someone is invited as 六十五歳以上
 * @param eveIncludedFrom from which day, in the years 1 to 9999, upper ends of ages include the eve
 *     (2014-03-11 by the ministry's memorandum); upper ends before that day were read one day
 *     earlier
 * @param monthEndInterval the first day after an interval in months whose last month lacks the day
 * @param japaneseEncephalitisExemptions when the area is exempt from Japanese encephalitis
 * @param rotavirusEnd the last day of 「n週に至る日の翌日まで」
 * @param covid19Interval how 「n日以上の間隔」 between doses against COVID-19 is counted
 */
public record MunicipalPolicy(
    Optional<Season> influenzaSeason,
    FirstDayOf65 firstDayOf65,
    LocalDate eveIncludedFrom,
    MonthEndInterval monthEndInterval,
    List<AreaExemption> japaneseEncephalitisExemptions,
    RotavirusEnd rotavirusEnd,
    Covid19Interval covid19Interval) {

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

  /** The last day for rotavirus, as for 24 weeks: b + 168 days by the ministry. */
  public enum RotavirusEnd {
    /** The day after the week is full, 24 weeks and 0 days (ministry). */
    DAY_AFTER,
    /** The day on which it is full, 「二十四週になる前日」. */
    DAY_REACHED
  }

  /** How days between doses against COVID-19 are counted. */
  public enum Covid19Interval {
    /** n whole days lie between, so 27 days end four weeks later on the same weekday (ministry). */
    WHOLE_DAYS_BETWEEN,
    /** The n-th day after the dose already will do. */
    NTH_DAY_AFTER
  }

  private static final MunicipalPolicy MINISTRY =
      new MunicipalPolicy(
          Optional.empty(),
          FirstDayOf65.EVE,
          LocalDate.of(2014, 3, 11),
          MonthEndInterval.FIRST_OF_FOLLOWING_MONTH,
          List.of(),
          RotavirusEnd.DAY_AFTER,
          Covid19Interval.WHOLE_DAYS_BETWEEN);

  public MunicipalPolicy {
    Objects.requireNonNull(influenzaSeason, "influenzaSeason");
    Objects.requireNonNull(firstDayOf65, "firstDayOf65");
    Objects.requireNonNull(eveIncludedFrom, "eveIncludedFrom");
    if (eveIncludedFrom.getYear() < 1 || eveIncludedFrom.getYear() > 9999) {
      throw new IllegalArgumentException("eveIncludedFrom must lie in the years 1 to 9999");
    }
    Objects.requireNonNull(monthEndInterval, "monthEndInterval");
    japaneseEncephalitisExemptions = List.copyOf(japaneseEncephalitisExemptions);
    Objects.requireNonNull(rotavirusEnd, "rotavirusEnd");
    Objects.requireNonNull(covid19Interval, "covid19Interval");
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
        japaneseEncephalitisExemptions,
        rotavirusEnd,
        covid19Interval);
  }

  /** This policy with another first day of 65. */
  public MunicipalPolicy withFirstDayOf65(FirstDayOf65 day) {
    return new MunicipalPolicy(
        influenzaSeason,
        day,
        eveIncludedFrom,
        monthEndInterval,
        japaneseEncephalitisExemptions,
        rotavirusEnd,
        covid19Interval);
  }

  /** This policy with the eve included in upper ends from another day. */
  public MunicipalPolicy withEveIncludedFrom(LocalDate day) {
    return new MunicipalPolicy(
        influenzaSeason,
        firstDayOf65,
        day,
        monthEndInterval,
        japaneseEncephalitisExemptions,
        rotavirusEnd,
        covid19Interval);
  }

  /** This policy with another reading of intervals at month ends. */
  public MunicipalPolicy withMonthEndInterval(MonthEndInterval reading) {
    return new MunicipalPolicy(
        influenzaSeason,
        firstDayOf65,
        eveIncludedFrom,
        reading,
        japaneseEncephalitisExemptions,
        rotavirusEnd,
        covid19Interval);
  }

  /** This policy with one more exemption from Japanese encephalitis. */
  public MunicipalPolicy withJapaneseEncephalitisExemption(AreaExemption exemption) {
    List<AreaExemption> exemptions = new ArrayList<>(japaneseEncephalitisExemptions);
    exemptions.add(exemption);
    return new MunicipalPolicy(
        influenzaSeason,
        firstDayOf65,
        eveIncludedFrom,
        monthEndInterval,
        exemptions,
        rotavirusEnd,
        covid19Interval);
  }

  /** This policy with another last day for rotavirus. */
  public MunicipalPolicy withRotavirusEnd(RotavirusEnd end) {
    return new MunicipalPolicy(
        influenzaSeason,
        firstDayOf65,
        eveIncludedFrom,
        monthEndInterval,
        japaneseEncephalitisExemptions,
        end,
        covid19Interval);
  }

  /** This policy with another count of days between doses against COVID-19. */
  public MunicipalPolicy withCovid19Interval(Covid19Interval count) {
    return new MunicipalPolicy(
        influenzaSeason,
        firstDayOf65,
        eveIncludedFrom,
        monthEndInterval,
        japaneseEncephalitisExemptions,
        rotavirusEnd,
        count);
  }
}
