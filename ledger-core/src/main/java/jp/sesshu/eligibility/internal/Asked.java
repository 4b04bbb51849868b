package jp.sesshu.eligibility.internal;

import java.util.Collection;
import jp.sesshu.eligibility.Clause;
import jp.sesshu.eligibility.DoseRule;
import jp.sesshu.eligibility.Edition;
import jp.sesshu.eligibility.Exclusion;
import jp.sesshu.eligibility.Method;
import jp.sesshu.eligibility.Product;
import jp.sesshu.eligibility.ProgrammeRules;
import jp.sesshu.eligibility.Requirement;
import jp.sesshu.eligibility.Spacing;
import jp.sesshu.eligibility.StandardPeriod;
import jp.sesshu.eligibility.Term;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/**
 * What requirements ask about one person beyond birth and sex (判定に要する事実).
 *
 * <p>Whoever has none of it is answered like everybody born alike: that answer is found once.
 */
@SuppressWarnings("EnumOrdinal") // a bit within one run, never stored
final class Asked {

  /** Medical conditions. */
  static final int CONDITIONS = 1;

  /** Pregnancies. */
  static final int PREGNANCIES = 2;

  /** Antibody tests. */
  static final int ANTIBODIES = 4;

  /** Special reasons that kept someone from being vaccinated. */
  static final int LONG_TERM = 8;

  private final Vaccines catalogue;
  private int facts;
  private long diseases;
  private final long[] vaccines;

  Asked(Vaccines catalogue) {
    this.catalogue = catalogue;
    vaccines = new long[Progress.words(catalogue.size())];
  }

  /** What one requirement asks. */
  static Asked of(Requirement requirement, Vaccines catalogue) {
    Asked asked = new Asked(catalogue);
    asked.add(requirement);
    return asked;
  }

  /** What the requirements of a programme ask, wherever they stand. */
  static Asked of(ProgrammeRules rules, Vaccines catalogue) {
    Asked asked = new Asked(catalogue);
    rules.editions().forEach(asked::edition);
    return asked;
  }

  private void edition(Edition edition) {
    edition.exclusions().stream().map(Exclusion::days).forEach(this::add);
    for (Term term : edition.terms()) {
      term.who().stream().map(Clause::days).forEach(this::add);
      add(term.countsOn());
      term.methods().forEach(this::method);
    }
  }

  private void method(Method method) {
    add(method.start());
    for (Product product : method.products()) {
      add(product.on());
      product.dosages().stream().map(Product.Dosage::on).forEach(this::add);
    }
    method.doses().forEach(this::dose);
  }

  private void dose(DoseRule dose) {
    add(dose.on());
    dose.spacings().stream().map(Spacing::on).forEach(this::add);
    DoseRule.LeftOut leftOut = dose.leftOut();
    add(leftOut == null ? null : leftOut.givenOn());
    StandardPeriod standard = dose.standard();
    add(standard == null ? null : standard.on());
  }

  void add(@Nullable Requirement requirement) {
    if (requirement instanceof Requirement.AllOf all) {
      all.parts().forEach(this::add);
    } else if (requirement instanceof Requirement.AnyOf any) {
      any.parts().forEach(this::add);
    } else if (requirement instanceof Requirement.Not not) {
      add(not.part());
    } else if (requirement instanceof Requirement.DosesGiven given) {
      addDosesOf(given.vaccines());
    } else if (requirement instanceof Requirement.SinceDose since) {
      addDosesOf(since.vaccines());
    } else if (requirement instanceof Requirement.SinceInfection infection) {
      addDisease(infection.disease().ordinal());
    } else if (requirement instanceof Requirement.WithCondition) {
      facts |= CONDITIONS;
    } else if (requirement instanceof Requirement.Pregnancy) {
      facts |= PREGNANCIES;
    } else if (requirement instanceof Requirement.SinceAntibodyTest) {
      facts |= ANTIBODIES;
    } else if (requirement instanceof Requirement.LongTermIllness) {
      addLongTerm();
    }
  }

  void addLongTerm() {
    facts |= LONG_TERM;
  }

  void addDisease(int disease) {
    diseases |= 1L << disease;
  }

  private void addDosesOf(Collection<VaccineCode> codes) {
    for (VaccineCode code : codes) {
      int vaccine = catalogue.require(code);
      vaccines[vaccine >> 6] |= 1L << vaccine;
    }
  }

  /** Whether nothing of it is known of a person. */
  boolean nothingIsKnown(int factsKnown, long diseasesHad, long[] vaccinesHad) {
    if ((facts & factsKnown) != 0 || (diseases & diseasesHad) != 0) {
      return false;
    }
    for (int i = 0; i < vaccines.length; i++) {
      if ((vaccines[i] & vaccinesHad[i]) != 0) {
        return false;
      }
    }
    return true;
  }
}
