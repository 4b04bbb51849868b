package jp.sesshu.example.city;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.municipality.MunicipalPolicy;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.statutes.JacksonPolicy;
import jp.sesshu.statutes.RuleFileException;
import jp.sesshu.statutes.StatutesJapan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By which rules: those of Japan with a municipality's own files, designations and policy. */
final class RuleOptions {

  @Option(names = "--rules", paramLabel = "FILE")
  private @Nullable List<Path> rules;

  @Option(names = "--designations", paramLabel = "FILE")
  private @Nullable List<Path> designations;

  @Option(names = "--policy", paramLabel = "FILE")
  private @Nullable Path policy;

  /** Whether there are files of rules or designations. */
  boolean hasFiles() {
    return rules != null || designations != null;
  }

  /** The rules of Japan with these files and nothing else, as the municipality reads them. */
  RuleBook bookWith(@Nullable List<Path> own) {
    return book(readable(own), List.of());
  }

  /** The rules of Japan with all files of the call. */
  RuleBook book() {
    return book(readable(rules), readable(designations));
  }

  /**
   * The rules, which have this programme.
   *
   * @throws RefusedException if they have not
   */
  static RuleBook require(RuleBook book, ProgrammeId programme) {
    if (!book.programmes().contains(programme)) {
      throw new RefusedException(Refusal.PROGRAMME_UNKNOWN, programme, book.programmes());
    }
    return book;
  }

  private RuleBook book(List<Path> own, List<Path> designated) {
    if (own.isEmpty() && designated.isEmpty()) {
      return StatutesJapan.ruleBook().under(policy());
    }
    try {
      return StatutesJapan.ruleBookWith(own, designated).under(policy());
    } catch (RuleFileException e) {
      throw new RefusedException(Refusal.RULES_UNFIT, e);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(Refusal.RULES_UNFIT, String.valueOf(e.getMessage()));
    }
  }

  private MunicipalPolicy policy() {
    if (policy == null) {
      return MunicipalPolicy.ministryDefault();
    }
    try {
      return new JacksonPolicy().read(InputFile.require(policy));
    } catch (RuleFileException e) {
      throw new RefusedException(Refusal.RULES_UNFIT, e);
    }
  }

  private static List<Path> readable(@Nullable List<Path> files) {
    if (files == null) {
      return List.of();
    }
    files.stream().filter(file -> !Files.isDirectory(file)).forEach(InputFile::require);
    return files;
  }
}
