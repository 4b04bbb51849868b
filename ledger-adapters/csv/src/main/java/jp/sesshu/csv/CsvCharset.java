package jp.sesshu.csv;

import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The charsets a file may have, and the only place where bytes become text (文字コード).
 *
 * <p>{@code MS932} (Windows-31J) is what Japanese office systems write; it is not {@code
 * Shift_JIS}, which lacks 髙, 﨑, ① and ㈱. Neither holds 𠮷 (U+20BB7) or a variation selector: such a
 * name needs {@code UTF-8}.
 */
public enum CsvCharset {
  /** Windows-31J, the default. */
  MS932("MS932", Charset.forName("windows-31j")),
  /** UTF-8, with or without a byte order mark. */
  UTF_8("UTF-8", StandardCharsets.UTF_8);

  /** Stands in decoded text for what could not be decoded; a noncharacter, never in any file. */
  static final char UNREADABLE = '\uFFFF';

  private final String label;
  private final Charset charset;

  CsvCharset(String label, Charset charset) {
    this.label = label;
    this.charset = charset;
  }

  /**
   * The charset of this name, as given by {@code --charset}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static CsvCharset of(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "MS932", "WINDOWS-31J", "CP932" -> MS932;
      case "UTF-8", "UTF8" -> UTF_8;
      default -> throw new IllegalArgumentException("charset must be MS932 or UTF-8");
    };
  }

  /** The name in options and messages. */
  public String label() {
    return label;
  }

  /** A decoder that puts {@link #UNREADABLE} in the place of each sequence it cannot decode. */
  CharsetDecoder markingDecoder() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE)
        .replaceWith(String.valueOf(UNREADABLE));
  }

  /** An encoder that reports every character it cannot encode. */
  CharsetEncoder strictEncoder() {
    return charset
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
