package jp.sesshu.statutes;

import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.sesshu.eligibility.ProgrammeRules;
import jp.sesshu.eligibility.StatuteBook;
import jp.sesshu.eligibility.TemporaryDesignation;
import jp.sesshu.statutes.SharedFiles.BookFile;
import jp.sesshu.statutes.SharedFiles.IntervalEntry;
import jp.sesshu.statutes.SharedFiles.IntervalsFile;
import jp.sesshu.statutes.SharedFiles.LongTermFile;
import jp.sesshu.statutes.SharedFiles.ShortageEntry;
import jp.sesshu.statutes.SharedFiles.VaccineEntry;
import jp.sesshu.statutes.SharedFiles.VaccinesFile;
import jp.sesshu.vaccine.Vaccine;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads rule files (規則ファイルの読込): strict YAML 1.2 by Jackson.
 *
 * <p>A key that stands twice, a field the format does not have, a value of the wrong form: each is
 * a {@link RuleFileException} with file and line. Thread-safe.
 */
public final class JacksonStatutes {

  private static final String RULES = "rules/";

  static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
          .addModule(Scalars.module())
          .build();

  /**
   * Reads one programme's file.
   *
   * @throws RuleFileException if it cannot be used
   */
  public ProgrammeRules readProgramme(Path file) {
    try {
      String name = String.valueOf(file.getFileName());
      return programme(name, RuleFileText.read(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a list of vaccines.
   *
   * @throws RuleFileException if it cannot be used
   */
  public List<Vaccine> readVaccines(Path file) {
    try {
      return vaccines(String.valueOf(file.getFileName()), RuleFileText.read(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Vaccine> vaccines(String name, String text) {
    VaccinesFile file = read(name, text, VaccinesFile.class);
    return file.vaccines().stream().map(VaccineEntry::toVaccine).toList();
  }

  /**
   * Reads the file of a designated temporary programme.
   *
   * @throws RuleFileException if it cannot be used
   */
  public TemporaryDesignation readDesignation(Path file) {
    try {
      String name = String.valueOf(file.getFileName());
      return designation(name, RuleFileText.read(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TemporaryDesignation designation(String name, String text) {
    DesignationFile file = read(name, text, DesignationFile.class);
    try {
      return file.toDesignation();
    } catch (IllegalArgumentException e) {
      throw new RuleFileException(name, 0, RuleRemark.of(e), e);
    }
  }

  /** The programmes as they lie in this module. */
  StatuteBook ofJapan() {
    BookFile book = read("book.yaml", resource("book.yaml"), BookFile.class);
    List<Vaccine> vaccines = vaccines(VaccinesBeside.NAME, resource(VaccinesBeside.NAME));
    String crossName = "cross-vaccine-intervals.yaml";
    IntervalsFile intervals = read(crossName, resource(crossName), IntervalsFile.class);
    String illnessName = "long-term-illness.yaml";
    LongTermFile illness = read(illnessName, resource(illnessName), LongTermFile.class);
    List<ProgrammeRules> programmes = new ArrayList<>();
    for (String programme : book.programmes()) {
      String name = programme + ".yaml";
      programmes.add(programme(name, resource(name)));
    }
    return new StatuteBook(
        vaccines,
        programmes,
        intervals.intervals().stream().map(IntervalEntry::toInterval).toList(),
        illness.editions().stream().map(e -> e.toRule(illness.programmes())).toList(),
        illness.shortages().stream().map(ShortageEntry::toShortage).toList());
  }

  private ProgrammeRules programme(String name, String text) {
    ProgrammeFile file = read(name, text, ProgrammeFile.class);
    try {
      return file.toRules();
    } catch (IllegalArgumentException e) {
      String problem = String.valueOf(e.getMessage());
      throw new RuleFileException(name, lineOf(text, problem), RuleRemark.of(e), e);
    }
  }

  /** The line of the edition a problem names at its beginning, or 0. */
  private static int lineOf(String text, String problem) {
    int colon = problem.indexOf(": ");
    String id = "id: " + (colon < 0 ? problem : problem.substring(0, colon));
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.strip().endsWith(id)) {
        return number;
      }
    }
    return 0;
  }

  <T> T read(String name, String text, Class<T> type) {
    try {
      T value = MAPPER.readValue(text, type);
      if (value == null) {
        throw new RuleFileException(name, 1, RuleRemark.of("saysNothingAtAll"), null);
      }
      return value;
    } catch (JacksonException e) {
      RuleFileText.Fault why = RuleFileText.why(text, e);
      throw new RuleFileException(name, why.line(), why.remark(), e);
    }
  }

  static String resource(String name) {
    return file(RULES + name);
  }

  /** A file that lies beside the rules. */
  static String file(String name) {
    try (InputStream in = JacksonStatutes.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no rule file " + name + " in this module");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
