package jp.sesshu.statutes;

import static jp.sesshu.access.RecordClass.PROVISION_RECORD;
import static jp.sesshu.access.RecordClass.SPECIAL_TEMPORARY_VACCINATION_RECORD;
import static jp.sesshu.access.RecordClass.VACCINATION_RECORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import jp.sesshu.access.RetentionPolicy;
import org.junit.jupiter.api.Test;

class JacksonRetentionTest {

  private static final RetentionPolicy LAW = JacksonRetention.ofJapan();
  private static final LocalDate GIVEN = LocalDate.of(2021, 5, 10);
  private static final LocalDate EVE_OF_CHANGE = LocalDate.of(2026, 5, 31);
  private static final LocalDate CHANGE = LocalDate.of(2026, 6, 1);

  @Test
  void to_2026_05_31_a_vaccination_record_is_kept_five_years_from_the_vaccination() {
    LocalDate last = LocalDate.of(2026, 5, 10);
    assertThat(LAW.lastDay(VACCINATION_RECORD, GIVEN, null, null, EVE_OF_CHANGE)).contains(last);
    assertThat(LAW.isExpired(VACCINATION_RECORD, GIVEN, null, null, last)).isFalse();
    assertThat(LAW.isExpired(VACCINATION_RECORD, GIVEN, null, null, last.plusDays(1))).isTrue();
  }

  @Test
  void from_2026_06_01_what_is_still_held_is_kept_for_life_and_five_years() {
    assertThat(LAW.lastDay(VACCINATION_RECORD, GIVEN, null, null, CHANGE)).isEmpty();
    assertThat(LAW.isExpired(VACCINATION_RECORD, GIVEN, null, null, CHANGE)).isFalse();
    assertThat(LAW.lastDay(VACCINATION_RECORD, GIVEN, LocalDate.of(2023, 2, 28), null, CHANGE))
        .contains(LocalDate.of(2028, 2, 29));
  }

  @Test
  void a_record_of_the_special_programme_is_kept_until_it_is_reported_too() {
    LocalDate asOf = LocalDate.of(2026, 2, 1);
    LocalDate died = LocalDate.of(2022, 3, 1);
    assertThat(LAW.lastDay(SPECIAL_TEMPORARY_VACCINATION_RECORD, GIVEN, died, null, asOf))
        .isEmpty();
    assertThat(
            LAW.lastDay(
                SPECIAL_TEMPORARY_VACCINATION_RECORD, GIVEN, died, LocalDate.of(2026, 9, 1), asOf))
        .contains(LocalDate.of(2027, 3, 1));
    assertThat(
            LAW.lastDay(
                SPECIAL_TEMPORARY_VACCINATION_RECORD, GIVEN, died, LocalDate.of(2027, 9, 1), asOf))
        .contains(LocalDate.of(2027, 9, 1));
  }

  @Test
  void a_record_of_provision_is_kept_seven_years() {
    assertThat(LAW.lastDay(PROVISION_RECORD, GIVEN, null, null, CHANGE))
        .contains(LocalDate.of(2028, 5, 10));
  }

  @Test
  void where_no_rule_is_in_force_nothing_may_go() {
    LocalDate before = LocalDate.of(2013, 3, 31);
    LocalDate longAgo = LocalDate.of(1990, 1, 1);
    assertThat(LAW.isExpired(VACCINATION_RECORD, longAgo, null, null, before)).isFalse();
  }

  @Test
  void two_rules_of_one_class_on_one_day_are_refused() {
    String rule =
        "  - {records: PROVISION_RECORD, inForceFrom: 2020-01-01, counted: FROM_ACT, years: 7,"
            + " citation: A}\n";
    assertThatThrownBy(
            () ->
                JacksonRetention.read(
                    "own.yaml",
                    new ByteArrayInputStream(
                        ("rules:\n" + rule + rule.replace("7", "8"))
                            .getBytes(StandardCharsets.UTF_8))))
        .hasMessage("own.yaml: PROVISION_RECORD: two retention rules are in force on one day");
  }
}
