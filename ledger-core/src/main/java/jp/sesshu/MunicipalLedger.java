package jp.sesshu;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import jp.sesshu.access.AccessDeniedException;
import jp.sesshu.access.AccessTrail;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.access.GuessLimit;
import jp.sesshu.access.KeyRing;
import jp.sesshu.access.Password;
import jp.sesshu.access.PasswordCheck;
import jp.sesshu.access.PasswordGuard;
import jp.sesshu.access.Principal;
import jp.sesshu.access.PrincipalDirectory;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.access.Purpose;
import jp.sesshu.access.RetentionPolicy;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.intake.CodeTables;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.LogStore;
import jp.sesshu.integrity.LogTransactions;
import jp.sesshu.integrity.RewrittenLogException;
import jp.sesshu.integrity.Sealer;
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

  private final MunicipalityCode municipality;
  private final Storage storage;
  private final PrincipalDirectory principals;
  private final Clock clock;
  private final AccessTrail trail;
  private final CodeTables codes;
  private final KanjiVariants variants;
  private final RuleBook ruleBook;
  private final @Nullable Signer signer;
  private final @Nullable RetentionPolicy retention;
  private final @Nullable ErasureRegister erasureRegister;
  private final @Nullable KeyRing keyRing;
  private final @Nullable PasswordCheck passwords;
  private final PasswordGuard passwordGuard;

  private MunicipalLedger(Builder builder) {
    municipality = builder.municipality;
    storage = required(builder.storage, "storage");
    principals = required(builder.principals, "principals");
    clock = required(builder.clock, "clock");
    trail = new AccessTrail(clock, required(builder.random, "random"));
    codes = builder.codes;
    variants = builder.variants;
    ruleBook = required(builder.ruleBook, "ruleBook");
    signer = builder.signer;
    retention = builder.retention;
    erasureRegister = builder.erasureRegister;
    keyRing = builder.keyRing;
    if (keyRing != null) {
      keyRing.mustServe(municipality);
    }
    passwords = builder.passwords;
    passwordGuard = new PasswordGuard(builder.guessLimit);
  }

  private static <T> T required(@Nullable T part, String name) {
    return Objects.requireNonNull(part, name + " must be given");
  }

  /** Begins to build the ledger of a municipality. */
  public static Builder of(MunicipalityCode municipality) {
    return new Builder(municipality);
  }

  /**
   * Begins a session. The caller has authenticated the principal; the directory says what they may
   * do.
   *
   * @throws AccessDeniedException if there is no such principal, or not for this purpose; the trail
   *     says so
   */
  public Session logIn(PrincipalId id, Purpose purpose) {
    Principal principal =
        principals
            .find(id)
            .orElseThrow(() -> refused(id, purpose, AuditEvent.Denial.UNKNOWN_PRINCIPAL));
    return begun(principal, purpose);
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
    PasswordCheck check = required(passwords, "passwords");
    TrailEntry.Attempt attempt = trail.attempt(id, purpose, AuditEvent.LOG_IN, Map.of());
    PasswordGuard.Decision decision =
        storage.inTransaction(
            municipality,
            work -> {
              work.trail().append(attempt);
              return passwordGuard.decide(attempt, work.trail());
            });
    return decision.fold(
        examine -> examined(attempt, check.confirms(id, password), purpose, examine),
        refuse -> {
          denied(attempt, refuse.facts());
          throw AccessDeniedException.tooManyGuesses(refuse.until());
        });
  }

  private Session examined(
      TrailEntry.Attempt attempt,
      boolean confirmed,
      Purpose purpose,
      PasswordGuard.Decision.Examine examine) {
    Optional<Principal> principal = principals.find(attempt.principal());
    if (!confirmed || principal.isEmpty()) {
      denied(attempt, examine.ifWrong());
      throw new AccessDeniedException(AuditEvent.LOG_IN, AuditEvent.Denial.WRONG_CREDENTIALS);
    }
    Acts acts = new Acts(storage, municipality, trail, principal.get(), purpose);
    acts.done(AuditEvent.LOG_IN, attempt);
    return new Session(this, acts);
  }

  private void denied(TrailEntry.Attempt attempt, Map<String, String> facts) {
    storage.inTransaction(
        municipality,
        work -> {
          work.trail().append(trail.outcome(attempt, TrailEntry.Result.DENIED, facts));
          return attempt.act();
        });
  }

  private Session begun(Principal principal, Purpose purpose) {
    Acts acts = new Acts(storage, municipality, trail, principal, purpose);
    acts.run(AuditEvent.LOG_IN, Map.of(), work -> Acts.Done.of(true));
    return new Session(this, acts);
  }

  private AccessDeniedException refused(PrincipalId id, Purpose purpose, AuditEvent.Denial denial) {
    TrailEntry.Attempt attempt = trail.attempt(id, purpose, AuditEvent.LOG_IN, Map.of());
    storage.inTransaction(
        municipality,
        work -> {
          work.trail().append(attempt);
          work.trail()
              .append(
                  trail.outcome(
                      attempt, TrailEntry.Result.DENIED, Map.of("reason", denial.name())));
          return attempt.act();
        });
    return new AccessDeniedException(AuditEvent.LOG_IN, denial);
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
    List<SignedCheckpoint> sealed = new ArrayList<>();
    for (LogName.Kind log : LogName.Kind.values()) {
      sealed.addAll(seal(new LogName(municipality, log)));
    }
    return sealed;
  }

  /** Seals one log alone. */
  List<SignedCheckpoint> seal(LogName name) {
    Sealer sealer = new Sealer(signer());
    List<SignedCheckpoint> sealed = new ArrayList<>();
    Optional<SignedCheckpoint> next = sealNext(sealer, name);
    while (next.isPresent()) {
      sealed.add(next.get());
      next = sealNext(sealer, name);
    }
    return sealed;
  }

  private Optional<SignedCheckpoint> sealNext(Sealer sealer, LogName name) {
    return sealer.seal(name, new Logs());
  }

  /** Its logs, for their sealing. */
  private final class Logs implements LogTransactions {
    @Override
    public <T> T inTransaction(Function<LogStore, T> work) {
      return storage.inTransaction(municipality, unit -> work.apply(unit.logs()));
    }

    @Override
    public <T> T reading(Function<LogStore, T> work) {
      return storage.reading(municipality, unit -> work.apply(unit.logs()));
    }
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

  /** Collects the parts of a ledger; not thread-safe. */
  public static final class Builder {
    private final MunicipalityCode municipality;
    private @Nullable Storage storage;
    private @Nullable PrincipalDirectory principals;
    private @Nullable Clock clock;
    private @Nullable RandomGenerator random;
    private @Nullable RuleBook ruleBook;
    private @Nullable Signer signer;
    private @Nullable RetentionPolicy retention;
    private @Nullable ErasureRegister erasureRegister;
    private @Nullable KeyRing keyRing;
    private @Nullable PasswordCheck passwords;
    private GuessLimit guessLimit = GuessLimit.STANDARD;
    private CodeTables codes = CodeTables.standard();
    private KanjiVariants variants = KanjiVariants.standard();

    private Builder(MunicipalityCode municipality) {
      this.municipality = municipality.body();
    }

    /** Where everything is kept; required. */
    public Builder storage(Storage storage) {
      this.storage = storage;
      return this;
    }

    /** Who may use it; required. */
    public Builder principals(PrincipalDirectory principals) {
      this.principals = principals;
      return this;
    }

    /** What tells the time; required. */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /** Where act identifiers are drawn from; required, and secure outside tests. */
    public Builder random(RandomGenerator random) {
      this.random = random;
      return this;
    }

    /** The rules to judge by; required. */
    public Builder ruleBook(RuleBook ruleBook) {
      this.ruleBook = ruleBook;
      return this;
    }

    /** Who signs the checkpoints of its logs; without one they cannot be sealed or audited. */
    public Builder signer(Signer signer) {
      this.signer = signer;
      return this;
    }

    /** How long what is kept; without it nothing can be listed as expired or erased. */
    public Builder retention(RetentionPolicy retention) {
      this.retention = retention;
      return this;
    }

    /** Where tombstones are kept outside the storage; without it nothing can be erased. */
    public Builder erasureRegister(ErasureRegister erasureRegister) {
      this.erasureRegister = erasureRegister;
      return this;
    }

    /**
     * The ring under whose keys this storage protects the fields of this municipality, and of no
     * other; without one its keys cannot be renewed from here.
     */
    public Builder keyRing(KeyRing keyRing) {
      this.keyRing = keyRing;
      return this;
    }

    /** Who knows whose password; without one, whoever asks must have been authenticated before. */
    public Builder passwords(PasswordCheck passwords) {
      this.passwords = passwords;
      return this;
    }

    /** How fast a password may be guessed; {@link GuessLimit#STANDARD} if not given. */
    public Builder guessLimit(GuessLimit guessLimit) {
      this.guessLimit = guessLimit;
      return this;
    }

    /** The municipality's codes; the standard table if not given. */
    public Builder codes(CodeTables codes) {
      this.codes = codes;
      return this;
    }

    /** Which characters are written for one another; the standard table if not given. */
    public Builder variants(KanjiVariants variants) {
      this.variants = variants;
      return this;
    }

    /**
     * The ledger.
     *
     * @throws NullPointerException if a required part is missing; the message names it
     * @throws ProtectionException if the key ring is another municipality's
     */
    public MunicipalLedger build() {
      return new MunicipalLedger(this);
    }
  }
}
