package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Sex;
import jp.sesshu.testkit.rules.ArticleReport;
import jp.sesshu.vaccine.TargetDisease;
import jp.sesshu.vaccine.VaccineCode;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The windows of people chosen at the bounds of the law, to the day. An upper end of an age before
 * 2014-03-11 lies one day earlier, as it was read then.
 *
 * <p>Facts: {@code HIV}, {@code GRADE1}, {@code due=…}, {@code had=disease@…}, {@code ab=…}, {@code
 * ill=…}; doses: {@code HPV9@2024-09-01}, with {@code !} for a voluntary one.
 */
class WindowsOfJapanTest {

  private static final RuleBook BOOK = StatutesJapan.ruleBook();
  @RegisterExtension static final ArticleReport ARTICLES = StatuteArticles.REPORT;

  private static final LocalDate LATE = LocalDate.of(2029, 12, 31);

  @ParameterizedTest(name = "{0} born {1} {2} {3}")
  @CsvSource(
      textBlock =
          """
          bcg, 2024-05-10, F, , 2024-05-10..2025-05-09
          bcg, 2012-10-20, F, , 2013-04-01..2013-10-18
          bcg, 2024-05-10, F, had=tuberculosis@2024-06-01, 2024-05-10..2024-05-31
          varicella, 2012-06-10, M, , 2014-10-01..2015-06-09
          varicella, 2011-01-10, M, , 2014-10-01..2015-03-31
          varicella, 2010-03-31, M, , 2014-10-01..2015-03-30
          varicella, 2011-01-10, M, VAR@2013-05-05!, none
          varicella, 2020-02-29, M, , 2021-02-28..2023-02-28
          varicella, 2020-06-10, F, had=varicella@2021-08-01, 2021-06-09..2021-07-31
          hep-b, 2016-03-31, F, , none
          hep-b, 2016-04-01, F, , 2016-10-01..2017-03-31
          hep-b, 2023-01-10, F, ill=2025-06-01, 2023-01-10..2024-01-09 2025-06-01..2027-05-31
          rota-1, 2020-07-31, F, , none
          rota-1, 2024-03-01, F, , 2024-04-12..2024-08-16
          rota-5, 2024-03-01, F, , 2024-04-12..2024-10-11
          je-1, 2019-08-31, M, , 2020-02-29..2027-02-28
          je-1, 2007-04-01, M, , none
          je-1, 2007-04-02, M, , 2013-04-01..2014-10-01
          je-2, 2012-02-29, M, , 2021-02-28..2025-02-28
          je-2, 2007-04-01, M, , none
          je-2, 2007-04-02, M, , 2016-04-01..2020-04-01
          je-special, 1995-04-01, F, , none
          je-special, 1995-04-02, F, , 2013-04-01..2015-04-01
          je-special, 2007-04-01, F, , 2013-04-01..2027-03-31
          je-special, 2009-10-01, F, , 2018-09-30..2022-09-30
          je-special, 2009-04-01, F, JE@2010-01-10!, 2013-04-01..2016-09-30 2018-03-31..2022-03-31
          je-special, 2009-10-01, F, JE@2010-01-10! JE@2010-01-20! JE@2010-02-20!, none
          je-special, 2009-10-02, F, , none
          je-special, 2009-10-02, F, JE@2010-03-31!, 2013-04-01..2016-03-31
          hpv-catchup, 1997-04-01, F, , none
          hpv-catchup, 1997-04-02, F, , 2022-04-01..2025-03-31
          hpv-catchup, 2006-04-02, F, , 2023-04-01..2025-03-31
          hpv-catchup, 2008-04-01, F, , 2024-04-01..2025-03-31
          hpv-catchup, 2008-04-01, F, HPV9@2024-09-01, 2024-04-01..2026-03-31
          hpv-catchup, 2009-04-01, F, HPV9@2025-03-31, 2025-04-01..2026-03-31
          hpv-catchup, 1997-04-02, M, HPV9@2024-09-01, none
          rsv-maternal, 1995-03-10, F, due=2026-10-01 due=2028-03-01, 2026-07-09..2026-09-09 2027-12-08..2028-02-08
          rsv-maternal, 1995-03-10, F, due=2026-05-01 had=rsv@2026-01-01, 2026-04-01..2026-04-09
          flu-elderly, 1960-02-29, M, , 2025-02-28..
          flu-elderly, 1965-02-28, F, GRADE1, 2025-02-27..
          flu-elderly, 1940-01-10, F, had=influenza@2014-01-10, 2013-04-01..
          pcv-elderly, 1914-04-01, F, , 2014-10-01..2015-03-31 2019-04-01..2020-03-31
          pcv-elderly, 1915-04-02, F, , 2015-04-01..2016-03-31 2019-04-01..2020-03-31
          pcv-elderly, 1919-04-01, F, , 2018-04-01..2020-03-31
          pcv-elderly, 1919-04-02, F, , 2014-10-01..2015-03-31 2019-04-01..2020-03-31
          pcv-elderly, 1958-04-01, F, , 2022-04-01..2023-03-31
          pcv-elderly, 1958-04-02, F, , 2023-04-01..2024-04-01
          pcv-elderly, 1960-02-29, F, , 2025-02-28..2026-02-28
          pcv-elderly, 1962-05-10, F, GRADE1, 2022-05-09..2028-05-09
          pcv-elderly, 1962-05-10, F, GRADE1 PPSV23@2023-06-01, 2022-05-09..2023-06-01
          pcv-elderly, 1952-06-10, F, PPSV23@2017-06-01, 2017-04-01..2017-06-01
          covid19-elderly, 1960-01-01, F, , 2024-12-31..2025-03-31 2025-10-01..2026-03-31 2026-10-01..2027-03-31 2027-10-01..2028-03-31 2028-10-01..2029-03-31 2029-10-01..2029-12-31
          covid19-elderly, 1964-12-15, F, HIV, 2024-12-14..2025-03-31 2025-10-01..2026-03-31 2026-10-01..2027-03-31 2027-10-01..2028-03-31 2028-10-01..2029-03-31 2029-10-01..2029-12-31
          zoster, 1925-04-01, F, , 2025-04-01..2026-03-31
          zoster, 1926-04-02, F, , 2026-04-01..2027-03-31
          zoster, 1961-04-01, F, , 2025-04-01..2026-03-31
          zoster, 1965-03-31, F, , 2029-04-01..2029-12-31
          zoster, 1963-05-10, F, HIV, 2025-04-01..2029-03-31
          zoster, 1963-05-10, F, HIV RZV@2026-06-01 RZV@2026-09-01, 2025-04-01..2026-09-01
          rubella-5, 1962-04-01, M, , none
          rubella-5, 1962-04-02, M, , 2019-02-01..2025-03-31
          rubella-5, 1979-04-01, M, ab=2020-05-01, 2019-02-01..2020-04-30
          rubella-5, 1979-04-01, F, , none
          covid19-special, 2005-02-20, F, , 2021-02-19..2024-03-31
          covid19-special, 2005-08-20, F, , 2021-06-01..2024-03-31
          covid19-special, 2016-02-21, F, , 2022-02-21..2024-03-31
          covid19-special, 2017-02-22, F, , 2022-02-21..2024-03-31
          covid19-special, 2017-03-10, F, , 2022-03-09..2024-03-31
          covid19-special, 2022-06-30, F, , 2022-12-29..2024-03-31
          """)
  void windows_begin_and_end_on_the_day_the_law_says(
      String programme, String birth, String sex, String facts, String windows) {
    PersonFacts.Builder person =
        PersonFacts.builder(LocalDate.parse(birth), sex.equals("F") ? Sex.FEMALE : Sex.MALE);
    List<GivenDose> doses = new ArrayList<>();
    for (String fact : facts == null ? new String[0] : facts.split(" ", -1)) {
      add(fact, person, doses);
    }
    ProgrammeId id = new ProgrammeId(programme);
    String found =
        BOOK.assess(person.build(), doses, LATE, id).windows().asList().stream()
            .filter(range -> !range.from().isAfter(LATE))
            .map(range -> range.from() + ".." + range.until().map(String::valueOf).orElse(""))
            .collect(Collectors.joining(" "));
    standsOnTheEditionsOf(id, found);
    assertThat(clipped(found.isEmpty() ? "none" : found)).isEqualTo(windows);
  }

