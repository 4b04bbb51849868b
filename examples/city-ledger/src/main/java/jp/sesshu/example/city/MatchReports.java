package jp.sesshu.example.city;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jp.sesshu.csv.CsvCharset;
import jp.sesshu.csv.CsvReportReader;
import jp.sesshu.csv.CsvResidentReader;
import jp.sesshu.intake.CodeTables;
import jp.sesshu.intake.Parsed;
import jp.sesshu.intake.Problem;
import jp.sesshu.intake.ProblemCode;
import jp.sesshu.intake.ResidentFileRow;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.json.CaseLines;
import jp.sesshu.matching.Candidate;
import jp.sesshu.matching.CandidatePool;
import jp.sesshu.matching.KanjiVariants;
import jp.sesshu.matching.Match;
import jp.sesshu.matching.ResidentMatcher;
import jp.sesshu.resident.AddresseeRecord;
import jp.sesshu.resident.RegisterRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code match}: whom each report of a file means, by the residents of another; nothing is kept.
 */
@Command(name = "match")
final class MatchReports implements Callable<Integer> {
  private final Terminal terminal;
  private final Messages messages;
  private final ResidentMatcher matcher = new ResidentMatcher();
  private boolean refused;
  private boolean unreadable;

  @Option(names = "--residents", required = true, paramLabel = "FILE")
  @SuppressWarnings("NullAway.Init")
  private Path residents;

  @Option(names = "--reports", required = true, paramLabel = "FILE")
  @SuppressWarnings("NullAway.Init")
  private Path reports;

  @Option(names = "--charset", defaultValue = "MS932", paramLabel = "MS932|UTF-8")
  @SuppressWarnings("NullAway.Init")
  private CsvCharset charset;

  MatchReports(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Exception {
    CandidatePool pool = pool();
    if (unreadable) {
      // without residents every report would be said to mean nobody
      return ExitStatus.REFUSED;
    }
    JsonLines lines = new JsonLines(terminal.data());
    CsvReportReader reader = new CsvReportReader(CodeTables.standard(), "match");
    try (InputStream in = InputFile.open(reports);
        Stream<Parsed<VaccinationReport>> rows = reader.read(in, charset)) {
      rows.forEach(row -> answer(row, pool, lines));
    }
    lines.flush();
    return refused ? ExitStatus.REFUSED : ExitStatus.OK;
  }

  private void answer(Parsed<VaccinationReport> row, CandidatePool pool, JsonLines lines) {
    if (row instanceof Parsed.Bad<VaccinationReport> bad) {
      refused = true;
      lines.write(bad.problem(), messages);
    } else if (row instanceof Parsed.Good<VaccinationReport> good) {
      ObjectNode line = CaseLines.object().put("line", good.line());
      lines.write(describe(matcher.match(good.value().person(), pool), line));
    }
  }

  private CandidatePool pool() throws IOException {
    List<List<AddresseeRecord>> people = new ArrayList<>();
    try (InputStream in = InputFile.open(residents);
        Stream<Parsed<ResidentFileRow>> rows = new CsvResidentReader().read(in, charset)) {
      rows.forEach(row -> row.fold(good -> known(good.register(), people), this::refuse));
    }
    return CandidatePool.of(people, KanjiVariants.standard());
  }

  private boolean known(RegisterRow row, List<List<AddresseeRecord>> people) {
    if (row.contradiction().isPresent()) {
      return refuse(Problem.at(row.line(), null, ProblemCode.CONTRADICTION));
    }
    return people.add(List.of(new AddresseeRecord(row.addressee(), row.state(), 1, Instant.EPOCH)));
  }

  private boolean refuse(Problem problem) {
    refused = true;
    unreadable |= problem.code().concernsFile();
    String field = problem.field().map(column -> ", " + column).orElse("");
    String why = messages.of(problem.code());
    String code = problem.code().code();
    terminal.err().println(messages.of("residents.refused", code, problem.line(), field, why));
    return false;
  }

  /** {@code "match"} and, by outcome, who, or who may be meant and how each field compares. */
  static ObjectNode describe(Match match, ObjectNode line) {
    return match.fold(
        matched -> {
          line.put("match", "MATCHED").put("number", matched.number().value());
          ArrayNode criteria = line.putArray("criteria");
          matched.criteria().stream().sorted().forEach(one -> criteria.add(one.name()));
          return line;
        },
        ambiguous -> {
          ArrayNode candidates = line.put("match", "AMBIGUOUS").putArray("candidates");
          ambiguous.candidates().forEach(one -> describe(one, candidates.addObject()));
          return line;
        },
        unmatched -> line.put("match", "UNMATCHED"));
  }

  private static void describe(Candidate candidate, ObjectNode node) {
    node.put("number", candidate.number().value()).put("total", candidate.total());
    ObjectNode agreements = node.putObject("agreements");
    new TreeMap<>(candidate.agreements())
        .forEach((criterion, agreement) -> agreements.put(criterion.name(), agreement.name()));
    ObjectNode weights = node.putObject("weights");
    new TreeMap<>(candidate.weights())
        .forEach((criterion, weight) -> weights.put(criterion.name(), weight));
  }
}
