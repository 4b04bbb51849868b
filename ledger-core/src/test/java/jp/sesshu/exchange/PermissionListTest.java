package jp.sesshu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.exchange.PermissionRow.PurposeArticle;
import org.junit.jupiter.api.Test;

class PermissionListTest {

  private static final LocalDate EPOCH = LocalDate.of(2017, 1, 1);

  private static PartyCode party(int n) {
    return new PartyCode("BODY_" + n);
  }

  private static TaskCode task(int n) {
    return new TaskCode("TASK_" + n);
  }

  private static InformationCode kind(int n) {
    return new InformationCode("KIND_" + n);
  }

  private static List<PermissionRow> rows(int count) {
    Random random = new Random(20240527);
    List<PermissionRow> rows = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      LocalDate from = EPOCH.plusDays(random.nextInt(3000));
      TaskCode first = task(random.nextInt(20));
      TaskCode second = task(20 + random.nextInt(20));
      InformationCode kind = kind(random.nextInt(20));
      rows.add(
          new PermissionRow(
              new PermissionRowId("T", String.valueOf(n), 1),
              DateRange.of(from, from.plusDays(1 + random.nextInt(900))),
              Set.of(party(random.nextInt(10))),
              Set.of(party(random.nextInt(10))),
              Set.of(first, second),
              Set.of(kind),
              List.of(new PurposeArticle("P" + n, false, Set.of(first), Set.of(kind))),
              "T " + n));
    }
    return rows;
  }

  private static final List<EnablingProvision> ENABLED =
      List.of(new EnablingProvision("T", DateRange.since(EPOCH), "A"));

  private static List<PermissionRequest> requests(int count) {
    Random random = new Random(7);
    List<PermissionRequest> requests = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      requests.add(
          new PermissionRequest(
              EPOCH.plusDays(random.nextInt(4200) - 100),
              party(random.nextInt(11)),
              party(random.nextInt(10)),
              task(random.nextInt(40)),
              kind(random.nextInt(20))));
    }
    return requests;
  }

  @Test
  void it_permits_exactly_what_a_search_through_all_rows_permits() {
    List<PermissionRow> rows = rows(600);
    PermissionList list = PermissionList.of(rows, ENABLED);
    int permitted = 0;
    for (PermissionRequest request : requests(20_000)) {
      Set<PermissionRowId> wanted =
          rows.stream()
              .filter(row -> row.inForce().contains(request.on()))
              .filter(row -> row.askers().contains(request.asker()))
              .filter(row -> row.providers().contains(request.provider()))
              .filter(row -> row.information().contains(request.information()))
              .filter(row -> row.purposes().get(0).tasks().contains(request.task()))
              .map(PermissionRow::id)
              .collect(Collectors.toSet());
      Set<PermissionRowId> actual =
          list.check(request).fold(yes -> Set.copyOf(yes.rows()), no -> Set.of());
      assertThat(actual).isEqualTo(wanted);
      permitted += actual.size();
    }
    assertThat(permitted).isPositive();
  }

  @Test
  void a_check_allocates_nothing() throws JMException {
    PermissionList list = PermissionList.of(rows(5_000), ENABLED);
    PermissionRequest[] requests = requests(1_000).toArray(PermissionRequest[]::new);
    int permitted = 0;
    for (int warm = 0; warm < 50; warm++) {
      permitted += run(list, requests);
    }
    long before = allocatedBytes();
    for (int round = 0; round < 100; round++) {
      permitted += run(list, requests);
    }
    long allocated = allocatedBytes() - before;
    assertThat(permitted).isPositive();
    assertThat(allocated).as("bytes of 100,000 checks").isLessThan(50_000);
  }

  private static long allocatedBytes() throws JMException {
    return (long)
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                "getThreadAllocatedBytes",
                new Object[] {Thread.currentThread().getId()},
                new String[] {"long"});
  }

  private static int run(PermissionList list, PermissionRequest[] requests) {
    int permitted = 0;
    for (PermissionRequest request : requests) {
      permitted += list.check(request).isPermitted() ? 1 : 0;
    }
    return permitted;
  }

  @Test
  void two_versions_of_one_place_may_not_be_in_force_on_one_day() {
    PermissionRow row = rows(1).get(0);
    assertThatThrownBy(() -> PermissionList.of(List.of(row, row), ENABLED))
        .hasMessageContaining("T/0/1: two versions");
  }

  @Test
  void a_code_with_the_hash_of_a_code_of_the_list_is_not_taken_for_it() {
    assertThat("AP".hashCode()).isEqualTo("B1".hashCode());
    PermissionRow row =
        new PermissionRow(
            new PermissionRowId("T", "1", 1),
            DateRange.since(EPOCH),
            Set.of(new PartyCode("B1")),
            Set.of(party(1)),
            Set.of(task(1)),
            Set.of(kind(1)),
            List.of(new PurposeArticle("P", false, Set.of(task(1)), Set.of(kind(1)))),
            "T 1");
    PermissionList list = PermissionList.of(List.of(row), ENABLED);
    assertThat(permits(list, "B1")).isTrue();
    assertThat(permits(list, "AP")).isFalse();
  }

  private static boolean permits(PermissionList list, String asker) {
    return list.check(
            new PermissionRequest(EPOCH, new PartyCode(asker), party(1), task(1), kind(1)))
        .isPermitted();
  }

  @Test
  void a_code_that_no_row_names_is_told_from_a_combination_that_none_has() {
    PermissionList list = PermissionList.of(rows(20), ENABLED);
    PartyCode known = list.rows().get(0).askers().iterator().next();
    assertThat(reason(list, new PartyCode("NOBODY"))).isEqualTo(PermissionRefusal.UNKNOWN_CODE);
    assertThat(reason(list, known)).isEqualTo(PermissionRefusal.NO_ROW);
  }

  private static PermissionRefusal reason(PermissionList list, PartyCode asker) {
    PermissionRow other = list.rows().get(1);
    InformationCode kind = list.rows().get(2).information().iterator().next();
    return list.check(
            new PermissionRequest(
                EPOCH.plusDays(9000),
                asker,
                other.providers().iterator().next(),
                other.tasks().iterator().next(),
                kind))
        .fold(permitted -> null, refused -> refused.reason());
  }

  @Test
  void an_empty_list_permits_nothing() {
    PermissionDecision decision = PermissionList.of(List.of(), List.of()).check(requests(1).get(0));
    assertThat(decision)
        .isEqualTo(new PermissionDecision.Refused(PermissionRefusal.UNKNOWN_CODE, List.of()));
  }

  @Test
  void a_purpose_may_not_go_beyond_its_row() {
    assertThatThrownBy(
            () ->
                new PermissionRow(
                    new PermissionRowId("T", "1", 1),
                    DateRange.since(EPOCH),
                    Set.of(party(1)),
                    Set.of(party(2)),
                    Set.of(task(1)),
                    Set.of(kind(1)),
                    List.of(new PurposeArticle("P", false, Set.of(task(2)), Set.of(kind(1)))),
                    "T 1"))
        .hasMessageContaining("P must not go beyond");
  }
}
