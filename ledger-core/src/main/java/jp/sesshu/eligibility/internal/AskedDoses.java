package jp.sesshu.eligibility.internal;

import java.util.HashSet;
import java.util.Set;
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
 * The vaccines whose earlier doses the requirements of a programme ask for, wherever they stand.
 */
final class AskedDoses {

  private final Set<VaccineCode> vaccines = new HashSet<>();

  private AskedDoses() {}

  static Set<VaccineCode> of(ProgrammeRules rules) {
    AskedDoses asked = new AskedDoses();
    rules.editions().forEach(asked::edition);
    return asked.vaccines;
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

  private void add(@Nullable Requirement requirement) {
    if (requirement instanceof Requirement.AllOf all) {
      all.parts().forEach(this::add);
    } else if (requirement instanceof Requirement.AnyOf any) {
      any.parts().forEach(this::add);
    } else if (requirement instanceof Requirement.Not not) {
      add(not.part());
    } else if (requirement instanceof Requirement.DosesGiven given) {
      vaccines.addAll(given.vaccines());
    } else if (requirement instanceof Requirement.SinceDose since) {
      vaccines.addAll(since.vaccines());
    }
  }
}
