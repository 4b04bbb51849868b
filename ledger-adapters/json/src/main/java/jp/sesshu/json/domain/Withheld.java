package jp.sesshu.json.domain;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** The refusal to write or read a number that the law protects; it names no digit. */
final class Withheld {
  private Withheld() {}

  private static final String REFUSAL = "a protected number has no form in JSON";

  static final class Writer<T> extends ValueSerializer<T> {
    @Override
    public void serialize(T value, JsonGenerator out, SerializationContext context) {
      context.reportMappingProblem(REFUSAL);
    }
  }

  static final class Reader<T> extends ValueDeserializer<T> {
    @Override
    public T deserialize(JsonParser in, DeserializationContext context) {
      throw tools.jackson.databind.DatabindException.from(context, REFUSAL);
    }
  }
}
