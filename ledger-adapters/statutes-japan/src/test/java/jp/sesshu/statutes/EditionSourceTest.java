package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.sesshu.eligibility.Edition;
import jp.sesshu.eligibility.ProgrammeRules;
import jp.sesshu.eligibility.RuleSource;
import org.junit.jupiter.api.Test;

/** An edition is called statute only where a text of its days was read. */
class EditionSourceTest {

  /** 平成26年省令22号, known by its effect alone. */
  private static final LocalDate ORDER_NOT_READ = LocalDate.of(2014, 4, 1);

  /** The first day after 2013 for which the text of the ordinance was read. */
  private static final LocalDate NEXT_TEXT = LocalDate.of(2017, 4, 1);

  @Test
  void what_the_unread_order_of_2014_brought_is_interpretation() {
    assertThat(editions().filter(edition -> edition.inForceFrom().equals(ORDER_NOT_READ)))
        .extracting(Edition::id, Edition::source)
        .hasSize(9)
        .allSatisfy(
            idAndSource ->
                assertThat(idAndSource.toList().get(1)).isEqualTo(RuleSource.INTERPRETATION));
  }

  @Test
  void the_editions_that_follow_it_reach_a_text_that_was_read_and_are_statute_again() {
    List<Edition> followers =
        StatutesJapan.statuteBook().programmes().stream()
            .flatMap(EditionSourceTest::followersOfTheOrder)
            .toList();
    assertThat(followers).hasSize(9);
    assertThat(followers).extracting(Edition::source).containsOnly(RuleSource.STATUTE);
  }

  /** Where the text leaves open, or was not preserved, what a notice or a plan says. */
  @Test
  void what_rests_on_a_notice_says_so() {
    assertThat(
            editions()
                .filter(edition -> edition.source() == RuleSource.INTERPRETATION)
                .filter(edition -> !edition.inForceFrom().equals(ORDER_NOT_READ))
                .map(Edition::id)
                .filter(id -> !id.startsWith("covid19-special.")))
        .containsExactlyInAnyOrder(
            "pcv.2013-04",
            "je-special.2016-04",
            "rubella-5.2022-04",
            "hib.2024-04",
            "zoster.2025-04",
            "zoster.2026-04",
            "zoster.2030-04",
            "dpt-ipv.2025-07",
            "rsv-maternal.2026-04",
            "flu-elderly.2026-10");
  }

  /** The edition in force on the day of the next text, of a programme the order changed. */
  private static Stream<Edition> followersOfTheOrder(ProgrammeRules rules) {
    return rules.editions().stream().anyMatch(e -> e.inForceFrom().equals(ORDER_NOT_READ))
        ? rules.editionOn(NEXT_TEXT).stream()
        : Stream.empty();
  }

  private static Stream<Edition> editions() {
    return StatutesJapan.statuteBook().programmes().stream()
        .flatMap(rules -> rules.editions().stream());
  }
}
