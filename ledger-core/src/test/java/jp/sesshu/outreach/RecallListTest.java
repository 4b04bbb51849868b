package jp.sesshu.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.sesshu.calendar.DateRanges;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.AssessmentStatus;
import jp.sesshu.eligibility.NextDose;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.resident.Address;
import jp.sesshu.resident.Addressee;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.AddresseeRecord;
import jp.sesshu.resident.Demographics;
import jp.sesshu.resident.MailingAddress;
import jp.sesshu.resident.NonRegisteredPerson;
import jp.sesshu.resident.Particulars;
import jp.sesshu.resident.PersonName;
import jp.sesshu.resident.Residency;
import jp.sesshu.resident.ResidencyChange;
import jp.sesshu.resident.Resident;
import jp.sesshu.resident.Sex;
import jp.sesshu.resident.SupportMeasure;
import jp.sesshu.vaccine.VaccineCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RecallListTest {

  private static final ProgrammeId MR2 = new ProgrammeId("mr-2");
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
  private static final LocalDate BORN = LocalDate.of(2019, 4, 2);
  private static final Address HOME = Address.ofText("小倉北区城内１番１号", "");
  private static final Address PARENTS = Address.ofText("大分市荷揚町", "");

  @ParameterizedTest
  @EnumSource(AssessmentStatus.class)
  void only_those_who_may_get_the_dose_on_the_day_are_called(AssessmentStatus status) {
    RecallCandidate candidate = candidate(resident("1", "ア"), assessment(status, LAST));
    assertThat(list(candidate)).hasSize(status == AssessmentStatus.DUE ? 1 : 0);
  }

  @Test
  void the_dead_the_departed_and_those_outside_the_register_are_not_called() {
    ResidencyChange death = new ResidencyChange(ResidencyChange.Kind.DEATH, "死亡", DAY.minusDays(3));
    Particulars alive = particulars("1", "ア");
    Particulars dead =
        new Particulars(
            alive.number(),
            alive.demographics(),
            null,
            death,
            null,
            null,
            null,
            Particulars.Nationality.JAPANESE);
    Residency here = Residency.since(BORN);
    assertThat(list(due(new Resident(dead, here)))).isEmpty();
    assertThat(list(due(new Resident(alive, new Residency(BORN, DAY))))).isEmpty();
    assertThat(list(due(new NonRegisteredPerson(alive)))).isEmpty();
    assertThat(list(due(new Resident(alive, new Residency(BORN, DAY.plusDays(1)))))).hasSize(1);
  }

  @Test
  void a_struck_out_record_is_not_called() {
    AddresseeRecord struckOut =
        new AddresseeRecord(resident("1", "ア"), AddresseeRecord.State.CANCELLED, 1, Instant.EPOCH);
    RecallCandidate candidate =
        new RecallCandidate(
            struckOut, List.of(), List.of(), assessment(AssessmentStatus.DUE, LAST));
    assertThat(list(candidate)).isEmpty();
  }

  @Test
  void whoever_has_least_time_left_comes_first_then_the_reading_then_the_number() {
    RecallCandidate late = candidate(resident("9", "ア"), withoutLastDay());
    RecallCandidate twin2 = due(resident("2", "イ"));
    RecallCandidate twin1 = due(resident("1", "イ"));
    RecallCandidate soon =
        candidate(resident("7", "ン"), assessment(AssessmentStatus.DUE, DAY.plusDays(1)));
    assertThat(list(late, twin2, twin1, soon))
        .extracting(entry -> entry.number().value())
        .containsExactly("7", "1", "2", "9");
  }

  @Test
  void past_the_standard_period_a_dose_is_overdue() {
    assertThat(list(due(resident("1", "ア"))).get(0).urgency()).isEqualTo(RecallList.Urgency.DUE);
    LocalDate standardLast = DAY.minusDays(1);
    NextDose dose =
        new NextDose(
            "2", BORN, LAST, BORN, standardLast, List.of(new VaccineCode("MR")), null, null);
    RecallCandidate overdue = candidate(resident("1", "ア"), assessment(AssessmentStatus.DUE, dose));
    assertThat(list(overdue).get(0).urgency()).isEqualTo(RecallList.Urgency.OVERDUE);
  }

  @Test
  void the_mailing_address_stands_before_the_registered_one() {
    MailingAddress mailing = new MailingAddress(new AddresseeNumber("1"), "山田太郎", PARENTS, BORN);
    RecallCandidate candidate =
        new RecallCandidate(
            active(resident("1", "ア")),
            List.of(mailing),
            List.of(),
            assessment(AssessmentStatus.DUE, LAST));
    assertThat(list(candidate).get(0).address()).isEqualTo(new ShownAddress.Shown(PARENTS));
    assertThat(Invitation.to(candidate).orElseThrow().to().recipient()).isEqualTo("山田太郎");
  }

  @Test
  void a_protected_person_is_called_without_address_and_no_letter_goes_by_itself() {
    SupportMeasure measure = new SupportMeasure(new AddresseeNumber("1"), DAY, null);
    RecallCandidate candidate =
        new RecallCandidate(
            active(resident("1", "ア")),
            List.of(),
            List.of(measure),
            assessment(AssessmentStatus.DUE, LAST));
    assertThat(list(candidate).get(0).address()).isEqualTo(new ShownAddress.Withheld());
    assertThat(Invitation.to(candidate)).isEmpty();
    assertThat(Reminder.to(candidate, 1)).isEmpty();
  }

  @Test
  void a_protected_person_who_named_an_address_since_gets_letters_there_but_no_list_shows_it() {
    AddresseeNumber number = new AddresseeNumber("1");
    RecallCandidate candidate =
        new RecallCandidate(
            active(resident("1", "ア")),
            List.of(new MailingAddress(number, "山田太郎", PARENTS, DAY)),
            List.of(new SupportMeasure(number, DAY, null)),
            assessment(AssessmentStatus.DUE, LAST));
    assertThat(list(candidate).get(0).address()).isEqualTo(new ShownAddress.Withheld());
    assertThat(Invitation.to(candidate).orElseThrow().to().address()).isEqualTo(PARENTS);
  }

  @Test
  void a_letter_about_a_child_is_for_the_guardian_until_sixteen() {
    assertThat(Invitation.to(due(resident("1", "ア"))).orElseThrow().reader())
        .isEqualTo(Reader.GUARDIAN);
    LocalDate sixteen = DAY.minusYears(16);
    assertThat(Invitation.to(due(born(sixteen))).orElseThrow().reader()).isEqualTo(Reader.PERSON);
    assertThat(Invitation.to(due(born(sixteen.plusDays(1)))).orElseThrow().reader())
        .as("the age is reached on the eve of the birthday")
        .isEqualTo(Reader.PERSON);
    assertThat(Invitation.to(due(born(sixteen.plusDays(2)))).orElseThrow().reader())
        .isEqualTo(Reader.GUARDIAN);
  }

  @Test
  void each_round_of_reminders_is_a_document_of_its_own() {
    RecallCandidate candidate = due(resident("1", "ア"));
    IssueDesk.Request first = Reminder.to(candidate, 1).orElseThrow().request();
    assertThat(Reminder.to(candidate, 1).orElseThrow().request()).isEqualTo(first);
    assertThat(Reminder.to(candidate, 2).orElseThrow().request()).isNotEqualTo(first);
  }

  @Test
  void an_assessment_of_another_day_is_refused() {
    assertThatThrownBy(
            () -> RecallList.of(MR2, DAY.plusDays(1), Stream.of(due(resident("1", "ア")))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<RecallList.Entry> list(RecallCandidate... candidates) {
    return RecallList.of(MR2, DAY, Stream.of(candidates)).entries();
  }

  private static RecallCandidate due(Addressee person) {
    return candidate(person, assessment(AssessmentStatus.DUE, LAST));
  }

  private static RecallCandidate candidate(Addressee person, Assessment assessment) {
    return new RecallCandidate(active(person), List.of(), List.of(), assessment);
  }

  private static AddresseeRecord active(Addressee person) {
    return new AddresseeRecord(person, AddresseeRecord.State.ACTIVE, 1, Instant.EPOCH);
  }

  private static Assessment assessment(AssessmentStatus status, LocalDate latest) {
    List<VaccineCode> vaccines = List.of(new VaccineCode("MR"));
    return assessment(status, new NextDose("2", BORN, latest, BORN, DAY, vaccines, null, null));
  }

  private static Assessment assessment(AssessmentStatus status, NextDose next) {
    return new Assessment(
        MR2, DAY, status, DateRanges.of(List.of()), 1, 0, 1, next, List.of(), List.of());
  }

  private static Assessment withoutLastDay() {
    LocalDate none = null;
    return assessment(AssessmentStatus.DUE, none);
  }

  private static Resident resident(String number, String kana) {
    return new Resident(particulars(number, kana), Residency.since(BORN));
  }

  private static Resident born(LocalDate birth) {
    Demographics person = new Demographics(PersonName.of("ア", "山田"), Sex.MALE, birth, HOME);
    return new Resident(Particulars.of(new AddresseeNumber("1"), person), Residency.since(birth));
  }

  private static Particulars particulars(String number, String kana) {
    Demographics person = new Demographics(PersonName.of(kana, "山田"), Sex.FEMALE, BORN, HOME);
    return Particulars.of(new AddresseeNumber(number), person);
  }
}
