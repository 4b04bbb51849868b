package jp.sesshu.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.calendar.DateRanges;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.LawImpact;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Sex;
import jp.sesshu.vaccine.TargetDisease;
import jp.sesshu.vaccine.VaccineCode;

/**
 * What an eligibility case asks: {@code asOf}, {@code person} and {@code doses}.
 *
 * <p>{@code person}: {@code birthDate}, {@code sex} ({@code F}, {@code M}, {@code U}); optional
 * {@code residency} (list of {@code from}, {@code until}; absent: throughout), {@code conditions},
 * {@code pregnancies} ({@code dueDate}), {@code infections} ({@code disease}, {@code on}), {@code
 * antibodyTests} ({@code disease}, {@code on}, {@code sufficient}), {@code longTermIllness} ({@code
 * resolvedOn}), {@code supplyShortage}. {@code doses}: {@code vaccine}, {@code date}, {@code kind}
 * (absent: {@code ROUTINE}).
 *
 * @param person the facts of the person
 * @param doses the doses given
 * @param asOf the judging day
 */
record AssessQuestion(PersonFacts person, List<GivenDose> doses, LocalDate asOf) {

  private static final Map<String, Sex> SEXES =
      Map.of("F", Sex.FEMALE, "M", Sex.MALE, "U", Sex.UNKNOWN);

  private static final Pattern CONDITION = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

  private static final Map<String, TargetDisease> DISEASES = new HashMap<>();

  private static final Map<String, VaccinationKind> KINDS = new HashMap<>();

  static {
    for (TargetDisease disease : TargetDisease.values()) {
      DISEASES.put(disease.code(), disease);
    }
    for (VaccinationKind kind : VaccinationKind.values()) {
      KINDS.put(kind.name(), kind);
    }
  }

  static AssessQuestion read(CaseObject asked) {
    LocalDate asOf = asked.date("asOf");
    LawImpact.Subject who = who(asked);
    return new AssessQuestion(who.person(), who.doses(), asOf);
  }

  /** The person alone, of whom no day is asked; the fields that would say one may be there. */
  static LawImpact.Subject subject(CaseObject asked) {
    asked.optionalDate("asOf");
    asked.texts("programmes");
    return who(asked);
  }

  private static LawImpact.Subject who(CaseObject asked) {
    PersonFacts person = person(asked.object("person"));
    List<GivenDose> doses = new ArrayList<>();
    for (CaseObject dose : asked.objects("doses")) {
      doses.add(
          new GivenDose(
              named(dose, "vaccine", VaccineCode::new),
              dose.date("date"),
              dose.optionalChoice("kind", KINDS).orElse(VaccinationKind.ROUTINE)));
    }
    return new LawImpact.Subject(asked.id(), person, doses);
  }

  private static PersonFacts person(CaseObject asked) {
    PersonFacts.Builder person =
        PersonFacts.builder(asked.date("birthDate"), asked.choice("sex", SEXES));
    if (asked.has("residency")) {
      List<DateRange> ranges = new ArrayList<>();
      asked.objects("residency").forEach(range -> ranges.add(range(range)));
      person.residency(DateRanges.of(ranges));
    }
    for (String condition : asked.texts("conditions")) {
      if (!CONDITION.matcher(condition).matches()) {
        throw asked.notPermitted("conditions", "must be codes in capitals");
      }
      person.condition(condition);
    }
    asked.objects("pregnancies").forEach(p -> person.pregnancy(p.date("dueDate")));
    asked
        .objects("infections")
        .forEach(i -> person.infection(i.choice("disease", DISEASES), i.date("on")));
    for (CaseObject test : asked.objects("antibodyTests")) {
      boolean sufficient =
          test.optionalBoolean("sufficient")
              .orElseThrow(() -> test.notPermitted("sufficient", "must be true or false"));
      person.antibodyTest(test.choice("disease", DISEASES), test.date("on"), sufficient);
    }
    asked
        .objects("longTermIllness")
        .forEach(illness -> person.longTermIllnessResolvedOn(illness.date("resolvedOn")));
    for (String programme : asked.texts("supplyShortage")) {
      person.supplyShortage(made(asked, "supplyShortage", programme, ProgrammeId::new));
    }
    return person.build();
  }

  private static DateRange range(CaseObject asked) {
    LocalDate from = asked.date("from");
    LocalDate until = asked.optionalDate("until").orElse(null);
    if (until == null) {
      return DateRange.since(from);
    } else if (until.isBefore(from)) {
      throw asked.notPermitted("until", "must not be before from");
    }
    return DateRange.of(from, until);
  }

  private static <T> T named(CaseObject asked, String field, Function<String, T> maker) {
    return made(asked, field, asked.text(field), maker);
  }

  private static <T> T made(
      CaseObject asked, String field, String value, Function<String, T> maker) {
    try {
      return maker.apply(value);
    } catch (IllegalArgumentException withheld) {
      throw asked.notPermitted(field, "has not the form of such a code");
    }
  }
}
