package jp.sesshu.statutes;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sesshu.calendar.Interval;
import jp.sesshu.calendar.LegalAge;
import jp.sesshu.eligibility.Requirement;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.vaccine.TargetDisease;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/** Words for requirements, in the language of one properties file. */
final class RequirementWords {

  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

  private final Phrases words;
  private final boolean japanese;

  RequirementWords(String resource, boolean japanese) {
    words = new Phrases(resource);
    this.japanese = japanese;
  }

  /** A phrase with its arguments filled in as they are. */
  String say(String key, @Nullable Object... arguments) {
    return words.say(key, arguments);
  }

  String day(@Nullable LocalDate day) {
    return day == null ? say("open") : day.toString();
  }

  String vaccines(Collection<VaccineCode> codes) {
    return codes.stream().map(VaccineCode::value).sorted().collect(Collectors.joining("・"));
  }

  String interval(Interval interval) {
    return say(
        switch (interval.unit()) {
          case DAYS -> "days";
          case MONTHS, MONTHS_ENDING_IN_MONTH -> "months";
          case MONTHS_AND_HALF, MONTHS_AND_HALF_ENDING_IN_MONTH -> "half";
        },
        interval.count());
  }

  private String age(LegalAge age) {
    return say(
        switch (age.unit()) {
          case WEEKS -> "ageWeeks";
          case MONTHS -> "ageMonths";
          case YEARS -> "ageYears";
        },
        age.count());
  }

  /** As one of several that stand side by side: alternatives are held together. */
  String part(Requirement requirement) {
    return requirement instanceof Requirement.AnyOf
        ? say("group", of(requirement))
        : of(requirement);
  }

  private String alternative(Requirement requirement) {
    return requirement instanceof Requirement.AllOf
        ? say("group", of(requirement))
        : of(requirement);
  }

  String of(Requirement requirement) {
    if (requirement instanceof Requirement.AllOf all) {
      return all.parts().stream().map(this::part).collect(Collectors.joining(say("separator")));
    } else if (requirement instanceof Requirement.AnyOf any) {
      return any.parts().stream().map(this::alternative).collect(Collectors.joining(say("or")));
    } else if (requirement instanceof Requirement.Not not) {
      return say("not", of(not.part()));
    } else if (requirement instanceof Requirement.Age age) {
      return age(age);
    } else if (requirement instanceof Requirement.FiscalYears years) {
      return years.of().equals(years.until())
          ? say("fiscalYear", age(years.of()))
          : say("fiscalYears", age(years.of()), age(years.until()));
    } else if (requirement instanceof Requirement.FiscalYearsAttaining attaining) {
      return say(
          "attaining",
          attaining.years().stream().map(String::valueOf).collect(Collectors.joining("・")));
    } else if (requirement instanceof Requirement.YearBeforeSchool) {
      return say("school");
    } else if (requirement instanceof Requirement.Born born) {
      return dates("born", born.from(), born.until());
    } else if (requirement instanceof Requirement.Between between) {
      return dates("between", between.from(), between.until());
    } else if (requirement instanceof Requirement.Season season) {
      return say("season", day(season.from()), day(season.until()));
    }
    return ofFacts(requirement);
  }

  private String ofFacts(Requirement requirement) {
    if (requirement instanceof Requirement.Pregnancy pregnancy) {
      return say("pregnancy", pregnancy.from().weeks(), pregnancy.until().weeks());
    } else if (requirement instanceof Requirement.OfSex sex) {
      return say(
          switch (sex.sex()) {
            case FEMALE -> "female";
            case MALE -> "male";
            case UNKNOWN -> "unknownSex";
          });
    } else if (requirement instanceof Requirement.WithCondition condition) {
      return condition(condition.code());
    } else if (requirement instanceof Requirement.DosesGiven doses) {
      return doses(doses);
    } else if (requirement instanceof Requirement.SinceDose since) {
      String after =
          say(
              since.count() == 1 ? "sinceDose" : "sinceDoses",
              vaccines(since.vaccines()),
              since.count(),
              kinds(since.kinds()));
      return since.atLeast() == null ? after : say("atLeast", after, interval(since.atLeast()));
    } else if (requirement instanceof Requirement.SinceInfection infection) {
      return say("sinceInfection", disease(infection.disease()));
    } else if (requirement instanceof Requirement.SinceAntibodyTest test) {
      return say(test.sufficient() ? "antibodiesYes" : "antibodiesNo", disease(test.disease()));
    } else if (requirement instanceof Requirement.LongTermIllness) {
      return say("illness");
    }
    throw new IllegalArgumentException("no words for " + requirement.getClass().getSimpleName());
  }

  private String age(Requirement.Age age) {
    LegalAge from = age.from();
    LegalAge until = age.until();
    String end =
        until == null ? "" : age.untilDayAfter() ? say("untilDayAfter", age(until)) : age(until);
    if (from == null) {
      return until == null ? say("ageFrom", age(LegalAge.BIRTH)) : say("ageUntil", end);
    } else if (until == null) {
      return say(age.dayAfter() ? "ageAfterOnly" : "ageFrom", age(from));
    }
    boolean years = from.unit() == LegalAge.Unit.YEARS && until.unit() == LegalAge.Unit.YEARS;
    if (years && !age.dayAfter() && !age.untilDayAfter()) {
      return say("ageYearsBoth", from.count(), until.count());
    }
    return say(age.dayAfter() ? "ageAfter" : "ageBoth", age(from), end);
  }

  private String doses(Requirement.DosesGiven doses) {
    boolean anyDay = doses.from() == null && doses.until() == null;
    String when = anyDay ? "" : say("dosesWhen", dates("between", doses.from(), doses.until()));
    return say("doses", vaccines(doses.vaccines()), when, times(doses), kinds(doses.kinds()));
  }

  private String times(Requirement.DosesGiven doses) {
    if (doses.atMost() == 0) {
      return say("dosesNone");
    } else if (doses.atMost() == Integer.MAX_VALUE) {
      return say("dosesAtLeast", doses.atLeast());
    }
    return doses.atLeast() == 0
        ? say("dosesAtMost", doses.atMost())
        : say("dosesCount", doses.atLeast(), doses.atMost());
  }

  /** As what the doses were given; empty for any kind. */
  private String kinds(Set<VaccinationKind> kinds) {
    return kinds.isEmpty() || kinds.size() == VaccinationKind.values().length
        ? ""
        : say(
            "kinds",
            kinds.stream()
                .sorted()
                .map(kind -> say("kind." + kind))
                .collect(Collectors.joining(say("or"))));
  }

  private String disease(TargetDisease disease) {
    return japanese ? disease.japanese() : disease.code();
  }

  /** In the words of the ordinance; a code of one's own stands as it is. */
  private String condition(String code) {
    String key = "condition." + code;
    String known = words.of(key);
    return known.equals(key) ? say("condition", code) : known;
  }

  /** Days between two, or on one side of one. */
  private String dates(String key, @Nullable LocalDate from, @Nullable LocalDate until) {
    if (from == null) {
      return until == null ? say("dosesAny") : say(key + "Until", until);
    }
    return until == null ? say(key + "From", from) : say(key, from, until);
  }

  private static String day(MonthDay day) {
    return day.format(DAY_OF_YEAR);
  }
}
