package jp.sesshu.example.city;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code demo}: the main job end to end on a generated city. A second run on the same directory
 * reads the same files again, changes nothing, and says so.
 */
@Command(name = "demo")
final class Demo implements Callable<Integer> {
  private final Terminal terminal;
  private final Messages messages;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CityOptions city;

  @Option(names = "--residents", defaultValue = "20000", paramLabel = "N")
  private int residents;

  @Option(names = "--seed", defaultValue = "1", paramLabel = "S")
  private long seed;

  Demo(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Exception {
    Path input = city.makeDirectory("input");
    Path output = city.makeDirectory("output");
    DemoSummary summary = new DemoSummary(terminal, messages);
    DemoCity made = summary.phase("generate", () -> generate(input));
    summary.count("residents", made.city().residents().size());
    summary.count("reports", made.city().reports().size());
    try (OpenCity open = city.begin(terminal, made.today())) {
      new DemoIntake(open.session(), terminal, messages, summary).run(made, input, output);
      new DemoOutput(open.session(), terminal, messages, summary, city.municipality())
          .run(made, output);
      summary.phase("seal", open.ledger()::seal);
    }
    summary.tell(city.directory());
    return ExitStatus.OK;
  }

  private DemoCity generate(Path input) throws IOException {
    DemoPlan wanted = new DemoPlan(city.municipality(), city.today(terminal), residents, seed);
    return DemoCity.in(input, wanted, terminal, messages);
  }
}
