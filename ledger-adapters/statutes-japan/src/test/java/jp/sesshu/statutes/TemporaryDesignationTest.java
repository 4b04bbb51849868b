package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.AssessmentStatus;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.LawImpact;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Sex;
import jp.sesshu.vaccine.VaccineCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemporaryDesignationTest {

  private static final Path FILE = file();
  private static final ProgrammeId ID = new ProgrammeId("specific-2014");
  private static final RuleBook BOOK = StatutesJapan.ruleBookWith(List.of(), List.of(FILE));

  @Test
  void a_designated_programme_stands_beside_those_of_the_law() {
    assertThat(BOOK.programmes())
        .containsAll(StatutesJapan.ruleBook().programmes())
        .endsWith(ID)
        .hasSize(StatutesJapan.ruleBook().programmes().size() + 1);
  }

  @Test
  void each_group_begins_on_its_own_day_and_all_end_together() {
    assertThat(windows(worker())).containsExactly(range("2014-01-10", "2014-03-31"));
    assertThat(windows(person("LOCAL_PUBLIC_SERVANT")))
        .containsExactly(range("2014-02-01", "2014-03-31"));
    assertThat(windows(person("SOMEBODY_ELSE"))).isEmpty();
    assertThat(status(worker(), "2014-01-09")).isEqualTo(AssessmentStatus.NOT_YET);
    assertThat(status(worker(), "2014-01-10")).isEqualTo(AssessmentStatus.DUE);
    assertThat(status(worker(), "2014-03-31")).isEqualTo(AssessmentStatus.DUE);
    assertThat(status(worker(), "2014-04-01")).isEqualTo(AssessmentStatus.LAPSED);
  }

  @Test
  void the_population_bounds_every_group() {
    PersonFacts young =
        PersonFacts.builder(day("1996-03-01"), Sex.MALE)
            .condition("REGISTERED_BUSINESS_WORKER")
            .build();
    assertThat(windows(young)).containsExactly(range("2014-02-28", "2014-03-31"));
  }

  @Test
  void its_doses_are_temporary_and_the_answer_cites_provision_and_order() {
    List<GivenDose> first =
        List.of(
            new GivenDose(
                new VaccineCode("FLU-H5N1"), day("2014-01-10"), VaccinationKind.TEMPORARY));
    Assessment waiting = BOOK.assess(worker(), first, day("2014-01-11"), ID);
    assertThat(waiting.status()).isEqualTo(AssessmentStatus.WAITING);
    assertThat(waiting.next().orElseThrow().earliest()).isEqualTo("2014-01-31");
    assertThat(waiting.reasons().toString())
        .contains("新型インフルエンザ等対策特別措置法 第28条")
        .contains("平成26年1月6日 政府対策本部長指示");
    Assessment flu =
        BOOK.assess(worker(), first, day("2014-01-11"), new ProgrammeId("flu-elderly"));
    assertThat(flu.dosesValid()).as("it is no dose of the routine programme").isZero();
  }

  @Test
  void before_the_order_nobody_knew_of_it() {
    assertThat(BOOK.knownAt(day("2014-01-05")).programmes()).doesNotContain(ID);
    assertThat(BOOK.knownAt(day("2014-01-06")).programmes()).contains(ID);
  }

  @Test
  void what_the_designation_does_to_a_population_is_an_impact() {
    RuleBook japan = StatutesJapan.ruleBook();
    LawImpact impact = LawImpact.of(japan, day("2014-01-10"), BOOK, day("2014-01-10"));
    assertThat(impact.on(new LawImpact.Subject("w", worker(), List.of())))
        .anySatisfy(change -> assertThat(change.programme()).isEqualTo(ID));
  }

  @Test
  void it_is_explained_in_both_languages() {
    String words = RuleExplanation.JAPANESE.of(BOOK.rulesOf(ID).orElseThrow(), day("2014-02-01"));
    assertThat(words).contains("特定接種（例）", "第28条", "平成26年3月31日まで", "FLU-H5N1");
    assertThat(RuleExplanation.ENGLISH.of(BOOK.rulesOf(ID).orElseThrow(), day("2014-02-01")))
        .contains("Workers of registered businesses");
  }

  @Test
  void the_file_has_no_problem() throws IOException {
    assertThat(new RuleLint().check(FILE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "issuedOn: 2014-01-06 | issuedOn: 2013-04-12 | RULE-301 | order.basis | 7",
        "basis: SPECIAL_MEASURES_ACT_28 | basis: SPECIAL_MEASURES_ACT_27_2 | RULE-301 | order.basis"
            + " | 7",
        "basis: SPECIAL_MEASURES_ACT_28 | basis: GOOD_WILL | RULE-103 | order.basis | 7",
        "from: 2014-01-10 | from: 2014-01-05 | RULE-301 | from | 11",
        "until: 2014-03-31 | until: 2014-01-31 | RULE-204 | priorities[1].from | 18",
        "from: 2014-02-01} | from: 2013-12-01} | RULE-204 | priorities[1].from | 18",
        "designation: specific-2014 | designation: hib | RULE-107 | designation | 2",
        "code: FLU-H5N1 | code: FLU | RULE-107 | vaccines[0].code | 10",
        "vaccine: FLU-H5N1 | vaccine: FLU-H9 | RULE-108 | products[0].vaccine | 20",
        "18 years | 18 days | RULE-103 | population.age.from | 15",
        "name: 特定接種（例） | title: 特定接種（例） | RULE-104 | '' | 2",
        "group: LOCAL_PUBLIC_SERVANT | class: LOCAL_PUBLIC_SERVANT | RULE-102 | priorities[1].class"
            + " | 18",
        "atLeast: 20 days | atLeast: 90 days | RULE-206 | methods[0] | 22",
        "'{from: 18 years}' | '{after: 18 years, until: 17 years}' | RULE-204 |"
            + " population.age.until | 15",
      })
  void each_fault_is_named_with_its_line(
      String text, String fault, String code, String rule, int line) throws IOException {
    String whole = Files.readString(FILE);
    assertThat(whole).contains(text);
    List<RuleProblem> problems = new RuleLint().check("broken.yaml", whole.replace(text, fault));
    assertThat(problems)
        .anySatisfy(
            problem -> {
              assertThat(problem.fault().code()).isEqualTo(code);
              assertThat(problem.rule()).isEqualTo(rule);
              assertThat(problem.file()).isEqualTo("broken.yaml");
              assertThat(problem.line()).isEqualTo(line);
            });
  }

  @Test
  void a_file_the_lint_refuses_is_not_loaded() throws IOException {
    String early = Files.readString(FILE).replace("issuedOn: 2014-01-06", "issuedOn: 2013-04-12");
    assertThatThrownBy(() -> new JacksonStatutes().designation("early.yaml", early))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("SPECIAL_MEASURES_ACT_28 on 2013-04-12");
  }

  @Test
  void the_first_day_of_the_act_is_open_for_designation_and_the_eve_is_not() {
    assertThat(DesignationBases.on("SPECIAL_MEASURES_ACT_46", day("2013-04-12"))).isEmpty();
    assertThat(DesignationBases.on("SPECIAL_MEASURES_ACT_46", day("2013-04-13"))).isPresent();
    assertThat(DesignationBases.on("SPECIAL_MEASURES_ACT_46", day("2022-12-08"))).isPresent();
    assertThat(DesignationBases.on("SPECIAL_MEASURES_ACT_46", day("2022-12-09"))).isEmpty();
    assertThat(DesignationBases.on("SPECIAL_MEASURES_ACT_27_2", day("2022-12-08"))).isEmpty();
    assertThat(DesignationBases.on("SPECIAL_MEASURES_ACT_27_2", day("2022-12-09"))).isPresent();
    assertThat(DesignationBases.on("IMMUNIZATION_ACT_6_3", day("2022-12-08")).orElseThrow())
        .satisfies(basis -> assertThat(basis.article().text()).contains("第3条の2"));
  }

  private static PersonFacts worker() {
    return person("REGISTERED_BUSINESS_WORKER");
  }

  private static PersonFacts person(String group) {
    return PersonFacts.builder(day("1980-05-10"), Sex.FEMALE).condition(group).build();
  }

  private static List<DateRange> windows(PersonFacts person) {
    return BOOK.assess(person, List.of(), day("2014-02-15"), ID).windows().asList();
  }

  private static AssessmentStatus status(PersonFacts person, String on) {
    return BOOK.assess(person, List.of(), day(on), ID).status();
  }

  private static DateRange range(String from, String until) {
    return DateRange.of(day(from), day(until));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Path file() {
    try {
      return Path.of(
          Objects.requireNonNull(
                  TemporaryDesignationTest.class.getResource("specific-vaccination.yaml"))
              .toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
