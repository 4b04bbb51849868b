package jp.sesshu.example.city;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import jp.sesshu.eligibility.LawImpact;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.json.ImpactCases;
import jp.sesshu.statutes.StatutesJapan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rules impact}: what a change of law does to a population, with counts at the end. */
@Command(name = "impact")
final class RulesImpact implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--from", required = true, paramLabel = "D1")
  @SuppressWarnings("NullAway.Init")
  private LocalDate from;

  @Option(names = "--to", required = true, paramLabel = "D2")
  @SuppressWarnings("NullAway.Init")
  private LocalDate to;

  @Option(names = "--population", required = true, paramLabel = "FILE|-")
  @SuppressWarnings("NullAway.Init")
  private String population;

  @Option(names = "--rules", paramLabel = "FILE")
  private @Nullable List<Path> rules;

  RulesImpact(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    LawImpact impact = impact();
    return CaseInput.answer(population, terminal, (in, out) -> ImpactCases.answer(in, out, impact));
  }

  private LawImpact impact() {
    if (rules == null ? !to.isAfter(from) : to.isBefore(from)) {
      throw new WrongCallException("call.days");
    }
    RuleBook japan = StatutesJapan.ruleBook();
    if (rules == null) {
      return LawImpact.between(japan, from, to);
    }
    for (Path file : rules) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new WrongCallException("call.file", file);
      }
    }
    return LawImpact.of(japan, from, StatutesJapan.ruleBookWith(rules), to);
  }
}
