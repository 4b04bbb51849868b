package jp.sesshu.eligibility.internal;

import java.util.List;
import jp.sesshu.calendar.Interval;
import jp.sesshu.calendar.LegalAge;
import jp.sesshu.eligibility.Clause;
import jp.sesshu.eligibility.CrossVaccineInterval;
import jp.sesshu.eligibility.DoseRule;
import jp.sesshu.eligibility.Edition;
import jp.sesshu.eligibility.Exclusion;
import jp.sesshu.eligibility.Method;
import jp.sesshu.eligibility.Product;
import jp.sesshu.eligibility.ProgrammeRules;
import jp.sesshu.eligibility.Requirement;
import jp.sesshu.eligibility.Spacing;
import jp.sesshu.eligibility.StandardPeriod;
import jp.sesshu.eligibility.StatuteBook;
import jp.sesshu.eligibility.Term;
import jp.sesshu.municipality.MunicipalPolicy;
import jp.sesshu.municipality.MunicipalPolicy.Covid19Interval;
import jp.sesshu.municipality.MunicipalPolicy.FirstDayOf65;
import jp.sesshu.municipality.MunicipalPolicy.MonthEndInterval;
import jp.sesshu.municipality.MunicipalPolicy.RotavirusEnd;
import jp.sesshu.vaccine.TargetDisease;
import org.jspecify.annotations.Nullable;

/**
 * Rules as a municipality reads their ages and intervals: rewritten once, before they are compiled,
 * so that the judgement itself knows of one reading only.
 */
final class PolicyReading {

  private static final LegalAge SIXTY_FIVE = LegalAge.years(65);

  private final boolean endingInMonth;
  private final boolean birthdayOf65;
  private final boolean weekItself;
  private final boolean nthDay;

  private PolicyReading(MunicipalPolicy policy, ProgrammeRules rules) {
    endingInMonth = policy.monthEndInterval() == MonthEndInterval.LAST_OF_MONTH;
    birthdayOf65 = policy.firstDayOf65() == FirstDayOf65.BIRTHDAY;
    weekItself =
        policy.rotavirusEnd() == RotavirusEnd.DAY_REACHED
            && rules.diseases().contains(TargetDisease.ROTAVIRUS);
    nthDay =
        policy.covid19Interval() == Covid19Interval.NTH_DAY_AFTER
            && rules.diseases().contains(TargetDisease.COVID_19);
  }

  static StatuteBook of(StatuteBook book, MunicipalPolicy policy) {
    MunicipalPolicy ministry =
        MunicipalPolicy.ministryDefault().withEveIncludedFrom(policy.eveIncludedFrom());
    if (policy.equals(ministry)) {
      return book;
    }
    boolean endingInMonth = policy.monthEndInterval() == MonthEndInterval.LAST_OF_MONTH;
    return new StatuteBook(
        book.vaccines(),
        book.programmes().stream().map(p -> new PolicyReading(policy, p).programme(p)).toList(),
        endingInMonth
            ? book.crossVaccineIntervals().stream().map(PolicyReading::endingInMonth).toList()
            : book.crossVaccineIntervals(),
        book.longTermIllness(),
        book.supplyShortages());
  }

  private static CrossVaccineInterval endingInMonth(CrossVaccineInterval rule) {
    return rule.with(rule.interval().endingInMonth());
  }

  private ProgrammeRules programme(ProgrammeRules rules) {
    return rules.with(rules.deemings(), rules.editions().stream().map(this::edition).toList());
  }

  private Edition edition(Edition edition) {
    return edition
        .withExclusions(
            edition.exclusions().stream()
                .map(e -> new Exclusion(read(e.days()), e.reason(), e.citation()))
                .toList())
        .withTerms(edition.terms().stream().map(this::term).toList());
  }

  private Term term(Term term) {
    return new Term(
        term.id(),
        term.who().stream()
            .map(c -> new Clause(read(c.days()), c.citation(), c.onlyWith()))
            .toList(),
        orNull(term.countsOn()),
        term.methods().stream().map(this::method).toList());
  }

  private Method method(Method method) {
    return new Method(
        method.id(),
        orNull(method.start()),
        method.products().stream().map(this::product).toList(),
        method.counts(),
        method.goesOnFrom(),
        method.whereAnyCounts(),
        method.preferredAfter(),
        method.yieldsTo(),
        method.doses().stream().map(this::dose).toList());
  }

  private Product product(Product product) {
    return new Product(
        product.vaccine(),
        product.dosages().stream()
            .map(d -> new Product.Dosage(orNull(d.on()), d.volume(), d.route()))
            .toList(),
        orNull(product.on()),
        product.notOfferedAfter());
  }

  private DoseRule dose(DoseRule dose) {
    DoseRule.LeftOut leftOut = dose.leftOut();
    StandardPeriod standard = dose.standard();
    return new DoseRule(
        dose.label(),
        dose.booster(),
        dose.spacings().stream().map(this::spacing).toList(),
        orNull(dose.on()),
        dose.mayLapse(),
        leftOut == null ? null : new DoseRule.LeftOut(leftOut.dose(), read(leftOut.givenOn())),
        dose.only(),
        dose.dosage(),
        standard == null
            ? null
            : new StandardPeriod(
                orNull(standard.on()),
                standard.since(),
                orNull(standard.atLeast()),
                orNull(standard.atMost())));
  }

  private Spacing spacing(Spacing spacing) {
    return new Spacing(
        spacing.since(),
        spacing.dose(),
        spacing.with(),
        spacing.when(),
        orNull(spacing.atLeast()),
        orNull(spacing.ifDoctorJudges()),
        orNull(spacing.atMost()),
        spacing.grace(),
        orNull(spacing.on()));
  }

  private @Nullable Interval orNull(@Nullable Interval interval) {
    if (interval == null) {
      return null;
    } else if (nthDay && interval.unit() == Interval.Unit.DAYS && interval.count() > 0) {
      return Interval.days(interval.count() - 1);
    }
    return endingInMonth ? interval.endingInMonth() : interval;
  }

  private @Nullable Requirement orNull(@Nullable Requirement requirement) {
    return requirement == null ? null : read(requirement);
  }

  private Requirement read(Requirement requirement) {
    if (requirement instanceof Requirement.AllOf all) {
      return new Requirement.AllOf(read(all.parts()));
    } else if (requirement instanceof Requirement.AnyOf any) {
      return new Requirement.AnyOf(read(any.parts()));
    } else if (requirement instanceof Requirement.Not not) {
      return new Requirement.Not(read(not.part()));
    } else if (requirement instanceof Requirement.SinceDose since) {
      return new Requirement.SinceDose(
          since.vaccines(), since.kinds(), since.count(), orNull(since.atLeast()));
    } else if (requirement instanceof Requirement.Age age) {
      boolean birthday = birthdayOf65 && SIXTY_FIVE.equals(age.from());
      return new Requirement.Age(
          age.from(), age.dayAfter() || birthday, age.until(), age.untilDayAfter() && !weekItself);
    }
    return requirement;
  }

  private List<Requirement> read(List<Requirement> parts) {
    return parts.stream().map(this::read).toList();
  }
}
