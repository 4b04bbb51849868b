package jp.sesshu.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One JSON object of a case, read strictly: each field is asked for by name and type, and a field
 * that nobody asked for is a fault in the end.
 *
 * <p>An optional field that is {@code null} counts as absent. Every method throws {@link
 * CaseFaultException} with the path of the field. Not safe for use by many threads.
 */
public final class CaseObject {

  /** Other names are not repeated in an error: they may carry what must not be shown. */
  private static final Pattern SHOWABLE_NAME = Pattern.compile("[A-Za-z]{1,40}");

  private static final int LENGTH_OF_ISO_DATE = 10;

  private final JsonNode node;
  private final String path;
  private final Set<String> asked = new HashSet<>();
  private final List<CaseObject> children = new ArrayList<>();

  CaseObject(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  /** The id of the case, which is to stand in each of its answers. */
  public String id() {
    return text("id");
  }

  /** A text that must be there. */
  public String text(String name) {
    return optionalText(name).orElseThrow(() -> missing(name));
  }

  /** A text that may be absent. */
  public Optional<String> optionalText(String name) {
    return value(name).map(value -> textOf(value, pathOf(name)));
  }

  /** A whole number that must be there, within bounds that are both permitted. */
  public int integer(String name, int least, int most) {
    JsonNode value = value(name).orElseThrow(() -> missing(name));
    if (!value.isIntegralNumber()) {
      throw type(name, "a whole number");
    }
    if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
      throw notPermitted(name, "must be " + least + " to " + most);
    }
    return value.intValue();
  }

  /** A whole number that may be absent, within bounds that are both permitted. */
  public Optional<Integer> optionalInteger(String name, int least, int most) {
    return has(name) ? Optional.of(integer(name, least, most)) : Optional.empty();
  }

  /** A truth value that may be absent. */
  public Optional<Boolean> optionalBoolean(String name) {
    Optional<JsonNode> value = value(name);
    if (value.isPresent() && !value.get().isBoolean()) {
      throw type(name, "true or false");
    }
    return value.map(JsonNode::booleanValue);
  }

  /** A date as {@code yyyy-MM-dd} that must be there. */
  public LocalDate date(String name) {
    return optionalDate(name).orElseThrow(() -> missing(name));
  }

  /** A date as {@code yyyy-MM-dd} that may be absent. */
  public Optional<LocalDate> optionalDate(String name) {
    return optionalText(name).map(text -> dateOf(text, pathOf(name)));
  }

  /** The value that a text stands for; the text must be there and be one of the keys. */
  public <T> T choice(String name, Map<String, T> permitted) {
    return optionalChoice(name, permitted).orElseThrow(() -> missing(name));
  }

  /** The value that a text stands for; the text may be absent but must be one of the keys. */
  public <T> Optional<T> optionalChoice(String name, Map<String, T> permitted) {
    Optional<String> text = optionalText(name);
    if (text.isPresent() && !permitted.containsKey(text.get())) {
      throw notPermitted(name, "must be one of " + new TreeSet<>(permitted.keySet()));
    }
    return text.map(permitted::get);
  }

  /** A list of texts; empty if absent. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : elements(name)) {
      texts.add(textOf(element, pathOf(name) + "[" + texts.size() + "]"));
    }
    return List.copyOf(texts);
  }

  /** An object that must be there. */
  public CaseObject object(String name) {
    JsonNode value = value(name).orElseThrow(() -> missing(name));
    return child(value, pathOf(name));
  }

  /** An object that may be absent. */
  public Optional<CaseObject> optionalObject(String name) {
    return has(name) ? Optional.of(object(name)) : Optional.empty();
  }

  /** A list of objects; empty if absent. */
  public List<CaseObject> objects(String name) {
    List<CaseObject> objects = new ArrayList<>();
    for (JsonNode element : elements(name)) {
      objects.add(child(element, pathOf(name) + "[" + objects.size() + "]"));
    }
    return List.copyOf(objects);
  }

  /** Whether a field is there and not null; it counts as asked for. */
  public boolean has(String name) {
    return value(name).isPresent();
  }

  /** A fault of a field of this object whose value breaks a rule; do not quote the value. */
  public CaseFaultException notPermitted(String name, String rule) {
    return new CaseFaultException(CaseFault.NOT_PERMITTED, pathOf(name), name + " " + rule);
  }

  /** Refuses every field, here and below, that nobody has asked for. */
  void refuseUnasked() {
    for (String name : node.propertyNames()) {
      if (!asked.contains(name)) {
        boolean showable = SHOWABLE_NAME.matcher(name).matches();
        throw new CaseFaultException(
            CaseFault.FIELD_UNKNOWN,
            showable ? pathOf(name) : null,
            "this kind of case has no such field; the fields it has: " + new TreeSet<>(asked));
      }
    }
    children.forEach(CaseObject::refuseUnasked);
  }

  private Optional<JsonNode> value(String name) {
    asked.add(name);
    @Nullable JsonNode value = node.get(name);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  private Iterable<JsonNode> elements(String name) {
    Optional<JsonNode> value = value(name);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!value.get().isArray()) {
      throw type(name, "a list");
    }
    return value.get().values();
  }

  private CaseObject child(JsonNode value, String at) {
    if (!value.isObject()) {
      throw new CaseFaultException(CaseFault.FIELD_TYPE, at, "must be an object");
    }
    CaseObject child = new CaseObject(value, at + ".");
    children.add(child);
    return child;
  }

  private String pathOf(String name) {
    return path + name;
  }

  private CaseFaultException missing(String name) {
    return new CaseFaultException(CaseFault.FIELD_MISSING, pathOf(name), name + " is missing");
  }

  private CaseFaultException type(String name, String wanted) {
    return new CaseFaultException(CaseFault.FIELD_TYPE, pathOf(name), name + " must be " + wanted);
  }

  private static String textOf(JsonNode value, String at) {
    if (!value.isString()) {
      throw new CaseFaultException(CaseFault.FIELD_TYPE, at, "must be text");
    }
    return value.stringValue();
  }

  private static LocalDate dateOf(String text, String at) {
    try {
      LocalDate date = LocalDate.parse(text);
      if (text.length() == LENGTH_OF_ISO_DATE && date.getYear() > 0) {
        return date;
      }
    } catch (DateTimeException withheld) {
      // its message quotes the text, and the answer below must not
    }
    throw new CaseFaultException(
        CaseFault.NOT_A_DATE, at, "must be a date of the calendar, written as yyyy-MM-dd");
  }
}
