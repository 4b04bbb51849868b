package jp.sesshu.testkit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import jp.sesshu.MunicipalLedger;
import jp.sesshu.access.AccessDeniedException;
import jp.sesshu.access.AccessTrail;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.access.AuditEvent.Denial;
import jp.sesshu.access.Authority;
import jp.sesshu.access.GuessLimit;
import jp.sesshu.access.Lockout;
import jp.sesshu.access.Password;
import jp.sesshu.access.Principal;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import jp.sesshu.access.TrailAct;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.eligibility.StatuteBook;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.memory.InMemoryPrincipals;
import jp.sesshu.testkit.memory.InMemoryStorage;
import org.junit.jupiter.api.Test;

/** How fast a password can be guessed at the front door. */
class PasswordGuessesTest {
  private static final MunicipalityCode CITY = new MunicipalityCode("401005");
  private static final PrincipalId YAMADA = new PrincipalId("yamada");
  private static final PrincipalId KUBO = new PrincipalId("kubo");
  private static final PrincipalId STRANGER = new PrincipalId("stranger");
  private static final String RIGHT = "correct horse battery staple";
  private static final String WRONG = "a guess of somebody's";
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

  private final InMemoryStorage storage = new InMemoryStorage();
  private final InMemoryPrincipals principals = new InMemoryPrincipals();
  private final AtomicInteger examined = new AtomicInteger();
  private final Watch watch = new Watch();
  private final MunicipalLedger ledger = ledger(new Random(4));

  PasswordGuessesTest() {
    for (PrincipalId id : List.of(YAMADA, KUBO)) {
      principals.put(
          new Principal.Operator(id, "保健所", Set.of(Authority.OPERATE), Set.of(Purpose.OPERATION)));
    }
  }

  private MunicipalLedger ledger(Random random) {
    return MunicipalLedger.of(CITY)
        .storage(storage)
        .principals(principals)
        .passwords(
            (id, password) -> {
              examined.incrementAndGet();
              boolean right =
                  password.use(bytes -> new String(bytes, StandardCharsets.UTF_8).equals(RIGHT));
              return right && !id.equals(STRANGER);
            })
        .clock(watch)
        .random(random)
        .ruleBook(RuleBook.of(StatuteBook.EMPTY))
        .build();
  }

  /** A clock that is put forward and back. */
  private static final class Watch extends Clock {
    private Instant now = Instant.parse("2026-06-02T03:00:00Z");

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** Why somebody is not let in; none if they are. */
  private Optional<AccessDeniedException> tries(PrincipalId who, String text) {
    return tries(ledger, who, text);
  }

  private static Optional<AccessDeniedException> tries(
      MunicipalLedger door, PrincipalId who, String text) {
    try (Password password = Password.of(text.toCharArray())) {
      door.logIn(who, password, Purpose.OPERATION);
      return Optional.empty();
    } catch (AccessDeniedException denied) {
      return Optional.of(denied);
    }
  }

  private void fails(int times) {
    for (int n = 0; n < times; n++) {
      assertThat(tries(YAMADA, WRONG))
          .map(AccessDeniedException::denial)
          .hasValue(Denial.WRONG_CREDENTIALS);
    }
  }

  private Denial denial(PrincipalId who, String text) {
    return tries(who, text).orElseThrow().denial();
  }

  @Test
  void after_five_failures_nothing_is_examined_for_half_a_minute() {
    fails(5);
    assertThat(denial(YAMADA, RIGHT))
        .as("not even what is right")
        .isEqualTo(Denial.TOO_MANY_GUESSES);
    assertThat(tries(YAMADA, RIGHT).orElseThrow())
        .hasMessage("session.log-in denied: TOO_MANY_GUESSES until 2026-06-02T03:00:30Z");
    assertThat(examined).hasValue(5);
    watch.move(HALF_A_MINUTE.minusNanos(1));
    assertThat(denial(YAMADA, RIGHT)).as("a moment before").isEqualTo(Denial.TOO_MANY_GUESSES);
    watch.move(Duration.ofNanos(1));
    assertThat(tries(YAMADA, RIGHT)).as("haste made it no longer").isEmpty();
  }

  @Test
  void whoever_gets_in_begins_anew() {
    fails(4);
    assertThat(tries(YAMADA, RIGHT)).isEmpty();
    fails(5);
  }

  @Test
  void the_wait_grows_to_an_hour_and_no_further() {
    List<Duration> waits = new ArrayList<>();
    fails(5);
    for (int n = 0; n < 10; n++) {
      Lockout lockout = tries(YAMADA, RIGHT).orElseThrow().lockout().orElseThrow();
      Duration wait =
          lockout.fold(end -> Duration.between(watch.instant(), end), () -> Duration.ZERO);
      waits.add(wait);
      watch.move(wait);
      fails(1);
    }
    assertThat(waits)
        .extracting(Duration::toSeconds)
        .containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L, 3600L);
  }

