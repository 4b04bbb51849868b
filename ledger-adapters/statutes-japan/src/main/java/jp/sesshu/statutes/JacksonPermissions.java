package jp.sesshu.statutes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.exchange.EnablingProvision;
import jp.sesshu.exchange.InformationCode;
import jp.sesshu.exchange.PartyCode;
import jp.sesshu.exchange.PermissionList;
import jp.sesshu.exchange.PermissionRow;
import jp.sesshu.exchange.PermissionRow.PurposeArticle;
import jp.sesshu.exchange.PermissionRowId;
import jp.sesshu.exchange.TaskCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a list of permissions (照会許可用照合リスト) from YAML.
 *
 * <p>Fields of a file: {@code provisions} (each {@code table}, {@code inForceFrom}, {@code
 * inForceUntil} or absent, {@code citation}) and {@code rows}. Of a row: {@code id} as {@code
 * table/row/subrow}; {@code inForceFrom}; {@code inForceUntil}, inclusive, or absent while no end
 * is enacted; {@code citation} in the numbering of its day; {@code askers}, {@code providers},
 * {@code tasks}, {@code information}: the codes the row's own words cover; {@code purposes}: for
 * each article {@code article}, {@code inferred} (false if absent), {@code tasks}, {@code
 * information}. All else is refused.
 *
 * <p>Errors are {@link IllegalArgumentException}s that name the file and the row or line.
 */
public final class JacksonPermissions {

  private static final String OF_JAPAN = "/jp/sesshu/statutes/exchange/permissions.yaml";

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private JacksonPermissions() {}

  /** The rows of Japanese law that concern vaccination. */
  public static PermissionList ofJapan() {
    try (@Nullable InputStream in = JacksonPermissions.class.getResourceAsStream(OF_JAPAN)) {
      if (in == null) {
        throw new IllegalStateException("permissions.yaml is missing from the jar");
      }
      return read("permissions.yaml", in);
    } catch (IOException e) {
      throw new UncheckedIOException("permissions.yaml cannot be read", e);
    }
  }

  /**
   * Reads a file of the same format.
   *
   * @param name what to call it in messages
   * @param in its content in UTF-8; stays open
   * @throws IllegalArgumentException if it is not such a file
   */
  public static PermissionList read(String name, InputStream in) {
    String text = RuleFileText.of(name, in);
    try {
      FileForm file = MAPPER.readValue(text, FileForm.class);
      return PermissionList.of(
          required(file.rows(), "rows").stream().map(JacksonPermissions::row).toList(),
          required(file.provisions(), "provisions").stream()
              .map(JacksonPermissions::provision)
              .toList());
    } catch (JacksonException e) {
      RuleFileText.Fault why = RuleFileText.why(text, e);
      throw new IllegalArgumentException(name + " line " + why.line() + ": " + why.message(), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private static PermissionRow row(RowForm form) {
    String id = required(form.id(), "id");
    try {
      return new PermissionRow(
          id(id),
          range(form.inForceFrom(), form.inForceUntil()),
          codes(form.askers(), "askers", PartyCode::new),
          codes(form.providers(), "providers", PartyCode::new),
          codes(form.tasks(), "tasks", TaskCode::new),
          codes(form.information(), "information", InformationCode::new),
          required(form.purposes(), "purposes").stream().map(JacksonPermissions::purpose).toList(),
          required(form.citation(), "citation"));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("row " + id + ": " + e.getMessage(), e);
    }
  }

  private static PermissionRowId id(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 3 || !parts[2].matches("[0-9]{1,3}")) {
      throw new IllegalArgumentException("id must be table/row/subrow");
    }
    return new PermissionRowId(parts[0], parts[1], Integer.parseInt(parts[2]));
  }

  private static PurposeArticle purpose(PurposeForm form) {
    return new PurposeArticle(
        required(form.article(), "article"),
        form.inferred() != null && form.inferred(),
        codes(form.tasks(), "tasks", TaskCode::new),
        codes(form.information(), "information", InformationCode::new));
  }

  private static EnablingProvision provision(ProvisionForm form) {
    return new EnablingProvision(
        required(form.table(), "table"),
        range(form.inForceFrom(), form.inForceUntil()),
        required(form.citation(), "citation"));
  }

  private static DateRange range(@Nullable LocalDate from, @Nullable LocalDate until) {
    LocalDate first = required(from, "inForceFrom");
    return until == null ? DateRange.since(first) : DateRange.of(first, until);
  }

  private static <T> Set<T> codes(
      @Nullable List<String> values, String field, Function<String, T> code) {
    return required(values, field).stream().map(code).collect(Collectors.toSet());
  }

  private static <T> T required(@Nullable T value, String field) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return value;
  }

  record FileForm(@Nullable List<ProvisionForm> provisions, @Nullable List<RowForm> rows) {}

  record ProvisionForm(
      @Nullable String table,
      @Nullable LocalDate inForceFrom,
      @Nullable LocalDate inForceUntil,
      @Nullable String citation) {}

  record RowForm(
      @Nullable String id,
      @Nullable LocalDate inForceFrom,
      @Nullable LocalDate inForceUntil,
      @Nullable String citation,
      @Nullable List<String> askers,
      @Nullable List<String> providers,
      @Nullable List<String> tasks,
      @Nullable List<String> information,
      @Nullable List<PurposeForm> purposes) {}

  record PurposeForm(
      @Nullable String article,
      @Nullable Boolean inferred,
      @Nullable List<String> tasks,
      @Nullable List<String> information) {}
}
