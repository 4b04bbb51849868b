package jp.sesshu.json;

import static org.assertj.core.api.Assertions.assertThat;

import jp.sesshu.exchange.PermissionList;
import jp.sesshu.statutes.JacksonPermissions;
import org.junit.jupiter.api.Test;

class DeclaredBasisCasesTest {

  private static final PermissionList LAW = JacksonPermissions.ofJapan();
  private static final OracleFacts.Format FORMAT =
      (in, out) -> DeclaredBasisCases.answer(LAW, in, out);

  @Test
  void a_governor_may_declare_what_a_city_may_not() {
    assertThat(answer("\"self\":\"PREFECTURE\"", "16の3").text())
        .isEqualTo("{\"id\":\"b\",\"lawful\":true,\"mismatches\":[]}\n");
    assertThat(answer("\"self\":\"MUNICIPALITY\"", "16の3").text())
        .contains("\"kind\":\"ROW_NOT_IN_FORCE\"");
  }

  @Test
  void days_without_an_enacted_end_have_none() {
    assertThat(
            OracleFacts.answer(
                    FORMAT,
                    "{\"id\":\"b\",\"on\":\"2024-05-27\",\"direction\":\"ASKS\","
                        + "\"table\":\"提供命令第2条の表\",\"row\":\"25\","
                        + "\"information\":[\"VACCINATION_RECORD\",\"DISABILITY_CERTIFICATE\"]}")
                .text())
        .contains(
            "\"kind\":\"INFORMATION_NOT_DECLARED\"",
            "\"information\":[\"SPECIAL_MEASURES_VACCINATION_RECORD\"]",
            "{\"from\":\"2024-05-27\",\"until\":null}");
  }

  @Test
  void a_field_the_declaration_does_not_have_is_refused() {
    assertThat(answer("\"provider\":\"PREFECTURE\"", "16の3").errorCode())
        .isEqualTo("FIELD_UNKNOWN");
    assertThat(answer("\"self\":\"prefecture\"", "16の3").errorCode()).isEqualTo("NOT_PERMITTED");
  }

  private static OracleFacts.Answered answer(String field, String row) {
    return OracleFacts.answer(
        FORMAT,
        "{\"id\":\"b\",\"on\":\"2021-10-04\",\"direction\":\"ASKS\",\"table\":\"番号法別表第二\","
            + "\"row\":\""
            + row
            + "\","
            + field
            + "}");
  }
}
