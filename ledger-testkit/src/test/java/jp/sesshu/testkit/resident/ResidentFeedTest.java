package jp.sesshu.testkit.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.resident.Address;
import jp.sesshu.resident.Addressee;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.Demographics;
import jp.sesshu.resident.Household;
import jp.sesshu.resident.HouseholdNumber;
import jp.sesshu.resident.NonRegisteredPerson;
import jp.sesshu.resident.Particulars;
import jp.sesshu.resident.PersonName;
import jp.sesshu.resident.RegisterChange;
import jp.sesshu.resident.RegisterChange.Kind;
import jp.sesshu.resident.RegisterField;
import jp.sesshu.resident.RegisterOutcome;
import jp.sesshu.resident.RegisterRefusal;
import jp.sesshu.resident.RegisterRow;
import jp.sesshu.resident.RegisterSummary;
import jp.sesshu.resident.ResidencyChange;
import jp.sesshu.resident.ResidencyHistory;
import jp.sesshu.resident.Resident;
import jp.sesshu.resident.ResidentFeed;
import jp.sesshu.resident.Sex;
import jp.sesshu.testkit.fixture.People;
import jp.sesshu.testkit.memory.InMemoryResidentDirectory;
import org.junit.jupiter.api.Test;

class ResidentFeedTest {
  private static final LocalDate BORN = LocalDate.of(2020, 5, 1);
  private static final AddresseeNumber HANA = new AddresseeNumber("77");
  private final InMemoryResidentDirectory directory = new InMemoryResidentDirectory();
  private Instant now = Instant.parse("2025-06-01T00:00:00Z");

  /** A row to be varied. */
  private static final class Row {
    private String kana = "ヤマダ ハナ";
    private String kanji = "山田 花";
    private String address = "小倉北区城内1-1";
    private String household = "5";
    private ResidencyChange event = event(ResidencyChange.Kind.BIRTH, BORN);
    private LocalDate since = BORN;
    private LocalDate until;
    private boolean outside;
    private boolean cancelled;
    private long line = 2;

    RegisterRow row() {
      Demographics person =
          new Demographics(
              PersonName.of(kana, kanji), Sex.FEMALE, BORN, Address.ofText(address, ""));
      return new RegisterRow(
          line,
          new Particulars(
              HANA,
              person,
              new Household(new HouseholdNumber(household), null),
              event,
              null,
              null,
              null,
              Particulars.Nationality.JAPANESE),
          outside,
          cancelled,
          since,
          until);
    }
  }

  private static ResidencyChange event(ResidencyChange.Kind kind, LocalDate on) {
    return new ResidencyChange(kind, kind.name(), on);
  }

  private List<RegisterOutcome> feed(RegisterRow... rows) {
    now = now.plusSeconds(60);
    return new ResidentFeed().apply(List.of(rows), directory, now);
  }

  private List<Kind> changes(RegisterRow row) {
    return feed(row)
        .get(0)
        .fold(
            applied -> applied.changes().stream().map(RegisterChange::kind).toList(),
            unchanged -> List.<Kind>of(),
            refused -> {
              throw new AssertionError("refused: " + refused.refusal());
            });
  }

  private Optional<RegisterRefusal> refusal(RegisterRow row) {
    return feed(row)
        .get(0)
        .fold(a -> Optional.empty(), u -> Optional.empty(), r -> Optional.of(r.refusal()));
  }

  private ResidencyHistory residencies() {
    return ResidencyHistory.of(directory.history(HANA));
  }

  @Test
  void the_same_file_a_second_time_changes_nothing() {
    List<RegisterRow> file = new ArrayList<>();
    for (Addressee one : People.everyone()) {
      file.add(RegisterRow.of(file.size() + 2, one));
    }
    RegisterSummary first = RegisterSummary.of(feed(file.toArray(RegisterRow[]::new)));
    RegisterSummary second = RegisterSummary.of(feed(file.toArray(RegisterRow[]::new)));
    assertThat(first.changes()).containsExactly(Map.entry(Kind.FIRST_SEEN, 11));
    assertThat(second.applied()).isZero();
    assertThat(second.unchanged()).isEqualTo(11);
    assertThat(first.plus(second).rows()).isEqualTo(22);
    directory.forEach(record -> assertThat(record.version()).isEqualTo(1));
  }

