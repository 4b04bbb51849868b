package jp.sesshu.json.domain;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** A set in the natural order of its elements: an unordered one differs from run to run. */
@SuppressWarnings("rawtypes") // a mapper asks for the serializer of the raw class
final class SortedSets extends ValueSerializer<Set> {
  @Override
  @SuppressWarnings("unchecked")
  public void serialize(Set set, JsonGenerator out, SerializationContext context) {
    out.writeStartArray();
    for (Object element : new TreeSet<Object>(set)) {
      context.writeValue(out, element);
    }
    out.writeEndArray();
  }
}
