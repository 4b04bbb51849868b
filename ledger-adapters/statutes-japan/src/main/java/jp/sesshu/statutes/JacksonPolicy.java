package jp.sesshu.statutes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sesshu.municipality.AreaExemption;
import jp.sesshu.municipality.MunicipalPolicy;
import jp.sesshu.municipality.MunicipalPolicy.Covid19Interval;
import jp.sesshu.municipality.MunicipalPolicy.FirstDayOf65;
import jp.sesshu.municipality.MunicipalPolicy.MonthEndInterval;
import jp.sesshu.municipality.MunicipalPolicy.RotavirusEnd;
import jp.sesshu.municipality.Season;
import org.jspecify.annotations.Nullable;

/**
 * Reads how a municipality reads and offers the law (市町村の定めのファイル): strict YAML, as rule files.
 *
 * <p>A field not given is the ministry's reading, so an empty map is the default. The fields stand
 * in {@code FORMAT.md}. Thread-safe.
 */
public final class JacksonPolicy {

  static final List<String> FIELDS =
      Stream.of(PolicyFile.class.getRecordComponents()).map(RecordComponent::getName).toList();

  /**
   * Reads a file in UTF-8.
   *
   * @throws RuleFileException if it cannot be used
   */
  public MunicipalPolicy read(Path file) {
    try {
      String name = String.valueOf(file.getFileName());
      return read(name, RuleFileText.read(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  MunicipalPolicy read(String name, String text) {
    return new JacksonStatutes().read(name, text, PolicyFile.class).toPolicy();
  }

  record PolicyFile(
      @Nullable SeasonEntry influenzaSeason,
      @Nullable FirstDayOf65 firstDayOf65,
      @Nullable LocalDate eveIncludedFrom,
      @Nullable MonthEndInterval monthEndInterval,
      @Nullable List<ExemptionEntry> japaneseEncephalitisExemptions,
      @Nullable RotavirusEnd rotavirusEnd,
      @Nullable Covid19Interval covid19Interval) {

    MunicipalPolicy toPolicy() {
      MunicipalPolicy ministry = MunicipalPolicy.ministryDefault();
      return new MunicipalPolicy(
          Optional.ofNullable(influenzaSeason).map(SeasonEntry::toSeason),
          firstDayOf65 == null ? ministry.firstDayOf65() : firstDayOf65,
          eveIncludedFrom == null ? ministry.eveIncludedFrom() : eveIncludedFrom,
          monthEndInterval == null ? ministry.monthEndInterval() : monthEndInterval,
          japaneseEncephalitisExemptions == null
              ? List.of()
              : japaneseEncephalitisExemptions.stream().map(ExemptionEntry::toExemption).toList(),
          rotavirusEnd == null ? ministry.rotavirusEnd() : rotavirusEnd,
          covid19Interval == null ? ministry.covid19Interval() : covid19Interval);
    }
  }

  record SeasonEntry(MonthDay from, MonthDay until) {
    SeasonEntry {
      Required.all("from", from, "until", until);
    }

    Season toSeason() {
      return new Season(from, until);
    }
  }

  record ExemptionEntry(LocalDate from, @Nullable LocalDate until) {
    ExemptionEntry {
      Required.all("from", from);
      if (until != null && until.isBefore(from)) {
        throw new RuleRemark.Refusal("untilBeforeFrom");
      }
    }

    AreaExemption toExemption() {
      return new AreaExemption(from, Optional.ofNullable(until));
    }
  }
}
