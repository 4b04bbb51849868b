package jp.sesshu.example.city;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import jp.sesshu.access.Password;
import jp.sesshu.access.PrincipalId;
import org.jspecify.annotations.Nullable;

/** Where a password comes from: the first line of a file, or the keyboard, without an echo. */
final class PasswordEntry {
  private PasswordEntry() {}

  static Password of(@Nullable Path file, Terminal terminal, @Nullable PrincipalId of) {
    char[] typed = file == null ? typed(terminal, of) : firstLine(file);
    try {
      return Password.of(typed);
    } catch (IllegalArgumentException noneOrTooMuch) {
      throw new RefusedException(Refusal.PASSWORD_MISSING);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  private static char[] firstLine(Path file) {
    try (BufferedReader in = Files.newBufferedReader(InputFile.require(file))) {
      String line = in.readLine();
      return line == null ? new char[0] : line.toCharArray();
    } catch (CharacterCodingException notUtf8) {
      throw new RefusedException(Refusal.PASSWORD_MISSING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static char[] typed(Terminal terminal, @Nullable PrincipalId of) {
    Console console = terminal.interactive() ? System.console() : null;
    char[] typed =
        console == null ? null : console.readPassword("%s: ", of == null ? "password" : of);
    if (typed == null) {
      throw new RefusedException(Refusal.PASSWORD_MISSING);
    }
    return typed;
  }
}
