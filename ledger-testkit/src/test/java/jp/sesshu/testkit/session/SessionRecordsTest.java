package jp.sesshu.testkit.session;

import static jp.sesshu.testkit.session.SessionDesk.CLERK;
import static jp.sesshu.testkit.session.SessionDesk.DAY;
import static jp.sesshu.testkit.session.SessionDesk.TAX;
import static jp.sesshu.testkit.session.SessionDesk.YUTA;
import static jp.sesshu.testkit.session.SessionDesk.report;
import static jp.sesshu.testkit.session.SessionDesk.withNote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.sesshu.ImportProgress;
import jp.sesshu.Session;
import jp.sesshu.access.Purpose;
import jp.sesshu.identity.Disclosure;
import jp.sesshu.identity.DisclosureRefusedException;
import jp.sesshu.identity.IndividualNumber;
import jp.sesshu.identity.NumberKind;
import jp.sesshu.intake.Parsed;
import jp.sesshu.intake.ResidentFileRow;
import jp.sesshu.ledger.ImmunizationHistory;
import jp.sesshu.ledger.StaleLedgerException;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.resident.AddresseeView;
import jp.sesshu.resident.Part;
import jp.sesshu.resident.RegisterRow;
import jp.sesshu.resident.SupportMeasure;
import org.junit.jupiter.api.Test;

/** What a session corrects, and what it shows to whom. */
class SessionRecordsTest {
  private final SessionDesk desk = new SessionDesk();

  @Test
  void a_correction_against_an_old_history_is_told_that_it_is_stale() {
    desk.importResidents(YUTA);
    desk.importReports(List.of(report(2, YUTA, DAY)));
    Session session = desk.session(CLERK, Purpose.IMMUNIZATION);
    ImmunizationHistory seen = session.histories().of(YUTA.number());
    VaccinationRecord corrected = withNote(seen.standing().get(0).content(), "訂正");
    session.histories().correct(seen, seen.standing().get(0).number(), corrected, "誤記");
    assertThatThrownBy(
            () -> session.histories().withdraw(seen, seen.standing().get(0).number(), "別人の記録"))
        .isInstanceOf(StaleLedgerException.class);
    assertThat(session.histories().of(YUTA.number()).standing().get(0).content())
        .isEqualTo(corrected);
  }

  @Test
  void an_address_under_protection_is_withheld_from_whoever_may_not_see_it() {
    desk.importResidents(YUTA);
    Session clerk = desk.session(CLERK, Purpose.IMMUNIZATION);
    clerk.addressees().protect(new SupportMeasure(YUTA.number(), DAY, null));
    AddresseeView view = clerk.addressees().find(YUTA.number()).orElseThrow();
    assertThat(view.address()).isEqualTo(new Part.Withheld<>(Part.Why.SUPPORT_MEASURE));
    assertThat(view.name()).isInstanceOf(Part.Shown.class);
  }

  @Test
  void another_business_system_is_told_what_its_own_authority_covers() {
    desk.importResidents(YUTA);
    AddresseeView view =
        desk.session(TAX, Purpose.ADDRESSEE_SERVICE).addressees().find(YUTA.number()).orElseThrow();
    assertThat(view.address()).isInstanceOf(Part.Shown.class);
    assertThat(view.household()).isEqualTo(new Part.Withheld<>(Part.Why.OUTSIDE_AUTHORITY));
  }

  @Test
  void a_number_is_seen_during_the_act_of_disclosure_and_not_after() {
    IndividualNumber number = IndividualNumber.of("123456789018");
    desk.session(CLERK, Purpose.IMMUNIZATION)
        .importResidents(
            "residents.csv",
            List.<Parsed<ResidentFileRow>>of(
                    new Parsed.Good<>(2, new ResidentFileRow(RegisterRow.of(2, YUTA), number, 0)))
                .iterator(),
            ImportProgress.NONE);
    Disclosure[] kept = new Disclosure[1];
    boolean same =
        desk.session(CLERK, Purpose.IMMUNIZATION)
            .numbers()
            .disclose(
                YUTA.number(),
                (numbers, disclosure) -> {
                  kept[0] = disclosure;
                  return numbers.assignments().get(0).number().equals(number);
                });
    assertThat(same).isTrue();
    assertThatExceptionOfType(DisclosureRefusedException.class)
        .isThrownBy(() -> kept[0].confirm(NumberKind.INDIVIDUAL_NUMBER));
    assertThat(desk.trail().toString())
        .contains("identity.disclose")
        .doesNotContain("123456789018");
  }
}
