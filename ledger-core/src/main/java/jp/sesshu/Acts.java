package jp.sesshu;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.sesshu.access.AccessDeniedException;
import jp.sesshu.access.AccessTrail;
import jp.sesshu.access.ActId;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.access.Principal;
import jp.sesshu.access.Purpose;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.access.TrailEntry.Attempt;
import jp.sesshu.access.TrailEntry.Result;
import jp.sesshu.municipality.MunicipalityCode;

/**
 * Does what a principal asks, and leaves the trail: the attempt first and alone, the outcome in the
 * same transaction as the act. Whatever is not granted is denied, and the denial is an outcome,
 * too.
 */
final class Acts {
  private final Storage storage;
  private final MunicipalityCode municipality;
  private final AccessTrail trail;
  private final Principal principal;
  private final Purpose purpose;

  Acts(
      Storage storage,
      MunicipalityCode municipality,
      AccessTrail trail,
      Principal principal,
      Purpose purpose) {
    this.storage = storage;
    this.municipality = municipality;
    this.trail = trail;
    this.principal = principal;
    this.purpose = purpose;
  }

  /** What an act answers, and what its outcome says of it. */
  record Done<T>(T answer, Map<String, String> facts) {
    static <T> Done<T> of(T answer) {
      return new Done<>(answer, Map.of());
    }
  }

  /** The principal's identifier, for entries that name who made them. */
  String by() {
    return principal.id().value();
  }

  Principal principal() {
    return principal;
  }

  /** An act of one transaction. */
  <T> T run(AuditEvent event, Map<String, String> subjects, Function<UnitOfWork, Done<T>> work) {
    return runInSteps(event, subjects, steps -> steps.last(work));
  }

  /**
   * An act that only reads, and may take long: nobody who writes waits for it. Its outcome follows
   * in a transaction of its own, before anything is answered.
   */
  <T> T read(AuditEvent event, Map<String, String> subjects, Function<UnitOfWork, Done<T>> work) {
    return runInSteps(
        event,
        subjects,
        steps -> {
          Done<T> read = storage.reading(municipality, work);
          return steps.last(unit -> read);
        });
  }

  /** An act of one transaction that is told its own attempt. */
  <T> T runKnowing(
      AuditEvent event,
      Map<String, String> subjects,
      Function<Attempt, Function<UnitOfWork, Done<T>>> work) {
    return runInSteps(event, subjects, steps -> steps.last(work.apply(steps.attempt)));
  }

  /** An act of several transactions, the last of which writes the outcome. */
  <T> T runInSteps(AuditEvent event, Map<String, String> subjects, Function<Steps, T> work) {
    Attempt attempt = begin(event, subjects);
    try {
      return work.apply(new Steps(attempt));
    } catch (RuntimeException | Error failure) {
      if (!inDoubt(failure)) {
        writeFailure(attempt, failure);
      }
      throw failure;
    }
  }

  private Attempt begin(AuditEvent event, Map<String, String> subjects) {
    Attempt attempt = trail.attempt(principal.id(), purpose, event, subjects);
    write(attempt);
    refuseUnlessGranted(event, attempt);
    return attempt;
  }

  /** Has done what was attempted, if the principal may: the attempt stands in the trail already. */
  void done(AuditEvent event, Attempt attempt) {
    refuseUnlessGranted(event, attempt);
    write(trail.outcome(attempt, Result.DONE, Map.of()));
  }

  private void refuseUnlessGranted(AuditEvent event, Attempt attempt) {
    Optional<AuditEvent.Denial> denial = event.denial(principal, purpose);
    if (denial.isPresent()) {
      write(trail.outcome(attempt, Result.DENIED, Map.of("reason", denial.get().name())));
      throw new AccessDeniedException(event, denial.get());
    }
  }

  /** An act that may have been done must not be said to have failed: its outcome tells, or none. */
  private static boolean inDoubt(Throwable failure) {
    return failure instanceof StorageException storage
        && storage.reason() == StorageException.Reason.IN_DOUBT;
  }

  private void writeFailure(Attempt attempt, Throwable failure) {
    String kind = failure.getClass().getSimpleName();
    try {
      write(trail.outcome(attempt, Result.FAILED, Map.of("failure", kind)));
    } catch (RuntimeException alsoFailed) {
      // the attempt without outcome stays, and says that the act did not end
      failure.addSuppressed(alsoFailed);
    }
  }

  private void write(TrailEntry entry) {
    storage.inTransaction(
        municipality,
        work -> {
          work.trail().append(entry);
          return entry.act();
        });
  }

  /** The transactions of one act. */
  final class Steps {
    private final Attempt attempt;

    private Steps(Attempt attempt) {
      this.attempt = attempt;
    }

    /** Which act. */
    ActId act() {
      return attempt.act();
    }

    /** A transaction that is not the last. */
    <T> T step(Function<UnitOfWork, T> work) {
      return storage.inTransaction(municipality, work);
    }

    /** The last transaction: what it does and the outcome are kept together. */
    <T> T last(Function<UnitOfWork, Done<T>> work) {
      return storage.inTransaction(
          municipality,
          unit -> {
            Done<T> done = work.apply(unit);
            unit.trail().append(trail.outcome(attempt, Result.DONE, done.facts()));
            return done.answer();
          });
    }
  }
}