  @Test
  void a_family_moves_within_the_city_and_into_another_household() {
    Row row = new Row();
    feed(row.row());
    row.address = "戸畑区新池2-2";
    row.household = "6";
    row.event = event(ResidencyChange.Kind.MOVE_WITHIN, LocalDate.of(2024, 4, 1));
    assertThat(changes(row.row())).containsExactly(Kind.MOVED_WITHIN, Kind.HOUSEHOLD_CHANGED);
    assertThat(directory.history(HANA)).hasSize(2);
  }

  @Test
  void an_address_written_otherwise_without_an_event_is_a_correction() {
    Row row = new Row();
    feed(row.row());
    row.address = "小倉北区城内１番１号";
    RegisterOutcome outcome = feed(row.row()).get(0);
    assertThat(((RegisterOutcome.Applied) outcome).changes())
        .containsExactly(new RegisterChange.Corrected(Set.of(RegisterField.ADDRESS)));
  }

  @Test
  void whoever_moves_away_and_comes_back_has_two_residencies() {
    Row row = new Row();
    feed(row.row());
    row.until = LocalDate.of(2022, 3, 31);
    row.event = event(ResidencyChange.Kind.MOVE_OUT, row.until);
    assertThat(changes(row.row())).containsExactly(Kind.MOVED_OUT);
    row.since = LocalDate.of(2024, 4, 1);
    row.until = null;
    row.event = event(ResidencyChange.Kind.MOVE_IN, row.since);
    assertThat(changes(row.row())).containsExactly(Kind.MOVED_IN);
    assertThat(residencies().days().asList())
        .containsExactly(
            DateRange.of(BORN, LocalDate.of(2022, 3, 30)),
            DateRange.since(LocalDate.of(2024, 4, 1)));
    assertThat(residencies().covers(LocalDate.of(2022, 3, 31))).isFalse();
    assertThat(residencies().covers(LocalDate.of(2024, 4, 1))).isTrue();
  }

  @Test
  void a_return_whose_departure_was_never_told_ends_the_earlier_residency() {
    Row row = new Row();
    feed(row.row());
    row.since = LocalDate.of(2024, 4, 1);
    row.event = event(ResidencyChange.Kind.MOVE_IN, row.since);
    assertThat(changes(row.row())).containsExactly(Kind.MOVED_IN);
    assertThat(residencies().residencies()).hasSize(2);
  }

  @Test
  void a_corrected_first_day_is_no_second_residency() {
    Row row = new Row();
    feed(row.row());
    row.since = BORN.plusDays(3);
    assertThat(changes(row.row())).containsExactly(Kind.CORRECTED);
    assertThat(residencies().days().asList()).containsExactly(DateRange.since(BORN.plusDays(3)));
  }

  @Test
  void a_move_out_taken_back_leaves_one_residency_that_lasts() {
    Row row = new Row();
    feed(row.row());
    row.until = LocalDate.of(2022, 3, 31);
    row.event = event(ResidencyChange.Kind.MOVE_OUT, row.until);
    feed(row.row());
    row.until = null;
    row.event = event(ResidencyChange.Kind.OTHER, LocalDate.of(2022, 4, 5));
    assertThat(changes(row.row())).containsExactly(Kind.CORRECTED);
    assertThat(residencies().days().asList()).containsExactly(DateRange.since(BORN));
  }

  @Test
  void the_dead_keep_their_record_and_its_history() {
    Row row = new Row();
    feed(row.row());
    row.until = LocalDate.of(2024, 2, 2);
    row.event = event(ResidencyChange.Kind.DEATH, LocalDate.of(2024, 2, 1));
    RegisterOutcome outcome = feed(row.row()).get(0);
    assertThat(((RegisterOutcome.Applied) outcome).changes())
        .containsExactly(new RegisterChange.Died(LocalDate.of(2024, 2, 1)));
    assertThat(directory.history(HANA)).hasSize(2);
    assertThat(residencies().covers(LocalDate.of(2024, 2, 1))).isTrue();
    assertThat(residencies().covers(LocalDate.of(2024, 2, 2))).isFalse();
  }

  @Test
  void a_new_name_by_an_event_and_a_new_spelling_are_told_apart() {
    Row row = new Row();
    feed(row.row());
    row.kanji = "山田 華";
    assertThat(changes(row.row())).containsExactly(Kind.CORRECTED);
    row.kana = "サトウ ハナ";
    row.kanji = "佐藤 華";
    row.event = event(ResidencyChange.Kind.NAME_CHANGE, LocalDate.of(2024, 1, 9));
    assertThat(changes(row.row())).containsExactly(Kind.RENAMED);
  }

