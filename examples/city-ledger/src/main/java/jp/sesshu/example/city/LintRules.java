package jp.sesshu.example.city;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jp.sesshu.json.CaseLines;
import jp.sesshu.statutes.RuleLint;
import jp.sesshu.statutes.RuleProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rules lint}: everything wrong with a rule file, one line each. */
@Command(name = "lint")
final class LintRules implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  LintRules(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new WrongCallException("call.file", file);
    }
    List<RuleProblem> problems = new RuleLint().check(file);
    JsonLines out = new JsonLines(terminal.data());
    for (RuleProblem problem : problems) {
      out.write(
          CaseLines.object()
              .put("file", problem.file())
              .put("line", problem.line())
              .put("code", problem.fault().code())
              .put("fault", problem.fault().name())
              .put("edition", problem.edition())
              .put("rule", problem.rule())
              .put("message", problem.message()));
    }
    out.flush();
    return problems.isEmpty() ? ExitStatus.OK : ExitStatus.REFUSED;
  }
}
