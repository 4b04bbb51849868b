package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.sesshu.eligibility.Edition;
import jp.sesshu.eligibility.ProgrammeRules;
import jp.sesshu.eligibility.Requirement;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.vaccine.VaccineCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleExplanationTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

  @TempDir private Path folder;

  @Test
  void japanese_says_who_when_and_by_which_article() {
    String text = RuleExplanation.JAPANESE.of(rules("mr-2"), DAY);
    assertThat(text)
        .contains("基準日 2025-06-01", "版: mr-2.2022-12（法令）", "2022-12-09 から（終期の定めなし）")
        .contains("予防接種法施行令 第3条第1項 表 麻しんの項 第2号")
        .contains("5歳以上7歳未満、小学校就学前の1年間", "ワクチン: MR・M・R")
        .endsWith("\n");
  }

  @Test
  void english_names_intervals_and_what_a_physician_may_shorten() {
    assertThat(RuleExplanation.ENGLISH.of(rules("hib"), DAY))
        .contains("from 2 months of age until 60 months of age is reached (only with Hib)")
        .contains("at least 27 days after the dose before (at least 20 days if a physician");
  }

  @Test
  void an_interval_that_holds_only_at_times_says_when_and_an_open_end_is_none() {
    assertThat(RuleExplanation.JAPANESE.of(rules("hib"), DAY))
        .contains("初回接種の最後から7月以上（初回接種を終えた場合）")
        .contains("初回接種の最後から27日以上（医師が必要と認めれば20日以上）（初回接種を終えていない場合）")
        .contains("2024-04-01 から（終期の定めなし）");
    assertThat(RuleExplanation.ENGLISH.of(rules("hib"), DAY))
        .contains("at least 7 months after the last primary dose (if all primary doses were given)")
        .contains("In force: from 2024-04-01, no end set");
  }

  @Test
  void what_counts_as_well_and_what_is_only_gone_on_from_is_said() {
    assertThat(RuleExplanation.ENGLISH.of(rules("dpt-ipv-hib"), LocalDate.of(2026, 4, 1)))
        .contains("Doses of these count as well: DPT・IPV・OPV")
        .contains("takes none itself: DPT-IPV・Hib");
    assertThat(RuleExplanation.JAPANESE.of(rules("dpt-ipv-hib"), DAY))
        .contains("次のワクチンの接種も回数に数える: DPT・DPT-IPV・IPV・OPV")
        .contains("引き続き行う（この方法では数えない）: Hib");
    assertThat(RuleExplanation.ENGLISH.of(rules("hpv-catchup"), DAY))
        .contains("HPV4 (only until 2026-03-31)");
  }

  @Test
  void a_second_term_alone_is_called_so_and_a_programme_without_terms_has_no_first() {
    assertThat(RuleExplanation.JAPANESE.of(rules("mr-2"), DAY))
        .contains("\n対象者\n", "  第2期、標準: ")
        .doesNotContain("第1期", "2回目");
    assertThat(RuleExplanation.JAPANESE.of(rules("rubella-5"), LocalDate.of(2021, 6, 1)))
        .contains("  第5期\n", "風しんの抗体が十分と判定された後")
        .doesNotContain("5回目");
    assertThat(RuleExplanation.JAPANESE.of(rules("dt"), DAY))
        .contains("第1期の対象者", "  第1期 2回目、", "  第1期 追加、", "第2期の対象者", "  第2期、");
    assertThat(RuleExplanation.ENGLISH.of(rules("je-1"), DAY))
        .contains("Term 1, dose 2, at least 6 days", "Term 1, booster, at least 6 months");
  }

  @Test
  void of_an_earlier_dose_it_is_said_as_what_it_was_given_and_how_often() {
    assertThat(RuleExplanation.JAPANESE.of(rules("pcv-elderly"), DAY))
        .contains("除かれる者: 定期接種でPPSV23を受けた後");
    assertThat(RuleExplanation.JAPANESE.of(rules("zoster"), LocalDate.of(2026, 6, 1)))
        .contains("定期接種でZVLを受けた後 又は 定期接種でRZVを2回受けた後");
    assertThat(RuleExplanation.ENGLISH.of(rules("pcv-elderly"), LocalDate.of(2026, 6, 1)))
        .contains("after a dose of PCV20・PPSV23 given as routine")
        .contains("at least 1 dose(s) of PCV20 given as voluntary or abroad until 2026-03-31");
    assertThat(RuleExplanation.JAPANESE.of(rules("je-special"), DAY))
        .contains("JEを2010-03-31までに2回以下受けた者", "JEを2010-03-31までに1回以上受けた者");
  }

  @Test
  void who_had_none_of_a_vaccine_in_a_period_is_said_to_have_had_none() {
    Requirement none =
        new Requirement.DosesGiven(
            Set.of(new VaccineCode("JE")),
            EnumSet.allOf(VaccinationKind.class),
            null,
            LocalDate.of(2010, 3, 31),
            0,
            0);
    assertThat(new RequirementWords("explain_ja.properties", true).of(none))
        .isEqualTo("JEを2010-03-31までに受けていない者");
  }

  @Test
  void a_condition_of_the_ordinance_is_said_in_its_words() {
    assertThat(RuleExplanation.JAPANESE.of(rules("bcg"), DAY))
        .contains("除かれる者: 予防接種、外傷等によるケロイドの認められる者");
    assertThat(RuleExplanation.JAPANESE.of(rules("zoster"), DAY))
        .contains("60歳以上65歳未満、ＨＩＶによる免疫の機能に省令で定める程度の障害を有する者");
    for (ProgrammeRules rules : StatutesJapan.statuteBook().programmes()) {
      for (Edition edition : rules.editions()) {
        assertThat(RuleExplanation.JAPANESE.of(rules, edition.inForceFrom()))
            .as(edition.id())
            .doesNotContain("状態 ");
      }
    }
  }

  @Test
  void a_day_before_the_first_edition_has_no_rules() {
    assertThat(RuleExplanation.JAPANESE.of(rules("zoster"), LocalDate.of(2020, 1, 1)))
        .contains("施行されている規定はありません");
  }

  @Test
  void every_edition_can_be_explained_in_both_languages() {
    for (ProgrammeRules rules : StatutesJapan.statuteBook().programmes()) {
      for (Edition edition : rules.editions()) {
        for (RuleExplanation words : List.of(RuleExplanation.JAPANESE, RuleExplanation.ENGLISH)) {
          assertThat(words.of(rules, edition.inForceFrom()))
              .contains(edition.id(), edition.citation().text())
              .doesNotContain("null", "{0}");
        }
      }
    }
  }

  @Test
  void a_vendors_file_adds_a_programme_or_takes_the_place_of_one() throws IOException {
    Path own = folder.resolve("own.yaml");
    String text = JacksonStatutes.resource("mr-2.yaml");
    Files.writeString(own, text.replace("麻しん・風しん 第2期", "市の麻しん・風しん"));
    Path added = folder.resolve("added.yaml");
    Files.writeString(added, text.replace("mr-2", "city-mr"));
    RuleBook book = StatutesJapan.ruleBookWith(List.of(own, added));
    int programmes = StatutesJapan.ruleBook().programmes().size();
    assertThat(book.programmes()).hasSize(programmes + 1).endsWith(new ProgrammeId("city-mr"));
    assertThat(book.rulesOf(new ProgrammeId("mr-2")).orElseThrow().japaneseName())
        .isEqualTo("市の麻しん・風しん");
    assertThat(StatutesJapan.ruleBook().programmes()).hasSize(programmes);
  }

  private static ProgrammeRules rules(String programme) {
    return StatutesJapan.ruleBook().rulesOf(new ProgrammeId(programme)).orElseThrow();
  }
}
