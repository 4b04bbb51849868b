package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.sesshu.intake.ReportedPerson;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.ledger.ContentKey;
import jp.sesshu.matching.Agreement;
import jp.sesshu.matching.Candidate;
import jp.sesshu.matching.Criterion;
import jp.sesshu.matching.Match;
import jp.sesshu.matching.MatchWorklist;
import jp.sesshu.matching.WorklistItem;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.Sex;
import jp.sesshu.testkit.fixture.Visits;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link MatchWorklist}: extend it, answer the one question, and every rule of the
 * port is tested against your list.
 */
public abstract class MatchWorklistContract {
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");
  private static final MunicipalityCode FUKUOKA = new MunicipalityCode("401307");
  private static final Instant NOON = Instant.parse("2025-06-02T03:00:00.123456789Z");
  private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
  private static final AddresseeNumber HANAKO = new AddresseeNumber("0000012");

  /**
   * Runs work against the list of a municipality in one transaction of its own; the list starts
   * empty with each test.
   */
  protected abstract <T> T inTransaction(
      MunicipalityCode municipality, Function<MatchWorklist, T> work);

  @Test
  void mw1_an_item_is_added_once() {
    add(item(1, new Match.Unmatched()));
    add(item(1, ambiguous()), item(2, ambiguous()), item(2, new Match.Unmatched()));
    assertThat(open())
        .as("MW1: known items stay as they are, also within one call")
        .containsExactly(item(1, new Match.Unmatched()), item(2, ambiguous()));
  }

  @Test
  void mw1_a_settled_item_does_not_come_back() {
    WorklistItem item = item(1, new Match.Unmatched());
    add(item);
    settle(item.key());
    add(item);
    assertThat(open()).as("MW1: a file read again asks no clerk again").isEmpty();
    assertThat(find(KITAKYUSHU, item.key())).as("MW1: settled is not waiting").isEmpty();
    assertThat(known(KITAKYUSHU, item.key())).as("MW1: but known").containsExactly(item.key());
  }

  @Test
  void mw2_waiting_items_come_oldest_first_and_as_they_were_added() {
    Match matched = new Match.Matched(HANAKO, Set.of(Criterion.KANA, Criterion.BIRTH_DATE));
    add(item(3, ambiguous()), item(1, new Match.Unmatched()));
    add(item(2, matched));
    assertThat(open())
        .as("MW2: oldest first, each to the last field; look at candidates and empty fields")
        .containsExactly(item(1, new Match.Unmatched()), item(2, matched), item(3, ambiguous()));
    assertThat(find(KITAKYUSHU, key(3))).as("MW2: found by key").contains(item(3, ambiguous()));
    assertThat(find(KITAKYUSHU, key(9))).as("MW2: exactly that key").isEmpty();
  }

  @Test
  void mw2_a_person_named_in_full_and_one_hardly_named_are_kept_alike() {
    WorklistItem hardly =
        new WorklistItem(
            key(1),
            new VaccinationReport(
                0,
                new ReportedPerson(null, "", "", DAY, Sex.UNKNOWN, ""),
                Visits.influenzaInBrief(DAY)),
            new Match.Unmatched(),
            NOON);
    add(hardly, item(2, ambiguous()));
    assertThat(open())
        .as("MW2: empty stays empty, absent stays absent")
        .containsExactly(hardly, item(2, ambiguous()));
  }

  @Test
  void mw3_settling_takes_an_item_off_once_and_for_good() {
    add(item(1, ambiguous()), item(2, ambiguous()));
    assertThat(settle(key(1))).as("MW3: it was waiting").isTrue();
    assertThat(settle(key(1))).as("MW3: it no longer was").isFalse();
    assertThat(settle(key(9))).as("MW3: it never was").isFalse();
    assertThat(open()).as("MW3: the others wait on").containsExactly(item(2, ambiguous()));
    assertThat(known(KITAKYUSHU, key(1), key(2), key(9)))
        .as("MW3: waiting or settled, and no others")
        .containsExactlyInAnyOrder(key(1), key(2));
  }

  @Test
  void mw4_another_municipality_is_neither_seen_nor_settled() {
    WorklistItem item = item(1, ambiguous());
    add(item);
    assertThat(inTransaction(FUKUOKA, MatchWorklist::open)).as("MW4: seen").isEmpty();
    assertThat(find(FUKUOKA, item.key())).as("MW4: found").isEmpty();
    assertThat(known(FUKUOKA, item.key())).as("MW4: known").isEmpty();
    boolean settledThere = inTransaction(FUKUOKA, list -> list.settle(item.key()));
    assertThat(settledThere).as("MW4: settled there").isFalse();
    assertThat(open()).as("MW4: settled by another").containsExactly(item);
    run(FUKUOKA, list -> list.addAll(List.of(item)));
    assertThat(inTransaction(FUKUOKA, MatchWorklist::open)).as("MW4: collided with").hasSize(1);
  }

  private void add(WorklistItem... items) {
    run(KITAKYUSHU, list -> list.addAll(List.of(items)));
  }

  private List<WorklistItem> open() {
    return inTransaction(KITAKYUSHU, MatchWorklist::open);
  }

  private Optional<WorklistItem> find(MunicipalityCode municipality, ContentKey key) {
    return inTransaction(municipality, list -> list.find(key));
  }

  private Collection<ContentKey> known(MunicipalityCode municipality, ContentKey... keys) {
    return inTransaction(municipality, list -> list.knownKeys(List.of(keys)));
  }

  private boolean settle(ContentKey key) {
    return inTransaction(KITAKYUSHU, list -> list.settle(key));
  }

  private void run(MunicipalityCode municipality, Consumer<MatchWorklist> work) {
    inTransaction(
        municipality,
        list -> {
          work.accept(list);
          return true;
        });
  }

  private static WorklistItem item(int number, Match match) {
    ReportedPerson person =
        new ReportedPerson(
            HANAKO, "ﾔﾏﾀﾞ ﾊﾅｺ", "山田 花子", LocalDate.of(2024, 2, 29), Sex.FEMALE, "北九州市小倉北区城内1-1");
    VaccinationReport report = new VaccinationReport(number, person, Visits.measlesInFull(DAY));
    return new WorklistItem(key(number), report, match, NOON.plusSeconds(number));
  }

  private static Match ambiguous() {
    return new Match.Ambiguous(
        List.of(
            candidate(HANAKO, Agreement.VARIANT, 850),
            candidate(new AddresseeNumber("0000007"), Agreement.DIFFERENT, -430)));
  }

  private static Candidate candidate(AddresseeNumber number, Agreement kanji, int weight) {
    return new Candidate(
        number,
        Map.of(Criterion.BIRTH_DATE, Agreement.EXACT, Criterion.KANJI, kanji),
        Map.of(Criterion.BIRTH_DATE, 1400, Criterion.KANJI, weight));
  }

  private static ContentKey key(int number) {
    return new ContentKey("%064x".formatted(number));
  }
}
