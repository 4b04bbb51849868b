package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.city.CityPlan;
import jp.sesshu.testkit.city.GeneratedCity;
import jp.sesshu.testkit.city.GeneratedReport;
import jp.sesshu.testkit.city.ReportFault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MatchCommandTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final CityPlan PLAN =
      new CityPlan(new MunicipalityCode("401005"), LocalDate.of(2026, 11, 24), 2000);
  private static final GeneratedCity CITY = GeneratedCity.of(PLAN, new Random(5));

  @TempDir private static Path dir;
  private static Run run;
  private static final List<JsonNode> ANSWERS = new ArrayList<>();

  @BeforeAll
  static void match_a_generated_city() throws IOException {
    CityFiles.write(CITY, dir);
    run =
        Run.of(
            "match",
            "--residents",
            dir.resolve(CityFiles.RESIDENTS).toString(),
            "--reports",
            dir.resolve(CityFiles.REPORTS).toString());
    run.lines().forEach(line -> ANSWERS.add(JSON.readTree(line)));
  }

  @Test
  void every_report_has_one_answer_in_the_order_of_the_file() {
    assertThat(ANSWERS).hasSameSizeAs(CITY.reports());
    for (int i = 0; i < ANSWERS.size(); i++) {
      assertThat(ANSWERS.get(i).get("line").longValue()).isEqualTo(i + 2L);
    }
  }

  @Test
  void no_report_is_ever_matched_to_another_person() {
    for (int i = 0; i < ANSWERS.size(); i++) {
      JsonNode answer = ANSWERS.get(i);
      if (answer.has("number")) {
        String about = CITY.reports().get(i).about().value();
        assertThat(answer.get("number").stringValue()).as("line %d", i + 2).isEqualTo(about);
      }
    }
  }

  @Test
  void nearly_every_report_without_a_fault_is_matched() {
    long sound = 0;
    long matched = 0;
    for (int i = 0; i < ANSWERS.size(); i++) {
      if (CITY.reports().get(i).fault() == ReportFault.NONE) {
        sound++;
        matched += ANSWERS.get(i).path("match").asString("").equals("MATCHED") ? 1 : 0;
      }
    }
    assertThat(matched * 100 / sound).isGreaterThanOrEqualTo(97);
  }

  @Test
  void rows_that_cannot_be_read_are_told_with_their_code_and_the_status_says_so() {
    for (int i = 0; i < ANSWERS.size(); i++) {
      GeneratedReport report = CITY.reports().get(i);
      String code = ANSWERS.get(i).path("error").path("code").asString("");
      String expected =
          switch (report.fault()) {
            case BAD_DATE -> "INTAKE-106";
            case UNKNOWN_VACCINE -> "INTAKE-108";
            default -> "";
          };
      assertThat(code).as("line %d", i + 2).isEqualTo(expected);
    }
    assertThat(run.status()).isEqualTo(1);
  }
}
