package jp.sesshu.example.city;

import java.time.Instant;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import jp.sesshu.csv.CsvCharset;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.SeriesDose;
import jp.sesshu.resident.AddresseeNumber;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The commands there are; only such as work. */
final class Commands {

  private Commands() {}

  static CommandLine of(Terminal terminal, Messages messages) {
    CommandLine numbers =
        new CommandLine(new Numbers()).addSubcommand(new VerifyNumbers(terminal, messages));
    CommandLine permissions =
        new CommandLine(new Permissions())
            .addSubcommand(new CheckPermissions(terminal, messages))
            .addSubcommand(new ComparePermissions(terminal, messages));
    CommandLine residents =
        new CommandLine(new Residents()).addSubcommand(new ImportResidents(terminal, messages));
    CommandLine reports =
        new CommandLine(new Reports()).addSubcommand(new ImportReports(terminal, messages));
    CommandLine rules =
        new CommandLine(new Rules())
            .addSubcommand(new LintRules(terminal, messages))
            .addSubcommand(new ExplainRules(terminal, messages))
            .addSubcommand(new RulesImpact(terminal, messages));
    CommandLine trail =
        new CommandLine(new Trail())
            .addSubcommand(new TrailSeal(terminal))
            .addSubcommand(new TrailExport(terminal))
            .addSubcommand(new TrailVerify(terminal, messages));
    CommandLine retention =
        new CommandLine(new Retention())
            .addSubcommand(new RetentionList(terminal))
            .addSubcommand(new RetentionErase(terminal, messages));
    CommandLine keys =
        new CommandLine(new Keys())
            .addSubcommand(new KeysList(terminal, messages))
            .addSubcommand(new KeysRotate(terminal, messages))
            .addSubcommand(new KeysRetire(terminal, messages));
    CommandLine operators =
        new CommandLine(new OperatorsGroup())
            .addSubcommand(new OperatorsAdd(terminal))
            .addSubcommand(new OperatorsList(terminal))
            .addSubcommand(new OperatorsReadmit(terminal))
            .addSubcommand(new OperatorsRecover(terminal, messages))
            .addSubcommand(new OperatorsRemove(terminal))
            .addSubcommand(new OperatorsEraser.Admit(terminal, messages))
            .addSubcommand(new OperatorsEraser.Dismiss(terminal, messages));
    CommandLine root =
        new CommandLine(new Root())
            .addSubcommand(new Demo(terminal, messages))
            .addSubcommand(new Assess(terminal, messages))
            .addSubcommand(new Dates(terminal, messages))
            .addSubcommand("numbers", numbers)
            .addSubcommand("permissions", permissions)
            .addSubcommand("rules", rules)
            .addSubcommand(new MatchReports(terminal, messages))
            .addSubcommand("residents", residents)
            .addSubcommand("reports", reports)
            .addSubcommand("trail", trail)
            .addSubcommand("retention", retention)
            .addSubcommand(new Backup(terminal))
            .addSubcommand(new Restore(terminal, messages))
            .addSubcommand("keys", keys)
            .addSubcommand("operators", operators)
            .addSubcommand(new History(terminal, messages))
            .addSubcommand(new Recall(terminal))
            .addSubcommand(new Certificate(terminal, messages));
    root.setResourceBundle(messages.bundle());
    root.setCaseInsensitiveEnumValuesAllowed(true);
    registerConverters(root);
    return root;
  }

  private static void registerConverters(CommandLine root) {
    root.registerConverter(CsvCharset.class, CsvCharset::of);
    root.registerConverter(MunicipalityCode.class, MunicipalityCode::new);
    root.registerConverter(PrincipalId.class, PrincipalId::new);
    root.registerConverter(KeyPurpose.class, new KeysRotate.WordConverter());
    root.registerConverter(Purpose.class, new CityOptions.PurposeConverter());
    root.registerConverter(AddresseeNumber.class, AddresseeNumber::new);
    root.registerConverter(ProgrammeId.class, ProgrammeId::new);
    root.registerConverter(SeriesDose.class, Commands::seriesDose);
    root.registerConverter(Instant.class, Instant::parse);
  }

  /** {@code 2-1}: the term and the number in it. */
  private static SeriesDose seriesDose(String text) {
    int dash = text.indexOf('-');
    return new SeriesDose(
        Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
  }

  /** A command that only has subcommands. */
  private abstract static class Group implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "a command is missing");
    }
  }

  /** The languages of messages. */
  enum Language {
    en,
    ja
  }

  @Command(
      name = "city-ledger",
      mixinStandardHelpOptions = true,
      scope = ScopeType.INHERIT,
      versionProvider = Version.class)
  private static final class Root extends Group {
    // read by Messages before the parsing begins
    @Option(names = "--lang", paramLabel = "en|ja", scope = ScopeType.INHERIT)
    @SuppressWarnings({"unused", "NullAway.Init"})
    private Language language;
  }

  @Command(name = "numbers")
  private static final class Numbers extends Group {}

  @Command(name = "residents")
  private static final class Residents extends Group {}

  @Command(name = "trail")
  private static final class Trail extends Group {}

  @Command(name = "retention")
  private static final class Retention extends Group {}

  @Command(name = "keys")
  private static final class Keys extends Group {}

  @Command(name = "operators")
  private static final class OperatorsGroup extends Group {}

  @Command(name = "rules")
  private static final class Rules extends Group {}

  @Command(name = "reports")
  private static final class Reports extends Group {}

  @Command(name = "permissions")
  private static final class Permissions extends Group {}

  private static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = CityLedger.class.getPackage().getImplementationVersion();
      return new String[] {"city-ledger " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
