package jp.sesshu.example.city;

import java.io.PrintWriter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a call, in a line, and where to read on. Values are not repeated. */
final class WrongCalls {

  private static final Pattern NAME = Pattern.compile("-{0,2}[A-Za-z][A-Za-z-]{0,40}");

  private WrongCalls() {}

  static int explain(ParameterException wrong, Messages messages, PrintWriter err) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    err.println(what(wrong, messages));
    err.println(messages.of("call.help", name));
    return ExitStatus.WRONG_CALL;
  }

  private static String what(ParameterException wrong, Messages messages) {
    if (wrong instanceof MissingParameterException missing) {
      String names =
          missing.getMissing().stream().map(WrongCalls::name).collect(Collectors.joining(", "));
      return Refusal.ARGUMENT_MISSING.in(messages, names);
    }
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      boolean option = unmatched.isUnknownOption();
      boolean command = !wrong.getCommandLine().getSubcommands().isEmpty();
      String first = unmatched.getUnmatched().get(0);
      if (option) {
        return Refusal.OPTION_UNKNOWN.in(messages, named(first.replaceAll("=.*", "")));
      }
      return command
          ? Refusal.COMMAND_UNKNOWN.in(messages, named(first), commands(wrong.getCommandLine()))
          : Refusal.ARGUMENT_SURPLUS.in(messages);
    }
    ArgSpec argument = wrong.getArgSpec();
    return argument == null
        ? Refusal.COMMAND_MISSING.in(messages, commands(wrong.getCommandLine()))
        : Refusal.VALUE_NOT_PERMITTED.in(
            messages,
            name(argument),
            argument.paramLabel(),
            String.join(" ", argument.description()));
  }

  private static String commands(CommandLine of) {
    return String.join(", ", of.getSubcommands().keySet());
  }

  /** A word as it was typed, unless it may be anything but a name. */
  private static String named(String word) {
    return NAME.matcher(word).matches() ? word : "…";
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
