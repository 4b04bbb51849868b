package jp.sesshu.resident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The residents' file as a feed of changes (住民情報の異動取込): each row is compared with what is known,
 * and only a row that says something new adds a version.
 *
 * <p>Nothing is ever lost: whoever moves away or dies keeps the record and all its versions, and a
 * person missing from a file is left as known. The same file a second time changes nothing.
 *
 * <p>Rules for rows that cannot be applied, each told as a {@link RegisterRefusal}:
 *
 * <ul>
 *   <li>a row that contradicts itself, by the rules of {@link RegisterRow};
 *   <li>a second, different row for one number in the same file; a second equal one is unchanged;
 *   <li>a known resident whose residency lasts, now with 住登外フラグ and without days: since when they
 *       are none cannot be told;
 *   <li>a row whose newest event (異動年月日, 住民異動年月日) lies before the newest known, or that knows no
 *       event where one is known: an old file, or a wrong day. Applied blindly it would undo a
 *       move. A clerk who has looked can apply it by {@link OlderRows#APPLY}.
 * </ul>
 *
 * <p>One feed reads one file, in as many batches as the caller likes, and is used by one thread. It
 * remembers on which line it first saw a number, so that a batch whose transaction failed may be
 * applied again: a row met again on its own line is no second row.
 */
public final class ResidentFeed {

  /** What happens to rows that are older than what is known. */
  public enum OlderRows {
    /** They are refused; the rule. */
    REFUSE,
    /** They are applied, because a person has looked at them. */
    APPLY
  }

  private final OlderRows olderRows;
  private final Map<AddresseeNumber, Long> firstLines = new HashMap<>();

  /** A feed for one file. */
  public ResidentFeed() {
    this(OlderRows.REFUSE);
  }

  /** A feed for one file, with a decision about older rows. */
  public ResidentFeed(OlderRows olderRows) {
    this.olderRows = olderRows;
  }

  /**
   * Compares rows with the directory and appends what is new, in one call of {@link
   * ResidentDirectory#appendAll}.
   *
   * @param recordedAt since when this is known; a version is never recorded before its predecessor
   * @return one outcome a row, in the order of the rows
   * @throws StaleAddresseeException if someone else was faster; nothing is appended then
   */
  public List<RegisterOutcome> apply(
      List<RegisterRow> rows, ResidentDirectory directory, Instant recordedAt) {
    Map<AddresseeNumber, AddresseeRecord> known =
        new HashMap<>(
            directory.findAll(rows.stream().map(RegisterRow::number).distinct().toList()));
    List<RegisterOutcome> outcomes = new ArrayList<>(rows.size());
    List<AddresseeRecord> versions = new ArrayList<>();
    for (RegisterRow row : rows) {
      RegisterOutcome outcome =
          judge(row, Optional.ofNullable(known.get(row.number())), recordedAt);
      if (outcome instanceof RegisterOutcome.Applied applied) {
        versions.add(applied.version());
        known.put(row.number(), applied.version());
      }
      outcomes.add(outcome);
    }
    directory.appendAll(versions);
    return List.copyOf(outcomes);
  }

  private RegisterOutcome judge(RegisterRow row, Optional<AddresseeRecord> known, Instant at) {
    Long firstLine = firstLines.putIfAbsent(row.number(), row.line());
    boolean repeated = firstLine != null && firstLine != row.line();
    Optional<RegisterRefusal> contradiction = row.contradiction();
    if (contradiction.isPresent()) {
      return refused(row, repeated ? RegisterRefusal.REPEATED_NUMBER : contradiction.get());
    }
    RegisterOutcome outcome =
        known.map(version -> compare(row, version, at)).orElseGet(() -> firstSeen(row, at));
    return repeated && !(outcome instanceof RegisterOutcome.Unchanged)
        ? refused(row, RegisterRefusal.REPEATED_NUMBER)
        : outcome;
  }

  private static RegisterOutcome firstSeen(RegisterRow row, Instant at) {
    AddresseeRecord first = new AddresseeRecord(row.addressee(), row.state(), 1, at);
    return new RegisterOutcome.Applied(row.line(), first, List.of(new RegisterChange.FirstSeen()));
  }

  private RegisterOutcome compare(RegisterRow row, AddresseeRecord known, Instant at) {
    Addressee person = row.addressee();
    List<RegisterChange> changes = RegisterComparison.between(known, person, row.state());
    if (changes.isEmpty()) {
      return unchanged(row);
    }
    if (olderRows == OlderRows.REFUSE && isOlder(row.particulars(), known)) {
      return refused(row, RegisterRefusal.OLDER_THAN_KNOWN);
    }
    if (person instanceof NonRegisteredPerson
        && known.addressee() instanceof Resident resident
        && resident.residency().until().isEmpty()) {
      return refused(row, RegisterRefusal.LEFT_WITHOUT_DAY);
    }
    Instant recordedAt = at.isBefore(known.recordedAt()) ? known.recordedAt() : at;
    return new RegisterOutcome.Applied(
        row.line(),
        new AddresseeRecord(person, row.state(), known.version() + 1, recordedAt),
        changes);
  }

  private static boolean isOlder(Particulars said, AddresseeRecord known) {
    Optional<LocalDate> knownDay = RegisterComparison.lastEvent(known.addressee().particulars());
    Optional<LocalDate> saidDay = RegisterComparison.lastEvent(said);
    return knownDay.isPresent() && (saidDay.isEmpty() || saidDay.get().isBefore(knownDay.get()));
  }

  private static RegisterOutcome unchanged(RegisterRow row) {
    return new RegisterOutcome.Unchanged(row.line(), row.number());
  }

  private static RegisterOutcome refused(RegisterRow row, RegisterRefusal refusal) {
    return new RegisterOutcome.Refused(row.line(), row.number(), refusal);
  }
}
