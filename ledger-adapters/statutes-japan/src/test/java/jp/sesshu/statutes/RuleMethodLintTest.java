package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a method says that can never hold is an error, at its place. */
class RuleMethodLintTest {

  private static final String SOUND =
      """
      programme: mumps
      name: おたふくかぜ
      diseases: [mumps]
      editions:
        - id: mumps.2020-04
          inForceFrom: 2020-04-01
          citation: 市要綱 第1条
          ja: 1歳で2回受ける。
          en: Twice at the age of one.
          who:
            - when: {age: {from: 12 months, until: 24 months}}
          methods:
            - method: two
              products:
                - {vaccine: MUMPS, ml: 0.5, route: SC}
              counts: [MR]
              goesOnFrom: [VAR]
              doses:
                - dose: "1"
                - dose: "2"
                  after: [{atLeast: 27 days}]
      """;

  private static final String LATER =
      SOUND
          + """
          # an amendment
            - id: mumps.2022-04
              basedOn: mumps.2020-04
              inForceFrom: 2022-04-01
              citation: 市要綱 第2条
              methods:
                - {method: two, MORE}
          """;

  private final RuleLint lint = new RuleLint();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {atLeast: 27 days} | {with: [MR], on: {between: {until: 1900-01-01}}} | 21: RULE-206 mumps.2020-04 methods[0].doses[1].after[0].on: method two, dose 2: no day while this edition holds satisfies this
          {atLeast: 27 days} | {with: [MR], on: {between: {until: 2018-01-01}}} | 21: RULE-206 mumps.2020-04 methods[0].doses[1].after[0].on: method two, dose 2
          {atLeast: 27 days} | {with: [BCG], atLeast: 27 days} | 21: RULE-205 mumps.2020-04 methods[0].doses[1].after[0].with: none of [BCG] is among products or counts: [MR, MUMPS]
          {atLeast: 27 days} | {dose: 2, atLeast: 27 days} | 21: RULE-204 mumps.2020-04 methods[0].doses[1].after[0].dose: before dose 2 there are doses 1 to 1 only
          after: | only: [VAR], after: | 21: RULE-205 mumps.2020-04 methods[0].doses[1].only: none of [VAR] is among products or counts: [MR, MUMPS]
          goesOnFrom: [VAR] | goesOnFrom: [MR] | 13: RULE-107 mumps.2020-04 methods[0]: method two: MR is in goesOnFrom, hence neither product nor counted
          goesOnFrom: [VAR] | goesOnFrom: [MUMPS] | 13: RULE-107 mumps.2020-04 methods[0]: method two: MUMPS is in goesOnFrom
          goesOnFrom: [VAR] | goesOnFrom: [XY] | 17: RULE-108 mumps.2020-04 methods[0].goesOnFrom[0]: XY is not in the vaccine catalogue
          goesOnFrom: [VAR] | preferredAfter: [VAR] | 17: RULE-205 mumps.2020-04 methods[0].preferredAfter: it cannot go on from [VAR], only from its products, counts and goesOnFrom: [MR, MUMPS]
          goesOnFrom: [VAR] | whereAnyCounts: [VAR] | 17: RULE-205 mumps.2020-04 methods[0].whereAnyCounts: it cannot go on from [VAR], only from its products, counts and goesOnFrom: [MR, MUMPS]
          goesOnFrom: [VAR] | yieldsTo: [three] | 17: RULE-107 mumps.2020-04 methods[0].yieldsTo: three is no method of the term; there are [two]
          route: SC | route: SC, on: {between: {until: 2010-03-31}} | 15: RULE-205 mumps.2020-04 methods[0].products[0].on: MUMPS may be used on no day while this edition holds
          """)
  void it_is_named_with_its_place(String sound, String broken, String said) {
    String text = SOUND.replace(sound, broken.replace(", after:", "\n            after:"));
    assertThat(text).isNotEqualTo(SOUND);
    assertThat(lint.check("mumps.yaml", text))
        .singleElement()
        .asString()
        .startsWith("mumps.yaml:" + said);
  }

  @Test
  void what_is_sound_has_no_problem() {
    assertThat(lint.check("mumps.yaml", SOUND)).isEmpty();
  }

  @Test
  void what_held_in_the_base_and_can_hold_no_more_is_named_where_it_was_left_standing() {
    String limited = "{with: [MR], on: {between: {until: 2022-03-31}}}";
    String text = LATER.replace("{atLeast: 27 days}", limited).replace("MORE", "counts: [MR]");
    assertThat(lint.check("mumps.yaml", text))
        .singleElement()
        .asString()
        .startsWith("mumps.yaml:28: RULE-206 mumps.2022-04 methods[0]: method two, dose 2");
  }

  @Test
  void what_an_amendment_makes_contradict_itself_is_named_at_the_amendment() {
    assertThat(lint.check("mumps.yaml", LATER.replace("MORE", "goesOnFrom: [MR]")))
        .singleElement()
        .asString()
        .startsWith("mumps.yaml:28: RULE-107 mumps.2022-04 methods[0]: method two: MR is in");
    String moved = LATER.replace("MORE", "counts: [], goesOnFrom: [MR]");
    assertThat(lint.check("mumps.yaml", moved)).isEmpty();
  }
}
