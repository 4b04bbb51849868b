package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.sesshu.Storage;
import jp.sesshu.UnitOfWork;
import jp.sesshu.access.ProtectedFields;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.integrity.InMemorySigner;
import org.junit.jupiter.api.Test;

/**
 * The contract of isolation (rule ST2 of {@link Storage}, over all ports at once): whatever one
 * municipality keeps, another sees, counts and collides with nothing of it, and no refusal tells of
 * it. Extend it, answer the one question.
 *
 * <p>Everything that can be asked is asked before and after the neighbour has moved in; a new port
 * of {@link UnitOfWork} is asked in {@code WholeView}.
 */
public abstract class IsolationContract {
  private static final MunicipalityCode NEIGHBOUR = new MunicipalityCode("401005");
  private static final MunicipalityCode OWN = new MunicipalityCode("401307");

  private static final int ALL = 1_000;

  private final InMemorySigner signer = new InMemorySigner();

  /** The storage: the same throughout one test, holding nothing when the test begins. */
  protected abstract Storage storage();

  @Test
  void is1_nothing_of_a_neighbour_is_seen_or_counted() {
    Map<String, Object> before = view(OWN);
    fill(NEIGHBOUR);
    sameView("IS1: seen of a neighbour through ", before, view(OWN));
    Map<String, Object> reading = storage().reading(OWN, WholeView::of);
    sameView("IS1: seen of a neighbour by one who only reads, through ", before, reading);
  }

  @Test
  void is2_nothing_of_a_neighbour_is_collided_with_and_all_numbers_begin_anew() {
    fill(NEIGHBOUR);
    Throwable collision = catchThrowable(() -> fill(OWN));
    assertThat(collision)
        .as("IS2: the very same numbers, keys and versions may be used by both; look at the keys")
        .isNull();
    sameView("IS2: counted on from a neighbour's: ", view(NEIGHBOUR), view(OWN));
  }

  @Test
  void is3_what_one_does_changes_nothing_of_a_neighbour() {
    fill(NEIGHBOUR);
    Map<String, Object> before = view(NEIGHBOUR);
    fill(OWN);
    in(OWN, unit -> WholeLedger.goOn(unit, OWN, signer));
    sameView("IS3: changed by a neighbour: ", before, view(NEIGHBOUR));
  }

  @Test
  void is4_no_refusal_tells_of_a_neighbour() {
    Map<String, String> before = refusals();
    fill(NEIGHBOUR);
    Map<String, String> after = refusals();
    assertThat(before).as("the contract must have been refused something").hasSizeGreaterThan(4);
    for (Map.Entry<String, String> refusal : after.entrySet()) {
      assertThat(refusal.getValue())
          .as("IS4: told by the refusal of " + refusal.getKey())
          .isEqualTo(before.get(refusal.getKey()));
      for (String personal : WholeLedger.PERSONAL) {
        assertThat(refusal.getValue())
            .as("IS4: a personal value in the refusal of " + refusal.getKey())
            .doesNotContain(personal);
      }
    }
  }

  private Map<String, String> refusals() {
    return WholeLedger.refusals(work -> catchThrowable(() -> in(OWN, work)));
  }

  @Test
  void is5_no_salt_of_one_is_a_neighbours() {
    fill(NEIGHBOUR);
    fill(OWN);
    Set<String> salts = storage().inTransaction(NEIGHBOUR, WholeView::salts);
    assertThat(salts).as("the contract must have seen salts").isNotEmpty();
    assertThat(storage().inTransaction(OWN, WholeView::salts))
        .as("IS5: a salt that two municipalities share opens one's commitments to the other")
        .doesNotContainAnyElementsOf(salts);
  }

  private void fill(MunicipalityCode municipality) {
    in(municipality, unit -> WholeLedger.fill(unit, municipality, signer));
  }

  private void in(MunicipalityCode municipality, Consumer<UnitOfWork> work) {
    Function<UnitOfWork, Boolean> done =
        unit -> {
          work.accept(unit);
          return true;
        };
    storage().inTransaction(municipality, done);
  }

  private Map<String, Object> view(MunicipalityCode municipality) {
    return storage()
        .inTransaction(
            municipality,
            unit -> {
              Map<String, Object> view = WholeView.of(unit);
              // asked by one who writes: it waits for writers
              view.put(
                  "protectedFields.examine",
                  unit.protectedFields().examine(ProtectedFields.START, ALL));
              return view;
            });
  }

  private static void sameView(
      String what, Map<String, Object> expected, Map<String, Object> found) {
    for (String question : List.copyOf(found.keySet())) {
      assertThat(found.get(question)).as(what + question).isEqualTo(expected.get(question));
    }
  }
}
