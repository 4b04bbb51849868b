package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.exchange.BasisComparison;
import jp.sesshu.exchange.BasisMismatch;
import jp.sesshu.exchange.BasisMismatch.Kind;
import jp.sesshu.exchange.DeclaredBasis;
import jp.sesshu.exchange.DeclaredBasis.Direction;
import jp.sesshu.exchange.InformationCode;
import jp.sesshu.exchange.PartyCode;
import jp.sesshu.exchange.PermissionDecision;
import jp.sesshu.exchange.PermissionList;
import jp.sesshu.exchange.PermissionRefusal;
import jp.sesshu.exchange.PermissionRequest;
import jp.sesshu.exchange.PermissionRow;
import jp.sesshu.exchange.PermissionRowId;
import jp.sesshu.exchange.TaskCode;
import org.junit.jupiter.api.Test;

class JacksonPermissionsTest {

  private static final PermissionList LAW = JacksonPermissions.ofJapan();
  private static final PartyCode CITY = new PartyCode("MUNICIPALITY");
  private static final PartyCode GOVERNOR = new PartyCode("PREFECTURE");
  private static final String OLD = "番号法別表第二";

  private static PermissionDecision check(
      String on, String asker, String provider, String task, String information) {
    return LAW.check(
        new PermissionRequest(
            LocalDate.parse(on),
            new PartyCode(asker),
            new PartyCode(provider),
            new TaskCode(task),
            new InformationCode(information)));
  }

  private static PermissionRefusal refusal(PermissionDecision decision) {
    return decision.fold(
        permitted -> {
          throw new AssertionError("permitted: " + permitted);
        },
        PermissionDecision.Refused::reason);
  }

  private static String citation(PermissionDecision decision) {
    return decision.fold(PermissionDecision.Permitted::citation, refused -> refused.toString());
  }

  @Test
  void on_the_first_and_last_day_of_every_row_it_permits_and_outside_it_does_not() {
    assertThat(LAW.rows()).hasSizeGreaterThan(20);
    for (PermissionRow row : LAW.rows()) {
      LocalDate first = row.inForce().from();
      assertThat(permitsThrough(row, first)).as(row.id() + " first day").isTrue();
      assertThat(permitsThroughVersion(row, first.minusDays(1))).as(row.id() + " eve").isFalse();
      row.inForce()
          .until()
          .ifPresent(
              last -> {
                assertThat(permitsThrough(row, last)).as(row.id() + " last day").isTrue();
                assertThat(permitsThroughVersion(row, last.plusDays(1)))
                    .as(row.id() + " day after")
                    .isFalse();
              });
    }
  }

  private static boolean permitsThrough(PermissionRow row, LocalDate on) {
    PermissionRow.PurposeArticle purpose = row.purposes().get(0);
    PermissionDecision decision =
        LAW.check(
            new PermissionRequest(
                on,
                row.askers().iterator().next(),
                row.providers().iterator().next(),
                purpose.tasks().iterator().next(),
                purpose.information().iterator().next()));
    return decision.fold(permitted -> permitted.rows().contains(row.id()), refused -> false);
  }

  /** Whether this very version answers, not a successor at the same place. */
  private static boolean permitsThroughVersion(PermissionRow row, LocalDate on) {
    return row.inForce().contains(on) && permitsThrough(row, on);
  }

  @Test
  void row_16_2_changed_its_askers_under_the_same_number() {
    String task = "IMMUNIZATION_ACT_VACCINATION";
    assertThat(
            citation(check("2018-06-26", "PREFECTURE", "MUNICIPALITY", task, "VACCINATION_RECORD")))
        .contains("16の2の項");
    assertThat(
            citation(check("2018-06-27", "PREFECTURE", "MUNICIPALITY", task, "VACCINATION_RECORD")))
        .contains("16の3の項");
  }

  @Test
  void the_enabling_provision_is_cited_in_the_numbering_of_the_day() {
    String task = "IMMUNIZATION_ACT_VACCINATION";
    assertThat(
            citation(
                check("2021-08-31", "MUNICIPALITY", "MUNICIPALITY", task, "VACCINATION_RECORD")))
        .startsWith("番号法 第19条第7号");
    assertThat(
            citation(
                check("2021-09-01", "MUNICIPALITY", "MUNICIPALITY", task, "VACCINATION_RECORD")))
        .startsWith("番号法 第19条第8号");
  }

  @Test
  void a_fee_may_ask_for_tax_but_not_for_the_account_and_a_death_grant_the_other_way_round() {
    String fee = "IMMUNIZATION_ACT_COST_COLLECTION";
    String death = "IMMUNIZATION_ACT_BENEFIT_DEATH";
    assertThat(check("2024-05-27", "MUNICIPALITY", "MUNICIPALITY", fee, "LOCAL_TAX").isPermitted())
        .isTrue();
    assertThat(
            refusal(check("2024-05-27", "MUNICIPALITY", "PRIME_MINISTER", fee, "BENEFIT_ACCOUNT")))
        .isEqualTo(PermissionRefusal.OUTSIDE_PURPOSE);
    assertThat(
            check("2024-05-27", "MUNICIPALITY", "PRIME_MINISTER", death, "BENEFIT_ACCOUNT")
                .isPermitted())
        .isTrue();
    assertThat(refusal(check("2024-05-27", "MUNICIPALITY", "WELFARE_AUTHORITY", death, "WELFARE")))
        .isEqualTo(PermissionRefusal.OUTSIDE_PURPOSE);
  }

