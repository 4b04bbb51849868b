package jp.sesshu.example.city;

import java.io.Writer;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import jp.sesshu.eligibility.ProgrammeRules;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.statutes.RuleExplanation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules explain}: a programme's rules on a day in words; in both languages unless told. */
@Command(name = "explain")
final class ExplainRules implements Callable<Integer> {
  private final Terminal terminal;
  private final Messages messages;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "PROGRAMME")
  @SuppressWarnings("NullAway.Init")
  private ProgrammeId programme;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private RuleOptions rules;

  @Option(names = "--as-of", paramLabel = "D")
  private @Nullable LocalDate asOf;

  ExplainRules(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Exception {
    ProgrammeRules explained =
        RuleOptions.require(rules.book(), programme).rulesOf(programme).orElseThrow();
    LocalDate day = asOf == null ? LocalDate.now(terminal.clock()) : asOf;
    boolean one = spec.commandLine().getParseResult().hasMatchedOption("--lang");
    Writer out = terminal.data();
    if (!one || messages.isJapanese()) {
      out.write(RuleExplanation.JAPANESE.of(explained, day));
    }
    if (!one) {
      out.write("\n");
    }
    if (!one || !messages.isJapanese()) {
      out.write(RuleExplanation.ENGLISH.of(explained, day));
    }
    out.flush();
    return ExitStatus.OK;
  }
}
