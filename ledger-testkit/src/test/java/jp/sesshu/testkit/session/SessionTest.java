package jp.sesshu.testkit.session;

import static jp.sesshu.testkit.session.SessionDesk.CLERK;
import static jp.sesshu.testkit.session.SessionDesk.NOW;
import static jp.sesshu.testkit.session.SessionDesk.TAX;
import static jp.sesshu.testkit.session.SessionDesk.YUTA;
import static jp.sesshu.testkit.session.SessionDesk.outcomeAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.sesshu.Session;
import jp.sesshu.Storage;
import jp.sesshu.UnitOfWork;
import jp.sesshu.access.AccessDeniedException;
import jp.sesshu.access.AuditEvent.Denial;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.access.TrailEntry.Result;
import jp.sesshu.ledger.ImmunizationHistory;
import jp.sesshu.ledger.RecordNumber;
import jp.sesshu.ledger.StaleLedgerException;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.forward.ForwardingStorage;
import org.junit.jupiter.api.Test;

/** Every act has its authority and its purpose, and leaves its trail. */
class SessionTest {
  private final SessionDesk desk = new SessionDesk();

  @Test
  void an_act_leaves_its_attempt_and_then_its_outcome() {
    Session session = desk.session(CLERK, Purpose.IMMUNIZATION);
    session.histories().of(YUTA.number());
    List<TrailEntry> trail = desk.trail();
    TrailEntry.Attempt attempt = (TrailEntry.Attempt) trail.get(2);
    assertThat(attempt.event()).isEqualTo("history.read");
    assertThat(attempt.subjects()).isEqualTo(Map.of("addressee", YUTA.number().value()));
    assertThat(outcomeAt(trail, 3).act()).isEqualTo(attempt.act());
    assertThat(outcomeAt(trail, 3).result()).isEqualTo(Result.DONE);
  }

  @Test
  void an_act_without_authority_is_denied_and_the_trail_says_so() {
    Session session = desk.session(TAX, Purpose.ADDRESSEE_SERVICE);
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> session.histories().of(YUTA.number()))
        .satisfies(e -> assertThat(e.denial()).isEqualTo(Denial.OUTSIDE_PURPOSE));
    assertThat(outcomeAt(desk.trail(), 3).result()).isEqualTo(Result.DENIED);
  }

  @Test
  void an_act_for_a_purpose_it_does_not_serve_is_denied() {
    Session session = desk.session(CLERK, Purpose.OPERATION);
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> session.histories().of(YUTA.number()))
        .satisfies(e -> assertThat(e.denial()).isEqualTo(Denial.OUTSIDE_PURPOSE));
  }

  @Test
  void nobody_logs_in_for_a_purpose_not_theirs_and_no_stranger_at_all() {
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> desk.session(TAX, Purpose.IMMUNIZATION))
        .satisfies(e -> assertThat(e.denial()).isEqualTo(Denial.PURPOSE_NOT_GRANTED));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> desk.session(new PrincipalId("stranger"), Purpose.IMMUNIZATION))
        .satisfies(e -> assertThat(e.denial()).isEqualTo(Denial.UNKNOWN_PRINCIPAL));
    assertThat(desk.trail()).hasSize(4);
  }

  @Test
  void an_act_that_fails_says_so_and_one_that_dies_leaves_its_attempt() {
    Session session = desk.session(CLERK, Purpose.IMMUNIZATION);
    ImmunizationHistory stale = new ImmunizationHistory(YUTA.number(), 7, List.of());
    assertThatThrownBy(() -> session.histories().withdraw(stale, new RecordNumber(1), "別人の記録"))
        .isInstanceOf(StaleLedgerException.class);
    assertThat(outcomeAt(desk.trail(), 3).result()).isEqualTo(Result.FAILED);

    Session dying =
        desk.ledger(new DyingStorage(desk.storage, 3)).logIn(CLERK, Purpose.IMMUNIZATION);
    assertThatThrownBy(() -> dying.histories().of(YUTA.number()))
        .isInstanceOf(OutOfMemoryError.class);
    List<TrailEntry.Attempt> unfinished =
        desk.session(CLERK, Purpose.OPERATION).unfinishedActs(NOW);
    assertThat(unfinished).extracting(TrailEntry.Attempt::event).contains("history.read");
  }

  /** Dies for good at its nth transaction, as a process that is killed would. */
  private static final class DyingStorage extends ForwardingStorage {
    private int left;

    DyingStorage(Storage storage, int transactions) {
      super(storage);
      this.left = transactions;
    }

    @Override
    public <T> T inTransaction(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
      live();
      return super.inTransaction(municipality, work);
    }

    @Override
    public <T> T reading(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
      live();
      return super.reading(municipality, work);
    }

    private void live() {
      if (left-- <= 0) {
        throw new OutOfMemoryError("the process is gone");
      }
    }
  }
}
