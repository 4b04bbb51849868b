package jp.sesshu.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * What would betray somebody in raw files: their words, in every encoding a file could have them
 * in, and the salts, keys and cipher texts that were theirs.
 *
 * <p>Nothing stored is compressed: SQLite compresses nothing, and PostgreSQL only values beyond two
 * kilobytes, of which no test has one. A byte sequence is therefore found if it is there.
 */
public final class LeftBehind {
  private static final int HEAD = 3;
  private static final int MOST_LOOKS = 20;

  private final Map<String, byte[]> needles = new LinkedHashMap<>();

  /** The words of some people. */
  public LeftBehind words(int person) {
    for (String word : MortalCity.wordsOf(person)) {
      for (String name : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-31j", "EUC-JP")) {
        put(word + " in " + name, word.getBytes(Charset.forName(name)));
      }
      byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
      String hex = HexFormat.of().formatHex(utf8);
      put(word + " in hex", ascii(hex));
      put(word + " in HEX", ascii(hex.toUpperCase(Locale.ROOT)));
      // without its last group, which depends on what follows
      String base64 = Base64.getEncoder().encodeToString(utf8);
      put(word + " in Base64", ascii(base64.substring(0, base64.length() - 4)));
      put(word + " as JSON escapes", ascii(escaped(word)));
    }
    return this;
  }

  /** What else is theirs, byte by byte as it is stored now. */
  LeftBehind keys(Handle database, int person) {
    String who =
        " WHERE municipality = '401005' AND addressee = '"
            + MortalCity.number(person).value()
            + "'";
    int n = 0;
    for (String column :
        List.of(
            "salt FROM ledger_entry",
            "content_key FROM ledger_entry",
            "digest FROM mailing_address",
            "number_cipher FROM individual_number",
            "document_key FROM issue")) {
      List<byte[]> stored =
          database.createQuery("SELECT " + column + who).mapTo(byte[].class).list();
      if (stored.isEmpty()) {
        throw new IllegalStateException("there should be a " + column);
      }
      for (byte[] one : stored) {
        put(column + " " + ++n, one);
      }
    }
    return this;
  }

  private void put(String name, byte[] bytes) {
    needles.put(name, bytes);
  }

  private static String escaped(String word) {
    StringBuilder text = new StringBuilder();
    word.chars().forEach(c -> text.append(String.format("\\u%04x", c)));
    return text.toString();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** What of it stands in any file under a folder. */
  public List<String> in(Path folder) throws IOException {
    Map<Integer, List<Map.Entry<String, byte[]>>> byHead = new HashMap<>();
    BitSet heads = new BitSet(1 << 24);
    needles
        .entrySet()
        .forEach(
            needle -> {
              int head = head(needle.getValue(), 0);
              heads.set(head);
              byHead.computeIfAbsent(head, h -> new ArrayList<>()).add(needle);
            });
    for (int look = 1; ; look++) {
      try {
        return look(folder, heads, byHead);
      } catch (NoSuchFileException e) {
        // a server removes and renames files while we look: what is gone may be elsewhere
        if (look == MOST_LOOKS) {
          throw e;
        }
      }
    }
  }

  private static List<String> look(
      Path folder, BitSet heads, Map<Integer, List<Map.Entry<String, byte[]>>> byHead)
      throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] content = Files.readAllBytes(file);
        for (int at = 0; at + HEAD <= content.length; at++) {
          int head = head(content, at);
          if (heads.get(head)) {
            for (Map.Entry<String, byte[]> needle : byHead.getOrDefault(head, List.of())) {
              if (stands(needle.getValue(), content, at)) {
                found.add(file.getFileName() + ": " + needle.getKey());
              }
            }
          }
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return found;
  }

  private static int head(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 16 | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff);
  }

  private static boolean stands(byte[] needle, byte[] content, int at) {
    int end = at + needle.length;
    return end <= content.length && Arrays.equals(needle, 0, needle.length, content, at, end);
  }
}
