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
import jp.sesshu.protection.AesGcmFieldCipher;
import jp.sesshu.protection.FileKeyRing;
import jp.sesshu.protection.HmacBlindIndex;
import jp.sesshu.statutes.StatutesJapan;
import jp.sesshu.storage.SqliteStorage;

/** A city's ledger in its directory, with somebody logged in; close it. */
final class OpenCity implements AutoCloseable {
  static final String DATABASE = "ledger.db";
  static final String KEYS = "ledger.keys";

  private final SqliteStorage storage;
  private final Session session;

  private OpenCity(SqliteStorage storage, Session session) {
    this.storage = storage;
    this.session = session;
  }

  static OpenCity at(CityOptions options, Clock clock) {
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
    SqliteStorage storage = SqliteStorage.open(directory.resolve(DATABASE), protection);
    try {
      MunicipalLedger ledger =
          MunicipalLedger.of(options.municipality())
              .storage(storage)
              .principals(Staff::find)
              .ruleBook(StatutesJapan.ruleBook())
              .clock(clock)
              .random(random)
              .build();
      return new OpenCity(storage, ledger.logIn(options.operator(), options.purpose()));
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

  Session session() {
    return session;
  }

  @Override
  public void close() {
    storage.close();
  }
}