  @Test
  void each_refusal_has_its_reason() {
    String task = "SPECIAL_MEASURES_ACT_VACCINATION";
    assertThat(refusal(check("2024-05-26", "PREFECTURE", "PREFECTURE", task, "VACCINATION_RECORD")))
        .isEqualTo(PermissionRefusal.NOT_IN_FORCE);
    assertThat(refusal(check("2024-05-27", "MHLW", "MHLW", task, "VACCINATION_RECORD")))
        .isEqualTo(PermissionRefusal.NO_ROW);
    assertThat(refusal(check("2024-05-27", "MUNICIPALITY", "MUNICIPALITY", task, "EVERYTHING")))
        .isEqualTo(PermissionRefusal.UNKNOWN_CODE);
  }

  @Test
  void the_bases_a_city_declared_in_2021_disagree_with_the_law_of_their_day_in_three_places() {
    List<DeclaredBasis> declared =
        List.of(
            asks("16の2", "VACCINATION_RECORD"),
            asks("17"),
            asks("18"),
            asks("19"),
            asks("115の2"),
            provides("16の2"),
            provides("115の2"));

    List<BasisMismatch> found =
        BasisComparison.compare(LAW, CITY, LocalDate.of(2021, 10, 4), declared);

    assertThat(found)
        .containsExactly(
            new BasisMismatch(
                Kind.INFORMATION_NOT_DECLARED,
                declared.get(0),
                Set.of(GOVERNOR),
                Set.of(new InformationCode("DISABILITY_CERTIFICATE")),
                List.of(new PermissionRowId(OLD, "16の2", 1)),
                List.of(DateRange.of(LocalDate.of(2018, 6, 27), LocalDate.of(2024, 5, 26)))),
            new BasisMismatch(
                Kind.PARTY_NOT_IN_ROW,
                declared.get(5),
                Set.of(GOVERNOR),
                Set.of(),
                List.of(new PermissionRowId(OLD, "16の3", 1)),
                List.of(DateRange.of(LocalDate.of(2017, 5, 30), LocalDate.of(2018, 6, 26)))),
            new BasisMismatch(
                Kind.PARTY_NOT_IN_ROW,
                declared.get(6),
                Set.of(GOVERNOR),
                Set.of(),
                List.of(),
                List.of()));
  }

  @Test
  void a_declaration_of_a_repealed_table_is_stale() {
    List<BasisMismatch> found =
        BasisComparison.compare(LAW, CITY, LocalDate.of(2024, 5, 27), List.of(asks("17")));
    assertThat(found).extracting(BasisMismatch::kind).containsExactly(Kind.ROW_NOT_IN_FORCE);
  }

  private static DeclaredBasis asks(String row, String... information) {
    Set<InformationCode> kinds =
        information.length == 0 ? Set.of() : Set.of(new InformationCode(information[0]));
    return new DeclaredBasis(Direction.ASKS, OLD, row, Set.of(), kinds);
  }

  private static DeclaredBasis provides(String row) {
    return new DeclaredBasis(Direction.PROVIDES, OLD, row, Set.of(CITY, GOVERNOR), Set.of());
  }

  private static PermissionList read(String yaml) {
    return JacksonPermissions.read(
        "own.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_file_with_a_fault_is_refused_with_its_name_and_place() {
    assertThatThrownBy(() -> read("rows: []\nprovisions: []\nexceptions: []\n"))
        .hasMessageContaining("own.yaml")
        .hasMessageContaining("exceptions");
    assertThatThrownBy(() -> read("provisions: []\nrows:\n  - id: A/1/1\n"))
        .hasMessage("own.yaml: row A/1/1: inForceFrom is missing");
    assertThatThrownBy(
            () -> read("provisions: []\nrows:\n  - id: A1\n    inForceFrom: 2020-01-01\n"))
        .hasMessageContaining("own.yaml: row A1: ")
        .hasMessageContaining("table/row/subrow");
  }

  @Test
  void a_file_that_is_no_yaml_is_refused_with_its_name_and_line() {
    assertThatThrownBy(() -> read("provisions: []\nrows: [\n}\n"))
        .hasMessageStartingWith("own.yaml")
        .hasMessageContaining("line 3");
  }

  @Test
  void a_row_whose_table_nothing_enables_is_refused() {
    String row =
        """
        provisions: []
        rows:
          - id: A/1/1
            inForceFrom: 2020-01-01
            citation: A 1
            askers: [X]
            providers: [Y]
            tasks: [T]
            information: [I]
            purposes: [{article: P, tasks: [T], information: [I]}]
        """;
    assertThatThrownBy(() -> read(row)).hasMessageContaining("A/1/1: nothing enables");
  }
}
