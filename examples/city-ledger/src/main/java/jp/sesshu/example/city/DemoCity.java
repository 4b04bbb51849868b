package jp.sesshu.example.city;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import jp.sesshu.testkit.city.CityPlan;
import jp.sesshu.testkit.city.GeneratedCity;

/** The city of a demonstration, its files written. */
record DemoCity(GeneratedCity city, LocalDate today) {
  private static final String PLAN = "city.properties";

  /**
   * The city a directory holds already, or a new one.
   *
   * @throws RefusedException if the directory holds another city
   */
  static DemoCity in(Path input, DemoPlan wanted, Terminal terminal, Messages messages)
      throws IOException {
    Optional<DemoPlan> kept = DemoPlan.read(input.resolve(PLAN));
    if (kept.isPresent() && !kept.get().isOf(wanted)) {
      throw new RefusedException(Refusal.ANOTHER_CITY, input);
    }
    kept.ifPresent(plan -> terminal.err().println(messages.of("demo.again", plan.today())));
    DemoPlan plan = kept.orElse(wanted);
    if (plan.residents() < CityPlan.FEWEST) {
      throw new RefusedException(Refusal.CITY_TOO_SMALL, CityPlan.FEWEST);
    }
    GeneratedCity city =
        GeneratedCity.of(
            new CityPlan(plan.municipality(), plan.today(), plan.residents()),
            new Random(plan.seed()));
    if (kept.isEmpty()) {
      CityFiles.write(city, input);
      // last, so that files without a plan are those of a run that was interrupted
      plan.write(input.resolve(PLAN));
    }
    return new DemoCity(city, plan.today());
  }
}
