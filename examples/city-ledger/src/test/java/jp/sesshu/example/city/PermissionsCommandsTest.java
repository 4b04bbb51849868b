package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PermissionsCommandsTest {

  @Test
  void what_the_seed_city_declared_in_2021_disagrees_with_the_law_of_its_day_in_three_places()
      throws IOException {
    Run run = Run.withInput(declared(), "permissions", "compare", "--cases", "-");
    assertThat(run.status()).isZero();
    List<String> lines = run.lines();
    assertThat(lines).hasSize(7);
    assertThat(lines.stream().filter(line -> line.contains("\"lawful\":false")))
        .containsExactly(
            "{\"id\":\"asks-16-2\",\"lawful\":false,\"mismatches\":[{\"kind\":"
                + "\"INFORMATION_NOT_DECLARED\",\"parties\":[\"PREFECTURE\"],\"information\":"
                + "[\"DISABILITY_CERTIFICATE\"],\"lawfulRows\":[\"番号法別表第二/16の2/1\"],\"lawfulOn\":"
                + "[{\"from\":\"2018-06-27\",\"until\":\"2024-05-26\"}]}]}",
            "{\"id\":\"provides-16-2\",\"lawful\":false,\"mismatches\":[{\"kind\":"
                + "\"PARTY_NOT_IN_ROW\",\"parties\":[\"PREFECTURE\"],\"information\":[],"
                + "\"lawfulRows\":[\"番号法別表第二/16の3/1\"],\"lawfulOn\":"
                + "[{\"from\":\"2017-05-30\",\"until\":\"2018-06-26\"}]}]}",
            "{\"id\":\"provides-115-2\",\"lawful\":false,\"mismatches\":[{\"kind\":"
                + "\"PARTY_NOT_IN_ROW\",\"parties\":[\"PREFECTURE\"],\"information\":[],"
                + "\"lawfulRows\":[],\"lawfulOn\":[]}]}");
    assertThat(lines.get(1)).isEqualTo("{\"id\":\"asks-17\",\"lawful\":true,\"mismatches\":[]}");
  }

  @Test
  void the_same_declarations_are_stale_when_the_table_has_gone() throws IOException {
    Run run =
        Run.withInput(
            declared().replace("2021-10-04", "2024-05-27"),
            "permissions",
            "compare",
            "--cases",
            "-");
    assertThat(run.lines()).hasSize(7).allMatch(line -> line.contains("ROW_NOT_IN_FORCE"));
  }

  @Test
  void a_declaration_that_cannot_be_read_is_answered_with_its_line_and_the_others_are_compared() {
    Run run =
        Run.withInput(
            """
            {"id":"a","on":"2021-10-04","direction":"GIVES","table":"番号法別表第二","row":"17"}
            {"id":"b","on":"2021-10-04","direction":"ASKS","table":" ","row":"17"}
            {"id":"c","on":"2021-10-04","direction":"ASKS","table":"番号法別表第二","row":"17","counterparties":["city"]}
            {"id":"d","on":"2021-10-04","direction":"ASKS","table":"番号法別表第二","row":"17"}
            """,
            "permissions",
            "compare",
            "--cases",
            "-");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines())
        .satisfiesExactly(
            a -> assertThat(a).contains("\"line\":1", "\"field\":\"direction\"", "ASKS, PROVIDES"),
            b -> assertThat(b).contains("\"line\":2", "\"field\":\"table\""),
            c -> assertThat(c).contains("\"line\":3", "\"field\":\"counterparties\""),
            d -> assertThat(d).contains("\"id\":\"d\"", "\"lawful\":true"));
  }

  private static String declared() throws IOException {
    try (InputStream in =
        PermissionsCommandsTest.class.getResourceAsStream("declared-bases-2021.jsonl")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
