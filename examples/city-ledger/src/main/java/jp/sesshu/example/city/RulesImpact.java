package jp.sesshu.example.city;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import jp.sesshu.eligibility.LawImpact;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.json.ImpactCases;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rules impact}: what a change of law does to a population, with counts at the end. */
@Command(name = "impact")
final class RulesImpact implements Callable<Integer> {
  private final Terminal terminal;
  private final Messages messages;

  @Option(names = "--from", required = true, paramLabel = "D1")
  @SuppressWarnings("NullAway.Init")
  private LocalDate from;

  @Option(names = "--to", required = true, paramLabel = "D2")
  @SuppressWarnings("NullAway.Init")
  private LocalDate to;

  @Option(names = "--population", required = true, paramLabel = "FILE|-")
  @SuppressWarnings("NullAway.Init")
  private String population;

  @Option(names = "--rules-before", paramLabel = "FILE")
  private @Nullable List<Path> rulesBefore;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private RuleOptions rules;

  RulesImpact(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Exception {
    LawImpact impact = impact();
    return CaseInput.answer(
        population, terminal, messages, (in, out) -> ImpactCases.answer(in, out, impact));
  }

  private LawImpact impact() {
    boolean twoBooks = rules.hasFiles() || rulesBefore != null;
    if (twoBooks ? to.isBefore(from) : !to.isAfter(from)) {
      throw new RefusedException(Refusal.DAYS_OUT_OF_ORDER);
    }
    RuleBook before = rules.bookWith(rulesBefore);
    return twoBooks
        ? LawImpact.of(before, from, rules.book(), to)
        : LawImpact.between(before, from, to);
  }
}
