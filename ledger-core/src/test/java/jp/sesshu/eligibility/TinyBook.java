package jp.sesshu.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.sesshu.calendar.Interval;
import jp.sesshu.calendar.LegalAge;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.vaccine.DoseVolume;
import jp.sesshu.vaccine.Route;
import jp.sesshu.vaccine.TargetDisease;
import jp.sesshu.vaccine.Vaccine;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/** Rule books made by hand, as small as a test needs them. */
final class TinyBook {

  static final VaccineCode A = new VaccineCode("A");
  static final VaccineCode B = new VaccineCode("B");
  static final ProgrammeId P = new ProgrammeId("p");
  static final Citation ARTICLE = new Citation("第1条");

  private TinyBook() {}

  static Requirement age(int fromMonths, int untilMonths) {
    return new Requirement.Age(LegalAge.months(fromMonths), false, LegalAge.months(untilMonths));
  }

  static DoseRule dose(String label, Spacing... spacings) {
    return new DoseRule(label, false, List.of(spacings), null, false, null, Set.of(), null, null);
  }

  static Spacing atLeast(Interval interval) {
    return new Spacing(
        Spacing.Since.PREVIOUS, 0, Spacing.When.ALWAYS, interval, null, null, false, null);
  }

  static Method method(String id, @Nullable Requirement start, VaccineCode of, DoseRule... doses) {
    return new Method(
        id,
        start,
        List.of(product(of)),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        List.of(doses));
  }

  static Product product(VaccineCode of) {
    return new Product(
        of, List.of(new Product.Dosage(null, DoseVolume.of("0.5"), Route.SC)), Set.of());
  }

  static Edition edition(String from, @Nullable String until, Requirement who, Method... methods) {
    return edition(from, until, List.of(term("1", who, methods)));
  }

  static Term term(String id, Requirement who, Method... methods) {
    return new Term(id, List.of(new Clause(who, null, Set.of())), null, List.of(methods));
  }

  static Edition edition(String from, @Nullable String until, List<Term> terms) {
    return new Edition(
        "p." + from,
        LocalDate.parse(from),
        until == null ? null : LocalDate.parse(until),
        null,
        null,
        RuleSource.STATUTE,
        ARTICLE,
        "試験",
        "test",
        true,
        List.of(),
        terms);
  }

  static RuleBook book(Edition... editions) {
    return book(List.of(), editions);
  }

  static RuleBook book(List<CrossVaccineInterval> cross, Edition... editions) {
    return book(cross, List.of(rules("p", null, editions)));
  }

  static RuleBook book(List<CrossVaccineInterval> cross, List<ProgrammeRules> rules) {
    return RuleBook.of(
        new StatuteBook(
            List.of(vaccine(A, TargetDisease.MEASLES), vaccine(B, TargetDisease.MUMPS)),
            rules,
            cross,
            List.of(),
            List.of()));
  }

  static ProgrammeRules rules(String id, @Nullable String leavesTo, Edition... editions) {
    return new ProgrammeRules(
        new ProgrammeId(id),
        "試験",
        Set.of(TargetDisease.MEASLES),
        Set.of(),
        leavesTo == null ? null : new ProgrammeId(leavesTo),
        ProgrammeRules.SeriesPeriod.ONCE,
        List.of(),
        List.of(editions));
  }

  private static Vaccine vaccine(VaccineCode code, TargetDisease disease) {
    return new Vaccine(code, code.value(), Set.of(disease), Vaccine.Nature.INJECTED_LIVE);
  }
}
