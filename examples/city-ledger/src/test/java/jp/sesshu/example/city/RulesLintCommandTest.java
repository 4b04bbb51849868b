package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesLintCommandTest {

  private static final String SOUND = RulesCommandsTest.RULES;
  private static final String BROKEN = SOUND.replace("from: 12 months", "from: 30 months");

  @TempDir private Path folder;

  @Test
  void a_sound_file_has_no_problems() throws IOException {
    Run run = Run.of("rules", "lint", file("mumps.yaml", SOUND));
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
  }

  @Test
  void a_broken_file_is_named_with_line_code_and_edition_and_the_status_says_so()
      throws IOException {
    Run run = Run.of("rules", "lint", file("mumps.yaml", BROKEN));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines()).hasSize(1);
    assertThat(run.out())
        .contains("\"file\":\"mumps.yaml\",\"line\":11,\"code\":\"RULE-204\"")
        .contains("\"edition\":\"mumps.2025-04\",\"rule\":\"who[0].when.age.until\"");
  }

  @Test
  void a_clerk_who_asks_for_japanese_is_told_in_japanese_what_is_wrong() throws IOException {
    String broken = file("mumps.yaml", BROKEN);
    String said = "until（24 months）は from（30 months）より後でなければなりません";
    assertThat(Run.of("rules", "lint", broken, "--lang", "ja").out())
        .contains("\"code\":\"RULE-204\"", "\"message\":\"" + said + "\"");
    Run refused =
        Run.of(
            "rules", "explain", "mumps", "--as-of", "2025-06-01", "--rules", broken, "--lang=ja");
    assertThat(refused.err())
        .contains("CITY-210: 使えない規則です", "mumps.yaml:11: RULE-204 mumps.2025-04 who[0]", said);
  }

  @Test
  void several_files_and_directories_are_examined_in_one_call() throws IOException {
    file("rules/a.yaml", BROKEN);
    file("rules/deeper/b.yml", SOUND.replace("    citation: 市要綱 第1条\n", ""));
    file("rules/notes.txt", "no rules");
    String sound = file("sound.yaml", SOUND);
    Run run = Run.of("rules", "lint", sound, folder.resolve("rules").toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines())
        .satisfiesExactly(
            a ->
                assertThat(a)
                    .startsWith("{\"file\":\"a.yaml\",")
                    .contains("RULE-204")
                    .endsWith("\"path\":\"" + folder.resolve("rules/a.yaml") + "\"}"),
            b -> assertThat(b).startsWith("{\"file\":\"deeper/b.yml\",").contains("RULE-105"));
    assertThat(Run.of("rules", "lint", sound, sound).status()).isZero();
  }

  @Test
  void what_is_no_text_or_no_yaml_is_a_fault_of_the_file_and_not_of_the_program()
      throws IOException {
    Path japanese = Path.of(file("ms932.yaml", ""));
    Files.write(japanese, SOUND.getBytes(Charset.forName("MS932")));
    Run run =
        Run.of(
            "rules",
            "lint",
            japanese.toString(),
            file("empty.yaml", ""),
            file("bracket.yaml", SOUND.replace("route: SC}", "route: SC")));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.lines())
        .satisfiesExactly(
            a -> assertThat(a).contains("\"line\":2,\"code\":\"RULE-101\"", "not UTF-8"),
            b -> assertThat(b).contains("\"line\":1,\"code\":\"RULE-103\"", "says nothing"),
            c -> assertThat(c).contains("\"line\":14,\"code\":\"RULE-101\"", "not YAML"));
  }

  @Test
  void a_file_that_is_not_there_and_a_directory_without_rules_are_wrong_calls() throws IOException {
    String sound = file("sound.yaml", SOUND);
    assertThat(Run.of("rules", "lint", sound, "nowhere.yaml").status()).isEqualTo(2);
    assertThat(Run.of("rules", "lint").status()).isEqualTo(2);
    Run none = Run.of("rules", "lint", Files.createDirectory(folder.resolve("none")).toString());
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).contains("no *.yaml or *.yml below");
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }
}
