package jp.sesshu;

import java.time.Clock;
import java.util.random.RandomGenerator;
import jp.sesshu.access.GuessLimit;
import jp.sesshu.access.KeyRing;
import jp.sesshu.access.PasswordCheck;
import jp.sesshu.access.PrincipalDirectory;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.access.RetentionPolicy;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.intake.CodeTables;
import jp.sesshu.integrity.Signer;
import jp.sesshu.matching.KanjiVariants;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.retention.ErasureRegister;
import org.jspecify.annotations.Nullable;

/** Collects the parts of a ledger; not thread-safe. */
public final class MunicipalLedgerBuilder {
  final MunicipalityCode municipality;
  @Nullable Storage storage;
  @Nullable PrincipalDirectory principals;
  @Nullable Clock clock;
  @Nullable RandomGenerator random;
  @Nullable RuleBook ruleBook;
  @Nullable Signer signer;
  @Nullable RetentionPolicy retention;
  @Nullable ErasureRegister erasureRegister;
  @Nullable KeyRing keyRing;
  @Nullable PasswordCheck passwords;
  GuessLimit guessLimit = GuessLimit.STANDARD;
  CodeTables codes = CodeTables.standard();
  KanjiVariants variants = KanjiVariants.standard();

  MunicipalLedgerBuilder(MunicipalityCode municipality) {
    this.municipality = municipality.body();
  }

  /** Where everything is kept; required. */
  public MunicipalLedgerBuilder storage(Storage storage) {
    this.storage = storage;
    return this;
  }

  /** Who may use it; required. */
  public MunicipalLedgerBuilder principals(PrincipalDirectory principals) {
    this.principals = principals;
    return this;
  }

  /** What tells the time; required. */
  public MunicipalLedgerBuilder clock(Clock clock) {
    this.clock = clock;
    return this;
  }

  /** Where act identifiers are drawn from; required, and secure outside tests. */
  public MunicipalLedgerBuilder random(RandomGenerator random) {
    this.random = random;
    return this;
  }

  /** The rules to judge by; required. */
  public MunicipalLedgerBuilder ruleBook(RuleBook ruleBook) {
    this.ruleBook = ruleBook;
    return this;
  }

  /** Who signs the checkpoints of its logs; without one they cannot be sealed or audited. */
  public MunicipalLedgerBuilder signer(Signer signer) {
    this.signer = signer;
    return this;
  }

  /** How long what is kept; without it nothing can be listed as expired or erased. */
  public MunicipalLedgerBuilder retention(RetentionPolicy retention) {
    this.retention = retention;
    return this;
  }

  /** Where tombstones are kept outside the storage; without it nothing can be erased. */
  public MunicipalLedgerBuilder erasureRegister(ErasureRegister erasureRegister) {
    this.erasureRegister = erasureRegister;
    return this;
  }

  /**
   * The ring under whose keys this storage protects the fields of this municipality, and of no
   * other; without one its keys cannot be renewed from here.
   */
  public MunicipalLedgerBuilder keyRing(KeyRing keyRing) {
    this.keyRing = keyRing;
    return this;
  }

  /** Who knows whose password; without one, whoever asks must have been authenticated before. */
  public MunicipalLedgerBuilder passwords(PasswordCheck passwords) {
    this.passwords = passwords;
    return this;
  }

  /** How fast a password may be guessed; {@link GuessLimit#STANDARD} if not given. */
  public MunicipalLedgerBuilder guessLimit(GuessLimit guessLimit) {
    this.guessLimit = guessLimit;
    return this;
  }

  /** The municipality's codes; the standard table if not given. */
  public MunicipalLedgerBuilder codes(CodeTables codes) {
    this.codes = codes;
    return this;
  }

  /** Which characters are written for one another; the standard table if not given. */
  public MunicipalLedgerBuilder variants(KanjiVariants variants) {
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
