package jp.sesshu.testkit.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.sesshu.intake.CodeTables;
import jp.sesshu.intake.CodeTables.ProgrammeCode;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.Particulars;
import jp.sesshu.resident.ResidencyChange;
import org.junit.jupiter.api.Test;

class GeneratedCityTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final CityPlan PLAN = new CityPlan(new MunicipalityCode("401005"), TODAY, 20_000);
  private static final GeneratedCity CITY = GeneratedCity.of(PLAN, new Random(1));

  @Test
  void the_same_seed_gives_the_same_city() {
    GeneratedCity again = GeneratedCity.of(PLAN, new Random(1));
    assertThat(again.equals(CITY)).isTrue();
    assertThat(GeneratedCity.of(PLAN, new Random(2)).equals(CITY)).isFalse();
  }

  @Test
  void there_are_as_many_residents_as_planned_and_about_as_many_reports() {
    assertThat(CITY.residents()).hasSize(20_000);
    assertThat(CITY.reports()).hasSizeBetween(17_000, 23_000);
  }

  @Test
  void ages_follow_the_pyramid() {
    assertThat(perThousand(citizen -> age(citizen) == 0)).isBetween(4L, 7L);
    assertThat(perThousand(citizen -> age(citizen) < 15)).isBetween(100L, 125L);
    assertThat(perThousand(citizen -> age(citizen) >= 65)).isBetween(270L, 310L);
    assertThat(CITY.residents()).anyMatch(citizen -> age(citizen) >= 100);
  }

  @Test
  void every_row_of_the_register_can_be_believed_and_stands_on_its_line() {
    assertThat(CITY.residents()).allMatch(c -> c.row().contradiction().isEmpty());
    assertThat(CITY.residents()).allMatch(c -> !c.birthDate().isAfter(TODAY));
    for (int i = 0; i < CITY.residents().size(); i++) {
      assertThat(CITY.residents().get(i).row().line()).isEqualTo(i + 2L);
    }
  }

  @Test
  void no_number_is_given_twice() {
    Set<Object> addressees = new HashSet<>();
    Set<Object> individuals = new HashSet<>();
    for (Citizen citizen : CITY.residents()) {
      assertThat(addressees.add(citizen.row().number())).isTrue();
      assertThat(individuals.add(citizen.number())).isTrue();
    }
  }

  @Test
  void everything_that_makes_matching_hard_is_there() {
    assertThat(CITY.residents()).anyMatch(c -> name(c).startsWith("髙橋"));
    assertThat(CITY.residents()).anyMatch(c -> name(c).startsWith("高橋"));
    assertThat(CITY.residents()).anyMatch(c -> c.row().outsideRegister());
    assertThat(CITY.residents()).anyMatch(c -> names(c).registeredName().isPresent());
    assertThat(CITY.residents()).anyMatch(c -> names(c).kana().contains("ヴ"));
    for (ResidencyChange.Kind kind :
        List.of(
            ResidencyChange.Kind.MOVE_IN,
            ResidencyChange.Kind.MOVE_OUT,
            ResidencyChange.Kind.MOVE_WITHIN,
            ResidencyChange.Kind.BIRTH,
            ResidencyChange.Kind.DEATH)) {
      assertThat(CITY.residents())
          .anyMatch(c -> c.row().particulars().events().stream().anyMatch(e -> e.kind() == kind));
    }
    assertThat(CITY.supportMeasures()).isNotEmpty();
  }

  @Test
  void there_are_twins_and_strangers_with_one_name_and_birthday() {
    Set<Object> births = new HashSet<>();
    Set<Object> namesakes = new HashSet<>();
    long twins =
        CITY.residents().stream()
            .filter(c -> age(c) < 20)
            .filter(
                c ->
                    !births.add(
                        List.of(c.row().particulars().household().orElseThrow(), c.birthDate())))
            .count();
    long shared =
        CITY.residents().stream()
            .filter(c -> !namesakes.add(List.of(name(c), c.birthDate())))
            .count();
    assertThat(twins).isPositive();
    assertThat(shared).isGreaterThanOrEqualTo(5);
  }

  @Test
  void the_files_can_be_written_in_ms932() {
    var encoder = Charset.forName("MS932").newEncoder();
    assertThat(CITY.residents())
        .allMatch(c -> encoder.canEncode(name(c) + names(c).kana() + address(c)));
  }

  @Test
  void faults_come_at_about_their_rates() {
    Map<ReportFault, Long> counts = new EnumMap<>(ReportFault.class);
    CITY.reports().forEach(report -> counts.merge(report.fault(), 1L, Long::sum));
    assertThat(counts.keySet()).containsExactlyInAnyOrder(ReportFault.values());
    assertThat(counts.get(ReportFault.HALF_WIDTH_KANA)).isBetween(400L, 800L);
    assertThat(counts.get(ReportFault.BAD_DATE)).isBetween(15L, 80L);
  }

  @Test
  void a_report_without_a_fault_makes_sense() {
    CodeTables tables = CodeTables.standard();
    for (GeneratedReport generated : CITY.reports()) {
      VaccinationReport report = generated.report();
      if (generated.fault() == ReportFault.NONE) {
        ProgrammeCode programme = tables.programme(report.visit().programmeNumber()).orElseThrow();
        assertThat(programme.id()).isEqualTo(report.visit().programme());
        assertThat(report.visit().vaccine().filter(v -> !programme.takes(v))).isEmpty();
        assertThat(report.visit().vaccinatedOn())
            .isBetween(report.person().birthDate().plusDays(40), TODAY);
        assertThat(report.visit().registeredOn().orElseThrow())
            .isBetween(report.visit().vaccinatedOn(), TODAY);
        assertThat(report.visit().fiscalYear().contains(report.visit().vaccinatedOn())).isTrue();
      }
    }
  }

  @Test
  void reports_arrive_by_day_and_know_their_lines() {
    List<LocalDate> days =
        CITY.reports().stream()
            .filter(report -> report.fault() == ReportFault.NONE)
            .map(report -> report.report().visit().vaccinatedOn())
            .collect(Collectors.toList());
    assertThat(days).isSorted();
    for (int i = 0; i < CITY.reports().size(); i++) {
      assertThat(CITY.reports().get(i).report().line()).isEqualTo(i + 2L);
    }
  }

  private static long perThousand(Predicate<Citizen> who) {
    return CITY.residents().stream().filter(who).count() * 1000 / CITY.residents().size();
  }

  private static int age(Citizen citizen) {
    return Period.between(citizen.birthDate(), TODAY).getYears();
  }

  private static String name(Citizen citizen) {
    return names(citizen).kanji();
  }

  private static jp.sesshu.resident.PersonName names(Citizen citizen) {
    return citizen.row().particulars().demographics().name();
  }

  private static String address(Citizen citizen) {
    Particulars person = citizen.row().particulars();
    return person.demographics().address().text()
        + person.demographics().address().building()
        + person.previousAddress().map(a -> a.text() + a.building()).orElse("");
  }
}
