package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.TreeSet;
import jp.sesshu.statutes.JacksonPolicy.PolicyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema of a municipality's policy, against the reader that decides. */
class PolicySchemaTest {

  private static final JsonNode TEXT =
      JsonMapper.shared().readTree(JacksonStatutes.file("municipal-policy.schema.json"));
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "influenzaSeason: {from: \"10-01\", until: \"01-31\"}",
        "influenzaSeason:",
        "firstDayOf65: birthday",
        "firstDayOf65: BIRTHDAY",
        "eveIncludedFrom: 2014-04-01",
        "monthEndInterval: last-of-month",
        "japaneseEncephalitisExemptions: []",
        "japaneseEncephalitisExemptions: [{from: 2013-04-01, until: 2016-03-31}, {from: 2020-01-01}]",
        "rotavirusEnd: day-reached",
        "covid19Interval: nth-day-after",
        "{firstDayOf65: eve, rotavirusEnd: day-after, covid19Interval: whole-days-between}"
      })
  void both_accept(String yaml) {
    assertThat(SCHEMA.validate(JacksonStatutes.MAPPER.readTree(yaml))).isEmpty();
    assertThatCode(() -> new JacksonPolicy().read("own.yaml", yaml)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "eve",
        "fluSeason: {from: \"10-01\", until: \"01-31\"}",
        "influenzaSeason: {from: \"10-01\"}",
        "influenzaSeason: {from: \"10-01\", until: \"01-31\", days: 3}",
        "influenzaSeason: {from: 2024-10-01, until: 2025-01-31}",
        "influenzaSeason: {from: \"13-01\", until: \"01-31\"}",
        "influenzaSeason: [\"10-01\", \"01-31\"]",
        "firstDayOf65: 65",
        "firstDayOf65: the eve",
        "eveIncludedFrom: 2014",
        "eveIncludedFrom: [2014, 3, 11]",
        "eveIncludedFrom: 2014-3-11",
        "eveIncludedFrom: 2014-03-11T00:00:00",
        "eveIncludedFrom: \"\"",
        "monthEndInterval: true",
        "japaneseEncephalitisExemptions: [{until: 2016-03-31}]",
        "japaneseEncephalitisExemptions: {from: 2013-04-01}",
        "japaneseEncephalitisExemptions: [2013-04-01]",
        "rotavirusEnd: [day-after]",
        "covid19Interval: 20"
      })
  void both_refuse(String yaml) {
    assertThat(SCHEMA.validate(JacksonStatutes.MAPPER.readTree(yaml))).isNotEmpty();
    assertThatThrownBy(() -> new JacksonPolicy().read("own.yaml", yaml))
        .isInstanceOf(RuleFileException.class)
        .hasMessageStartingWith("own.yaml:1:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eveIncludedFrom: 2023-02-29",
        "influenzaSeason: {from: \"02-30\", until: \"03-31\"}",
        "japaneseEncephalitisExemptions: [{from: 2016-04-01, until: 2016-03-31}]"
      })
  void what_no_form_can_say_is_left_to_the_reader(String yaml) {
    assertThat(SCHEMA.validate(JacksonStatutes.MAPPER.readTree(yaml))).isEmpty();
    assertThatThrownBy(() -> new JacksonPolicy().read("own.yaml", yaml))
        .isInstanceOf(RuleFileException.class);
  }

  @Test
  void the_schema_has_the_fields_of_the_reader_and_each_is_explained() {
    TreeSet<String> fields = new TreeSet<>();
    Arrays.stream(PolicyFile.class.getRecordComponents()).forEach(c -> fields.add(c.getName()));
    assertThat(TEXT.path("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(fields);
    assertThat(fields)
        .allSatisfy(
            field ->
                assertThat(TEXT.path("properties").path(field).path("description").asString())
                    .isNotBlank());
  }
}
