package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal has a code and a sentence in two languages, and somebody who meets it. */
class RefusalsTest {
  private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsHan}]");
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");

  @TempDir private Path folder;

  static Set<Refusal> withoutAServer() {
    return EnumSet.complementOf(EnumSet.copyOf(ServerRefusalsTest.SHOWN));
  }

  @ParameterizedTest
  @MethodSource("withoutAServer")
  void each_is_met_with_its_code_its_status_and_a_sentence_in_japanese(Refusal refusal)
      throws Exception {
    told(refusal, new Refused(folder).run(refusal));
  }

  /** The code, the status, a sentence in Japanese, and nothing that only programmers read. */
  static void told(Refusal refusal, Run run) {
    assertThat(run.err()).as("%s", refusal).contains(refusal.code() + ": ");
    assertThat(run.status()).as(run.err()).isEqualTo(refusal.status());
    assertThat(run.err()).containsPattern(JAPANESE).doesNotContain("\tat ", "null", Refused.NUMBER);
    assertThat(run.err().lines().filter(line -> line.contains("CITY-")).count())
        .as("one reason")
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Refusal.class)
  void each_has_a_sentence_in_both_languages_with_the_same_arguments(Refusal refusal)
      throws IOException {
    String english = messages("messages.properties").getProperty(refusal.code());
    String japanese = messages("messages_ja.properties").getProperty(refusal.code());
    assertThat(english).isNotBlank().doesNotContainPattern(JAPANESE);
    assertThat(japanese).containsPattern(JAPANESE);
    assertThat(arguments(japanese)).isEqualTo(arguments(english));
  }

  @Test
  void no_code_stands_twice_and_no_sentence_without_one() throws IOException {
    Set<String> codes = Stream.of(Refusal.values()).map(Refusal::code).collect(Collectors.toSet());
    assertThat(codes).hasSize(Refusal.values().length);
    for (String file : new String[] {"messages.properties", "messages_ja.properties"}) {
      assertThat(messages(file).stringPropertyNames().stream().filter(k -> k.startsWith("CITY-")))
          .containsExactlyInAnyOrderElementsOf(codes);
    }
  }

  private static Set<String> arguments(String sentence) {
    return ARGUMENT
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties messages(String name) throws IOException {
    Properties messages = new Properties();
    try (var in = Objects.requireNonNull(CityLedger.class.getResourceAsStream(name))) {
      messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return messages;
  }
}
