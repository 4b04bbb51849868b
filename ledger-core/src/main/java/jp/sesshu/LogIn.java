package jp.sesshu;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.sesshu.access.AccessDeniedException;
import jp.sesshu.access.AccessTrail;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.access.AuditEvent.Denial;
import jp.sesshu.access.GuessLimit;
import jp.sesshu.access.Password;
import jp.sesshu.access.PasswordCheck;
import jp.sesshu.access.PasswordGuard;
import jp.sesshu.access.Principal;
import jp.sesshu.access.PrincipalDirectory;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import jp.sesshu.access.TrailEntry.Attempt;
import jp.sesshu.access.TrailEntry.Result;
import jp.sesshu.municipality.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody in, or not (ログイン): says in the trail who came, for what purpose, and how it ended.
 */
final class LogIn {
  private final Storage storage;
  private final MunicipalityCode municipality;
  private final AccessTrail trail;
  private final PrincipalDirectory principals;
  private final @Nullable PasswordCheck passwords;
  private final PasswordGuard guard;

  LogIn(
      Storage storage,
      MunicipalityCode municipality,
      AccessTrail trail,
      PrincipalDirectory principals,
      @Nullable PasswordCheck passwords,
      GuessLimit guessLimit) {
    this.storage = storage;
    this.municipality = municipality;
    this.trail = trail;
    this.principals = principals;
    this.passwords = passwords;
    guard = new PasswordGuard(guessLimit);
  }

  /** Lets in whom somebody else has authenticated. */
  Acts of(PrincipalId id, Purpose purpose) {
    Acts acts =
        acts(
            principals
                .find(id)
                .orElseThrow(() -> unknown(id, purpose, AuditEvent.LOG_IN, Map.of())),
            purpose);
    acts.run(AuditEvent.LOG_IN, Map.of(), work -> Acts.Done.of(true));
    return acts;
  }

  private Acts acts(Principal principal, Purpose purpose) {
    return new Acts(storage, municipality, trail, principal, purpose);
  }

  /** Lets in by nothing but a name, for one act alone, whoever keeps the ledger. */
  Acts recovering(PrincipalId id, String why) {
    Map<String, String> subjects = Map.of("why", why);
    return acts(
        principals
            .find(id)
            .orElseThrow(() -> unknown(id, Purpose.OPERATION, AuditEvent.RECOVER, subjects)),
        Purpose.OPERATION);
  }

  private AccessDeniedException unknown(
      PrincipalId id, Purpose purpose, AuditEvent event, Map<String, String> subjects) {
    Attempt attempt = trail.attempt(id, purpose, event, subjects);
    storage.inTransaction(
        municipality,
        work -> {
          work.trail().append(attempt);
          work.trail()
              .append(
                  trail.outcome(
                      attempt, Result.DENIED, Map.of("reason", Denial.UNKNOWN_PRINCIPAL.name())));
          return attempt.act();
        });
    return new AccessDeniedException(event, Denial.UNKNOWN_PRINCIPAL);
  }

  /** Lets in whoever knows the password. */
  Acts of(PrincipalId id, Password password, Purpose purpose) {
    PasswordCheck check = Objects.requireNonNull(passwords, "passwords must be given");
    Attempt attempt = trail.attempt(id, purpose, AuditEvent.LOG_IN, Map.of());
    PasswordGuard.Decision decision =
        storage.inTransaction(
            municipality,
            work -> {
              work.trail().append(attempt);
              return guard.decide(attempt, work.trail());
            });
    return decision.fold(
        examine -> examined(attempt, check.confirms(id, password), purpose, examine),
        refuse -> {
          denied(attempt, refuse.facts());
          throw AccessDeniedException.tooManyGuesses(refuse.lockout());
        });
  }

  private Acts examined(
      Attempt attempt, boolean confirmed, Purpose purpose, PasswordGuard.Decision.Examine examine) {
    Optional<Principal> principal = principals.find(attempt.principal());
    if (!confirmed || principal.isEmpty()) {
      denied(attempt, examine.ifWrong());
      throw new AccessDeniedException(AuditEvent.LOG_IN, Denial.WRONG_CREDENTIALS);
    }
    Acts acts = acts(principal.get(), purpose);
    acts.done(AuditEvent.LOG_IN, attempt);
    return acts;
  }

  private void denied(Attempt attempt, Map<String, String> facts) {
    storage.inTransaction(
        municipality,
        work -> {
          work.trail().append(trail.outcome(attempt, Result.DENIED, facts));
          return attempt.act();
        });
  }
}
