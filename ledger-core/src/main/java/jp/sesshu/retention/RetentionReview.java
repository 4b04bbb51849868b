package jp.sesshu.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.sesshu.access.RecordClass;
import jp.sesshu.access.RetentionPolicy;
import jp.sesshu.access.RetentionRule;
import jp.sesshu.ledger.Evidence;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.RecordNumber;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Addressee;
import jp.sesshu.resident.AddresseeRecord;
import jp.sesshu.retention.Expired.Ground;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is kept against the law of a day (保管期限の確認).
 *
 * <p>A day may be asked about under the law of two days: that of the day itself, and that of today,
 * so that nothing is destroyed which a newer law protects. Both periods must be over.
 *
 * <p>Immutable and thread-safe.
 */
public final class RetentionReview {
  private static final ProgrammeId SPECIAL = new ProgrammeId("covid19-special");

  private final RetentionPolicy policy;
  private final LocalDate asOf;
  private final LocalDate lawOf;
  private final @Nullable LocalDate reportedOn;

  /**
   * A review.
   *
   * @param policy the periods
   * @param asOf the day by which a period must be over
   * @param lawOf a second day whose law must let it go as well; may be the same
   * @param reportedOn the day on which the doses of the special programme were reported to the
   *     Minister (法23条2項), or null if not yet
   */
  public RetentionReview(
      RetentionPolicy policy, LocalDate asOf, LocalDate lawOf, @Nullable LocalDate reportedOn) {
    this.policy = policy;
    this.asOf = asOf;
    this.lawOf = lawOf;
    this.reportedOn = reportedOn;
  }

  /** The day by which a period must be over. */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * The class of a record; none if no rule speaks of it: a voluntary dose that nobody proved to us
   * is kept under no duty of this Act.
   */
  public static Optional<RecordClass> classOf(VaccinationRecord content) {
    boolean voluntary = content.kind() == VaccinationKind.VOLUNTARY;
    if (voluntary && content.evidence() instanceof Evidence.Reported) {
      return Optional.empty();
    }
    boolean special =
        content.kind() == VaccinationKind.TEMPORARY && content.programme().equals(SPECIAL);
    return Optional.of(
        special
            ? RecordClass.SPECIAL_TEMPORARY_VACCINATION_RECORD
            : RecordClass.VACCINATION_RECORD);
  }

  /** Whether whatever may go can be found among those who have died. */
  public boolean concernsOnlyTheDead() {
    return List.of(RecordClass.VACCINATION_RECORD, RecordClass.SPECIAL_TEMPORARY_VACCINATION_RECORD)
        .stream()
        .allMatch(records -> countsFromDeath(records, asOf) || countsFromDeath(records, lawOf));
  }

  private boolean countsFromDeath(RecordClass records, LocalDate day) {
    return policy
        .ruleFor(records, day)
        .map(rule -> rule.counted() == RetentionRule.Counted.FROM_DEATH)
        .orElse(true);
  }

  /** The day of death as the register has it; none for a record that was struck out. */
  public static Optional<LocalDate> deathIn(AddresseeRecord newest) {
    return newest.state() == AddresseeRecord.State.CANCELLED
        ? Optional.empty()
        : deathOf(newest.addressee());
  }

  private static Optional<LocalDate> deathOf(Addressee addressee) {
    return addressee.particulars().death();
  }

  /** The records of one ledger that have expired, by number. */
  public List<Expired.OfRecord> records(List<LedgerEntry> entries, Optional<LocalDate> death) {
    Map<RecordNumber, List<LedgerEntry>> byRecord = new TreeMap<>();
    entries.forEach(e -> byRecord.computeIfAbsent(e.record(), r -> new ArrayList<>()).add(e));
    List<Expired.OfRecord> expired = new ArrayList<>();
    byRecord.forEach((record, all) -> expired(record, all, death).ifPresent(expired::add));
    return expired;
  }

  private Optional<Expired.OfRecord> expired(
      RecordNumber record, List<LedgerEntry> all, Optional<LocalDate> death) {
    List<LedgerEntry> kept = all.stream().filter(e -> !(e instanceof LedgerEntry.Erased)).toList();
    List<Optional<Ground>> grounds =
        kept.stream().flatMap(e -> e.content().stream()).map(c -> ground(c, death)).toList();
    // each content it ever had must be free to go; the longest period is the reason given
    if (grounds.isEmpty() || grounds.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return grounds.stream()
        .flatMap(Optional::stream)
        .max(Comparator.comparing(Ground::lastDay))
        .map(
            ground ->
                new Expired.OfRecord(
                    kept.get(0).addressee(),
                    record,
                    kept.stream().map(LedgerEntry::version).toList(),
                    ground));
  }

  /** Why a content may go, for someone who died on a day. */
  public Optional<Ground> ground(VaccinationRecord content, Optional<LocalDate> death) {
    return classOf(content).flatMap(records -> ground(records, madeOn(content), death));
  }

  /** The record of a dose given elsewhere is made when it is proven to us (規則4条3項). */
  private static LocalDate madeOn(VaccinationRecord content) {
    return content.evidence().fold(reported -> content.vaccinatedOn(), proven -> proven.shownOn());
  }

  /** Why a person's own data may go, once no record is left: as for a record of the same death. */
  public Optional<Ground> ground(LocalDate death) {
    return ground(RecordClass.VACCINATION_RECORD, death, Optional.of(death));
  }

  private Optional<Ground> ground(RecordClass records, LocalDate done, Optional<LocalDate> death) {
    Optional<LocalDate> then = lastDay(records, done, death, asOf);
    Optional<LocalDate> now = lastDay(records, done, death, lawOf);
    if (then.isEmpty() || now.isEmpty()) {
      return Optional.empty();
    }
    LocalDate last = then.get().isAfter(now.get()) ? then.get() : now.get();
    return last.isBefore(asOf)
        ? policy.ruleFor(records, lawOf).map(rule -> new Ground(rule, last))
        : Optional.empty();
  }

  private Optional<LocalDate> lastDay(
      RecordClass records, LocalDate done, Optional<LocalDate> death, LocalDate law) {
    return policy.lastDay(records, done, death.orElse(null), reportedOn, law);
  }
}
