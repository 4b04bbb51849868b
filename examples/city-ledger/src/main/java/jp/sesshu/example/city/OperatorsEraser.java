package jp.sesshu.example.city;

import java.util.concurrent.Callable;
import jp.sesshu.OperatorDesk;
import jp.sesshu.json.CaseLines;
import jp.sesshu.storage.PostgresSchema;
import jp.sesshu.storage.UnfitRoleException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code operators admit-eraser} and {@code dismiss-eraser}: which role of somebody's own server
 * may erase. A keeper decides it, and the tables' owner does it.
 */
abstract sealed class OperatorsEraser implements Callable<Integer> {
  private final Terminal terminal;
  private final Messages messages;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CityOptions city;

  @Parameters(index = "0", paramLabel = "ROLE")
  @SuppressWarnings("NullAway.Init")
  private String role;

  private OperatorsEraser(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  /** Lets it erase. */
  @Command(name = "admit-eraser")
  static final class Admit extends OperatorsEraser {
    Admit(Terminal terminal, Messages messages) {
      super(terminal, messages);
    }

    @Override
    void change(OperatorDesk desk, PostgresSchema schema, String role) {
      desk.admitEraser(role, () -> schema.admitEraser(role));
    }
  }

  /** Lets it erase no more. */
  @Command(name = "dismiss-eraser")
  static final class Dismiss extends OperatorsEraser {
    Dismiss(Terminal terminal, Messages messages) {
      super(terminal, messages);
    }

    @Override
    void change(OperatorDesk desk, PostgresSchema schema, String role) {
      desk.dismissEraser(role, () -> schema.dismissEraser(role));
    }
  }

  abstract void change(OperatorDesk desk, PostgresSchema schema, String role);

  @Override
  public Integer call() {
    city.refuseUnlessOwner();
    if (!PostgresSchema.isRoleName(role)) {
      throw new RefusedException(Refusal.ERASER_NAME);
    }
    try (OpenCity open = city.openFor(Staff.Duty.KEEPING, terminal)) {
      PostgresSchema schema = open.schema();
      change(open.session().operators(), schema, role);
      ObjectNode line = CaseLines.object();
      ArrayNode erasers = line.putArray("erasers");
      schema.erasers().forEach(erasers::add);
      JsonLines.answer(terminal, line);
      return ExitStatus.OK;
    } catch (UnfitRoleException unfit) {
      return of(unfit.flaw()).tell(terminal, messages, role);
    }
  }

  private static Refusal of(UnfitRoleException.Flaw flaw) {
    return switch (flaw) {
      case UNKNOWN -> Refusal.ERASER_UNKNOWN;
      case UNFENCED -> Refusal.ERASER_UNFENCED;
      case RUNTIME -> Refusal.ERASER_RUNTIME;
      case NO_MEMBER -> Refusal.ERASER_NO_MEMBER;
    };
  }
}
