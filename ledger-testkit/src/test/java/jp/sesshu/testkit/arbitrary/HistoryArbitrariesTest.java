package jp.sesshu.testkit.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.sesshu.calendar.Interval;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.vaccine.VaccineCode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class HistoryArbitrariesTest {
  private static final LocalDate BORN = LocalDate.of(2020, 2, 29);
  private static final List<VaccineCode> TWO = List.of(new VaccineCode("MR"), new VaccineCode("M"));
  private static final Interval GAP = Interval.days(27);

  @Provide
  Arbitrary<List<GivenDose>> histories() {
    return HistoryArbitraries.of(BORN, TWO, 5);
  }

  @Provide
  Arbitrary<List<GivenDose>> series() {
    return HistoryArbitraries.series(BORN, TWO, GAP, 4);
  }

  @Property(tries = 500)
  void a_history_is_in_the_order_of_days_and_holds_nothing_else(
      @ForAll("histories") List<GivenDose> history) {
    assertThat(history).hasSizeLessThanOrEqualTo(5);
    assertThat(history).extracting(GivenDose::on).isSorted();
    assertThat(history).allMatch(dose -> !dose.on().isBefore(BORN) && TWO.contains(dose.vaccine()));
    Statistics.collect(history.stream().anyMatch(dose -> dose.kind() != VaccinationKind.ROUTINE));
    Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
  }

  @Property(tries = 500)
  void a_series_keeps_to_its_interval_but_for_a_day(@ForAll("series") List<GivenDose> series) {
    assertThat(series).isNotEmpty().hasSizeLessThanOrEqualTo(4);
    boolean early = false;
    for (int i = 1; i < series.size(); i++) {
      LocalDate earliest = GAP.firstDayAfter(series.get(i - 1).on());
      assertThat(series.get(i).on()).isAfterOrEqualTo(earliest.minusDays(1));
      early |= series.get(i).on().isBefore(earliest);
    }
    Statistics.collect(early);
    Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 2));
  }
}
