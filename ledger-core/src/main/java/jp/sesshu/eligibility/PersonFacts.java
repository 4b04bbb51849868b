package jp.sesshu.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.sesshu.calendar.DateRanges;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.resident.Sex;
import jp.sesshu.vaccine.TargetDisease;
import org.jspecify.annotations.Nullable;

/**
 * What the statutes ask about a person (判定対象者の事実), without name or number.
 *
 * <p>Distinguished from a resident: two residents with equal facts get equal answers. Only the date
 * of birth and the sex are needed; all else defaults to «nothing known» and residence throughout.
 *
 * @param birthDate the date of birth
 * @param sex as the resident register has it
 * @param residency the days of residence in the municipality, or null for always
 * @param conditions codes of medical conditions that open or close a programme
 * @param dueDates due dates of pregnancies (分娩予定日)
 * @param infections diseases had, each with the day from which it is known
 * @param antibodyTests results of antibody tests
 * @param longTermIllnessResolvedOn days on which a special reason ended (特別の事情がなくなった日)
 * @param supplyShortage programmes missed for want of vaccine
 */
public record PersonFacts(
    LocalDate birthDate,
    Sex sex,
    @Nullable DateRanges residency,
    Set<String> conditions,
    List<LocalDate> dueDates,
    Map<TargetDisease, LocalDate> infections,
    List<AntibodyTest> antibodyTests,
    List<LocalDate> longTermIllnessResolvedOn,
    Set<ProgrammeId> supplyShortage) {

  /** Keeps unmodifiable copies. */
  public PersonFacts {
    Objects.requireNonNull(birthDate, "birthDate");
    Objects.requireNonNull(sex, "sex");
    conditions = Set.copyOf(conditions);
    dueDates = List.copyOf(dueDates);
    infections = Map.copyOf(infections);
    antibodyTests = List.copyOf(antibodyTests);
    longTermIllnessResolvedOn = List.copyOf(longTermIllnessResolvedOn);
    supplyShortage = Set.copyOf(supplyShortage);
  }

  /** Somebody of whom nothing more is known. */
  public static PersonFacts of(LocalDate birthDate, Sex sex) {
    return new PersonFacts(
        birthDate, sex, null, Set.of(), List.of(), Map.of(), List.of(), List.of(), Set.of());
  }

  /** A builder that starts from birth date and sex. */
  public static Builder builder(LocalDate birthDate, Sex sex) {
    return new Builder(birthDate, sex);
  }

  /** Withholds everything: these facts are about a person's health. */
  @Override
  public String toString() {
    return "PersonFacts[withheld]";
  }

  /**
   * The result of a test for antibodies (抗体検査).
   *
   * @param disease against which disease
   * @param on the day of the test
   * @param sufficient whether the antibodies suffice
   */
  public record AntibodyTest(TargetDisease disease, LocalDate on, boolean sufficient) {}

  /** Collects the facts that are known; not for use by several threads. */
  public static final class Builder {
    private final LocalDate birthDate;
    private final Sex sex;
    private @Nullable DateRanges residency;
    private final Set<String> conditions = new HashSet<>();
    private final List<LocalDate> dueDates = new ArrayList<>();
    private final Map<TargetDisease, LocalDate> infections = new HashMap<>();
    private final List<AntibodyTest> antibodyTests = new ArrayList<>();
    private final List<LocalDate> resolvedOn = new ArrayList<>();
    private final Set<ProgrammeId> shortage = new HashSet<>();

    private Builder(LocalDate birthDate, Sex sex) {
      this.birthDate = birthDate;
      this.sex = sex;
    }

    /** Days of residence; without this call resident throughout. */
    public Builder residency(DateRanges days) {
      residency = days;
      return this;
    }

    /** A condition by its code. */
    public Builder condition(String code) {
      conditions.add(code);
      return this;
    }

    /** A pregnancy by its due date. */
    public Builder pregnancy(LocalDate dueDate) {
      dueDates.add(dueDate);
      return this;
    }

    /** A disease had; of several days the earliest counts. */
    public Builder infection(TargetDisease disease, LocalDate on) {
      infections.merge(disease, on, (a, b) -> a.isBefore(b) ? a : b);
      return this;
    }

    /** An antibody test. */
    public Builder antibodyTest(TargetDisease disease, LocalDate on, boolean sufficient) {
      antibodyTests.add(new AntibodyTest(disease, on, sufficient));
      return this;
    }

    /** The day on which a special reason ended (特別の事情がなくなった日). */
    public Builder longTermIllnessResolvedOn(LocalDate day) {
      resolvedOn.add(day);
      return this;
    }

    /** A programme missed for want of vaccine. */
    public Builder supplyShortage(ProgrammeId programme) {
      shortage.add(programme);
      return this;
    }

    /** The facts collected. */
    public PersonFacts build() {
      return new PersonFacts(
          birthDate,
          sex,
          residency,
          conditions,
          dueDates,
          infections,
          antibodyTests,
          resolvedOn,
          shortage);
    }
  }
}
