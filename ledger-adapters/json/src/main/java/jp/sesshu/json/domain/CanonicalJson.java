package jp.sesshu.json.domain;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import jp.sesshu.ledger.VaccinationRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Writes values of the domain as their one canonical text, and reads such texts strictly.
 *
 * <p>{@code read(write(v), type).equals(v)}, and {@code write(read(t, type)).equals(t)} for every
 * text this class wrote. Safe for use by many threads.
 */
public final class CanonicalJson {
  private static final JsonMapper MAPPER = mapper();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private CanonicalJson() {}

  private static JsonMapper mapper() {
    return JsonMapper.builder()
        .addModule(new SesshuModule())
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(
            LogicalType.Textual,
            config ->
                config
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .build();
  }

  /**
   * The canonical text of a value, by its own type. One of several kinds names its kind.
   *
   * @throws IllegalArgumentException if the value has no form in JSON; names its type only
   */
  public static String write(Object value) {
    String known = value instanceof VaccinationRecord record ? RecordWriter.write(record) : null;
    return known == null ? writeByMapper(value) : known;
  }

  static String writeByMapper(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          value.getClass().getSimpleName() + " has no canonical form", withoutText(e));
    }
  }

  /**
   * The value of a canonical text.
   *
   * @throws IllegalArgumentException if the text is not one; shows nothing of the text
   */
  public static <T> T read(String text, Class<T> type) {
    // half a character has no form in UTF-8
    boolean whole = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    return whole && type == VaccinationRecord.class
        ? read(text.getBytes(StandardCharsets.UTF_8), type)
        : readByMapper(text, type);
  }

  /**
   * The value of a canonical text in UTF-8, for who has it so.
   *
   * @throws IllegalArgumentException if the text is not one; shows nothing of the text
   */
  public static <T> T read(byte[] text, Class<T> type) {
    T known = type == VaccinationRecord.class ? type.cast(RecordReader.read(text)) : null;
    return known == null ? readByMapper(new String(text, StandardCharsets.UTF_8), type) : known;
  }

  static <T> T readByMapper(String text, Class<T> type) {
    return strictly(type.getSimpleName(), () -> MAPPER.readValue(text, type));
  }

  /**
   * The texts under the names of a canonical object.
   *
   * @throws IllegalArgumentException if the text is not one; shows nothing of the text
   */
  public static Map<String, String> readTexts(String text) {
    return strictly("map of texts", () -> MAPPER.readValue(text, TEXTS));
  }

  private static <T> T strictly(String what, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (JacksonException e) {
      throw new IllegalArgumentException("the text is no canonical " + what, withoutText(e));
    }
  }

  /** What went wrong without Jackson's message, which may quote the text. */
  private static RuntimeException withoutText(JacksonException e) {
    RuntimeException cause = new IllegalStateException(e.getClass().getSimpleName());
    cause.setStackTrace(e.getStackTrace());
    return cause;
  }
}
