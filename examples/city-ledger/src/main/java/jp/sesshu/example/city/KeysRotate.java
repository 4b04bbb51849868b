package jp.sesshu.example.city;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import jp.sesshu.KeyDesk;
import jp.sesshu.RotationSummary;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.json.CaseLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code keys rotate}: new keys, and every personal number encrypted and indexed anew under them
 * while others go on working. Run again after a crash it finishes what was begun.
 */
@Command(name = "rotate")
final class KeysRotate implements Callable<Integer> {
  private final Terminal terminal;
  private final Messages messages;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CityOptions city;

  @Option(names = "--only", paramLabel = "field-encryption|blind-index")
  private @Nullable KeyPurpose only;

  KeysRotate(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  /** Reads the word of a purpose in key files. */
  static final class WordConverter implements ITypeConverter<KeyPurpose> {
    @Override
    public KeyPurpose convert(String word) {
      for (KeyPurpose purpose : KeyPurpose.values()) {
        if (purpose.word().equals(word)) {
          return purpose;
        }
      }
      throw new IllegalArgumentException("no such purpose");
    }
  }

  @Override
  public Integer call() {
    Set<KeyPurpose> purposes = only == null ? EnumSet.allOf(KeyPurpose.class) : EnumSet.of(only);
    try (OpenCity open = city.openFor(Staff.Duty.KEEPING, terminal)) {
      KeyDesk desk = open.session().keys();
      RotationSummary done = desk.rotate(purposes, rows -> {});
      JsonLines out = new JsonLines(terminal.data());
      out.write(CaseLines.object().put("records", done.records()).put("renewed", done.renewed()));
      desk.inUse().forEach((purpose, ids) -> out.write(KeysList.describe(purpose, ids)));
      out.flush();
      terminal.err().println(messages.of("keys.rotated", done.renewed()));
      if (done.unreadable() > 0) {
        return Refusal.NUMBERS_UNREADABLE.tell(terminal, messages, done.unreadable());
      }
      return ExitStatus.OK;
    }
  }
}
