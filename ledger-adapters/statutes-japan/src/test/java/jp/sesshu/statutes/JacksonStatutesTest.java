package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.sesshu.eligibility.Edition;
import jp.sesshu.eligibility.Method;
import jp.sesshu.eligibility.ProgrammeRules;
import jp.sesshu.eligibility.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JacksonStatutesTest {

  private static final String GOOD =
      """
      programme: mumps
      name: おたふくかぜ
      diseases: [mumps]
      editions:
        - id: mumps.2020-04
          inForceFrom: 2020-04-01
          citation: 市要綱 第1条
          ja: 1歳で1回受ける。
          en: Once at the age of one.
          who:
            - when: {age: {from: 12 months, until: 24 months}}
          products:
            - {vaccine: MUMPS, ml: 0.5, route: SC}
          methods:
            - method: one
              doses:
                - dose: "1"
        - id: mumps.2022-04
          basedOn: mumps.2020-04
          inForceFrom: 2022-04-01
          citation: 市要綱 第1条
          methods:
            - method: one
              counts: [MR]
      """;

  @TempDir private Path folder;

  @Test
  void an_amendment_shows_only_what_it_changes_and_takes_the_rest_from_its_base()
      throws IOException {
    ProgrammeRules rules = read(GOOD);
    Edition amended = rules.editions().get(1);
    Method method = amended.terms().get(0).methods().get(0);
    assertThat(amended.japanese()).isEqualTo("1歳で1回受ける。");
    assertThat(method.counts()).hasSize(1);
    assertThat(method.products()).hasSize(1);
    assertThat(method.doses()).hasSize(1);
  }

  @Test
  void a_field_the_format_does_not_have_is_named_with_its_line() {
    refused(GOOD.replace("    ja: 1歳", "    jp: 1歳"), ":8:", "jp");
  }

  @Test
  void a_key_that_stands_twice_is_named_with_its_line() {
    refused(GOOD.replace("name: おたふくかぜ", "name: おたふくかぜ\nname: ムンプス"), ":3:", "name");
  }

  @Test
  void an_age_without_its_unit_is_named_with_its_line() {
    refused(GOOD.replace("from: 12 months", "from: 12"), ":11:", "such as \"90 months\"");
  }

  @Test
  void a_missing_citation_is_an_error() {
    refused(GOOD.replaceFirst("    citation: 市要綱 第1条\n", ""), ":", "citation");
  }

  @Test
  void a_base_that_does_not_exist_is_named_with_the_line_of_the_edition() {
    refused(GOOD.replace("basedOn: mumps.2020-04", "basedOn: mumps.2019"), ":18:", "basedOn");
  }

  @Test
  void a_product_without_route_is_an_error() {
    refused(GOOD.replace(", route: SC", ""), ":", "route");
  }

  @Test
  void editions_out_of_order_are_an_error() {
    refused(GOOD.replace("inForceFrom: 2022-04-01", "inForceFrom: 2019-04-01"), ":18:", "order");
  }

  @ParameterizedTest
  @EnumSource(ReasonCode.class)
  void every_reason_has_a_sentence_in_both_languages(ReasonCode code) {
    assertThat(ReasonTexts.JAPANESE.of(code)).endsWith("。");
    assertThat(ReasonTexts.ENGLISH.of(code)).endsWith(".");
  }

  @Test
  void the_book_of_japan_is_read_and_every_edition_says_what_it_requires() {
    assertThat(StatutesJapan.ruleBook().programmes()).isNotEmpty();
    for (ProgrammeRules rules : StatutesJapan.statuteBook().programmes()) {
      for (Edition edition : rules.editions()) {
        assertThat(edition.id()).startsWith(rules.id().value() + ".");
        assertThat(edition.japanese()).endsWith("。");
        assertThat(edition.english()).endsWith(".");
      }
    }
  }

  private ProgrammeRules read(String text) throws IOException {
    Path file = folder.resolve("mumps.yaml");
    Files.writeString(file, text);
    return new JacksonStatutes().readProgramme(file);
  }

  private void refused(String text, String place, String what) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("mumps.yaml" + place)
        .hasMessageContaining(what);
  }
}
