package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.Citation;
import jp.sesshu.eligibility.Clause;
import jp.sesshu.eligibility.Edition;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.eligibility.ProgrammeRules;
import jp.sesshu.eligibility.ReasonCode;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Sex;
import jp.sesshu.testkit.rules.ArticleReport;
import jp.sesshu.vaccine.VaccineCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every edition of the book is found on its days, and only on them, by the article it cites. */
class EditionBoundaryTest {

  private static final RuleBook BOOK = StatutesJapan.ruleBook();

  /** Until 2016 everyone of 9 to 13 years was of the special cohort (令附則). */
  private static final Set<String> EMPTY_BY_LAW = Set.of("je-2.2013-04", "je-2.2014-04");

  private static final int DAYS_SEARCHED = 800;

  /** Ages in months at which somebody may belong to some programme. */
  private static final int[] AGES = {
    0, 2, 3, 7, 13, 20, 30, 40, 65, 70, 100, 112, 120, 140, 150, 180, 200, 230, 260, 300, 380, 540,
    680, 735, 760, 785, 845, 905, 965, 1025, 1085, 1145, 1205, 1260
  };

  @RegisterExtension static final ArticleReport ARTICLES = StatuteArticles.REPORT;

  static Stream<Arguments> editions() {
    return BOOK.source().programmes().stream()
        .flatMap(
            rules ->
                rules.editions().stream()
                    .map(edition -> Arguments.of(Named.of(edition.id(), edition), rules)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("editions")
  void every_edition_judges_its_first_and_its_last_day_and_no_other(
      Edition edition, ProgrammeRules rules) {
    ArticleReport.standsOn(edition);
    holdsOnItsDays(rules, edition);
  }

  @AfterAll
  static void no_edition_of_the_book_is_without_a_test() {
    assertThat(ARTICLES.notTried()).isEmpty();
  }

  private static void holdsOnItsDays(ProgrammeRules rules, Edition edition) {
    LocalDate first = edition.inForceFrom();
    Optional<LocalDate> opened = firstOpenDay(rules, edition);
    if (EMPTY_BY_LAW.contains(edition.id())) {
      assertThat(opened).isEmpty();
      return;
    }
    assertThat(opened).as(edition.id() + " opens a window for somebody").isPresent();
    LocalDate end = lastDay(rules, edition);
    assertThat(articles(edition))
        .as(edition.id() + " on its first open day")
        .containsAnyElementsOf(citedOn(rules, opened.get()));
    if (!articles(edition).equals(articlesBefore(rules, edition))) {
      assertThat(citedOn(rules, first.minusDays(1)))
          .as(edition.id() + " on the eve")
          .doesNotContainAnyElementsOf(own(rules, edition));
    }
    if (end != null) {
      assertThat(citedOn(rules, end.plusDays(1)))
          .as(edition.id() + " on the day after")
          .doesNotContainAnyElementsOf(own(rules, edition, end));
    }
  }

  /**
   * The first day of the edition, or within two years after, on which a sample person is eligible.
   */
  private static Optional<LocalDate> firstOpenDay(ProgrammeRules rules, Edition edition) {
    LocalDate end = lastDay(rules, edition);
    for (int days = 0; days < DAYS_SEARCHED; days += days < 2 ? 1 : 30) {
      LocalDate day = edition.inForceFrom().plusDays(days);
      if ((end == null || !day.isAfter(end)) && !citedOn(rules, day).isEmpty()) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private static @org.jspecify.annotations.Nullable LocalDate lastDay(
      ProgrammeRules rules, Edition edition) {
    int next = rules.editions().indexOf(edition) + 1;
    return edition
        .inForceUntil()
        .orElse(
            next < rules.editions().size()
                ? rules.editions().get(next).inForceFrom().minusDays(1)
                : null);
  }

  private static Set<Citation> articles(Edition edition) {
    Set<Citation> all = new HashSet<>();
    edition
        .terms()
        .forEach(
            term -> term.who().stream().map(clause -> article(edition, clause)).forEach(all::add));
    return all;
  }

  private static Citation article(Edition edition, Clause clause) {
    Citation own = clause.citation();
    return own == null ? edition.citation() : own;
  }

  private static Set<Citation> articlesBefore(ProgrammeRules rules, Edition edition) {
    int number = rules.editions().indexOf(edition);
    return number == 0 ? Set.of() : articles(rules.editions().get(number - 1));
  }

  /** The articles of an edition that the one before it does not have. */
  private static Set<Citation> own(ProgrammeRules rules, Edition edition) {
    Set<Citation> own = articles(edition);
    own.removeAll(articlesBefore(rules, edition));
    own.add(new Citation("none"));
    return own;
  }

  /** The articles of an edition that the one after it does not have. */
  private static Set<Citation> own(ProgrammeRules rules, Edition edition, LocalDate end) {
    Set<Citation> own = articles(edition);
    rules.editions().stream()
        .filter(other -> other.inForceFrom().equals(end.plusDays(1)))
        .forEach(other -> own.removeAll(articles(other)));
    own.add(new Citation("none"));
    return own;
  }

  /** The articles that make sample people eligible on a day. */
  private static Set<Citation> citedOn(ProgrammeRules rules, LocalDate day) {
    Set<Citation> cited = new HashSet<>();
    for (int months : AGES) {
      for (Sex sex : List.of(Sex.FEMALE, Sex.MALE)) {
        PersonFacts.Builder person =
            PersonFacts.builder(day.minusMonths(months).minusDays(45), sex).condition("HIV_GRADE1");
        if (sex == Sex.FEMALE) {
          person.pregnancy(day.plusDays(60));
        }
        Assessment answer = BOOK.assess(person.build(), doses(rules.id(), day), day, rules.id());
        answer.reasons().stream()
            .filter(reason -> reason.code() == ReasonCode.IN_WINDOW)
            .forEach(reason -> reason.citation().ifPresent(cited::add));
      }
    }
    return cited;
  }

  /** A first dose where a clause demands one: of 2024 for the last year of the HPV catch-up. */
  private static List<GivenDose> doses(ProgrammeId programme, LocalDate day) {
    List<GivenDose> doses = new ArrayList<>();
    LocalDate given = LocalDate.of(2024, 9, 1);
    if (programme.value().equals("hpv-catchup") && day.isAfter(given)) {
      doses.add(new GivenDose(new VaccineCode("HPV9"), given, VaccinationKind.ROUTINE));
    }
    return doses;
  }
}
