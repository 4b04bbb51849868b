package jp.sesshu.example.city;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a call, in a line, and where to read on. Values are not repeated. */
final class WrongCalls {

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
      return messages.of("call.missing", names);
    }
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      boolean option = unmatched.isUnknownOption();
      boolean command = !wrong.getCommandLine().getSubcommands().isEmpty();
      String first = unmatched.getUnmatched().get(0);
      if (option) {
        return messages.of("call.option", first.replaceAll("=.*", ""));
      }
      return command ? messages.of("call.command", first) : messages.of("call.argument");
    }
    ArgSpec argument = wrong.getArgSpec();
    return argument == null
        ? messages.of("call.command.none")
        : messages.of("call.value", name(argument));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
