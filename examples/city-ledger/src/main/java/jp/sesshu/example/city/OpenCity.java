package jp.sesshu.example.city;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import jp.sesshu.MunicipalLedger;
import jp.sesshu.Session;
import jp.sesshu.access.AccessDeniedException;
import jp.sesshu.access.NumberProtection;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.integrity.Signer;
import jp.sesshu.integrity.VerifierKey;
import jp.sesshu.protection.AesGcmFieldCipher;
import jp.sesshu.protection.FileErasureRegister;
import jp.sesshu.protection.FileKeyRing;
import jp.sesshu.protection.FileSigner;
import jp.sesshu.protection.HmacBlindIndex;
import jp.sesshu.statutes.JacksonRetention;
import jp.sesshu.statutes.StatutesJapan;

/** A city's ledger in its directory, with somebody logged in; close it. */
final class OpenCity implements AutoCloseable {
  static final String DATABASE = "ledger.db";

  /** A copy that is being examined before it gets the database's name. */
  static final String CANDIDATE = "ledger.db.restoring";

  static final String KEYS = "ledger.keys";

  /** The signer's own place, which a real city puts on another disk and into other hands. */
  static final String SIGNER = "signer";

  private final CityStorage storage;
  private final MunicipalLedger ledger;
  private final Session session;
  private final VerifierKey verifierKey;

  private OpenCity(
      CityStorage storage, MunicipalLedger ledger, Session session, VerifierKey verifierKey) {
    this.storage = storage;
    this.ledger = ledger;
    this.session = session;
    this.verifierKey = verifierKey;
  }

  static OpenCity at(CityOptions options, Staff.Duty duty, Clock clock) {
    return at(options, duty, clock, StatutesJapan.ruleBook());
  }

  static OpenCity at(CityOptions options, Staff.Duty duty, Clock clock, RuleBook book) {
    return at(options, DATABASE, duty, clock, book);
  }

  /** Opens a copy that may become the city's database. */
  static OpenCity candidate(CityOptions options, Clock clock) {
    return at(options, CANDIDATE, Staff.Duty.KEEPING, clock, StatutesJapan.ruleBook());
  }

  private static OpenCity at(
      CityOptions options, String database, Staff.Duty duty, Clock clock, RuleBook book) {
    Path directory = options.directory();
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SecureRandom random = new SecureRandom();
    FileKeyRing keys = FileKeyRing.open(directory.resolve(KEYS), random);
    NumberProtection protection =
        new NumberProtection(new AesGcmFieldCipher(keys, random), new HmacBlindIndex(keys));
    Signer signer =
        FileSigner.in(directory.resolve(SIGNER), "sesshu/" + options.municipality().value());
    CityStorage storage =
        CityStorage.open(options, database, duty == Staff.Duty.KEEPING, protection);
    try {
      MunicipalLedger ledger =
          MunicipalLedger.of(options.municipality())
              .storage(storage.storage())
              .principals(Staff::find)
              .ruleBook(book)
              .clock(clock)
              .random(random)
              .signer(signer)
              .retention(JacksonRetention.ofJapan())
              .erasureRegister(FileErasureRegister.in(directory.resolve(SIGNER)))
              .build();
      Session session = ledger.logIn(options.operator(duty), options.purpose(duty));
      return new OpenCity(storage, ledger, session, signer.verifierKey());
    } catch (AccessDeniedException denied) {
      storage.close();
      throw denied;
    } catch (RuntimeException failure) {
      storage.close();
      throw failure;
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

  /** Rebuilds what a server keeps, where the command may; whether it did. */
  boolean rebuild() {
    return storage.rebuild();
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

  Session session() {
    return session;
  }

  @Override
  public void close() {
    storage.close();
  }
}
