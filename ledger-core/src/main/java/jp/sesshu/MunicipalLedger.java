package jp.sesshu;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.sesshu.access.AccessDeniedException;
import jp.sesshu.access.AccessTrail;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.access.GuessLimit;
import jp.sesshu.access.KeyRing;
import jp.sesshu.access.Password;
import jp.sesshu.access.PrincipalDirectory;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import jp.sesshu.access.RetentionPolicy;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.intake.CodeTables;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.RewrittenLogException;
import jp.sesshu.integrity.SignedCheckpoint;
import jp.sesshu.integrity.Signer;
import jp.sesshu.matching.KanjiVariants;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.retention.ErasureRegister;
import org.jspecify.annotations.Nullable;

/**
 * The front door of one municipality's ledger: built from ports, entered by logging in. Every use
 * case hangs on the {@link Session}, so that nothing happens without authority, purpose and trail.
 *
 * <p>Immutable and thread-safe, as far as its ports are.
 *
 * <pre>{@code
 * MunicipalLedger ledger = MunicipalLedger.of(kitakyushu)
 *     .storage(storage).principals(directory).ruleBook(book)
 *     .clock(Clock.systemUTC()).random(new SecureRandom())
 *     .build();
 * Session session = ledger.logIn(new PrincipalId("yamada"), Purpose.IMMUNIZATION);
 * }</pre>
 */
public final class MunicipalLedger {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final int LONGEST_REASON = 200;

  private final MunicipalityCode municipality;
  private final Storage storage;
  private final Clock clock;
  private final CodeTables codes;
  private final KanjiVariants variants;
  private final RuleBook ruleBook;
  private final @Nullable Signer signer;
  private final @Nullable RetentionPolicy retention;
  private final @Nullable ErasureRegister erasureRegister;
  private final @Nullable KeyRing keyRing;
  private final LogIn logIn;

  MunicipalLedger(MunicipalLedgerBuilder parts) {
    municipality = parts.municipality;
    storage = required(parts.storage, "storage");
    PrincipalDirectory principals = required(parts.principals, "principals");
    clock = required(parts.clock, "clock");
    AccessTrail trail = new AccessTrail(clock, required(parts.random, "random"));
    codes = parts.codes;
    variants = parts.variants;
    ruleBook = required(parts.ruleBook, "ruleBook");
    signer = parts.signer;
    retention = parts.retention;
    erasureRegister = parts.erasureRegister;
    keyRing = parts.keyRing;
    if (keyRing != null) {
      keyRing.mustServe(municipality);
    }
    logIn = new LogIn(storage, municipality, trail, principals, parts.passwords, parts.guessLimit);
  }

  private static <T> T required(@Nullable T part, String name) {
    return Objects.requireNonNull(part, name + " must be given");
  }

  /** Begins to build the ledger of a municipality. */
  public static MunicipalLedgerBuilder of(MunicipalityCode municipality) {
    return new MunicipalLedgerBuilder(municipality);
  }

  /**
   * Begins a session. The caller has authenticated the principal; the directory says what they may
   * do.
   *
   * @throws AccessDeniedException if there is no such principal, or not for this purpose; the trail
   *     says so
   */
  public Session logIn(PrincipalId id, Purpose purpose) {
    return new Session(this, logIn.of(id, purpose));
  }

  /**
   * Begins a session for whoever knows the password of a principal.
   *
   * @throws AccessDeniedException if identifier and password do not belong together or the
   *     principal has left, all of which look alike; if passwords were tried too often for that
   *     identifier, whether it is somebody's or not ({@link GuessLimit}); or if they may not act
   *     for this purpose. The trail says so
   * @throws NullPointerException if the ledger was built without a check of passwords
   */
  public Session logIn(PrincipalId id, Password password, Purpose purpose) {
    return new Session(this, logIn.of(id, password, purpose));
  }

  /**
   * Sets the password of a keeper anew whom nobody can let in any more (最後の管理者の復帰): nobody else
   * keeps the ledger, and this one was guessed too often or has forgotten.
   *
   * <p>What takes the place of a password is the signer's key. Before anything is changed, that
   * this was attempted, by whose name and why, is sealed in the trail, where it can neither be
   * altered nor left out any more. Whoever can set a password elsewhere ({@link OperatorDesk#put})
   * does it there.
   *
   * @param keeper who is let in again; may do {@link jp.sesshu.access.Authority#OPERATE} for {@link
   *     Purpose#OPERATION}
   * @param role the role by its name, for the trail
   * @param why for the trail; one line of 1 to 200 characters, not personal
   * @param change sets the password anew; what it throws comes out, and nothing was recovered
   * @throws AccessDeniedException if there is no such keeper; the trail says so
   * @throws IllegalArgumentException if the reason has another form
   * @throws RewrittenLogException if a log no longer agrees with what was signed of it
   * @throws NullPointerException if the ledger was built without a signer
   */
  public void recover(PrincipalId keeper, String role, String why, Runnable change) {
    if (why.isBlank()
        || why.length() > LONGEST_REASON
        || why.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "a recovery must say why, in one line of 1 to " + LONGEST_REASON + " characters");
    }
    signer();
    Acts acts = logIn.recovering(keeper, why);
    acts.runInSteps(
        AuditEvent.RECOVER,
        Map.of("why", why),
        steps -> {
          seal();
          new OperatorDesk(acts).put(keeper, role, change);
          return steps.last(work -> Acts.Done.of(true));
        });
    seal();
  }

  /**
   * Seals what has come into the two logs since they were sealed last: to be run off the hot path,
   * every few minutes and at the end of an import, by one process at a time.
   *
   * <p>It asks for no session: it shows nothing to anybody, changes no entry, and leaves a signed
   * checkpoint in each log's other. Idle logs are not sealed.
   *
   * @return the new checkpoints
   * @throws RewrittenLogException if a log no longer agrees with what was signed of it
   * @throws NullPointerException if the ledger was built without a signer
   */
  public List<SignedCheckpoint> seal() {
    return sealing().both();
  }

  /** Seals one log alone. */
  List<SignedCheckpoint> seal(LogName name) {
    return sealing().one(name);
  }

  private Sealing sealing() {
    return new Sealing(storage, municipality, signer());
  }

  /** Whether nothing that was erased stands in the storage's files any more. */
  boolean scrub() {
    return storage.scrub(municipality);
  }

  RetentionPolicy retention() {
    return required(retention, "retention");
  }

  ErasureRegister erasureRegister() {
    return required(erasureRegister, "erasureRegister");
  }

  Signer signer() {
    return required(signer, "signer");
  }

  KeyRing keyRing() {
    return required(keyRing, "keyRing");
  }

  /** The municipality. */
  public MunicipalityCode municipality() {
    return municipality;
  }

  /** The rules its sessions judge by. */
  public RuleBook ruleBook() {
    return ruleBook;
  }

  CodeTables codes() {
    return codes;
  }

  KanjiVariants variants() {
    return variants;
  }

  /** Now, to the microsecond, which is what every store keeps. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Today in Japan. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), JAPAN);
  }
}
