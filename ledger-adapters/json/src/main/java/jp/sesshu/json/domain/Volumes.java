package jp.sesshu.json.domain;

import java.util.regex.Pattern;
import jp.sesshu.vaccine.DoseVolume;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** A volume as the text of its millilitres, such as {@code "0.5"}, so that it has one form only. */
final class Volumes {
  private static final Pattern FORM = Pattern.compile("[0-9]{1,2}(\\.[0-9]{0,1}[1-9])?");

  private Volumes() {}

  static final class Writer extends ValueSerializer<DoseVolume> {
    @Override
    public void serialize(DoseVolume value, JsonGenerator out, SerializationContext context) {
      out.writeString(value.millilitres().toPlainString());
    }
  }

  static final class Reader extends ValueDeserializer<DoseVolume> {
    @Override
    public DoseVolume deserialize(JsonParser in, DeserializationContext context) {
      if (in.currentToken() != JsonToken.VALUE_STRING || !FORM.matcher(in.getString()).matches()) {
        throw DatabindException.from(context, "dose volume must be a text such as 0.5");
      }
      return DoseVolume.of(in.getString());
    }
  }
}
