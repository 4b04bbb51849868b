package jp.sesshu;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.sesshu.access.RetentionRule;
import jp.sesshu.integrity.Tombstone;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.retention.Expired;
import jp.sesshu.retention.Expired.Ground;
import jp.sesshu.retention.KeptReport;
import jp.sesshu.retention.ReportPlace;
import jp.sesshu.retention.RetentionReview;

/**
 * Finds what has expired, some people at a time, so that a city of a million is not held in one
 * transaction; the dry run and the erasure find the same.
 */
final class Erasing {
  private final RetentionReview review;
  private final Map<AddresseeNumber, List<KeptReport>> named = new HashMap<>();
  private final Map<VaccinationRecord, List<KeptReport>> settled = new HashMap<>();

  Erasing(RetentionReview review) {
    this.review = review;
  }

  /**
   * Whom to look at: those who have died, and where years may be counted from the act, everyone who
   * has a ledger.
   */
  Set<AddresseeNumber> candidates(UnitOfWork work) {
    Set<AddresseeNumber> candidates = new TreeSet<>();
    work.residents()
        .forEach(
            newest ->
                RetentionReview.deathIn(newest)
                    .flatMap(review::ground)
                    .ifPresent(ground -> candidates.add(newest.number())));
    if (!review.concernsOnlyTheDead()) {
      work.ledger()
          .forEachAddressee(
              entries -> {
                if (!review.records(entries, Optional.empty()).isEmpty()) {
                  candidates.add(entries.get(0).addressee());
                }
              });
    }
    return candidates;
  }

  /**
   * Remembers the reports that may go with a person or a record; answers those gone by themselves.
   */
  List<Expired> readReports(UnitOfWork work) {
    List<Expired> expired = new ArrayList<>();
    named.clear();
    settled.clear();
    work.erasures().forEachReport(report -> remember(report, expired));
    return expired;
  }

  private void remember(KeptReport report, List<Expired> expired) {
    VaccinationRecord visit = report.item().report().visit();
    Optional<Ground> alone = review.ground(visit, Optional.empty());
    if (alone.isPresent()) {
      expired.add(new Expired.OfReport(report.place(), alone.get()));
      return;
    }
    report
        .item()
        .report()
        .person()
        .number()
        .ifPresent(number -> named.computeIfAbsent(number, n -> new ArrayList<>()).add(report));
    if (report.settled()) {
      settled.computeIfAbsent(visit, v -> new ArrayList<>()).add(report);
    }
  }

  /** What of some people has expired. */
  List<Expired> expired(UnitOfWork work, Collection<AddresseeNumber> people) {
    Map<AddresseeNumber, List<LedgerEntry>> ledgers = work.ledger().entriesOf(people);
    Map<AddresseeNumber, LocalDate> deaths = new TreeMap<>();
    work.residents()
        .findAll(people)
        .forEach(
            (number, newest) ->
                RetentionReview.deathIn(newest).ifPresent(day -> deaths.put(number, day)));
    List<Expired> expired = new ArrayList<>();
    for (AddresseeNumber person : people) {
      expired.addAll(
          of(
              work,
              person,
              ledgers.getOrDefault(person, List.of()),
              Optional.ofNullable(deaths.get(person))));
    }
    return expired;
  }

  private List<Expired> of(
      UnitOfWork work,
      AddresseeNumber person,
      List<LedgerEntry> entries,
      Optional<LocalDate> death) {
    Set<Long> sealed = work.erasures().places(person).keySet();
    List<Expired.OfRecord> records =
        review.records(entries, death).stream()
            .filter(record -> sealed.containsAll(record.versions()))
            .toList();
    List<Expired> expired = new ArrayList<>(records);
    Map<ReportPlace, Ground> reports = new LinkedHashMap<>();
    records.forEach(record -> copiesOf(record, entries, reports));
    Optional<Ground> own =
        death.flatMap(review::ground).filter(g -> nothingStays(entries, records));
    own.ifPresent(
        ground ->
            named
                .getOrDefault(person, List.of())
                .forEach(report -> reports.putIfAbsent(report.place(), ground)));
    reports.forEach((place, ground) -> expired.add(new Expired.OfReport(place, ground)));
    own.ifPresent(ground -> expired.add(new Expired.OfAddressee(person, ground)));
    return expired;
  }

  /** A report that was settled holds the same content as the record made of it. */
  private void copiesOf(
      Expired.OfRecord record, List<LedgerEntry> entries, Map<ReportPlace, Ground> reports) {
    entries.stream()
        .filter(entry -> record.versions().contains(entry.version()))
        .flatMap(entry -> entry.content().stream())
        .flatMap(content -> settled.getOrDefault(content, List.of()).stream())
        .forEach(report -> reports.putIfAbsent(report.place(), record.ground()));
  }

  private static boolean nothingStays(List<LedgerEntry> entries, List<Expired.OfRecord> records) {
    Set<Long> going = new LinkedHashSet<>();
    records.forEach(record -> going.addAll(record.versions()));
    return entries.stream()
        .allMatch(e -> e instanceof LedgerEntry.Erased || going.contains(e.version()));
  }

  /** What has expired by the rule under which it goes; whoever goes altogether goes last. */
  static Map<RetentionRule, List<Expired>> byRule(List<Expired> expired) {
    Map<RetentionRule, List<Expired>> byRule = new LinkedHashMap<>();
    expired.stream()
        .filter(one -> !(one instanceof Expired.OfAddressee))
        .forEach(one -> add(byRule, one));
    expired.stream()
        .filter(one -> one instanceof Expired.OfAddressee)
        .map(one -> one.ground().rule())
        .distinct()
        .forEach(
            rule -> {
              List<Expired> others = byRule.remove(rule);
              byRule.put(rule, others == null ? new ArrayList<>() : others);
            });
    expired.stream()
        .filter(one -> one instanceof Expired.OfAddressee)
        .forEach(one -> add(byRule, one));
    return byRule;
  }

  private static void add(Map<RetentionRule, List<Expired>> byRule, Expired one) {
    byRule.computeIfAbsent(one.ground().rule(), rule -> new ArrayList<>()).add(one);
  }

  /** Where the entries of a record stand. */
  static List<Tombstone.Destroyed> entriesOf(UnitOfWork work, Expired.OfRecord record) {
    Map<Long, Tombstone.Destroyed> places = work.erasures().places(record.addressee());
    return record.versions().stream().map(places::get).toList();
  }
}
