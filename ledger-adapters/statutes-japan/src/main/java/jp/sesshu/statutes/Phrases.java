package jp.sesshu.statutes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The phrases of one properties file of this module, in one language. */
final class Phrases {

  private final Properties phrases = new Properties();

  Phrases(String resource) {
    try (InputStream in = Phrases.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource + " in this module");
      }
      phrases.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A phrase as it stands, or its key if there is none. */
  String of(String key) {
    return phrases.getProperty(key, key);
  }

  /** A phrase with its arguments filled in as they are. */
  String say(String key, @Nullable Object... arguments) {
    String pattern = phrases.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no phrase " + key);
    }
    Object[] texts = new Object[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = String.valueOf(arguments[i]);
    }
    return new MessageFormat(pattern, Locale.ROOT).format(texts);
  }
}
