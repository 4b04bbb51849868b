package jp.sesshu;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sesshu.access.ActId;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.access.RetentionRule;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.SignedNote;
import jp.sesshu.integrity.Statement;
import jp.sesshu.integrity.Tombstone;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.retention.Destruction;
import jp.sesshu.retention.Erasure;
import jp.sesshu.retention.ErasureRegister;
import jp.sesshu.retention.Expired;
import jp.sesshu.retention.ReportPlace;
import jp.sesshu.retention.RetentionReview;
import org.jspecify.annotations.Nullable;

/**
 * Where what may no longer be kept is listed and destroyed (保管期限切れの一覧・消去).
 *
 * <p>An erasure takes some people at a time, each batch whole: content, salt and key of the entries
 * go together with the tombstone that says so, signed, in the ledger's log. A batch is kept in the
 * register of erasures before the next begins. Run again after a crash it finds what is left.
 */
public final class RetentionDesk {
  private static final int PEOPLE_AT_A_TIME = 200;

  private final MunicipalLedger ledger;
  private final Acts acts;

  RetentionDesk(MunicipalLedger ledger, Acts acts) {
    this.ledger = ledger;
    this.acts = acts;
  }

  /**
   * What would go on a day by the law of that day, and why; destroys nothing. Entries that are not
   * sealed yet are not on the list.
   *
   * @param asOf the day, which may lie ahead
   * @param specialReportedOn when the doses of the special programme were reported to the Minister;
   *     null if not yet
   * @throws NullPointerException if the ledger was built without a retention policy
   */
  public List<Expired> list(LocalDate asOf, @Nullable LocalDate specialReportedOn) {
    Erasing erasing =
        new Erasing(new RetentionReview(ledger.retention(), asOf, asOf, specialReportedOn));
    return acts.read(
        AuditEvent.RETENTION_LIST,
        Map.of("asOf", asOf.toString()),
        work -> {
          List<Expired> expired = new ArrayList<>(erasing.readReports(work));
          for (List<AddresseeNumber> some : batches(erasing.candidates(work))) {
            expired.addAll(erasing.expired(work, some));
          }
          return new Acts.Done<>(
              List.copyOf(expired), Map.of("items", Integer.toString(expired.size())));
        });
  }

  /**
   * Destroys what may go by that day, under the law of that day and of today both.
   *
   * @param asOf the day, today at the latest
   * @param specialReportedOn as in {@link #list}
   * @throws IllegalArgumentException if the day lies ahead
   * @throws NullPointerException if the ledger was built without a retention policy, a signer or a
   *     register of erasures
   */
  public ErasureSummary erase(LocalDate asOf, @Nullable LocalDate specialReportedOn) {
    if (asOf.isAfter(ledger.today())) {
      throw new IllegalArgumentException("an erasure must not be as of a day that lies ahead");
    }
    Erasing erasing =
        new Erasing(
            new RetentionReview(ledger.retention(), asOf, ledger.today(), specialReportedOn));
    ErasureRegister register = ledger.erasureRegister();
    ledger.signer();
    return acts.runInSteps(
        AuditEvent.RETENTION_ERASE,
        Map.of("asOf", asOf.toString()),
        steps -> {
          ledger.seal();
          register.keepAll(steps.step(RetentionDesk::tombstones));
          ErasureSummary sum = eraseAll(steps, erasing, register);
          ledger.seal();
          ErasureSummary summary = sum.leavingNothing(ledger.scrub());
          return steps.last(work -> new Acts.Done<>(summary, summary.facts()));
        });
  }

  private ErasureSummary eraseAll(Acts.Steps steps, Erasing erasing, ErasureRegister register) {
    List<Expired> reports = steps.step(erasing::readReports);
    ErasureSummary sum = ErasureSummary.NONE;
    for (int from = 0; from < reports.size(); from += PEOPLE_AT_A_TIME) {
      List<Expired> some = reports.subList(from, Math.min(reports.size(), from + PEOPLE_AT_A_TIME));
      sum = sum.plus(keep(register, steps.step(work -> destroy(work, some, steps.act()))));
    }
    for (List<AddresseeNumber> some : batches(steps.step(erasing::candidates))) {
      List<Done> done = steps.step(work -> destroy(work, erasing.expired(work, some), steps.act()));
      sum = sum.plus(keep(register, done));
    }
    return sum;
  }

  /** What was destroyed, and the tombstone. */
  private record Done(Erasure erasure, SignedNote tombstone) {}

  private static ErasureSummary keep(ErasureRegister register, List<Done> done) {
    register.keepAll(done.stream().map(Done::tombstone).toList());
    return done.stream()
        .map(one -> ErasureSummary.of(one.erasure()))
        .reduce(ErasureSummary.NONE, ErasureSummary::plus);
  }

  private List<Done> destroy(UnitOfWork work, List<Expired> expired, ActId act) {
    List<Done> done = new ArrayList<>();
    Set<ReportPlace> reports = new LinkedHashSet<>();
    Erasing.byRule(expired)
        .forEach(
            (rule, all) -> {
              Erasure erasure = erasure(work, rule, all, reports, act);
              if (!erasure.isEmpty()) {
                done.add(destroy(work, erasure));
              }
            });
    return done;
  }

  private Done destroy(UnitOfWork work, Erasure erasure) {
    SignedNote tombstone =
        ledger.signer().attest(erasure.tombstone(ledger.municipality()).statement());
    work.erasures()
        .destroy(
            new Destruction(
                tombstone,
                erasure.entries().stream().map(Tombstone.Destroyed::index).toList(),
                Set.copyOf(erasure.addressees()),
                erasure.reports().stream().map(ReportPlace::position).toList()));
    return new Done(erasure, tombstone);
  }

  private Erasure erasure(
      UnitOfWork work, RetentionRule rule, List<Expired> all, Set<ReportPlace> done, ActId act) {
    List<Tombstone.Destroyed> entries = new ArrayList<>();
    List<AddresseeNumber> addressees = new ArrayList<>();
    List<ReportPlace> reports = new ArrayList<>();
    for (Expired one : all) {
      one.fold(
          record -> entries.addAll(Erasing.entriesOf(work, record)),
          person -> addressees.add(person.addressee()),
          // two people may have been named for one report, which goes once
          report -> done.add(report.report()) && reports.add(report.report()));
    }
    return new Erasure(
        act, ledger.now(), Erasure.lineOf(rule), rule.citation(), entries, addressees, reports);
  }

  /** The tombstones that stand in the log: a crash may have kept one from the register. */
  private static List<SignedNote> tombstones(UnitOfWork work) {
    return work.logs().statements(LogName.Kind.LEDGER).stream()
        .map(SignedNote::parse)
        .filter(note -> Statement.parse(note.text()).kind() == Statement.Kind.ERASURE)
        .toList();
  }

  private static List<List<AddresseeNumber>> batches(Set<AddresseeNumber> people) {
    List<AddresseeNumber> all = List.copyOf(people);
    List<List<AddresseeNumber>> batches = new ArrayList<>();
    for (int from = 0; from < all.size(); from += PEOPLE_AT_A_TIME) {
      batches.add(all.subList(from, Math.min(all.size(), from + PEOPLE_AT_A_TIME)));
    }
    return batches;
  }
}
