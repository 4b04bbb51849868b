package jp.sesshu.statutes.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.DoseEvaluation;
import jp.sesshu.eligibility.Edition;
import jp.sesshu.eligibility.Finding;
import jp.sesshu.eligibility.ProgrammeRules;
import jp.sesshu.eligibility.ReasonCode;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.programme.ProgrammeId;

/** How often a crowd reached each status and each reason of each edition. */
final class NaiveCoverage {

  private final RuleBook book;
  private final Map<String, Map<String, Integer>> reached = new TreeMap<>();
  private final Map<ProgrammeId, List<Edition>> editions = new HashMap<>();

  NaiveCoverage(RuleBook book) {
    this.book = book;
    for (ProgrammeRules rules : book.source().programmes()) {
      editions.put(rules.id(), rules.editions());
    }
  }

  void note(Assessment answer) {
    Map<String, Integer> of = of(answer.programme(), answer.asOf());
    of.merge(answer.status().name(), 1, Integer::sum);
    for (Finding reason : answer.reasons()) {
      of.merge(reason.code().name(), 1, Integer::sum);
    }
    for (DoseEvaluation dose : answer.doses()) {
      for (ReasonCode reason : dose.reasons()) {
        of(answer.programme(), dose.dose().on()).merge("dose " + reason, 1, Integer::sum);
      }
    }
  }

  private Map<String, Integer> of(ProgrammeId programme, LocalDate day) {
    Edition of = null;
    for (Edition edition : editions.getOrDefault(programme, List.of())) {
      of = day.isBefore(edition.inForceFrom()) ? of : edition;
    }
    boolean over = of == null || of.inForceUntil().filter(day::isAfter).isPresent();
    String id = over ? programme + " before or after" : of.id();
    return reached.computeIfAbsent(id, x -> new TreeMap<>());
  }

  void add(NaiveCoverage other) {
    other.reached.forEach(
        (edition, counts) ->
            counts.forEach(
                (what, n) ->
                    reached
                        .computeIfAbsent(edition, x -> new TreeMap<>())
                        .merge(what, n, Integer::sum)));
  }

  /** The editions of the book by which nobody was judged. */
  List<String> neverReached() {
    List<String> never = new ArrayList<>();
    for (ProgrammeRules rules : book.source().programmes()) {
      for (Edition edition : rules.editions()) {
        if (!reached.containsKey(edition.id())) {
          never.add(edition.id());
        }
      }
    }
    return never;
  }

  /**
   * Reasons the book of Japan does not give: every upper end of an interval has its grace, and no
   * method is without a product on a day that opens it.
   */
  static final Set<String> NOT_IN_THE_BOOK = Set.of("TOO_LATE", "NO_PRODUCT");

  /** The reasons no edition ever gave. */
  List<String> neverGiven() {
    List<String> never = new ArrayList<>();
    for (ReasonCode code : ReasonCode.values()) {
      boolean given =
          reached.values().stream()
              .anyMatch(of -> of.containsKey(code.name()) || of.containsKey("dose " + code));
      if (!given) {
        never.add(code.name());
      }
    }
    return never;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    reached.forEach((edition, counts) -> lines.add(edition + " " + counts));
    lines.add("editions never reached: " + neverReached());
    lines.add("reasons never given: " + neverGiven());
    return lines;
  }
}
