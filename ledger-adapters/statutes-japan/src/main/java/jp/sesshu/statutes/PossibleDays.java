package jp.sesshu.statutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.calendar.DateRanges;
import jp.sesshu.calendar.EpochDays;
import jp.sesshu.calendar.LegalAge;
import jp.sesshu.eligibility.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * The days on which somebody born on a day could meet a requirement, whatever else is true of them.
 *
 * <p>Never too few: what depends on sex, conditions, doses or tests is taken as met. So a
 * requirement without possible days is met by nobody.
 */
final class PossibleDays {

  private static final DateRange TIME =
      DateRange.of(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31));

  static final DateRanges ALWAYS = DateRanges.of(TIME);

  private static final int LONGEST_LIFE = 105;

  private final LocalDate birth;

  PossibleDays(LocalDate birth) {
    this.birth = birth;
  }

  DateRanges of(@Nullable Requirement requirement) {
    return requirement == null ? ALWAYS : of(requirement, true);
  }

  /** With {@code most}, every day that is possible; without, only the days that are certain. */
  private DateRanges of(Requirement requirement, boolean most) {
    if (requirement instanceof Requirement.AllOf all) {
      DateRanges days = ALWAYS;
      for (Requirement part : all.parts()) {
        days = days.intersect(of(part, most));
      }
      return days;
    } else if (requirement instanceof Requirement.AnyOf any) {
      DateRanges days = DateRanges.none();
      for (Requirement part : any.parts()) {
        days = days.union(of(part, most));
      }
      return days;
    } else if (requirement instanceof Requirement.Not not) {
      return of(not.part(), !most).complementIn(TIME);
    } else if (requirement instanceof Requirement.Age age) {
      return age(age);
    } else if (requirement instanceof Requirement.Between between) {
      return range(between.from(), between.until());
    } else if (requirement instanceof Requirement.Born born) {
      return range(born.from(), born.until()).contains(birth) ? ALWAYS : DateRanges.none();
    }
    return byYear(requirement, most);
  }

  private DateRanges byYear(Requirement requirement, boolean most) {
    if (requirement instanceof Requirement.FiscalYears years) {
      return fiscalYears(years.of(), years.until());
    } else if (requirement instanceof Requirement.FiscalYearsAttaining attaining) {
      DateRanges days = DateRanges.none();
      for (int year : attaining.years()) {
        days = days.union(fiscalYears(LegalAge.years(year), LegalAge.years(year)));
      }
      return days;
    } else if (requirement instanceof Requirement.YearBeforeSchool) {
      LocalDate entry = EpochDays.toDate(EpochDays.schoolEntry(EpochDays.of(birth)));
      return range(entry.minusYears(1), entry.minusDays(1));
    } else if (requirement instanceof Requirement.Season season) {
      List<DateRange> all = new ArrayList<>();
      int over = season.until().isBefore(season.from()) ? 1 : 0;
      for (int year = birth.getYear() - 1; year < birth.getYear() + LONGEST_LIFE; year++) {
        all.add(DateRange.of(season.from().atYear(year), season.until().atYear(year + over)));
      }
      return DateRanges.of(all);
    }
    return most ? ALWAYS : DateRanges.none();
  }

  private DateRanges age(Requirement.Age age) {
    LegalAge from = age.from();
    LegalAge until = age.until();
    LocalDate first = from == null ? birth : from.reachedOn(birth);
    LocalDate last = until == null ? null : until.reachedOn(birth);
    return range(
        first.plusDays(age.dayAfter() ? 1 : 0),
        last == null ? null : last.plusDays(age.untilDayAfter() ? 1 : 0));
  }

  private DateRanges fiscalYears(LegalAge of, LegalAge until) {
    int first = EpochDays.fiscalYear(of.reachedOn(EpochDays.of(birth)));
    int last = EpochDays.fiscalYear(until.reachedOn(EpochDays.of(birth)));
    return first > last
        ? DateRanges.none()
        : DateRanges.of(
            DateRange.ofEpochDays(
                EpochDays.fiscalYearFrom(first), EpochDays.fiscalYearUntil(last)));
  }

  static DateRanges range(@Nullable LocalDate from, @Nullable LocalDate until) {
    LocalDate first = from == null ? TIME.from() : from;
    LocalDate last = until == null ? TIME.until().orElseThrow() : until;
    return first.isAfter(last) ? DateRanges.none() : DateRanges.of(DateRange.of(first, last));
  }

  /** Whether a requirement speaks of the long-term illness exception, which opens other days. */
  static boolean isOpenedByIllness(@Nullable Requirement requirement) {
    if (requirement instanceof Requirement.AllOf all) {
      return all.parts().stream().anyMatch(PossibleDays::isOpenedByIllness);
    } else if (requirement instanceof Requirement.AnyOf any) {
      return any.parts().stream().anyMatch(PossibleDays::isOpenedByIllness);
    }
    return requirement instanceof Requirement.LongTermIllness;
  }

  /**
   * Births at which the days of some requirements begin or end about the edges of a period, and
   * births two months apart over the lives it may concern.
   */
  static List<LocalDate> births(
      List<@Nullable Requirement> requirements, LocalDate from, LocalDate until) {
    Set<LegalAge> ages = new HashSet<>(Set.of(LegalAge.BIRTH, LegalAge.years(6)));
    Set<LocalDate> births = new HashSet<>();
    requirements.forEach(r -> edges(r, ages, births));
    for (LocalDate edge : List.of(from, until)) {
      ages.forEach(age -> births.add(before(edge, age)));
    }
    List<LocalDate> all = new ArrayList<>();
    for (LocalDate birth : births) {
      for (int days : new int[] {-1, 0, 1, 2, -33, 40, -200, 200}) {
        all.add(birth.plusDays(days));
      }
    }
    for (LocalDate b = until; b.isAfter(from.minusYears(LONGEST_LIFE)); b = b.minusDays(61)) {
      all.add(b);
    }
    return all;
  }

  private static LocalDate before(LocalDate day, LegalAge age) {
    return switch (age.unit()) {
      case WEEKS -> day.minusWeeks(age.count());
      case MONTHS -> day.minusMonths(age.count());
      case YEARS -> day.minusYears(age.count());
    };
  }

  private static void edges(
      @Nullable Requirement requirement, Set<LegalAge> ages, Set<LocalDate> births) {
    if (requirement instanceof Requirement.AllOf all) {
      all.parts().forEach(part -> edges(part, ages, births));
    } else if (requirement instanceof Requirement.AnyOf any) {
      any.parts().forEach(part -> edges(part, ages, births));
    } else if (requirement instanceof Requirement.Not not) {
      edges(not.part(), ages, births);
    } else if (requirement instanceof Requirement.Age age) {
      add(age.from(), ages);
      add(age.until(), ages);
    } else if (requirement instanceof Requirement.FiscalYears years) {
      add(years.of(), ages);
      add(years.until(), ages);
    } else if (requirement instanceof Requirement.FiscalYearsAttaining attaining) {
      attaining.years().forEach(year -> ages.add(LegalAge.years(year)));
    } else if (requirement instanceof Requirement.Born born) {
      add(born.from(), births);
      add(born.until(), births);
    }
  }

  private static <T> void add(@Nullable T value, Set<T> all) {
    if (value != null) {
      all.add(value);
    }
  }
}
