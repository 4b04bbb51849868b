package jp.sesshu.json.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import jp.sesshu.identity.IndividualNumber;
import jp.sesshu.identity.LinkageCode;
import jp.sesshu.identity.ResidentRecordCode;
import jp.sesshu.intake.ReportedPerson;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.ledger.ContentKey;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.matching.Agreement;
import jp.sesshu.matching.Candidate;
import jp.sesshu.matching.Criterion;
import jp.sesshu.matching.Match;
import jp.sesshu.matching.WorklistItem;
import jp.sesshu.resident.Address;
import jp.sesshu.resident.Addressee;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.MailingAddress;
import jp.sesshu.resident.Sex;
import jp.sesshu.testkit.fixture.People;
import jp.sesshu.testkit.fixture.Visits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {
  private static final LocalDate DAY = LocalDate.of(2022, 6, 1);
  private static final String DIGITS = "123456789018";

  @Test
  void everyone_is_read_as_they_were_written() {
    for (Addressee one : People.everyone()) {
      String text = CanonicalJson.write(one);
      assertThat(CanonicalJson.read(text, Addressee.class)).isEqualTo(one);
      assertThat(CanonicalJson.write(CanonicalJson.read(text, Addressee.class))).isEqualTo(text);
    }
  }

  @Test
  void a_visit_has_exactly_this_form() {
    assertThat(CanonicalJson.write(Visits.measlesInFull(DAY)))
        .isEqualTo(
            """
            {"programme":"mr-1","programmeNumber":"0101","seriesDose":{"term":1,"number":1},\
            "branch":"01","fiscalYear":2022,"scheduleSequence":"12","vaccinatedOn":"2022-06-01",\
            "kind":"ROUTINE","visitKind":"1","outcome":{"type":"administered","vaccine":"MR",\
            "lot":"Y123-A","volume":"0.5","manufacturer":"TK"},"venue":{"provider":"4011234567",\
            "providerName":"髙橋小児科","place":"保健センター","doctorName":"﨑山 一郎"},\
            "registeredOn":"2022-06-11","printedOn":"2022-06-02","note":"体温 36.8℃ 〜 異常なし",\
            "registrationCode":"03","evidence":{"type":"reported","source":"reports-2025-06.csv"}}""");
  }

  @Test
  void what_is_empty_is_left_out() {
    VaccinationRecord brief = Visits.influenzaInBrief(DAY);
    assertThat(CanonicalJson.write(brief)).doesNotContain("null", "branch", "lot", "provider");
    assertThat(CanonicalJson.read(CanonicalJson.write(brief), VaccinationRecord.class))
        .isEqualTo(brief);
  }

  @Test
  void a_waiting_report_is_read_as_it_was_written_with_every_kind_of_match() {
    Candidate candidate =
        new Candidate(
            new AddresseeNumber("17"),
            Map.of(Criterion.KANA, Agreement.VARIANT, Criterion.BIRTH_DATE, Agreement.EXACT),
            Map.of(Criterion.KANA, 250, Criterion.BIRTH_DATE, 800));
    List<Match> matches =
        List.of(
            new Match.Matched(new AddresseeNumber("17"), EnumSet.allOf(Criterion.class)),
            new Match.Ambiguous(List.of(candidate, candidate)),
            new Match.Unmatched());
    for (Match match : matches) {
      WorklistItem item = waiting(match);
      assertThat(CanonicalJson.read(CanonicalJson.write(item), WorklistItem.class)).isEqualTo(item);
    }
    assertThat(CanonicalJson.write(matches.get(1)))
        .as("keys in their order, whatever the order of the map")
        .contains("{\"KANA\":\"VARIANT\",\"BIRTH_DATE\":\"EXACT\"}");
    assertThat(CanonicalJson.write(matches.get(0)))
        .as("a set in its order")
        .contains("[\"ADDRESSEE_NUMBER\",\"KANA\",\"KANJI\",\"BIRTH_DATE\",\"SEX\",\"ADDRESS\"]");
  }

  private static WorklistItem waiting(Match match) {
    ReportedPerson person =
        new ReportedPerson(null, "ヤマダ ユウタ", "", LocalDate.of(2021, 4, 12), Sex.MALE, "");
    return new WorklistItem(
        new ContentKey("0a".repeat(32)),
        new VaccinationReport(7, person, Visits.measlesInFull(DAY)),
        match,
        Instant.parse("2025-06-02T01:23:45.123456789Z"));
  }

  @Test
  void a_mailing_address_is_read_as_it_was_written() {
    MailingAddress address =
        new MailingAddress(new AddresseeNumber("17"), "山田 花子", Address.ofText("城内1-1", "方"), DAY);
    assertThat(CanonicalJson.read(CanonicalJson.write(address), MailingAddress.class))
        .isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"since\":\"2021-04-12\",\"extra\":1}",
        "{}",
        "{\"since\":null}",
        "{\"since\":18000}",
        "{\"since\":\"2021-04-12\",\"since\":\"2021-04-13\"}",
        "{\"since\":\"2021-04-12\"} {}",
        "{\"since\":\"2021-02-30\"}",
        "{\"since\":\"2021-04-12\",\"until\":\"2020-01-01\"}",
        "[]",
        ""
      })
  void anything_but_the_form_is_refused_without_being_shown(String text) {
    assertThatThrownBy(() -> CanonicalJson.read(text, jp.sesshu.resident.Residency.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the text is no canonical Residency")
        .satisfies(e -> assertThat(e.getCause()).hasMessageNotContaining("20"));
  }

  @Test
  void a_number_in_place_of_a_text_is_refused() {
    assertThatThrownBy(() -> CanonicalJson.read("17", AddresseeNumber.class))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.read("\"2022\"", jp.sesshu.programme.FiscalYear.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_protected_number_has_no_form_whoever_tries() {
    List<Object> numbers =
        List.of(
            IndividualNumber.of(DIGITS),
            LinkageCode.of("SECRET-CODE-1"),
            ResidentRecordCode.of("24727059608"));
    JsonMapper lenient = JsonMapper.builder().addModule(new SesshuModule()).build();
    for (Object number : numbers) {
      assertThatThrownBy(() -> CanonicalJson.write(number))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> CanonicalJson.write(Map.of("in a map", List.of(number))))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> lenient.writeValueAsString(number))
          .as("nor with a vendor's own mapper")
          .isInstanceOf(JacksonException.class)
          .hasMessageNotContaining(DIGITS)
          .hasMessageNotContaining("SECRET");
    }
    assertThatThrownBy(() -> lenient.readValue('"' + DIGITS + '"', IndividualNumber.class))
        .isInstanceOf(JacksonException.class)
        .hasMessageNotContaining(DIGITS);
  }

  @Test
  void texts_under_names_are_written_in_the_order_of_names() {
    Map<String, String> texts = Map.of("b", "2", "a", "1", "c", "3");
    assertThat(CanonicalJson.write(texts)).isEqualTo("{\"a\":\"1\",\"b\":\"2\",\"c\":\"3\"}");
    assertThat(CanonicalJson.readTexts(CanonicalJson.write(texts))).isEqualTo(texts);
  }
}
