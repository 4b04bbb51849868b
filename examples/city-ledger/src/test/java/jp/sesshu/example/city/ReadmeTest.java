package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final Path ROOT = Path.of(System.getProperty("sesshu.root"));
  private static final int MOST_LINES = 20;

  @Test
  void the_code_of_the_readme_is_the_code_that_is_compiled_here() throws IOException {
    List<String> body = body();
    assertThat(body).hasSizeBetween(5, MOST_LINES);
    assertThat(readme()).contains("```java\n" + String.join("\n", body) + "\n```");
  }

  @Test
  void the_answer_of_the_readme_is_the_answer_it_gives() throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(answer, true, StandardCharsets.UTF_8));
      FirstAssessment.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    String said = answer.toString(StandardCharsets.UTF_8).strip();
    assertThat(said).contains("予防接種法施行令");
    assertThat(readme()).contains("```\n" + said + "\n```");
  }

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }

  /** The lines of {@code main}, moved to the left. */
  private static List<String> body() throws IOException {
    Path source =
        ROOT.resolve(
            "examples/city-ledger/src/test/java/jp/sesshu/example/city/FirstAssessment.java");
    return Files.readAllLines(source).stream()
        .dropWhile(line -> !line.contains("void main"))
        .skip(1)
        .takeWhile(line -> !line.equals("  }"))
        .map(line -> line.substring(4))
        .collect(Collectors.toList());
  }
}