  /** The editions by which the windows begin. */
  private static void standsOnTheEditionsOf(ProgrammeId programme, String windows) {
    for (String window : windows.isEmpty() ? new String[0] : windows.split(" ", -1)) {
      LocalDate first = LocalDate.parse(window.substring(0, 10));
      BOOK.rulesOf(programme)
          .flatMap(rules -> rules.editionOn(first))
          .ifPresent(ArticleReport::standsOn);
    }
  }

  /** A window that goes on after the last day looked at is printed up to that day. */
  private static String clipped(String windows) {
    int dots = windows.lastIndexOf("..");
    boolean runsOver = dots > 0 && windows.substring(dots + 2).compareTo(LATE.toString()) > 0;
    return runsOver ? windows.substring(0, dots + 2) + LATE : windows;
  }

  private static void add(String fact, PersonFacts.Builder person, List<GivenDose> doses) {
    String value = fact.substring(fact.indexOf('=') + 1);
    if (fact.equals("HIV")) {
      person.condition("HIV_GRADE1");
    } else if (fact.equals("GRADE1")) {
      person.condition("HEART_KIDNEY_LUNG_HIV_GRADE1");
    } else if (fact.startsWith("due=")) {
      person.pregnancy(LocalDate.parse(value));
    } else if (fact.startsWith("had=")) {
      String[] had = value.split("@", -1);
      person.infection(TargetDisease.ofCode(had[0]), LocalDate.parse(had[1]));
    } else if (fact.startsWith("ab=")) {
      person.antibodyTest(TargetDisease.RUBELLA, LocalDate.parse(value), true);
    } else if (fact.startsWith("ill=")) {
      person.longTermIllnessResolvedOn(LocalDate.parse(value));
    } else {
      String[] dose = fact.replace("!", "").split("@", -1);
      VaccinationKind kind =
          fact.endsWith("!") ? VaccinationKind.VOLUNTARY : VaccinationKind.ROUTINE;
      doses.add(new GivenDose(new VaccineCode(dose[0]), LocalDate.parse(dose[1]), kind));
    }
  }
}
