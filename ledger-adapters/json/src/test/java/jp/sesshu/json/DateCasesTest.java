package jp.sesshu.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import jp.sesshu.json.OracleFacts.Answered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateCasesTest {

  @Test
  void every_published_fact_about_dates_holds() throws IOException {
    OracleFacts.hold("dates", DateCases::answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"op\":\"withinDays\",\"from\":\"2013-04-01\",\"n\":56 | 2013-05-28",
        "\"op\":\"gestation\",\"from\":\"2026-06-01\",\"weeks\":28,\"days\":0 | 2026-03-09",
        "\"op\":\"gestation\",\"from\":\"2026-06-01\",\"weeks\":36,\"days\":6 | 2026-05-10",
        "\"op\":\"gestation\",\"from\":\"2026-06-01\",\"weeks\":40 | 2026-06-01",
        "\"op\":\"afterMonthsAndHalf\",\"from\":\"2023-04-01\",\"n\":2 | 2023-06-16",
        "\"op\":\"afterDays\",\"from\":\"2023-04-01\",\"n\":0 | 2023-04-02",
        "\"op\":\"reachYears\",\"from\":\"1926-12-25\",\"n\":100 | 2026-12-24",
      })
  void an_operation_without_a_published_fact_answers_by_its_rule(String fields, String date) {
    Answered answered =
        OracleFacts.answer(DateCases::answer, "{\"id\":\"d\"," + fields.strip() + "}");
    assertThat(answered.text()).isEqualTo("{\"id\":\"d\",\"date\":\"" + date + "\"}\n");
    assertThat(answered.run().exitStatus()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"op\":\"reachMonth\",\"from\":\"2018-12-31\",\"n\":2 | NOT_PERMITTED | op",
        "\"from\":\"2018-12-31\",\"n\":2 | FIELD_MISSING | op",
        "\"op\":\"reachMonths\",\"n\":2 | FIELD_MISSING | from",
        "\"op\":\"reachMonths\",\"from\":\"2018-12-31\" | FIELD_MISSING | n",
        "\"op\":\"reachMonths\",\"from\":\"2018-12-31\",\"n\":0 | NOT_PERMITTED | n",
        "\"op\":\"reachMonths\",\"from\":\"2018-12-31\",\"n\":2401 | NOT_PERMITTED | n",
        "\"op\":\"reachMonths\",\"from\":\"2018-12-31\",\"n\":99999999999 | NOT_PERMITTED | n",
        "\"op\":\"reachMonths\",\"from\":\"2018-12-31\",\"n\":\"2\" | FIELD_TYPE | n",
        "\"op\":\"reachMonths\",\"from\":\"2018-12-31\",\"n\":2.0 | FIELD_TYPE | n",
        "\"op\":\"reachMonths\",\"from\":\"2018-02-29\",\"n\":2 | NOT_A_DATE | from",
        "\"op\":\"reachMonths\",\"from\":\"2018-2-9\",\"n\":2 | NOT_A_DATE | from",
        "\"op\":\"reachMonths\",\"from\":20181231,\"n\":2 | FIELD_TYPE | from",
        "\"op\":\"schoolEntry\",\"from\":\"2018-12-31\",\"n\":2 | FIELD_UNKNOWN | n",
        "\"op\":\"gestation\",\"from\":\"2018-12-31\",\"weeks\":28,\"days\":7 | NOT_PERMITTED | days",
      })
  void a_bad_case_is_answered_with_its_code_and_field(String fields, String code, String field) {
    Answered answered =
        OracleFacts.answer(DateCases::answer, "{\"id\":\"d\"," + fields.strip() + "}");
    assertThat(answered.errorCode()).isEqualTo(code);
    assertThat(answered.only().get("error").get("field").stringValue()).isEqualTo(field);
    assertThat(answered.only().get("id").stringValue()).isEqualTo("d");
    assertThat(answered.only().get("line").intValue()).isEqualTo(1);
    assertThat(answered.run().exitStatus()).isEqualTo(1);
  }
}
