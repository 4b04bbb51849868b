package jp.sesshu.example.city;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.sesshu.MunicipalLedger;
import jp.sesshu.Session;
import jp.sesshu.access.NumberProtection;
import jp.sesshu.access.Password;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.integrity.Signer;
import jp.sesshu.integrity.VerifierKey;
import jp.sesshu.protection.FileErasureRegister;
import jp.sesshu.protection.FileKeyRing;
import jp.sesshu.protection.FileSigner;
import jp.sesshu.protection.HmacBlindIndex;
import jp.sesshu.protection.TinkFieldCipher;
import jp.sesshu.statutes.JacksonRetention;
import jp.sesshu.statutes.StatutesJapan;
import jp.sesshu.storage.PostgresSchema;
import org.jspecify.annotations.Nullable;

/** A city's ledger in its directory, with somebody logged in; close it. */
final class OpenCity implements AutoCloseable {
  static final String DATABASE = "ledger.db";

  /** A copy that is being examined before it gets the database's name. */
  static final String CANDIDATE = "ledger.db.restoring";

  static final String KEYS = "ledger.keys";

  /** The signer's own place, which a real city puts on another disk and into other hands. */
  static final String SIGNER = "signer";

  /** The signer's key. */
  static final String SIGNING_KEY = SIGNER + "/signing-key";

  /** What its signer has signed. */
  static final String SIGNED = SIGNER + "/signed-heads";

  private final CityStorage storage;
  private final MunicipalLedger ledger;
  private final @Nullable Session session;
  private final VerifierKey verifierKey;
  private final Operators operators;

  private OpenCity(
      CityStorage storage,
      MunicipalLedger ledger,
      @Nullable Session session,
      VerifierKey verifierKey,
      Operators operators) {
    this.storage = storage;
    this.ledger = ledger;
    this.session = session;
    this.verifierKey = verifierKey;
    this.operators = operators;
  }

  static OpenCity at(CityOptions options, Staff.Duty duty, Terminal terminal, Clock clock) {
    return at(options, duty, terminal, clock, StatutesJapan.ruleBook());
  }

  static OpenCity at(
      CityOptions options, Staff.Duty duty, Terminal terminal, Clock clock, RuleBook book) {
    return at(options, DATABASE, duty, terminal, clock, book);
  }

  /**
   * Opens a copy that may become the city's database.
   *
   * @throws RefusedException if nothing of this city is in it, whatever is given up
   */
  static OpenCity candidate(CityOptions options, Path from, Terminal terminal, Clock clock) {
    OpenCity city =
        unattended(
            options, CANDIDATE, Staff.Duty.KEEPING, terminal, clock, StatutesJapan.ruleBook());
    try {
      if (city.isEmpty()) {
        throw new RefusedException(Refusal.COPY_OF_ANOTHER, from, options.municipality().value());
      }
      return city.with(logIn(city, options, Staff.Duty.KEEPING, terminal));
    } catch (RuntimeException failure) {
      city.close();
      throw failure;
    }
  }

  private boolean isEmpty() {
    return storage
        .storage()
        .reading(
            ledger.municipality(), work -> work.trail().count() == 0 && work.ledger().count() == 0);
  }

  private static OpenCity at(
      CityOptions options,
      String database,
      Staff.Duty duty,
      Terminal terminal,
      Clock clock,
      RuleBook book) {
    OpenCity city = unattended(options, database, duty, terminal, clock, book);
    try {
      return city.with(logIn(city, options, duty, terminal));
    } catch (RuntimeException failure) {
      city.close();
      throw failure;
    }
  }

  /** With nobody logged in, for what is done without a password. */
  static OpenCity unattended(CityOptions options, Terminal terminal, Clock clock) {
    return unattended(
        options, DATABASE, Staff.Duty.KEEPING, terminal, clock, StatutesJapan.ruleBook());
  }

  private static OpenCity unattended(
      CityOptions options,
      String database,
      Staff.Duty duty,
      Terminal terminal,
      Clock clock,
      RuleBook book) {
    Path directory = options.makeDirectory("");
    SecureRandom random = new SecureRandom();
    Operators operators = Operators.in(directory, terminal.passwordCost(), random);
    FileKeyRing keys = FileKeyRing.open(directory.resolve(KEYS), options.municipality(), random);
    NumberProtection protection =
        new NumberProtection(new TinkFieldCipher(keys), new HmacBlindIndex(keys));
    Signer signer =
        FileSigner.in(directory.resolve(SIGNER), "sesshu/" + options.municipality().value());
    CityStorage storage = CityStorage.open(options, database, duty, protection);
    try {
      MunicipalLedger ledger =
          MunicipalLedger.of(options.municipality())
              .storage(storage.storage())
              .principals(operators)
              .passwords(operators.passwords())
              .ruleBook(book)
              .clock(clock)
              .random(random)
              .signer(signer)
              .retention(JacksonRetention.ofJapan())
              .erasureRegister(FileErasureRegister.in(directory.resolve(SIGNER)))
              .keyRing(keys)
              .build();
      storage
          .storage()
          .reading(
              ledger.municipality(),
              work -> {
                operators.refuseIfLost(work.trail());
                return operators;
              });
      return new OpenCity(storage, ledger, null, signer.verifierKey(), operators);
    } catch (RuntimeException failure) {
      storage.close();
      throw failure;
    }
  }

  private OpenCity with(Session loggedIn) {
    return new OpenCity(storage, ledger, loggedIn, verifierKey, operators);
  }

  private static Session logIn(
      OpenCity city, CityOptions options, Staff.Duty duty, Terminal terminal) {
    if (city.operators.areForShow()) {
      return city.ledger.logIn(options.operator(duty), options.purpose(duty));
    }
    try (Password password = options.password(terminal)) {
      return city.ledger.logIn(options.operator(duty), password, options.purpose(duty));
    }
  }

  /** The clock as it runs, moved to another day. */
  static Clock clockOn(LocalDate day, Clock clock) {
    long days = day.toEpochDay() - LocalDate.now(clock).toEpochDay();
    return Clock.offset(clock, Duration.ofDays(days));
  }

  MunicipalLedger ledger() {
    return ledger;
  }

  /** The public key of whoever signs the checkpoints. */
  VerifierKey verifierKey() {
    return verifierKey;
  }

  /** Copies the database into a new file, and answers it. */
  Path backUp(Path to) {
    storage.file().backUp(to);
    return to;
  }

  /** Rebuilds what a server keeps, where the command may; whether nothing is left. */
  boolean rebuild() {
    return storage.rebuild();
  }

  /** What of the tables and their fences is not as it was made. */
  List<String> alterations() {
    return storage.alterations();
  }

  /** The tables, as their owner has them. */
  PostgresSchema schema() {
    return storage.schema();
  }

  /** Copies a file so that only its owner can read the copy. */
  static void copyForOwner(Path from, Path to) throws IOException {
    if (to.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    try (OutputStream out = Files.newOutputStream(to)) {
      Files.copy(from, out);
    }
  }

  /** Who works here. */
  Operators operators() {
    return operators;
  }

  /** What whoever is logged in does. */
  Session session() {
    return Objects.requireNonNull(session, "nobody is logged in");
  }

  @Override
  public void close() {
    storage.close();
  }
}
