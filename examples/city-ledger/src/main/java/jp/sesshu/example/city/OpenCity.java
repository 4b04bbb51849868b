package jp.sesshu.example.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import jp.sesshu.protection.FileKeyRing;
import jp.sesshu.protection.FileSigner;
import jp.sesshu.protection.HmacBlindIndex;
import jp.sesshu.statutes.StatutesJapan;

/** A city's ledger in its directory, with somebody logged in; close it. */
final class OpenCity implements AutoCloseable {
  static final String DATABASE = "ledger.db";
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
    CityStorage storage = CityStorage.open(options, protection);
    try {
      MunicipalLedger ledger =
          MunicipalLedger.of(options.municipality())
              .storage(storage.storage())
              .principals(Staff::find)
              .ruleBook(book)
              .clock(clock)
              .random(random)
              .signer(signer)
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

  Session session() {
    return session;
  }

  @Override
  public void close() {
    storage.close();
  }
}
