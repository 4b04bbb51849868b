package jp.sesshu.statutes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import jp.sesshu.access.RecordClass;
import jp.sesshu.access.RetentionPolicy;
import jp.sesshu.access.RetentionRule;
import jp.sesshu.calendar.DateRange;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads retention rules (保存期間) from YAML.
 *
 * <p>A file has {@code rules}, each with {@code records}, {@code inForceFrom}, {@code inForceUntil}
 * (inclusive, or absent), {@code counted}, {@code years}, {@code alsoUntilReported} (false if
 * absent) and {@code citation}; the values are those of {@link RetentionRule}. All else is refused.
 */
public final class JacksonRetention {

  private static final String OF_JAPAN = "/jp/sesshu/statutes/access/retention.yaml";

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private JacksonRetention() {}

  /** The rules of Japanese law for vaccination ledgers. */
  public static RetentionPolicy ofJapan() {
    try (@Nullable InputStream in = JacksonRetention.class.getResourceAsStream(OF_JAPAN)) {
      if (in == null) {
        throw new IllegalStateException("retention.yaml is missing from the jar");
      }
      return read("retention.yaml", in);
    } catch (IOException e) {
      throw new UncheckedIOException("retention.yaml cannot be read", e);
    }
  }

  /**
   * Reads a file of the same format, such as a municipality's own longer periods.
   *
   * @param name what to call it in messages
   * @param in its content in UTF-8; stays open
   * @throws IllegalArgumentException if it is not such a file
   */
  public static RetentionPolicy read(String name, InputStream in) {
    String text = RuleFileText.of(name, in);
    try {
      List<RuleForm> rules = MAPPER.readValue(text, FileForm.class).rules();
      if (rules == null) {
        throw new IllegalArgumentException("rules is missing");
      }
      return RetentionPolicy.of(rules.stream().map(RuleForm::toRule).toList());
    } catch (JacksonException e) {
      RuleFileText.Fault why = RuleFileText.why(text, e);
      throw new IllegalArgumentException(name + " line " + why.line() + ": " + why.message(), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  record FileForm(@Nullable List<RuleForm> rules) {}

  record RuleForm(
      @Nullable RecordClass records,
      @Nullable LocalDate inForceFrom,
      @Nullable LocalDate inForceUntil,
      RetentionRule.@Nullable Counted counted,
      int years,
      @Nullable Boolean alsoUntilReported,
      @Nullable String citation) {

    RetentionRule toRule() {
      if (records == null || inForceFrom == null || counted == null || citation == null) {
        throw new IllegalArgumentException(
            "a rule needs records, inForceFrom, counted, years and citation");
      }
      return new RetentionRule(
          records,
          inForceUntil == null
              ? DateRange.since(inForceFrom)
              : DateRange.of(inForceFrom, inForceUntil),
          counted,
          years,
          alsoUntilReported != null && alsoUntilReported,
          citation);
    }
  }
}
