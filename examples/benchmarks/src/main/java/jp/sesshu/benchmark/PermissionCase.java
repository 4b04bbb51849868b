package jp.sesshu.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.calendar.EpochDays;
import jp.sesshu.exchange.EnablingProvision;
import jp.sesshu.exchange.InformationCode;
import jp.sesshu.exchange.PartyCode;
import jp.sesshu.exchange.PermissionList;
import jp.sesshu.exchange.PermissionRow;
import jp.sesshu.exchange.PermissionRow.PurposeArticle;
import jp.sesshu.exchange.PermissionRowId;
import jp.sesshu.exchange.TaskCode;

/**
 * A random list and random requests to it, half of them for the purpose of one of its rows, on some
 * day.
 *
 * @param rows the rows of the list
 * @param list the list
 * @param asked the requests
 */
record PermissionCase(List<PermissionRow> rows, PermissionList list, List<Asked> asked) {

  private static final LocalDate EPOCH = LocalDate.of(2017, 1, 1);

  /** One request, with strings of its own as they come off a wire. */
  record Asked(
      int day, PartyCode asker, PartyCode provider, TaskCode task, InformationCode information) {}

  static PermissionCase of(int count, int requests, long seed) {
    Random random = new Random(seed);
    List<PermissionRow> rows = new ArrayList<>(count);
    for (int n = 0; n < count; n++) {
      rows.add(row(random, n));
    }
    List<Asked> asked = new ArrayList<>(requests);
    for (int n = 0; n < requests; n++) {
      asked.add(asked(random, rows));
    }
    EnablingProvision enabled = new EnablingProvision("T", DateRange.since(EPOCH), "番号法 第19条第8号");
    return new PermissionCase(rows, PermissionList.of(rows, List.of(enabled)), asked);
  }

  private static PermissionRow row(Random random, int n) {
    LocalDate from = EPOCH.plusDays(random.nextInt(3000));
    TaskCode first = task(random.nextInt(100));
    TaskCode second = task(100 + random.nextInt(100));
    InformationCode kind = kind(random.nextInt(50));
    return new PermissionRow(
        new PermissionRowId("T", String.valueOf(n), 1),
        DateRange.of(from, from.plusDays(1L + random.nextInt(2000))),
        Set.of(party(random.nextInt(40))),
        Set.of(party(random.nextInt(40))),
        Set.of(first, second),
        Set.of(kind),
        List.of(new PurposeArticle("P" + n, false, Set.of(first), Set.of(kind))),
        "T " + n);
  }

  private static Asked asked(Random random, List<PermissionRow> rows) {
    int day = EpochDays.of(EPOCH.plusDays(random.nextInt(5000)));
    if (random.nextBoolean()) {
      PermissionRow row = rows.get(random.nextInt(rows.size()));
      return new Asked(
          day,
          new PartyCode(own(row.askers().iterator().next().value())),
          new PartyCode(own(row.providers().iterator().next().value())),
          new TaskCode(own(row.purposes().get(0).tasks().iterator().next().value())),
          new InformationCode(own(row.information().iterator().next().value())));
    }
    return new Asked(
        day,
        party(random.nextInt(42)),
        party(random.nextInt(42)),
        task(random.nextInt(202)),
        kind(random.nextInt(52)));
  }

  private static String own(String value) {
    return String.valueOf(value.toCharArray());
  }

  private static PartyCode party(int n) {
    return new PartyCode("BODY_" + n);
  }

  private static TaskCode task(int n) {
    return new TaskCode("TASK_" + n);
  }

  private static InformationCode kind(int n) {
    return new InformationCode("KIND_" + n);
  }
}
