package jp.sesshu.example.city;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import jp.sesshu.ErasureSummary;
import jp.sesshu.StorageException;
import jp.sesshu.json.CaseLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code retention erase}: destroys what may go by a day, leaving a signed tombstone. */
@Command(name = "erase")
final class RetentionErase implements Callable<Integer> {
  private final Terminal terminal;
  private final Messages messages;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CityOptions city;

  @Option(names = "--as-of", paramLabel = "DAY")
  private @Nullable LocalDate asOf;

  @Option(names = "--special-reported-on", paramLabel = "DAY")
  private @Nullable LocalDate specialReportedOn;

  RetentionErase(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    LocalDate today = city.today(terminal);
    LocalDate day = asOf == null ? today : asOf;
    if (day.isAfter(today)) {
      throw new RefusedException(Refusal.DAY_AHEAD, day.toString());
    }
    try (OpenCity open = city.openFor(Staff.Duty.KEEPING, terminal)) {
      ErasureSummary erased = open.session().retention().erase(day, specialReportedOn);
      boolean leavesNothing = erased.leavesNothing() || open.rebuild();
      JsonLines.answer(
          terminal,
          CaseLines.object()
              .put("entries", erased.entries())
              .put("addressees", erased.addressees())
              .put("reports", erased.reports())
              .put("tombstones", erased.tombstones())
              .put("leavesNothing", leavesNothing));
      if (!leavesNothing) {
        return Refusal.ERASED_IN_USE.tell(terminal, messages);
      }
      return ExitStatus.OK;
    } catch (StorageException refused) {
      if (refused.reason() != StorageException.Reason.NOT_PERMITTED) {
        throw refused;
      }
      return Refusal.NO_ERASER.tell(terminal, messages, refused.reason());
    }
  }
}
