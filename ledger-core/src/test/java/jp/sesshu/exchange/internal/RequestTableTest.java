package jp.sesshu.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.sesshu.exchange.internal.RequestTable.Codes;
import jp.sesshu.exchange.internal.RequestTable.Segment;
import org.junit.jupiter.api.Test;

class RequestTableTest {

  private static final int EVER = Integer.MIN_VALUE;

  private static RequestTable<String> table(Map<Codes, List<Segment<String>>> runs) {
    return new RequestTable<>(runs, "unknown", "unlisted");
  }

  private static String get(
      RequestTable<String> table,
      int day,
      String asker,
      String provider,
      String task,
      String kind) {
    return table.get(
        day, new MetCode(asker), new MetCode(provider), new MetCode(task), new MetCode(kind));
  }

  @Test
  void entries_whose_codes_have_equal_hashes_are_told_apart() {
    assertThat("AP".hashCode()).isEqualTo("B1".hashCode());
    Map<Codes, List<Segment<String>>> runs = new HashMap<>();
    for (String asker : List.of("AP", "B1")) {
      for (String kind : List.of("AP", "B1")) {
        Segment<String> only = new Segment<>(EVER, asker + kind);
        runs.put(new Codes(asker, "P", "T", kind), List.of(only));
      }
    }
    runs.remove(new Codes("B1", "P", "T", "B1"));
    RequestTable<String> table = table(runs);
    assertThat(get(table, 0, "AP", "P", "T", "AP")).isEqualTo("APAP");
    assertThat(get(table, 0, "AP", "P", "T", "B1")).isEqualTo("APB1");
    assertThat(get(table, 0, "B1", "P", "T", "AP")).isEqualTo("B1AP");
    assertThat(get(table, 0, "B1", "P", "T", "B1")).isEqualTo("unlisted");
  }

  @Test
  void an_unknown_code_with_the_hash_of_a_known_one_is_unknown() {
    RequestTable<String> table =
        table(Map.of(new Codes("AP", "P", "T", "K"), List.of(new Segment<>(EVER, "yes"))));
    assertThat(get(table, 0, "AP", "P", "T", "K")).isEqualTo("yes");
    assertThat(get(table, 0, "B1", "P", "T", "K")).isEqualTo("unknown");
    assertThat(get(table, 0, "P", "AP", "T", "K")).isEqualTo("unlisted");
  }

  @Test
  void each_table_has_numbers_of_its_own_for_a_code_that_several_look_up() {
    MetCode party = new MetCode("P");
    MetCode task = new MetCode("T");
    MetCode known = new MetCode("K");
    MetCode foreign = new MetCode("A");
    List<Segment<String>> held = List.of(new Segment<>(EVER, "yes"));
    RequestTable<String> one = table(Map.of(new Codes("P", "P", "T", "K"), held));
    RequestTable<String> other =
        table(Map.of(new Codes("P", "P", "T", "A"), held, new Codes("P", "P", "S", "K"), held));
    for (int time = 0; time < 3; time++) {
      assertThat(one.get(0, party, party, task, known)).isEqualTo("yes");
      assertThat(one.get(0, party, party, task, foreign)).isEqualTo("unknown");
      assertThat(other.get(0, party, party, task, known)).isEqualTo("unlisted");
      assertThat(other.get(0, party, party, task, foreign)).isEqualTo("yes");
    }
  }

  @Test
  void a_table_without_entries_knows_nothing() {
    assertThat(get(table(Map.of()), 0, "P", "P", "T", "K")).isEqualTo("unknown");
  }

  @Test
  void more_codes_than_can_be_numbered_are_refused() {
    Map<Codes, List<Segment<String>>> runs = new HashMap<>();
    for (int n = 0; n <= CodeNumbers.MOST; n++) {
      runs.put(new Codes("P", "P", "T", "K" + n), List.of(new Segment<>(EVER, "yes")));
    }
    assertThatThrownBy(() -> table(runs)).isInstanceOf(IllegalArgumentException.class);
    runs.remove(new Codes("P", "P", "T", "K7"));
    RequestTable<String> full = table(runs);
    assertThat(get(full, 0, "P", "P", "T", "K8")).isEqualTo("yes");
    assertThat(get(full, 0, "P", "P", "T", "K" + CodeNumbers.MOST)).isEqualTo("yes");
    assertThat(get(full, 0, "P", "P", "T", "K7")).isEqualTo("unknown");
  }

  @Test
  void each_value_holds_from_its_first_day_however_many_there_are() {
    for (int count = 1; count <= 6; count++) {
      List<Segment<String>> segments = new ArrayList<>(List.of(new Segment<>(EVER, "0")));
      for (int nth = 1; nth < count; nth++) {
        segments.add(new Segment<>(10 * nth, String.valueOf(nth)));
      }
      RequestTable<String> table =
          table(
              Map.of(
                  new Codes("A", "P", "T", "K"),
                  segments,
                  new Codes("A", "P", "T", "L"),
                  List.of(new Segment<>(EVER, "other"))));
      for (int day = -5; day < 75; day++) {
        int nth = Math.max(0, Math.min(day / 10, count - 1));
        assertThat(get(table, day, "A", "P", "T", "K")).isEqualTo(String.valueOf(nth));
      }
      String last = String.valueOf(count - 1);
      assertThat(get(table, Integer.MAX_VALUE, "A", "P", "T", "K")).isEqualTo(last);
      assertThat(get(table, EVER, "A", "P", "T", "K")).isEqualTo("0");
    }
  }

  @Test
  void it_answers_as_a_map_does() {
    Random random = new Random(9);
    Map<Codes, List<Segment<String>>> runs = new HashMap<>();
    for (int n = 0; n < 3_000; n++) {
      runs.put(codes(random), List.of(new Segment<>(EVER, "a"), new Segment<>(n, "b" + n)));
    }
    RequestTable<String> table = table(runs);
    int unlisted = 0;
    for (int n = 0; n < 20_000; n++) {
      Codes asked = codes(random);
      String found =
          get(
              table,
              Integer.MAX_VALUE,
              asked.asker(),
              asked.provider(),
              asked.task(),
              asked.kind());
      List<Segment<String>> held = runs.get(asked);
      assertThat(found).isEqualTo(held == null ? "unlisted" : held.get(1).value());
      unlisted += held == null ? 1 : 0;
    }
    assertThat(unlisted).isBetween(5_000, 15_000);
    runs.forEach(
        (codes, segments) ->
            assertThat(
                    get(table, EVER, codes.asker(), codes.provider(), codes.task(), codes.kind()))
                .isEqualTo("a"));
  }

  private static Codes codes(Random random) {
    return new Codes(
        "A" + random.nextInt(10),
        "A" + random.nextInt(10),
        "T" + random.nextInt(9),
        "K" + random.nextInt(7));
  }
}
