package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jp.sesshu.protection.Argon2Cost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  private static final String CASE =
      "{\"id\":\"c1\",\"asOf\":\"2025-06-01\",\"programmes\":[\"mr-2\"],"
          + "\"person\":{\"birthDate\":\"2019-04-02\",\"sex\":\"F\"}}\n";

  @Test
  void a_child_is_assessed_and_the_reason_names_its_article() {
    Run run = Run.withInput(CASE, "assess", "--cases", "-");
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(1);
    assertThat(run.out()).startsWith("{\"id\":\"c1\",\"programme\":\"mr-2\"");
    assertThat(run.out()).contains("\"status\":\"DUE\"").contains("予防接種法施行令");
  }

  @Test
  void sentences_are_japanese_if_asked_for() {
    String english = Run.withInput(CASE, "assess", "--cases", "-").out();
    String japanese = Run.withInput(CASE, "--lang", "ja", "assess", "--cases", "-").out();
    assertThat(japanese).isNotEqualTo(english);
    assertThat(Run.withInput(CASE, "assess", "--lang=ja", "--cases", "-").out())
        .isEqualTo(japanese);
  }

  @Test
  void law_that_was_not_known_yet_is_left_out() {
    String later = CASE.replace("2025-06-01", "2026-06-01");
    Run run = Run.withInput(later, "assess", "--cases", "-", "--law-known-at", "2019-01-01");
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(1);
  }

  @Test
  void a_bad_line_is_answered_the_others_too_and_the_status_says_so(@TempDir Path dir)
      throws IOException {
    Path file = dir.resolve("dates.jsonl");
    Files.writeString(
        file,
        """
        {"id":"d1","op":"reachMonths","from":"2018-12-31","n":2}
        nonsense
        {"id":"d2","op":"reachYears","from":"2020-02-29","n":1}
        """);
    Run run = Run.of("dates", "--cases", file.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines()).hasSize(3);
    assertThat(run.lines().get(0)).isEqualTo("{\"id\":\"d1\",\"date\":\"2019-02-28\"}");
    assertThat(run.lines().get(1)).contains("\"line\":2").contains("NOT_JSON");
    assertThat(run.lines().get(2)).isEqualTo("{\"id\":\"d2\",\"date\":\"2021-02-28\"}");
  }

  @Test
  void a_number_is_verified_and_never_repeated() {
    String number = "123456789018";
    Run run =
        Run.withInput(
            "{\"id\":\"n1\",\"kind\":\"individual\",\"value\":\"" + number + "\"}\n",
            "numbers",
            "verify",
            "-");
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEqualTo("{\"id\":\"n1\",\"valid\":true}\n");
    assertThat(run.out() + run.err()).doesNotContain(number);
  }

  @Test
  void a_permission_is_checked() {
    Run run =
        Run.withInput(
            "{\"id\":\"p1\",\"on\":\"2021-10-04\",\"asker\":\"MUNICIPALITY\","
                + "\"provider\":\"PREFECTURE\",\"task\":\"IMMUNIZATION_ACT_VACCINATION\","
                + "\"information\":\"VACCINATION_RECORD\"}\n",
            "permissions",
            "check",
            "--cases",
            "-");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("\"permitted\":true");
  }

  @Test
  void a_wrong_call_has_status_2_a_reason_and_no_data() {
    for (List<String> call :
        List.<List<String>>of(
            List.of("nonsense"),
            List.of("dates"),
            List.of("dates", "--cases", "-", "--nonsense"),
            List.of("dates", "--cases", "/no/such/file"),
            List.of("dates", "--cases", "-", "more"),
            List.of("assess", "--cases", "-", "--law-known-at", "soon"),
            List.of("--lang", "fr", "dates", "--cases", "-"),
            List.of("match", "--residents", "a", "--reports", "b", "--charset", "EUC-JP"),
            List.of("numbers"),
            List.of())) {
      Run run = Run.of(call.toArray(String[]::new));
      assertThat(run.status()).as("%s", call).isEqualTo(2);
      assertThat(run.out()).as("%s", call).isEmpty();
      assertThat(run.err()).as("%s", call).isNotBlank().doesNotContain("Exception");
    }
  }

  @Test
  void every_command_explains_itself_in_both_languages() {
    for (List<String> command :
        List.of(
            List.of("--help"),
            List.of("assess", "--help"),
            List.of("dates", "--help"),
            List.of("numbers", "--help"),
            List.of("numbers", "verify", "--help"),
            List.of("permissions", "check", "--help"),
            List.of("match", "--help"))) {
      Run english = Run.of(command.toArray(String[]::new));
      assertThat(english.status()).isZero();
      assertThat(english.out()).contains("Usage: city-ledger");
      assertThat(english.out()).matches("\\p{ASCII}+");
      List<String> inJapanese = new ArrayList<>(command);
      inJapanese.add("--lang=ja");
      Run japanese = Run.of(inJapanese.toArray(String[]::new));
      assertThat(japanese.status()).isZero();
      assertThat(japanese.out()).containsPattern("[\\u3040-\\u30ff\\u4e00-\\u9fff]");
    }
  }

  @Test
  void whoever_stops_reading_ends_the_program_quietly() {
    StringWriter err = new StringWriter();
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(CASE.getBytes(StandardCharsets.UTF_8)),
            new ClosableOutput(gone),
            new PrintWriter(err),
            false,
            Clock.systemUTC(),
            Argon2Cost.LEAST);
    assertThat(CityLedger.run(terminal, "assess", "--cases", "-")).isZero();
    assertThat(err.toString()).isEmpty();
  }
}