  @Test
  void a_hundred_failures_in_a_row_are_the_most_until_the_password_is_set_anew() {
    int examinedInVain = 0;
    while (denial(YAMADA, WRONG) == Denial.WRONG_CREDENTIALS) {
      examinedInVain++;
      watch.move(Duration.ofHours(1));
    }
    assertThat(examinedInVain).as("NIST SP 800-63B").isEqualTo(100);
    watch.move(Duration.ofDays(4000));
    assertThat(tries(YAMADA, RIGHT).orElseThrow())
        .hasMessageEndingWith("until the password is set anew")
        .extracting(AccessDeniedException::lockout)
        .isEqualTo(Optional.of(new Lockout.UntilSetAnew()));
    ledger.logIn(KUBO, Purpose.OPERATION).operators().put(YAMADA, "keeper", () -> {});
    assertThat(tries(YAMADA, RIGHT)).as("set anew").isEmpty();
    fails(5);
  }

  @Test
  void a_password_given_to_somebody_else_or_in_vain_forgives_nothing() {
    fails(5);
    ledger.logIn(KUBO, Purpose.OPERATION).operators().put(KUBO, "keeper", () -> {});
    assertThatThrownBy(
            () ->
                ledger
                    .logIn(KUBO, Purpose.OPERATION)
                    .operators()
                    .put(
                        YAMADA,
                        "keeper",
                        () -> {
                          throw new IllegalStateException("too short");
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(denial(YAMADA, RIGHT)).isEqualTo(Denial.TOO_MANY_GUESSES);
  }

  @Test
  void somebody_who_does_not_exist_is_answered_as_somebody_who_does() {
    for (int n = 0; n < 8; n++) {
      assertThat(tries(STRANGER, RIGHT).orElseThrow())
          .hasMessage(tries(YAMADA, WRONG).orElseThrow().getMessage());
    }
    assertThat(examined).as("and at the same expense").hasValue(10);
  }

  @Test
  void one_who_is_guessed_keeps_nobody_else_out() {
    fails(5);
    assertThat(denial(YAMADA, RIGHT)).isEqualTo(Denial.TOO_MANY_GUESSES);
    assertThat(tries(KUBO, RIGHT)).isEmpty();
  }

  @Test
  void guesses_at_the_same_time_count_before_they_are_answered() {
    AccessTrail trail = new AccessTrail(watch, new Random(9));
    storage.inTransaction(
        CITY,
        work -> {
          for (int n = 0; n < 5; n++) {
            work.trail()
                .append(trail.attempt(YAMADA, Purpose.OPERATION, AuditEvent.LOG_IN, Map.of()));
          }
          return true;
        });
    assertThat(denial(YAMADA, RIGHT)).isEqualTo(Denial.TOO_MANY_GUESSES);
    watch.move(HALF_A_MINUTE);
    assertThat(tries(YAMADA, RIGHT)).as("what a crash left is no lock").isEmpty();
  }

  @Test
  void a_restart_forgets_nothing() {
    fails(5);
    assertThat(tries(ledger(new Random(5)), YAMADA, RIGHT).orElseThrow().denial())
        .isEqualTo(Denial.TOO_MANY_GUESSES);
  }

  @Test
  void a_clock_that_was_set_back_locks_nobody_out() {
    watch.move(Duration.ofDays(3650));
    fails(5);
    watch.move(Duration.ofDays(-3650));
    assertThat(denial(YAMADA, RIGHT)).isEqualTo(Denial.TOO_MANY_GUESSES);
    watch.move(HALF_A_MINUTE);
    assertThat(tries(YAMADA, RIGHT)).as("half a minute by the clock as it is").isEmpty();
  }

  @Test
  void what_was_refused_stands_in_the_trail_and_tells_no_password() {
    fails(5);
    denial(YAMADA, RIGHT);
    List<TrailAct> acts =
        storage.inTransaction(
            CITY, work -> work.trail().newest(AuditEvent.LOG_IN, Optional.of(YAMADA), 0, 2));
    assertThat(acts)
        .extracting(act -> act.outcome().orElseThrow().facts())
        .containsExactly(
            Map.of("reason", "TOO_MANY_GUESSES", "failures", "5", "since", "2026-06-02T03:00:00Z"),
            Map.of("reason", "WRONG_CREDENTIALS", "failures", "5"));
  }

  @Test
  void a_limit_that_would_never_hold_is_refused() {
    assertThatThrownBy(() -> new GuessLimit(0, HALF_A_MINUTE, HALF_A_MINUTE, 9))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GuessLimit(5, Duration.ZERO, HALF_A_MINUTE, 9))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GuessLimit(5, HALF_A_MINUTE, HALF_A_MINUTE.dividedBy(2), 9))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GuessLimit(5, HALF_A_MINUTE, HALF_A_MINUTE, 4))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
