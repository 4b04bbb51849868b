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
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.access.ProtectionKey;
import org.jspecify.annotations.Nullable;

/**
 * What a key file holds: for each purpose the keys in use, the newest first. A retired key leaves
 * no trace; as the newest is never retired, its id plus one was never used before.
 */
final class KeyFile {
  private static final String FORMAT = "sesshu-keys-1";
  private static final Pattern BEFORE_TINK = Pattern.compile("(?s)[a-z-]+ [0-9]+ [0-9a-f]{64}.*");

  private final Map<KeyPurpose, List<ProtectionKey>> keys;

  private KeyFile(Map<KeyPurpose, List<ProtectionKey>> keys) {
    this.keys = keys;
  }

  /** A new key for each purpose. */
  static KeyFile fresh(SecureRandom random) {
    Map<KeyPurpose, List<ProtectionKey>> keys = new EnumMap<>(KeyPurpose.class);
    for (KeyPurpose purpose : KeyPurpose.values()) {
      keys.put(purpose, List.of(newKey(1, random)));
    }
    return new KeyFile(keys);
  }

  static KeyFile parse(String text) {
    if (BEFORE_TINK.matcher(text).matches()) {
      throw new ProtectionException(
          "the key file is in the form of lines with hexadecimal digits, which is no longer read");
    }
    JsonObject file = object(json(text));
    JsonElement format = file == null ? null : file.get("format");
    if (file == null
        || format == null
        || !format.isJsonPrimitive()
        || !format.getAsString().equals(FORMAT)
        || file.size() != 1 + KeyPurpose.values().length) {
      throw new ProtectionException("the key file is not in the form " + FORMAT);
    }
    Map<KeyPurpose, List<ProtectionKey>> keys = new EnumMap<>(KeyPurpose.class);
    for (KeyPurpose purpose : KeyPurpose.values()) {
      keys.put(purpose, Keysets.parse(purpose, String.valueOf(file.get(purpose.word()))));
    }
    return new KeyFile(keys);
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

  /** The text of the file: an object with the format and a keyset of Tink's for each purpose. */
  String text() {
    StringBuilder text = new StringBuilder("{\"format\":\"" + FORMAT + "\"");
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
    return new KeyFile(after);
  }

  private static ProtectionKey newKey(int id, SecureRandom random) {
    byte[] bytes = new byte[ProtectionKey.LENGTH];
    random.nextBytes(bytes);
    return new ProtectionKey(id, bytes);
  }
}
