package jp.sesshu.protection;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.access.ProtectionKey;
import org.jspecify.annotations.Nullable;

/** The lines of a key file: every key there ever was, retired ones without their bytes. */
final class KeyLines {
  static final KeyLines EMPTY = new KeyLines(List.of());
  private static final Pattern FORM =
      Pattern.compile("([a-z-]+) ([1-9][0-9]{0,8}) ([0-9a-f]{64}|retired)");
  private static final HexFormat HEX = HexFormat.of();

  private final List<Line> lines;

  private KeyLines(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  private record Line(KeyPurpose purpose, int id, @Nullable ProtectionKey keyOrNull) {}

  static KeyLines parse(List<String> text) {
    KeyLines parsed = new KeyLines(text.stream().map(KeyLines::line).toList());
    for (KeyPurpose purpose : KeyPurpose.values()) {
      List<Integer> ids =
          parsed.lines.stream().filter(one -> one.purpose() == purpose).map(Line::id).toList();
      if (ids.isEmpty() || ids.stream().distinct().count() != ids.size()) {
        throw new ProtectionException("the key file must have each id of each purpose once");
      }
      int last = ids.stream().max(Comparator.naturalOrder()).orElseThrow();
      if (parsed.inUse(purpose).isEmpty() || parsed.inUse(purpose).get(0).id() != last) {
        throw new ProtectionException("the newest key of a purpose must be in use");
      }
    }
    return parsed;
  }

  private static Line line(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new ProtectionException("the key file is not in its form");
    }
    int id = Integer.parseInt(form.group(2));
    boolean retired = form.group(3).equals("retired");
    ProtectionKey key = retired ? null : new ProtectionKey(id, HEX.parseHex(form.group(3)));
    return new Line(purpose(form.group(1)), id, key);
  }

  private static KeyPurpose purpose(String word) {
    for (KeyPurpose purpose : KeyPurpose.values()) {
      if (purpose.word().equals(word)) {
        return purpose;
      }
    }
    throw new ProtectionException("the key file names an unknown purpose");
  }

  /** The keys of a purpose that are not retired, the newest first. */
  List<ProtectionKey> inUse(KeyPurpose purpose) {
    List<ProtectionKey> keys = new ArrayList<>();
    for (Line line : lines) {
      if (line.purpose() == purpose && line.keyOrNull() != null) {
        keys.add(line.keyOrNull());
      }
    }
    keys.sort(Comparator.comparingInt(ProtectionKey::id).reversed());
    return List.copyOf(keys);
  }

  KeyLines withNew(KeyPurpose purpose, SecureRandom random) {
    int last =
        lines.stream().filter(line -> line.purpose() == purpose).mapToInt(Line::id).max().orElse(0);
    byte[] bytes = new byte[ProtectionKey.LENGTH];
    random.nextBytes(bytes);
    List<Line> more = new ArrayList<>(lines);
    more.add(new Line(purpose, last + 1, new ProtectionKey(last + 1, bytes)));
    return new KeyLines(more);
  }

  KeyLines without(KeyPurpose purpose, int id) {
    return new KeyLines(
        lines.stream()
            .map(
                line ->
                    line.purpose() == purpose && line.id() == id
                        ? new Line(purpose, id, null)
                        : line)
            .toList());
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      ProtectionKey key = line.keyOrNull();
      text.append(line.purpose().word()).append(' ').append(line.id()).append(' ');
      text.append(key == null ? "retired" : key.use(HEX::formatHex)).append('\n');
    }
    return text.toString();
  }
}
