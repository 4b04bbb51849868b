package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.city.CityPlan;
import jp.sesshu.testkit.city.GeneratedCity;
import jp.sesshu.testkit.city.ReportFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FaultyFilesTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Charset MS932 = Charset.forName("MS932");
  private static final CityPlan PLAN =
      new CityPlan(new MunicipalityCode("401005"), LocalDate.of(2026, 11, 24), 300);
  private static final GeneratedCity CITY = GeneratedCity.of(PLAN, new Random(3));

  @TempDir private Path dir;
  private List<String> header;
  private final List<List<String>> good = new ArrayList<>();

  @BeforeEach
  void write_and_import_the_residents() throws IOException {
    CityFiles.write(CITY, dir);
    Run residents =
        Run.of("residents", "import", path(CityFiles.RESIDENTS), "--dir", dir.toString());
    assertThat(residents.status()).isZero();
    List<String> lines = Files.readAllLines(dir.resolve(CityFiles.REPORTS), MS932);
    header = List.of(lines.get(0).split(",", -1));
    for (int i = 0; i < CITY.reports().size() && good.size() < 7; i++) {
      var report = CITY.reports().get(i);
      boolean sound =
          report.fault() == ReportFault.NONE
              && report.report().person().number().isPresent()
              && report.report().visit().vaccine().isPresent();
      if (sound) {
        good.add(List.of(lines.get(i + 1).split(",", -1)));
      }
    }
  }

  @Test
  void each_faulty_row_is_coded_with_its_line_and_the_good_ones_are_recorded() throws IOException {
    List<String> rows = new ArrayList<>();
    rows.add(String.join(",", header));
    rows.add(String.join(",", good.get(0)));
    rows.add(with(good.get(1), "受診日", "2026-02-30"));
    rows.add(with(good.get(2), "受診日", "2027-01-05"));
    rows.add(with(good.get(3), "受診日", "1900-01-05"));
    rows.add(with(good.get(4), "ワクチン", "XX9"));
    rows.add(String.join(",", good.get(5)));
    String cut = String.join(",", good.get(6));
    rows.add(cut.substring(0, cut.length() / 2));
    Files.write(dir.resolve("faulty.csv"), String.join("\r\n", rows).getBytes(MS932));

    Run run = imported("faulty.csv");

    assertThat(run.status()).isEqualTo(1);
    assertThat(JSON.readTree(run.out()).get("recorded").longValue()).isEqualTo(2);
    assertThat(JSON.readTree(run.out()).get("refused").longValue()).isEqualTo(5);
    assertThat(problems())
        .containsExactlyInAnyOrder(
            "3 INTAKE-106 受診日",
            "4 INTAKE-201 受診日",
            "5 INTAKE-202 受診日",
            "6 INTAKE-108 ワクチン",
            "8 INTAKE-101 ");
    Run again = imported("faulty.csv");
    assertThat(JSON.readTree(again.out()).get("recorded").longValue()).isZero();
    assertThat(JSON.readTree(again.out()).get("alreadyRecorded").longValue()).isEqualTo(2);
  }

  @Test
  void a_file_in_another_charset_is_refused_as_a_whole_and_said_to_be_one() throws IOException {
    String text = String.join(",", header) + "\r\n" + String.join(",", good.get(0)) + "\r\n";
    Files.write(dir.resolve("utf8.csv"), text.getBytes(StandardCharsets.UTF_8));
    Run run = imported("utf8.csv");
    assertThat(run.status()).isEqualTo(1);
    assertThat(problems()).singleElement().asString().contains("INTAKE-001");
    assertThat(JSON.readTree(run.out()).get("recorded").longValue()).isZero();
    Run right =
        Run.of(
            "reports", "import", path("utf8.csv"), "--dir", dir.toString(), "--charset", "UTF-8");
    assertThat(JSON.readTree(right.out()).get("recorded").longValue()).isEqualTo(1);
  }

  @Test
  void a_missing_column_is_named_and_nothing_is_recorded() throws IOException {
    int column = header.indexOf("受診日");
    List<String> rows = new ArrayList<>();
    for (List<String> row : List.of(header, good.get(0))) {
      List<String> cells = new ArrayList<>(row);
      cells.remove(column);
      rows.add(String.join(",", cells));
    }
    Files.write(dir.resolve("missing.csv"), String.join("\r\n", rows).getBytes(MS932));
    Run run = imported("missing.csv");
    assertThat(run.status()).isEqualTo(1);
    assertThat(problems()).containsExactly("1 INTAKE-002 受診日");
  }

  @Test
  void by_a_residents_file_that_cannot_be_read_no_report_is_said_to_mean_nobody()
      throws IOException {
    String text = Files.readString(dir.resolve(CityFiles.RESIDENTS), MS932);
    Files.writeString(dir.resolve("utf8.csv"), text);
    Run run =
        Run.of(
            "match",
            "--residents",
            path("utf8.csv"),
            "--reports",
            path(CityFiles.REPORTS),
            "--lang",
            "ja");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("INTAKE-001: 住民ファイル", "指定の文字コードではありません");
  }

  private Run imported(String file) {
    return Run.of(
        "reports", "import", path(file), "--dir", dir.toString(), "--problems", path("p.jsonl"));
  }

  private List<String> problems() throws IOException {
    List<String> problems = new ArrayList<>();
    for (String line : Files.readAllLines(dir.resolve("p.jsonl"))) {
      JsonNode problem = JSON.readTree(line);
      JsonNode error = problem.get("error");
      problems.add(
          problem.get("line").longValue()
              + " "
              + error.get("code").stringValue()
              + " "
              + error.get("field").asString(""));
    }
    return problems;
  }

  private String with(List<String> row, String column, String cell) {
    List<String> cells = new ArrayList<>(row);
    cells.set(header.indexOf(column), cell);
    return String.join(",", cells);
  }

  private String path(String file) {
    return dir.resolve(file).toString();
  }
}
