package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.sesshu.access.ActId;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import jp.sesshu.access.TrailAct;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.access.TrailEntry.Attempt;
import jp.sesshu.access.TrailEntry.Outcome;
import jp.sesshu.access.TrailEntry.Result;
import jp.sesshu.access.TrailStore;
import jp.sesshu.municipality.MunicipalityCode;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link TrailStore}: extend it, answer the one question, and every rule of the
 * port is tested against your store.
 */
public abstract class TrailStoreContract {
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");
  private static final MunicipalityCode FUKUOKA = new MunicipalityCode("401307");
  private static final Instant NOON = Instant.parse("2025-06-02T03:00:00.123456789Z");

  /**
   * Runs work against the trail of a municipality in one transaction of its own; the trail starts
   * empty with each test.
   */
  protected abstract <T> T inTransaction(
      MunicipalityCode municipality, Function<TrailStore, T> work);

  @Test
  void ts1_every_entry_is_read_to_the_last_field() {
    Attempt bare = new Attempt(act(2), at(2), by("op-2"), Purpose.STATISTICS, "count", Map.of());
    Outcome denied = new Outcome(act(2), at(3), Result.DENIED, Map.of());
    append(KITAKYUSHU, attempt(1), done(1), bare, denied);
    assertThat(all(KITAKYUSHU))
        .as("TS1: to the last field and nanosecond; look at empty maps and at ~/[]{}\"' in values")
        .containsExactly(attempt(1), done(1), bare, denied);
    append(KITAKYUSHU, attempt(3));
    assertThat(all(KITAKYUSHU).subList(0, 4))
        .as("TS1: adding changes none")
        .containsExactly(attempt(1), done(1), bare, denied);
    assertThat(count(KITAKYUSHU)).as("TS1: counted").isEqualTo(5);
  }

  @Test
  void ts2_entries_come_in_the_order_of_addition_also_page_by_page() {
    append(KITAKYUSHU, attempt(5), attempt(1));
    append(KITAKYUSHU, done(1), attempt(3));
    assertThat(all(KITAKYUSHU))
        .as("TS2: as they were added, whatever instant they bear")
        .containsExactly(attempt(5), attempt(1), done(1), attempt(3));
    assertThat(page(1, 2)).as("TS2: from offset 1, two").containsExactly(attempt(1), done(1));
    assertThat(page(3, 9)).as("TS2: the rest").containsExactly(attempt(3));
    assertThat(page(4, 9)).as("TS2: beyond the end").isEmpty();
  }

  @Test
  void ts3_attempts_without_an_outcome_are_unfinished() {
    append(KITAKYUSHU, attempt(5), attempt(1), attempt(2), done(1));
    append(KITAKYUSHU, new Outcome(act(5), at(9), Result.FAILED, Map.of()), attempt(3));
    assertThat(unfinished(at(8)))
        .as("TS3: no outcome, of whatever result; in order of addition")
        .containsExactly(attempt(2), attempt(3));
    assertThat(unfinished(at(2))).as("TS3: made at the instant").containsExactly(attempt(2));
    assertThat(unfinished(at(2).minusNanos(1))).as("TS3: made after the instant").isEmpty();
  }

  @Test
  void ts3_an_outcome_that_came_after_the_instant_finishes_the_attempt() {
    append(KITAKYUSHU, attempt(1), new Outcome(act(1), at(60), Result.DONE, Map.of()));
    assertThat(unfinished(at(2))).as("TS3: it has an outcome by now").isEmpty();
  }

  @Test
  void ts4_another_municipality_is_neither_seen_nor_finished() {
    append(KITAKYUSHU, attempt(1));
    assertThat(all(FUKUOKA)).as("TS4: seen").isEmpty();
    assertThat(count(FUKUOKA)).as("TS4: counted").isZero();
    append(FUKUOKA, done(1));
    assertThat(unfinished(at(9))).as("TS4: finished by another's").containsExactly(attempt(1));
    List<Attempt> theirs = inTransaction(FUKUOKA, trail -> trail.unfinished(at(9)));
    assertThat(theirs).as("TS4: reported by another").isEmpty();
  }

  @Test
  void ts5_acts_of_one_kind_come_newest_first_with_their_outcomes() {
    Attempt mine = logIn(1, "op-1");
    Attempt hers = logIn(2, "op-2");
    Attempt again = logIn(3, "op-1");
    append(KITAKYUSHU, again, attempt(4), hers, done(4), done(3));
    append(KITAKYUSHU, mine);
    append(FUKUOKA, logIn(5, "op-1"), done(1));
    assertThat(newest(Optional.of(by("op-1")), 0, 9))
        .as("TS5: of that principal and kind alone, the last added first, whatever instants say")
        .containsExactly(running(mine), new TrailAct(again, Optional.of(done(3))));
    assertThat(newest(Optional.empty(), 0, 9))
        .as("TS5: everybody's")
        .extracting(TrailAct::attempt)
        .containsExactly(mine, hers, again);
    assertThat(newest(Optional.empty(), 1, 1)).as("TS5: a page").containsExactly(running(hers));
    assertThat(newest(Optional.empty(), 3, 9)).as("TS5: beyond the end").isEmpty();
  }

  @Test
  void ts5_what_the_same_transaction_has_added_is_among_them() {
    List<TrailAct> seen =
        inTransaction(
            KITAKYUSHU,
            trail -> {
              trail.append(logIn(1, "op-1"));
              return trail.newest(AuditEvent.LOG_IN, Optional.of(by("op-1")), 0, 9);
            });
    assertThat(seen).as("TS5: added a moment ago").containsExactly(running(logIn(1, "op-1")));
  }

  private List<TrailAct> newest(Optional<PrincipalId> by, long offset, int limit) {
    return inTransaction(KITAKYUSHU, trail -> trail.newest(AuditEvent.LOG_IN, by, offset, limit));
  }

  private static TrailAct running(Attempt attempt) {
    return new TrailAct(attempt, Optional.empty());
  }

  private static Attempt logIn(int number, String who) {
    return new Attempt(
        act(number), at(number), by(who), Purpose.OPERATION, "session.log-in", Map.of());
  }

  private void append(MunicipalityCode municipality, TrailEntry... entries) {
    inTransaction(
        municipality,
        trail -> {
          List.of(entries).forEach(trail::append);
          return true;
        });
  }

  private List<TrailEntry> all(MunicipalityCode municipality) {
    return inTransaction(municipality, trail -> trail.entries(0, 100));
  }

  private List<TrailEntry> page(long offset, int limit) {
    return inTransaction(KITAKYUSHU, trail -> trail.entries(offset, limit));
  }

  private List<Attempt> unfinished(Instant until) {
    return inTransaction(KITAKYUSHU, trail -> trail.unfinished(until));
  }

  private long count(MunicipalityCode municipality) {
    return inTransaction(municipality, TrailStore::count);
  }

  private static Attempt attempt(int number) {
    Map<String, String> subjects = Map.of("addressee", "0000012", "file", "報告\"[7]'{~}/6月.csv");
    return new Attempt(
        act(number), at(number), by("op-1"), Purpose.IMMUNIZATION, "history.read", subjects);
  }

  private static Outcome done(int number) {
    return new Outcome(act(number), at(number), Result.DONE, Map.of("rows", "12"));
  }

  private static ActId act(int number) {
    return new ActId("%032x".formatted(number));
  }

  private static PrincipalId by(String id) {
    return new PrincipalId(id);
  }

  private static Instant at(int number) {
    return NOON.plusSeconds(number);
  }
}
