package jp.sesshu.protection;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.access.ProtectionException.Reason;
import jp.sesshu.access.ProtectionKey;
import jp.sesshu.municipality.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * What a key file holds: whose keys they are, and for each purpose the keys in use, the newest
 * first. A retired key leaves no trace; as the newest is never retired, its id plus one was never
 * used before.
 */
final class KeyFile {
  private static final String FORMAT = "sesshu-keys-2";
  private static final Pattern BEFORE_TINK = Pattern.compile("(?s)[a-z-]+ [0-9]+ [0-9a-f]{64}.*");

  private static final String UNNAMED = "sesshu-keys-1";
  private static final String MUNICIPALITY = "municipality";

  private final @Nullable MunicipalityCode municipality;
  private final Map<KeyPurpose, List<ProtectionKey>> keys;

  private KeyFile(
      @Nullable MunicipalityCode municipality, Map<KeyPurpose, List<ProtectionKey>> keys) {
    this.municipality = municipality;
    this.keys = keys;
  }

  /** A new key for each purpose. */
  static KeyFile fresh(MunicipalityCode municipality, SecureRandom random) {
    Map<KeyPurpose, List<ProtectionKey>> keys = new EnumMap<>(KeyPurpose.class);
    for (KeyPurpose purpose : KeyPurpose.values()) {
      keys.put(purpose, List.of(newKey(1, random)));
    }
    return new KeyFile(municipality, keys);
  }

  static KeyFile parse(String text) {
    if (BEFORE_TINK.matcher(text).matches()) {
      throw new ProtectionException(
          Reason.WRONG_FORM,
          "the key file is in the form of lines with hexadecimal digits, which is no longer read");
    }
    JsonObject file = object(json(text));
    String format = file == null ? null : text(file, "format");
    boolean unnamed = UNNAMED.equals(format);
    if (file == null
        || !(unnamed || FORMAT.equals(format))
        || file.size() != (unnamed ? 1 : 2) + KeyPurpose.values().length) {
      throw new ProtectionException(Reason.WRONG_FORM, "the key file is not in the form " + FORMAT);
    }
    MunicipalityCode municipality = unnamed ? null : municipality(text(file, MUNICIPALITY));
    Map<KeyPurpose, List<ProtectionKey>> keys = new EnumMap<>(KeyPurpose.class);
    for (KeyPurpose purpose : KeyPurpose.values()) {
      keys.put(purpose, Keysets.parse(purpose, String.valueOf(file.get(purpose.word()))));
    }
    return new KeyFile(municipality, keys);
  }

  private static @Nullable String text(JsonObject file, String name) {
    JsonElement found = file.get(name);
    return found != null && found.isJsonPrimitive() ? found.getAsString() : null;
  }

  private static MunicipalityCode municipality(@Nullable String text) {
    if (text == null || MunicipalityCode.refusal(text).isPresent()) {
      throw new ProtectionException(Reason.WRONG_FORM, "the key file must name its municipality");
    }
    return new MunicipalityCode(text);
  }

  /** Whose keys they are; a file of the first form does not say it. */
  Optional<MunicipalityCode> municipality() {
    return Optional.ofNullable(municipality);
  }

  /** The same keys, named as those of whoever opens the file first. */
  KeyFile of(MunicipalityCode owner) {
    return new KeyFile(owner, keys);
  }

  private static @Nullable JsonElement json(String text) {
    try {
      return JsonParser.parseString(text);
    } catch (JsonParseException e) {
      // without the cause: its message quotes the file
      return null;
    }
  }

  private static @Nullable JsonObject object(@Nullable JsonElement element) {
    return element != null && element.isJsonObject() ? element.getAsJsonObject() : null;
  }

  /** The text: an object with the format, the municipality, and for each purpose Tink's keyset. */
  String text() {
    String format = municipality == null ? UNNAMED : FORMAT;
    StringBuilder text = new StringBuilder("{\"format\":\"" + format + "\"");
    municipality()
        .ifPresent(whose -> text.append(",\"" + MUNICIPALITY + "\":\"" + whose.value() + "\""));
    keys.forEach(
        (purpose, some) ->
            text.append(",\n\"" + purpose.word() + "\":").append(Keysets.json(purpose, some)));
    return text.append("}\n").toString();
  }

  /** The keys of a purpose, the newest first. */
  List<ProtectionKey> inUse(KeyPurpose purpose) {
    return keys.getOrDefault(purpose, List.of());
  }

  KeyFile withNew(KeyPurpose purpose, SecureRandom random) {
    return with(
        purpose,
        before ->
            Stream.concat(
                    Stream.of(newKey(Math.addExact(before.get(0).id(), 1), random)),
                    before.stream())
                .toList());
  }

  KeyFile without(KeyPurpose purpose, int id) {
    return with(
        purpose,
        before -> {
          List<ProtectionKey> after = new ArrayList<>(before);
          if (before.get(0).id() == id || !after.removeIf(key -> key.id() == id)) {
            throw new IllegalArgumentException(
                "a key to be retired must be in use and not the newest");
          }
          return List.copyOf(after);
        });
  }

  private KeyFile with(KeyPurpose purpose, UnaryOperator<List<ProtectionKey>> change) {
    Map<KeyPurpose, List<ProtectionKey>> after = new EnumMap<>(keys);
    after.put(purpose, change.apply(inUse(purpose)));
    return new KeyFile(municipality, after);
  }

  private static ProtectionKey newKey(int id, SecureRandom random) {
    byte[] bytes = new byte[ProtectionKey.LENGTH];
    random.nextBytes(bytes);
    return new ProtectionKey(id, bytes);
  }
}
