package jp.sesshu.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import jp.sesshu.exchange.PermissionList;
import jp.sesshu.statutes.JacksonPermissions;
import org.junit.jupiter.api.Test;

class PermissionCasesTest {

  private static final PermissionList LAW = JacksonPermissions.ofJapan();
  private static final OracleFacts.Format FORMAT =
      (in, out) -> PermissionCases.answer(LAW, in, out);

  @Test
  void every_published_fact_about_permissions_holds() throws IOException {
    OracleFacts.hold("permissions", FORMAT);
  }

  @Test
  void a_permission_names_its_rows_and_articles() {
    assertThat(ask("2021-10-04", "PREFECTURE", "VACCINATION_RECORD"))
        .isEqualTo(
            "{\"id\":\"p\",\"permitted\":true,\"rows\":[\"番号法別表第二/16の2/2\"],\"citation\":"
                + "\"番号法 第19条第8号; 番号法 別表第二 16の2の項; 平成26年内閣府・総務省令第7号 第12条の2\"}\n");
  }

  @Test
  void a_refusal_names_its_reason_also_for_what_is_no_code() {
    assertThat(ask("2021-10-04", "PREFECTURE", "everything"))
        .isEqualTo("{\"id\":\"p\",\"permitted\":false,\"reason\":\"UNKNOWN_CODE\"}\n");
    assertThat(ask("2017-05-29", "PREFECTURE", "VACCINATION_RECORD"))
        .isEqualTo("{\"id\":\"p\",\"permitted\":false,\"reason\":\"NOT_IN_FORCE\"}\n");
  }

  @Test
  void every_field_must_be_there() {
    assertThat(OracleFacts.answer(FORMAT, "{\"id\":\"p\",\"on\":\"2021-10-04\"}").errorCode())
        .isEqualTo("FIELD_MISSING");
  }

  private static String ask(String on, String provider, String information) {
    return OracleFacts.answer(
            FORMAT,
            "{\"id\":\"p\",\"on\":\""
                + on
                + "\",\"asker\":\"MUNICIPALITY\",\"provider\":\""
                + provider
                + "\",\"task\":\"IMMUNIZATION_ACT_VACCINATION\",\"information\":\""
                + information
                + "\"}")
        .text();
  }
}
