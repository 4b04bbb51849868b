package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.sesshu.eligibility.Edition;
import jp.sesshu.eligibility.ProgrammeRules;
import org.junit.jupiter.api.Test;

/** The changes of the law as they are told, against the editions as they stand. */
class ChangelogTest {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** A row: the days on which it came into force, or the first and the last of a span. */
  private record Row(List<LocalDate> days, boolean span, String programmes) {

    static Row of(String line) {
      String[] cells = line.split("\\|", -1);
      List<LocalDate> days =
          DAY.matcher(cells[1]).results().map(MatchResult::group).map(LocalDate::parse).toList();
      return new Row(days, cells[1].contains(" to "), cells[3]);
    }

    boolean tells(String programme, LocalDate day) {
      boolean named =
          programmes.contains('`' + programme + '`') || programmes.strip().equals("all");
      return named && (span ? spans(day) : days.contains(day));
    }

    private boolean spans(LocalDate day) {
      return !day.isBefore(days.get(0)) && !day.isAfter(days.get(days.size() - 1));
    }
  }

  @Test
  void every_edition_that_begins_is_told_by_a_row_that_names_its_programme() throws IOException {
    List<Row> rows =
        Files.readAllLines(Path.of("CHANGELOG.md")).stream()
            .filter(line -> line.startsWith("| 2"))
            .map(Row::of)
            .toList();
    List<String> untold = new ArrayList<>();
    for (ProgrammeRules rules : StatutesJapan.statuteBook().programmes()) {
      for (Edition edition : rules.editions()) {
        if (rows.stream().noneMatch(r -> r.tells(rules.id().value(), edition.inForceFrom()))) {
          untold.add(edition.id());
        }
      }
    }
    assertThat(untold).isEmpty();
  }
}
