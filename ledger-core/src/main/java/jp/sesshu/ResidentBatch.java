package jp.sesshu;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.identity.NumberFeed;
import jp.sesshu.intake.Parsed;
import jp.sesshu.intake.Problem;
import jp.sesshu.intake.ProblemCode;
import jp.sesshu.intake.ResidentFileRow;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.RegisterOutcome;
import jp.sesshu.resident.RegisterRefusal;
import jp.sesshu.resident.RegisterSummary;
import jp.sesshu.resident.ResidentFeed;

/** Some rows of the residents' file on their way into the directory, within one transaction. */
final class ResidentBatch {
  private final UnitOfWork work;
  private final ResidentFeed feed;
  private final Instant at;
  private final LocalDate today;

  ResidentBatch(UnitOfWork work, ResidentFeed feed, Instant at, LocalDate today) {
    this.work = work;
    this.feed = feed;
    this.at = at;
    this.today = today;
  }

  ResidentImportSummary take(List<Parsed<ResidentFileRow>> rows) {
    List<Problem> problems = new ArrayList<>();
    List<ResidentFileRow> readable = new ArrayList<>();
    rows.forEach(row -> row.fold(readable::add, problems::add));
    List<RegisterOutcome> outcomes =
        feed.apply(readable.stream().map(ResidentFileRow::register).toList(), work.residents(), at);
    for (RegisterOutcome outcome : outcomes) {
      if (outcome instanceof RegisterOutcome.Refused refused) {
        problems.add(
            new Problem(
                code(refused.refusal()),
                refused.line(),
                refused.refusal().column(),
                Map.of("reason", refused.refusal().name())));
      }
    }
    problems.addAll(takeNumbers(readable, outcomes));
    return new ResidentImportSummary(RegisterSummary.of(outcomes), problems);
  }

  private static ProblemCode code(RegisterRefusal refusal) {
    return switch (refusal) {
      case REPEATED_NUMBER -> ProblemCode.REPEATED_NUMBER;
      case OLDER_THAN_KNOWN -> ProblemCode.OLDER_THAN_KNOWN;
      default -> ProblemCode.CONTRADICTION;
    };
  }

  private List<Problem> takeNumbers(List<ResidentFileRow> rows, List<RegisterOutcome> outcomes) {
    List<NumberFeed.Said> said = new ArrayList<>();
    Map<AddresseeNumber, Long> lines = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      ResidentFileRow row = rows.get(i);
      boolean refused = outcomes.get(i) instanceof RegisterOutcome.Refused;
      if (!refused && row.number().isPresent()) {
        AddresseeNumber addressee = row.register().number();
        said.add(new NumberFeed.Said(addressee, row.number().get(), row.numberBranch()));
        lines.put(addressee, row.register().line());
      }
    }
    List<Problem> problems = new ArrayList<>();
    for (NumberFeed.Said one : withoutUnreadable(said)) {
      problems.add(problem(lines, one, "NUMBER_UNREADABLE"));
    }
    for (NumberFeed.Said one : new NumberFeed(work.identities(), today).apply(said)) {
      problems.add(problem(lines, one, "NUMBER_CONFLICT"));
    }
    return problems;
  }

  private static Problem problem(
      Map<AddresseeNumber, Long> lines, NumberFeed.Said said, String reason) {
    return new Problem(
        ProblemCode.CONTRADICTION,
        lines.getOrDefault(said.addressee(), 0L),
        "個人番号",
        Map.of("reason", reason));
  }

  /**
   * Takes those out of whom a number opens under no key even once they have been told again, such
   * as an earlier one.
   */
  private List<NumberFeed.Said> withoutUnreadable(List<NumberFeed.Said> said) {
    if (areReadable(said)) {
      return List.of();
    }
    work.protectedFields().tellAgain(said);
    List<NumberFeed.Said> unreadable =
        said.stream().filter(one -> !areReadable(List.of(one))).toList();
    said.removeAll(unreadable);
    return unreadable;
  }

  private boolean areReadable(List<NumberFeed.Said> said) {
    try {
      work.identities().assignmentsOf(said.stream().map(NumberFeed.Said::addressee).toList());
      return true;
    } catch (ProtectionException keyGone) {
      return false;
    }
  }
}
