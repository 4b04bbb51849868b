package jp.sesshu.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import jp.sesshu.municipality.MunicipalPolicy.FirstDayOf65;
import jp.sesshu.municipality.MunicipalPolicy.MonthEndInterval;
import org.junit.jupiter.api.Test;

class MunicipalPolicyTest {

  private static final LocalDate DAY = LocalDate.of(2016, 3, 31);

  @Test
  void the_default_is_the_ministrys_reading() {
    MunicipalPolicy policy = MunicipalPolicy.ministryDefault();
    assertThat(policy.influenzaSeason()).isEmpty();
    assertThat(policy.firstDayOf65()).isEqualTo(FirstDayOf65.EVE);
    assertThat(policy.eveIncludedFrom()).isEqualTo("2014-03-11");
    assertThat(policy.monthEndInterval()).isEqualTo(MonthEndInterval.FIRST_OF_FOLLOWING_MONTH);
    assertThat(policy.exemptsJapaneseEncephalitis(DAY)).isFalse();
  }

  @Test
  void one_choice_changes_and_the_others_stay() {
    MunicipalPolicy ministry = MunicipalPolicy.ministryDefault();
    MunicipalPolicy own =
        ministry
            .withFirstDayOf65(FirstDayOf65.BIRTHDAY)
            .withMonthEndInterval(MonthEndInterval.LAST_OF_MONTH)
            .withEveIncludedFrom(DAY)
            .withInfluenzaSeason(Season.of(10, 1, 1, 31));
    assertThat(own.firstDayOf65()).isEqualTo(FirstDayOf65.BIRTHDAY);
    assertThat(own.monthEndInterval()).isEqualTo(MonthEndInterval.LAST_OF_MONTH);
    assertThat(own.eveIncludedFrom()).isEqualTo(DAY);
    assertThat(own.influenzaSeason()).contains(Season.of(10, 1, 1, 31));
    assertThat(ministry).isEqualTo(MunicipalPolicy.ministryDefault());
  }

  @Test
  void a_reading_that_changed_in_no_supported_year_is_refused() {
    MunicipalPolicy ministry = MunicipalPolicy.ministryDefault();
    assertThatThrownBy(() -> ministry.withEveIncludedFrom(LocalDate.MIN))
        .hasMessageContaining("years 1 to 9999");
  }

  @Test
  void a_season_over_new_year_contains_both_its_ends() {
    Season season = Season.of(10, 1, 1, 31);
    assertThat(season.contains(LocalDate.of(2025, 10, 1))).isTrue();
    assertThat(season.contains(LocalDate.of(2026, 1, 31))).isTrue();
    assertThat(season.contains(LocalDate.of(2025, 9, 30))).isFalse();
    assertThat(season.contains(LocalDate.of(2026, 2, 1))).isFalse();
  }

  @Test
  void a_season_within_one_year_contains_both_its_ends() {
    Season season = Season.of(10, 15, 12, 31);
    assertThat(season.contains(LocalDate.of(2025, 10, 15))).isTrue();
    assertThat(season.contains(LocalDate.of(2025, 12, 31))).isTrue();
    assertThat(season.contains(LocalDate.of(2026, 1, 1))).isFalse();
    assertThat(season.contains(LocalDate.of(2025, 10, 14))).isFalse();
  }

  @Test
  void hokkaido_was_exempt_from_japanese_encephalitis_to_a_day_that_still_counts() {
    MunicipalPolicy hokkaido =
        MunicipalPolicy.ministryDefault()
            .withJapaneseEncephalitisExemption(
                new AreaExemption(LocalDate.of(2013, 4, 1), Optional.of(DAY)));
    assertThat(hokkaido.exemptsJapaneseEncephalitis(LocalDate.of(2013, 3, 31))).isFalse();
    assertThat(hokkaido.exemptsJapaneseEncephalitis(DAY)).isTrue();
    assertThat(hokkaido.exemptsJapaneseEncephalitis(DAY.plusDays(1))).isFalse();
    assertThat(new AreaExemption(DAY, Optional.empty()).covers(DAY.plusYears(50))).isTrue();
  }

  @Test
  void an_exemption_that_ends_before_it_begins_is_refused() {
    assertThatThrownBy(() -> new AreaExemption(DAY, Optional.of(DAY.minusDays(1))))
        .hasMessageContaining("until must not lie before from");
  }
}
