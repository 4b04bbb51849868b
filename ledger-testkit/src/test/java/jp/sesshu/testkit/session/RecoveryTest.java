package jp.sesshu.testkit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.sesshu.MunicipalLedger;
import jp.sesshu.MunicipalLedgerBuilder;
import jp.sesshu.access.AccessDeniedException;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.access.AuditEvent.Denial;
import jp.sesshu.access.Authority;
import jp.sesshu.access.Lockout;
import jp.sesshu.access.Password;
import jp.sesshu.access.Principal;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import jp.sesshu.access.TrailAct;
import jp.sesshu.access.TrailEntry.Outcome;
import jp.sesshu.access.TrailEntry.Result;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.eligibility.StatuteBook;
import jp.sesshu.integrity.LogName.Kind;
import jp.sesshu.integrity.RewrittenLogException;
import jp.sesshu.integrity.Seal;
import jp.sesshu.integrity.Signer;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.integrity.InMemorySigner;
import jp.sesshu.testkit.memory.InMemoryPrincipals;
import jp.sesshu.testkit.memory.InMemoryStorage;
import org.junit.jupiter.api.Test;

/** How a keeper comes back whom nobody can let in any more. */
class RecoveryTest {
  private static final MunicipalityCode CITY = new MunicipalityCode("401005");
  private static final PrincipalId KUBO = new PrincipalId("kubo");
  private static final PrincipalId CLERK = new PrincipalId("hanada");
  private static final PrincipalId STRANGER = new PrincipalId("stranger");
  private static final String WHY = "the only keeper was shut out";
  private static final Instant NOW = Instant.parse("2026-06-02T03:00:00Z");

  private final InMemoryStorage storage = new InMemoryStorage();
  private final InMemoryPrincipals principals = new InMemoryPrincipals();
  private final InMemorySigner signer = new InMemorySigner();
  private final List<String> changes = new ArrayList<>();

  RecoveryTest() {
    principals.put(
        new Principal.Operator(KUBO, "保健所", Set.of(Authority.OPERATE), Set.of(Purpose.OPERATION)));
    principals.put(
        new Principal.Operator(CLERK, "保健所", Set.of(Authority.RECORD), Set.of(Purpose.OPERATION)));
  }

  private MunicipalLedger ledger(Instant now, Signer by) {
    return parts(now).signer(by).build();
  }

  private MunicipalLedgerBuilder parts(Instant now) {
    return MunicipalLedger.of(CITY)
        .storage(storage)
        .principals(principals)
        .passwords((id, password) -> !changes.isEmpty())
        .clock(Clock.fixed(now, ZoneOffset.UTC))
        .random(new Random(now.getEpochSecond()))
        .ruleBook(RuleBook.of(StatuteBook.EMPTY));
  }

  private MunicipalLedger ledger() {
    return ledger(NOW, signer);
  }

  private static Optional<Lockout> tries(MunicipalLedger ledger) {
    try (Password password = Password.of("anything".toCharArray())) {
      ledger.logIn(KUBO, password, Purpose.OPERATION);
      return Optional.empty();
    } catch (AccessDeniedException denied) {
      return denied.lockout();
    }
  }

  private TrailAct newest(AuditEvent event) {
    return storage.inTransaction(
        CITY, work -> work.trail().newest(event, Optional.empty(), 0, 1).get(0));
  }

  private long sealed() {
    return storage.inTransaction(
        CITY,
        work ->
            work.logs().lastSeal(Kind.TRAIL).map(Seal::head).map(head -> head.size()).orElse(0L));
  }

  private long size() {
    return storage.inTransaction(CITY, work -> work.logs().size(Kind.TRAIL));
  }

  @Test
  void the_last_keeper_is_let_in_again_after_a_hundred_guesses() {
    for (int n = 0; n < 100; n++) {
      tries(ledger(NOW.plusSeconds(3600L * n), signer));
    }
    MunicipalLedger later = ledger(NOW.plusSeconds(3600L * 5000), signer);
    assertThat(tries(later)).contains(new Lockout.UntilSetAnew());
    later.recover(KUBO, "keeper", WHY, () -> changes.add("set anew"));
    assertThat(tries(later)).isEmpty();
    TrailAct act = newest(AuditEvent.RECOVER);
    assertThat(act.attempt().principal()).isEqualTo(KUBO);
    assertThat(act.attempt().subjects()).isEqualTo(Map.of("why", WHY));
    assertThat(act.outcome()).map(Outcome::result).hasValue(Result.DONE);
    assertThat(newest(AuditEvent.OPERATOR_PUT).attempt().subjects())
        .isEqualTo(Map.of("operator", "kubo", "role", "keeper"));
  }

  @Test
  void that_it_is_attempted_is_sealed_before_anything_is_changed() {
    List<Long> before = new ArrayList<>();
    ledger().recover(KUBO, "keeper", WHY, () -> before.add(sealed()));
    assertThat(before)
        .as("the attempt is the first entry of the trail")
        .singleElement()
        .satisfies(covered -> assertThat(covered).isPositive());
    assertThat(sealed()).as("and how it ended").isGreaterThanOrEqualTo(4);
  }

  @Test
  void whoever_has_another_key_recovers_nobody() {
    ledger().seal();
    ledger().logIn(KUBO, Purpose.OPERATION);
    ledger().seal();
    MunicipalLedger thiefs = ledger(NOW.plusSeconds(1), new InMemorySigner());
    assertThatThrownBy(() -> thiefs.recover(KUBO, "keeper", WHY, () -> changes.add("set anew")))
        .isInstanceOf(RewrittenLogException.class)
        .hasMessage("log sesshu/401005/trail: it was sealed with another key");
    assertThat(changes).isEmpty();
    assertThat(newest(AuditEvent.RECOVER).outcome()).map(Outcome::result).hasValue(Result.FAILED);
  }

  @Test
  void only_a_keeper_is_recovered_and_the_trail_says_who_was_not() {
    for (PrincipalId who : List.of(CLERK, STRANGER)) {
      assertThatThrownBy(() -> ledger().recover(who, "keeper", WHY, () -> changes.add("set anew")))
          .isInstanceOf(AccessDeniedException.class);
      TrailAct act = newest(AuditEvent.RECOVER);
      assertThat(act.attempt().principal()).isEqualTo(who);
      assertThat(act.outcome().orElseThrow().facts())
          .containsEntry(
              "reason",
              (who.equals(CLERK) ? Denial.NO_AUTHORITY : Denial.UNKNOWN_PRINCIPAL).name());
    }
    assertThat(changes).isEmpty();
  }

  @Test
  void a_password_that_could_not_be_set_recovers_nobody() {
    assertThatThrownBy(
            () ->
                ledger()
                    .recover(
                        KUBO,
                        "keeper",
                        WHY,
                        () -> {
                          throw new IllegalStateException("too short");
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(newest(AuditEvent.RECOVER).outcome()).map(Outcome::result).hasValue(Result.FAILED);
  }

  @Test
  void without_a_reason_or_a_signer_nothing_is_begun() {
    for (String why : List.of("", " ", "two\nlines", "a\ttab", "x".repeat(201))) {
      assertThatThrownBy(() -> ledger().recover(KUBO, "keeper", why, () -> {}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a recovery must say why, in one line of 1 to 200 characters");
    }
    assertThatThrownBy(() -> parts(NOW).build().recover(KUBO, "keeper", WHY, () -> {}))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("signer must be given");
    assertThat(size()).isZero();
  }
}
