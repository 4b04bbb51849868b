package jp.sesshu.example.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jp.sesshu.json.CaseLines;
import jp.sesshu.statutes.RuleLint;
import jp.sesshu.statutes.RuleProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rules lint}: everything wrong with rule files, one line each. */
@Command(name = "lint")
final class LintRules implements Callable<Integer> {
  private final Terminal terminal;
  private final Messages messages;

  @Parameters(paramLabel = "FILE", arity = "1..*")
  @SuppressWarnings("NullAway.Init")
  private List<Path> files;

  LintRules(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Exception {
    Map<Path, String> named = new LinkedHashMap<>();
    for (Path file : files) {
      named.putAll(ruleFiles(file));
    }
    RuleLint lint = new RuleLint();
    JsonLines out = new JsonLines(terminal.data());
    boolean sound = true;
    for (Map.Entry<Path, String> file : named.entrySet()) {
      for (RuleProblem problem : lint.check(file.getKey())) {
        sound = false;
        write(out, problem, file.getKey(), file.getValue());
      }
    }
    out.flush();
    return sound ? ExitStatus.OK : ExitStatus.REFUSED;
  }

  /** The file itself, or those below a directory, by the name they have from there. */
  private static Map<Path, String> ruleFiles(Path file) throws IOException {
    if (!Files.isDirectory(file)) {
      return Map.of(InputFile.require(file), String.valueOf(file.getFileName()));
    }
    Map<Path, String> below = new LinkedHashMap<>();
    try (Stream<Path> all = Files.walk(file)) {
      all.filter(path -> Files.isRegularFile(path) && isYaml(path))
          .sorted()
          .forEach(path -> below.put(path, file.relativize(path).toString().replace('\\', '/')));
    }
    if (below.isEmpty()) {
      throw new RefusedException(Refusal.RULES_MISSING, file);
    }
    return below;
  }

  private static boolean isYaml(Path file) {
    String name = file.toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private void write(JsonLines out, RuleProblem problem, Path path, String name) {
    out.write(
        CaseLines.object()
            .put("file", name)
            .put("line", problem.line())
            .put("code", problem.fault().code())
            .put("fault", problem.fault().name())
            .put("edition", problem.edition())
            .put("rule", problem.rule())
            .put("message", messages.ofRules().of(problem))
            .put("path", path.toString()));
  }
}
