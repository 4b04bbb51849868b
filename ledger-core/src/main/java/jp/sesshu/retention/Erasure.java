package jp.sesshu.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.sesshu.access.ActId;
import jp.sesshu.access.RetentionRule;
import jp.sesshu.integrity.Tombstone;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.AddresseeNumber;

/**
 * What was destroyed under one rule (消去): the content of a tombstone. It names entries by index and
 * commitment, people by addressee number, reports by place, and nothing that any of them held.
 *
 * @param act the act in the trail that it belongs to
 * @param at when
 * @param rule under which rule; its line as {@link #lineOf} writes it
 * @param article the rule's article
 * @param entries the entries of the ledger's log
 * @param addressees who went altogether
 * @param reports the reports of the worklist
 */
public record Erasure(
    ActId act,
    Instant at,
    String rule,
    String article,
    List<Tombstone.Destroyed> entries,
    List<AddresseeNumber> addressees,
    List<ReportPlace> reports) {

  /** Copies the lists. */
  public Erasure {
    entries = List.copyOf(entries);
    addressees = List.copyOf(addressees);
    reports = List.copyOf(reports);
  }

  /** A rule in one line, such as {@code VACCINATION_RECORD FROM_DEATH 5}. */
  public static String lineOf(RetentionRule rule) {
    String reported = rule.alsoUntilReported() ? " UNTIL_REPORTED" : "";
    return rule.records() + " " + rule.counted() + " " + rule.years() + reported;
  }

  /** Whether it says that anything was destroyed. */
  public boolean isEmpty() {
    return entries.isEmpty() && addressees.isEmpty() && reports.isEmpty();
  }

  /** The tombstone that says so. */
  public Tombstone tombstone(MunicipalityCode municipality) {
    List<String> grounds = new ArrayList<>();
    grounds.add("act " + act.value());
    grounds.add("at " + at);
    grounds.add("rule " + rule);
    grounds.add("article " + article);
    addressees.forEach(addressee -> grounds.add("addressee " + addressee.value()));
    reports.forEach(report -> grounds.add("report " + report.position() + " " + report.since()));
    return new Tombstone(municipality, entries, grounds);
  }

  /**
   * The erasure that a tombstone tells of.
   *
   * @throws IllegalArgumentException if it has another form
   */
  public static Erasure of(Tombstone tombstone) {
    List<AddresseeNumber> addressees = new ArrayList<>();
    List<ReportPlace> reports = new ArrayList<>();
    List<String> head = new ArrayList<>();
    for (String line : tombstone.grounds()) {
      if (line.startsWith("addressee ")) {
        addressees.add(new AddresseeNumber(line.substring("addressee ".length())));
      } else if (line.startsWith("report ")) {
        String[] parts = line.split(" ", -1);
        reports.add(new ReportPlace(Long.parseLong(parts[1]), Instant.parse(parts[2])));
      } else {
        head.add(line);
      }
    }
    return new Erasure(
        new ActId(value(head, 0, "act ")),
        Instant.parse(value(head, 1, "at ")),
        value(head, 2, "rule "),
        value(head, 3, "article "),
        tombstone.destroyed(),
        addressees,
        reports);
  }

  private static String value(List<String> lines, int at, String name) {
    if (lines.size() <= at || !lines.get(at).startsWith(name)) {
      throw new IllegalArgumentException("an erasure must say its " + name.strip());
    }
    return lines.get(at).substring(name.length());
  }
}
