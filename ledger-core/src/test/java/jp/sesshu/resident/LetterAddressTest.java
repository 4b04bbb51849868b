package jp.sesshu.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LetterAddressTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
  private static final LocalDate BORN = LocalDate.of(2020, 5, 1);
  private static final AddresseeNumber HANA = new AddresseeNumber("77");
  private static final Address HOME = Address.ofText("小倉北区城内1-1", "");
  private static final Address NEXT = Address.ofText("広島市中区基町6-78", "");
  private static final Address NAMED = Address.ofText("港区芝公園4-2-8", "");
  private static final AddresseeView.Scope EVERYTHING =
      new AddresseeView.Scope(EnumSet.allOf(AddresseeView.Item.class), false);

  private static AddresseeRecord living() {
    return record(Residency.since(BORN), null, null);
  }

  private static AddresseeRecord record(
      Residency residency, ResidencyChange event, Address forwarding) {
    Demographics person = new Demographics(PersonName.of("ヤマダ ハナ", "山田 花"), Sex.FEMALE, BORN, HOME);
    Particulars particulars =
        new Particulars(
            HANA, person, null, event, null, null, forwarding, Particulars.Nationality.JAPANESE);
    return new AddresseeRecord(
        new Resident(particulars, residency), AddresseeRecord.State.ACTIVE, 1, Instant.EPOCH);
  }

  private static MailingAddress mailing(LocalDate from) {
    return new MailingAddress(HANA, "佐藤 花子", NAMED, from);
  }

  private static SupportMeasure measure(LocalDate from, LocalDate until) {
    return new SupportMeasure(HANA, from, until);
  }

  private static LetterAddress letter(
      AddresseeRecord record, List<MailingAddress> mailing, List<SupportMeasure> measures) {
    return LetterAddress.on(DAY, record, mailing, measures);
  }

  @Test
  void a_letter_goes_home_unless_another_address_was_named() {
    assertThat(letter(living(), List.of(), List.of()))
        .isEqualTo(new LetterAddress.Deliverable("山田 花", HOME, LetterAddress.Origin.REGISTERED));
    assertThat(letter(living(), List.of(mailing(DAY)), List.of()))
        .isEqualTo(new LetterAddress.Deliverable("佐藤 花子", NAMED, LetterAddress.Origin.MAILING));
    assertThat(letter(living(), List.of(mailing(DAY.plusDays(1))), List.of()))
        .as("named for tomorrow")
        .isEqualTo(new LetterAddress.Deliverable("山田 花", HOME, LetterAddress.Origin.REGISTERED));
  }

  @Test
  void no_letter_goes_to_the_address_from_which_a_person_fled() {
    List<SupportMeasure> fled = List.of(measure(DAY.minusDays(30), DAY));
    LetterAddress none = new LetterAddress.NotToBeSent(LetterAddress.Reason.PROTECTED);
    assertThat(letter(living(), List.of(), fled)).isEqualTo(none);
    assertThat(letter(living(), List.of(mailing(DAY.minusDays(31))), fled))
        .as("named before the flight")
        .isEqualTo(none);
    assertThat(letter(living(), List.of(mailing(DAY.minusDays(30))), fled))
        .as("named under protection")
        .isInstanceOf(LetterAddress.Deliverable.class);
    assertThat(letter(living(), List.of(), List.of(measure(BORN, DAY.minusDays(1)))))
        .as("protection ended yesterday")
        .isInstanceOf(LetterAddress.Deliverable.class);
  }

  @Test
  void whoever_left_gets_letters_where_they_went_if_that_is_known() {
    Residency left = new Residency(BORN, DAY);
    assertThat(letter(record(left, null, NEXT), List.of(), List.of()))
        .isEqualTo(new LetterAddress.Deliverable("山田 花", NEXT, LetterAddress.Origin.FORWARDING));
    assertThat(letter(record(left, null, null), List.of(), List.of()))
        .isEqualTo(new LetterAddress.NotToBeSent(LetterAddress.Reason.MOVED_AWAY));
    Residency leaving = new Residency(BORN, DAY.plusDays(1));
    assertThat(letter(record(leaving, null, NEXT), List.of(), List.of()))
        .as("the last day at home")
        .isEqualTo(new LetterAddress.Deliverable("山田 花", HOME, LetterAddress.Origin.REGISTERED));
  }

  @Test
  void nobody_writes_to_the_dead() {
    ResidencyChange death = new ResidencyChange(ResidencyChange.Kind.DEATH, "死亡", DAY);
    assertThat(letter(record(Residency.since(BORN), death, null), List.of(mailing(DAY)), List.of()))
        .isEqualTo(new LetterAddress.NotToBeSent(LetterAddress.Reason.DECEASED));
  }

  @Test
  void a_caller_is_told_what_its_authority_covers_and_that_there_is_more() {
    AddresseeView view =
        AddresseeView.of(
            living(),
            List.of(),
            List.of(),
            new AddresseeView.Scope(Set.of(AddresseeView.Item.NAME), true),
            DAY);
    assertThat(view.name().value()).isPresent();
    assertThat(view.address()).isEqualTo(new Part.Withheld<>(Part.Why.OUTSIDE_AUTHORITY));
  }

  @Test
  void a_protected_person_is_named_but_not_located() {
    List<SupportMeasure> fled = List.of(measure(DAY, DAY));
    AddresseeView view = AddresseeView.of(living(), List.of(mailing(BORN)), fled, EVERYTHING, DAY);
    assertThat(view.name().value()).isPresent();
    assertThat(
            List.of(
                view.address(),
                view.household(),
                view.previousAddress(),
                view.forwardingAddress(),
                view.mailingAddress()))
        .allSatisfy(
            part -> assertThat(part).isEqualTo(new Part.Withheld<>(Part.Why.SUPPORT_MEASURE)));
    assertThat(view.toString()).doesNotContain("城内", "芝公園", "山田");
    AddresseeView later = AddresseeView.of(living(), List.of(), fled, EVERYTHING, DAY.plusDays(1));
    assertThat(later.address().value()).contains(HOME);
    assertThat(later.household()).isEqualTo(new Part.None<>());
    AddresseeView entitled =
        AddresseeView.of(
            living(), List.of(), fled, new AddresseeView.Scope(EVERYTHING.items(), true), DAY);
    assertThat(entitled.address().value()).contains(HOME);
  }
}
