package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import jp.sesshu.MunicipalLedger;
import jp.sesshu.access.AccessDeniedException;
import jp.sesshu.access.Password;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.statutes.StatutesJapan;
import jp.sesshu.storage.SqliteStorage;

/**
 * Passwords guessed in vain in a city of tests, without the time that the examining of one takes.
 */
final class Guesses {
  private static final MunicipalityCode CITY = new MunicipalityCode("401005");

  private Guesses() {}

  /** So many guesses at somebody's password, so far apart. */
  static void inVain(Path directory, String id, int times, Instant first, Duration apart) {
    try (SqliteStorage storage = Protected.open(directory, CITY)) {
      for (int n = 0; n < times; n++) {
        MunicipalLedger ledger =
            MunicipalLedger.of(CITY)
                .storage(storage)
                .principals(who -> Optional.empty())
                .passwords((who, password) -> false)
                .ruleBook(StatutesJapan.ruleBook())
                .clock(Clock.fixed(first.plus(apart.multipliedBy(n)), ZoneOffset.UTC))
                .random(new SecureRandom())
                .build();
        try (Password guess = Password.of("a guess".toCharArray())) {
          assertThatThrownBy(() -> ledger.logIn(new PrincipalId(id), guess, Purpose.OPERATION))
              .isInstanceOf(AccessDeniedException.class);
        }
      }
    }
  }
}
