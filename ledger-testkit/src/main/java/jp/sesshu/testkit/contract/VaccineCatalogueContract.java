package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import jp.sesshu.vaccine.TargetDisease;
import jp.sesshu.vaccine.Vaccine;
import jp.sesshu.vaccine.VaccineCatalogue;
import jp.sesshu.vaccine.VaccineCode;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link VaccineCatalogue}: extend it, make a catalogue of the vaccines given, and
 * every rule of the port is tested against it.
 */
public abstract class VaccineCatalogueContract {
  private static final Vaccine MR =
      new Vaccine(
          new VaccineCode("MR"),
          "乾燥弱毒生麻しん風しん混合ワクチン",
          Set.of(TargetDisease.MEASLES, TargetDisease.RUBELLA),
          Vaccine.Nature.INJECTED_LIVE);
  private static final Vaccine COVID =
      new Vaccine(
          new VaccineCode("COVID-19"),
          "コロナウイルスワクチン",
          Set.of(TargetDisease.COVID_19),
          Vaccine.Nature.INACTIVATED);

  /** A catalogue of exactly these vaccines. */
  protected abstract VaccineCatalogue of(List<Vaccine> vaccines);

  @Test
  void vc1_exactly_that_vaccine_is_found() {
    VaccineCatalogue catalogue = of(List.of(MR, COVID));
    assertThat(catalogue.find(MR.code())).as("VC1: exactly that code").contains(MR);
    assertThat(catalogue.find(new VaccineCode("M"))).as("VC1: never a similar one").isEmpty();
    assertThat(catalogue.find(new VaccineCode("mr"))).as("VC1: to the letter").isEmpty();
  }

  @Test
  void vc2_a_product_that_is_not_listed_is_not_found_by_its_family() {
    assertThat(of(List.of(COVID)).find(new VaccineCode("COVID-19/MODERNA")))
        .as("VC2: a product that is not listed")
        .isEmpty();
  }

  @Test
  void vc3_each_vaccine_is_listed_once() {
    assertThat(of(List.of(MR, COVID)).all())
        .as("VC3: each code once")
        .containsExactlyInAnyOrder(MR, COVID);
  }
}
