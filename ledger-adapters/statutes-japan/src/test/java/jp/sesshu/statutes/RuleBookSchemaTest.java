package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.vaccine.TargetDisease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The schema an editor checks with, against the reader that decides. */
class RuleBookSchemaTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JsonMapper.shared().readTree(resource("rule-book.schema.json")));

  @ParameterizedTest
  @MethodSource("shipped")
  void every_shipped_rule_file_has_the_form_of_the_schema(ProgrammeId programme) {
    assertThat(faults(JacksonStatutes.resource(programme + ".yaml"))).isEmpty();
  }

  static List<ProgrammeId> shipped() {
    return StatutesJapan.ruleBook().programmes();
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown-field", "age-without-unit", "no-citation", "four-faults"})
  void a_file_broken_in_form_has_not(String name) {
    assertThat(faults(resource("broken/" + name + ".yaml"))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gap", "overlap", "never-applies", "dose-cannot-be-met", "no-such-base"})
  void what_no_form_can_say_is_left_to_the_lint(String name) {
    assertThat(faults(resource("broken/" + name + ".yaml"))).isEmpty();
  }

  @Test
  void a_designation_has_the_form_of_the_schema_and_one_without_its_order_has_not() {
    String designation = resource("specific-vaccination.yaml");
    assertThat(faults(designation)).isEmpty();
    assertThat(faults(designation.replace("  issuedOn: 2014-01-06\n", ""))).isNotEmpty();
    assertThat(faults(designation.replace("ml: 0.5", "litres: 0.5"))).isNotEmpty();
  }

  @Test
  void a_list_of_vaccines_has_the_form_of_the_schema_and_one_without_a_nature_has_not() {
    String vaccines = JacksonStatutes.resource(VaccinesBeside.NAME);
    assertThat(faults(vaccines)).isEmpty();
    assertThat(faults(vaccines.replaceFirst(", nature: inactivated", ""))).isNotEmpty();
    assertThat(faults("vaccines: []")).isNotEmpty();
  }

  @Test
  void the_schema_names_the_provisions_of_the_data() {
    String schema = resource("rule-book.schema.json");
    assertThat(DesignationBases.ids())
        .allSatisfy(id -> assertThat(schema).contains('"' + id + '"'));
  }

  @Test
  void the_schema_names_every_disease_wherever_one_is_named() {
    String schema = resource("rule-book.schema.json");
    for (TargetDisease disease : TargetDisease.values()) {
      String named = '"' + disease.code() + '"';
      assertThat(count(schema, named)).as(named).isEqualTo(5);
    }
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }

  private static List<?> faults(String yaml) {
    return SCHEMA.validate(JacksonStatutes.MAPPER.readTree(yaml));
  }

  private static String resource(String name) {
    try (InputStream in = RuleBookSchemaTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
