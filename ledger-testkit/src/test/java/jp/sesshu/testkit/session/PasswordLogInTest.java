package jp.sesshu.testkit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jp.sesshu.MunicipalLedger;
import jp.sesshu.access.AccessDeniedException;
import jp.sesshu.access.AuditEvent.Denial;
import jp.sesshu.access.Authority;
import jp.sesshu.access.Password;
import jp.sesshu.access.Principal;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.eligibility.StatuteBook;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.memory.InMemoryPasswords;
import jp.sesshu.testkit.memory.InMemoryPrincipals;
import jp.sesshu.testkit.memory.InMemoryStorage;
import org.junit.jupiter.api.Test;

class PasswordLogInTest {
  private static final MunicipalityCode CITY = new MunicipalityCode("401005");
  private static final PrincipalId YAMADA = new PrincipalId("yamada");
  private static final PrincipalId RETIRED = new PrincipalId("retired");
  private static final String HERS = "correct horse battery staple";

  private final InMemoryStorage storage = new InMemoryStorage();
  private final InMemoryPrincipals principals = new InMemoryPrincipals();
  private final InMemoryPasswords passwords = new InMemoryPasswords(new Random(2));
  private final MunicipalLedger ledger =
      MunicipalLedger.of(CITY)
          .storage(storage)
          .principals(principals)
          .passwords(passwords)
          .clock(Clock.fixed(Instant.parse("2026-06-02T03:00:00Z"), ZoneOffset.UTC))
          .random(new Random(4))
          .ruleBook(RuleBook.of(StatuteBook.EMPTY))
          .build();

  PasswordLogInTest() {
    principals.put(
        new Principal.Operator(
            YAMADA, "保健所", Set.of(Authority.HISTORY_READ), Set.of(Purpose.IMMUNIZATION)));
    passwords.set(YAMADA, password(HERS));
    passwords.set(RETIRED, password(HERS));
  }

  @Test
  void whoever_knows_the_password_is_let_in() {
    assertThat(ledger.logIn(YAMADA, password(HERS), Purpose.IMMUNIZATION)).isNotNull();
    assertThat(results()).containsExactly(TrailEntry.Result.DONE);
  }

  @Test
  void a_wrong_password_a_stranger_and_one_who_has_left_are_refused_alike_and_leave_a_trail() {
    List<AccessDeniedException> refusals =
        List.of(
            refusal(YAMADA, "a guess of somebody's"),
            refusal(new PrincipalId("stranger"), HERS),
            refusal(RETIRED, HERS));
    assertThat(refusals)
        .extracting(Throwable::getMessage)
        .containsOnly("session.log-in denied: WRONG_CREDENTIALS");
    assertThat(refusals)
        .extracting(AccessDeniedException::denial)
        .containsOnly(Denial.WRONG_CREDENTIALS);
    assertThat(results()).hasSize(3).containsOnly(TrailEntry.Result.DENIED);
    assertThat(outcomes())
        .extracting(TrailEntry.Outcome::facts)
        .containsOnly(Map.of("reason", "WRONG_CREDENTIALS", "failures", "1"));
    assertThat(trail().toString()).doesNotContain(HERS).doesNotContain("guess");
  }

  private AccessDeniedException refusal(PrincipalId id, String text) {
    return catchThrowableOfType(
        AccessDeniedException.class, () -> ledger.logIn(id, password(text), Purpose.IMMUNIZATION));
  }

  private List<TrailEntry> trail() {
    return storage.inTransaction(CITY, work -> work.trail().entries(0, 100));
  }

  private List<TrailEntry.Outcome> outcomes() {
    return trail().stream()
        .filter(TrailEntry.Outcome.class::isInstance)
        .map(TrailEntry.Outcome.class::cast)
        .toList();
  }

  private List<TrailEntry.Result> results() {
    return outcomes().stream().map(TrailEntry.Outcome::result).toList();
  }

  private static Password password(String text) {
    return Password.of(text.toCharArray());
  }
}
