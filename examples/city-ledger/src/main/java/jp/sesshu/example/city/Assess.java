package jp.sesshu.example.city;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.json.AssessCases;
import jp.sesshu.statutes.ReasonTexts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assess}: may this person be vaccinated, and when. */
@Command(name = "assess")
final class Assess implements Callable<Integer> {
  private final Terminal terminal;
  private final Messages messages;

  @Option(names = "--cases", required = true, paramLabel = "FILE|-")
  @SuppressWarnings("NullAway.Init")
  private String cases;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private RuleOptions rules;

  @Option(names = "--law-known-at", paramLabel = "D")
  private @Nullable LocalDate lawKnownAt;

  Assess(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Exception {
    RuleBook all = rules.book();
    RuleBook book = lawKnownAt == null ? all : all.knownAt(lawKnownAt);
    ReasonTexts texts = messages.isJapanese() ? ReasonTexts.JAPANESE : ReasonTexts.ENGLISH;
    return CaseInput.answer(
        cases, terminal, messages, (in, out) -> AssessCases.answer(in, out, book, texts::of));
  }
}