  @Test
  void a_child_from_elsewhere_becomes_a_resident() {
    Row row = new Row();
    row.outside = true;
    row.since = null;
    feed(row.row());
    assertThat(directory.find(HANA).orElseThrow().addressee())
        .isInstanceOf(NonRegisteredPerson.class);
    row.outside = false;
    row.since = LocalDate.of(2024, 4, 1);
    row.event = event(ResidencyChange.Kind.MOVE_IN, row.since);
    row.address = "戸畑区新池2-2";
    assertThat(changes(row.row())).containsExactly(Kind.BECAME_RESIDENT);
    assertThat(directory.find(HANA).orElseThrow().addressee()).isInstanceOf(Resident.class);
  }

  @Test
  void a_record_struck_out_and_reinstated_is_told_each_time() {
    Row row = new Row();
    feed(row.row());
    row.cancelled = true;
    assertThat(changes(row.row())).containsExactly(Kind.CANCELLED);
    assertThat(residencies().days().isEmpty()).isTrue();
    row.cancelled = false;
    assertThat(changes(row.row())).containsExactly(Kind.REINSTATED);
    assertThat(residencies().covers(BORN)).isTrue();
  }

  @Test
  void an_older_file_does_not_undo_a_move() {
    Row row = new Row();
    RegisterRow old = row.row();
    feed(old);
    row.address = "戸畑区新池2-2";
    row.event = event(ResidencyChange.Kind.MOVE_WITHIN, LocalDate.of(2024, 4, 1));
    feed(row.row());
    assertThat(refusal(old)).contains(RegisterRefusal.OLDER_THAN_KNOWN);
    assertThat(directory.history(HANA)).hasSize(2);
    List<RegisterOutcome> decided =
        new ResidentFeed(ResidentFeed.OlderRows.APPLY).apply(List.of(old), directory, now);
    assertThat(decided.get(0)).isInstanceOf(RegisterOutcome.Applied.class);
  }

  @Test
  void rows_that_contradict_themselves_are_refused_with_the_reason() {
    Row row = new Row();
    row.outside = true;
    assertThat(refusal(row.row())).contains(RegisterRefusal.OUTSIDE_YET_RESIDENT);
    row.until = BORN.plusYears(1);
    assertThat(refusal(row.row())).as("a former resident").isEmpty();
    row.until = BORN.minusDays(1);
    assertThat(refusal(row.row())).contains(RegisterRefusal.UNTIL_BEFORE_SINCE);
    row.since = null;
    assertThat(refusal(row.row())).contains(RegisterRefusal.UNTIL_WITHOUT_SINCE);
    row.until = null;
    row.outside = false;
    assertThat(refusal(row.row())).contains(RegisterRefusal.SINCE_MISSING);
    row.since = BORN.minusDays(1);
    assertThat(refusal(row.row())).contains(RegisterRefusal.SINCE_BEFORE_BIRTH);
    assertThat(directory.history(HANA)).hasSize(1);
  }

  @Test
  void a_resident_does_not_leave_the_register_without_a_day() {
    Row row = new Row();
    feed(row.row());
    row.outside = true;
    row.since = null;
    assertThat(refusal(row.row())).contains(RegisterRefusal.LEFT_WITHOUT_DAY);
  }

  @Test
  void of_two_rows_for_one_number_the_first_counts_in_every_run() {
    Row row = new Row();
    RegisterRow first = row.row();
    row.line = 3;
    RegisterRow equal = row.row();
    row.line = 4;
    row.kanji = "山田 華";
    RegisterRow other = row.row();
    for (int run = 0; run < 2; run++) {
      List<RegisterOutcome> outcomes = feed(first, equal, other);
      assertThat(outcomes.get(1)).isInstanceOf(RegisterOutcome.Unchanged.class);
      assertThat(outcomes.get(2))
          .isEqualTo(new RegisterOutcome.Refused(4, HANA, RegisterRefusal.REPEATED_NUMBER));
    }
    assertThat(directory.history(HANA)).hasSize(1);
  }

  @Test
  void a_version_is_never_recorded_before_its_predecessor() {
    Row row = new Row();
    feed(row.row());
    row.kanji = "山田 華";
    new ResidentFeed().apply(List.of(row.row()), directory, Instant.EPOCH);
    assertThat(directory.history(HANA))
        .extracting(one -> one.recordedAt())
        .containsExactly(now, now);
  }
}
