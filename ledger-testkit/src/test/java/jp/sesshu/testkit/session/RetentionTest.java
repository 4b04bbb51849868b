package jp.sesshu.testkit.session;

import static jp.sesshu.access.RecordClass.SPECIAL_TEMPORARY_VACCINATION_RECORD;
import static jp.sesshu.access.RecordClass.VACCINATION_RECORD;
import static jp.sesshu.access.RetentionRule.Counted.FROM_ACT;
import static jp.sesshu.access.RetentionRule.Counted.FROM_DEATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.sesshu.ErasureSummary;
import jp.sesshu.MunicipalLedger;
import jp.sesshu.Session;
import jp.sesshu.access.AccessDeniedException;
import jp.sesshu.access.Authority;
import jp.sesshu.access.Principal;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import jp.sesshu.access.RecordClass;
import jp.sesshu.access.RetentionPolicy;
import jp.sesshu.access.RetentionRule;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.eligibility.StatuteBook;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.SignedNote;
import jp.sesshu.integrity.Statement;
import jp.sesshu.integrity.Tombstone;
import jp.sesshu.integrity.Verdict;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.VaccinationLedger;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.AddresseeRecord;
import jp.sesshu.resident.Particulars;
import jp.sesshu.resident.ResidencyChange;
import jp.sesshu.resident.Resident;
import jp.sesshu.retention.Erasure;
import jp.sesshu.retention.Expired;
import jp.sesshu.testkit.fixture.People;
import jp.sesshu.testkit.fixture.Visits;
import jp.sesshu.testkit.integrity.InMemorySigner;
import jp.sesshu.testkit.memory.InMemoryErasureRegister;
import jp.sesshu.testkit.memory.InMemoryStorage;
import jp.sesshu.testkit.rules.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may go, on which day, under which rule; and that nothing else does. */
class RetentionTest {
  private static final MunicipalityCode CITY = new MunicipalityCode("401005");
  private static final AddresseeNumber YUTA = People.yuta().number();
  private static final PrincipalId KEEPER = new PrincipalId("keeper");
  private static final LocalDate GIVEN = LocalDate.of(2021, 5, 10);
  private static final LocalDate CHANGE = LocalDate.of(2026, 6, 1);
  private static final LocalDate DIED = LocalDate.of(2023, 2, 28);

  private static final ErasureSummary NOTHING = new ErasureSummary(0, 0, 0, 0, false);

  private final InMemoryStorage storage = new InMemoryStorage();
  private final InMemorySigner signer = new InMemorySigner();
  private final InMemoryErasureRegister register = new InMemoryErasureRegister();

  @Test
  @Article("予防接種法施行規則 第3条第1項")
  void before_the_change_a_record_goes_five_years_after_the_dose_while_the_person_lives() {
    person(null);
    record(Visits.measlesInFull(GIVEN));
    assertThat(list(LocalDate.of(2026, 5, 10))).as("the last day still counts").isEmpty();
    List<Expired> expired = list(LocalDate.of(2026, 5, 11));
    assertThat(expired).hasSize(1);
    assertThat(expired.get(0).ground().rule().citation()).isEqualTo("規則3条");
    assertThat(expired.get(0).ground().lastDay()).isEqualTo(LocalDate.of(2026, 5, 10));
    assertThat(list(CHANGE)).as("what is still held is kept for life").isEmpty();
  }

  @Test
  @Article("予防接種法施行規則 第4条第1項")
  void since_the_change_records_and_person_go_together_five_years_after_death() {
    person(DIED);
    record(Visits.measlesInFull(GIVEN));
    record(Visits.measlesInFull(GIVEN.plusYears(1)));
    assertThat(list(LocalDate.of(2028, 2, 29))).isEmpty();
    assertThat(list(LocalDate.of(2028, 3, 1)))
        .extracting(one -> one.fold(r -> "record", a -> "addressee", r -> "report"))
        .containsExactly("record", "record", "addressee");
  }

  @Test
  @Article("予防接種法施行規則 附則第17条")
  void a_dose_of_the_special_programme_waits_for_its_report_and_keeps_the_person() {
    person(DIED);
    record(special());
    record(Visits.measlesInFull(GIVEN));
    LocalDate day = LocalDate.of(2028, 3, 1);
    assertThat(list(day)).as("the record of the other dose alone").hasSize(1);
    assertThat(session("2028-03-01").retention().list(day, LocalDate.of(2027, 1, 1))).hasSize(3);
    assertThat(session("2028-03-01").retention().list(day, day)).as("reported later").hasSize(1);
  }

  @Test
  void what_no_rule_speaks_of_stays_and_so_does_the_person() {
    person(DIED);
    record(voluntary());
    record(Visits.measlesInFull(GIVEN));
    Session session = session("2028-03-01");
    assertThat(session.retention().erase(LocalDate.of(2028, 3, 1), null))
        .isEqualTo(new ErasureSummary(1, 0, 0, 1, false));
    List<LedgerEntry> entries = storage.inTransaction(CITY, work -> work.ledger().entries(YUTA));
    assertThat(entries.get(0)).isInstanceOf(LedgerEntry.Recorded.class);
    assertThat(entries.get(1)).isInstanceOf(LedgerEntry.Erased.class);
    record(Visits.measlesInFull(GIVEN.plusYears(3)));
    assertThat(intact(session)).as("the ledger goes on").isTrue();
  }

  @Test
  void an_erasure_as_of_a_day_of_the_old_law_leaves_what_the_new_law_protects() {
    person(null);
    record(Visits.measlesInFull(GIVEN));
    Session today = session("2026-06-02");
    assertThat(today.retention().list(CHANGE.minusDays(1), null)).hasSize(1);
    assertThat(today.retention().erase(CHANGE.minusDays(1), null).entries()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> today.retention().erase(LocalDate.of(2026, 6, 3), null));
  }

  @Test
  void the_tombstone_says_what_went_under_which_rule_and_is_kept_outside() {
    person(DIED);
    record(Visits.measlesInFull(GIVEN));
    Session session = session("2028-03-01");
    session.retention().erase(LocalDate.of(2028, 3, 1), null);
    List<SignedNote> kept = register.tombstones(CITY);
    assertThat(kept).hasSize(1);
    Erasure erasure = Erasure.of(Tombstone.of(Statement.parse(kept.get(0).text())));
    assertThat(erasure.rule()).isEqualTo("VACCINATION_RECORD FROM_DEATH 5");
    assertThat(erasure.article()).isEqualTo("規則4条");
    assertThat(erasure.entries()).extracting(Tombstone.Destroyed::index).containsExactly(0L);
    assertThat(erasure.addressees()).containsExactly(YUTA);
    assertThat(intact(session)).isTrue();
    assertThat(session.retention().erase(LocalDate.of(2028, 3, 1), null))
        .as("again there is nothing to do")
        .isEqualTo(NOTHING);
  }

  @Test
  void a_tombstone_that_a_crash_kept_from_the_register_gets_there_with_the_next_run() {
    person(DIED);
    record(Visits.measlesInFull(GIVEN));
    session("2028-03-01").retention().erase(LocalDate.of(2028, 3, 1), null);
    InMemoryErasureRegister lost = new InMemoryErasureRegister();
    session("2028-03-01", lost).retention().erase(LocalDate.of(2028, 3, 1), null);
    assertThat(lost.tombstones(CITY)).isEqualTo(register.tombstones(CITY));
  }

  @Test
  void the_act_leaves_its_attempt_and_its_outcome_and_needs_authority() {
    person(DIED);
    record(Visits.measlesInFull(GIVEN));
    Session session = session("2028-03-01");
    session.retention().erase(LocalDate.of(2028, 3, 1), null);
    List<TrailEntry> trail = session.trail(0, 99);
    TrailEntry.Attempt attempt =
        trail.stream()
            .filter(entry -> entry instanceof TrailEntry.Attempt)
            .map(entry -> (TrailEntry.Attempt) entry)
            .filter(entry -> entry.event().equals("retention.erase"))
            .findFirst()
            .orElseThrow();
    assertThat(attempt.subjects()).isEqualTo(Map.of("asOf", "2028-03-01"));
    assertThat(trail)
        .filteredOn(entry -> entry.act().equals(attempt.act()))
        .hasSize(2)
        .last()
        .isInstanceOfSatisfying(
            TrailEntry.Outcome.class,
            outcome -> assertThat(outcome.facts()).containsEntry("addressees", "1"));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(
            () ->
                ledger("2028-03-01", register, Set.of(Authority.OPERATE))
                    .logIn(KEEPER, Purpose.OPERATION)
                    .retention()
                    .erase(LocalDate.of(2028, 3, 1), null));
  }

  private static VaccinationRecord special() {
    return with(Visits.measlesInFull(GIVEN), "covid19-special", VaccinationKind.TEMPORARY);
  }

  private static VaccinationRecord voluntary() {
    return with(Visits.measlesInFull(GIVEN.plusDays(99)), "mr-1", VaccinationKind.VOLUNTARY);
  }

  private static VaccinationRecord with(
      VaccinationRecord one, String programme, VaccinationKind kind) {
    return new VaccinationRecord(
        new ProgrammeId(programme),
        one.programmeNumber(),
        one.seriesDose(),
        one.branchOrNull(),
        one.fiscalYear(),
        one.scheduleSequence(),
        one.vaccinatedOn(),
        kind,
        one.visitKindOrNull(),
        one.outcome(),
        one.venue(),
        one.registeredOnOrNull(),
        one.printedOnOrNull(),
        one.note(),
        one.registrationCode(),
        one.evidence());
  }

  private void person(@Nullable LocalDate died) {
    Resident yuta = People.yuta();
    Particulars known = yuta.particulars();
    ResidencyChange change =
        died == null ? null : new ResidencyChange(ResidencyChange.Kind.DEATH, "死亡", died);
    Particulars particulars =
        new Particulars(
            YUTA,
            known.demographics(),
            known.householdOrNull(),
            change,
            null,
            null,
            null,
            known.nationality());
    storage.inTransaction(
        CITY,
        work -> {
          work.residents()
              .appendAll(
                  List.of(
                      new AddresseeRecord(
                          new Resident(particulars, yuta.residency()),
                          AddresseeRecord.State.ACTIVE,
                          1,
                          Instant.EPOCH)));
          return true;
        });
  }

  private void record(VaccinationRecord content) {
    storage.inTransaction(
        CITY,
        work ->
            new VaccinationLedger(work.ledger())
                .recordDespiteSuspicion(
                    new VaccinationLedger.Visit(YUTA, content), Instant.EPOCH, "op-1"));
  }

  private List<Expired> list(LocalDate asOf) {
    ledger(asOf.toString(), register, EnumSet.allOf(Authority.class)).seal();
    return session(asOf.toString()).retention().list(asOf, null);
  }

  private Session session(String today) {
    return session(today, register);
  }

  private Session session(String today, InMemoryErasureRegister tombstones) {
    MunicipalLedger ledger = ledger(today, tombstones, EnumSet.allOf(Authority.class));
    ledger.seal();
    return ledger.logIn(KEEPER, Purpose.OPERATION);
  }

  private MunicipalLedger ledger(
      String today, InMemoryErasureRegister tombstones, Set<Authority> authorities) {
    Principal keeper =
        new Principal.Operator(KEEPER, "保健所", authorities, EnumSet.allOf(Purpose.class));
    return MunicipalLedger.of(CITY)
        .storage(storage)
        .principals(id -> Optional.of(keeper))
        .clock(Clock.fixed(Instant.parse(today + "T03:00:00Z"), ZoneId.of("Asia/Tokyo")))
        .random(new Random(3))
        .ruleBook(RuleBook.of(StatuteBook.EMPTY))
        .signer(signer)
        .erasureRegister(tombstones)
        .retention(
            RetentionPolicy.of(
                List.of(
                    rule(VACCINATION_RECORD, until(CHANGE.minusDays(1)), FROM_ACT, "規則3条"),
                    rule(VACCINATION_RECORD, DateRange.since(CHANGE), FROM_DEATH, "規則4条"),
                    rule(
                        SPECIAL_TEMPORARY_VACCINATION_RECORD,
                        DateRange.since(LocalDate.of(2021, 2, 16)),
                        FROM_DEATH,
                        "附則17条"))))
        .build();
  }

  private static DateRange until(LocalDate day) {
    return DateRange.of(LocalDate.of(2013, 4, 1), day);
  }

  private static RetentionRule rule(
      RecordClass records, DateRange inForce, RetentionRule.Counted counted, String citation) {
    boolean reported = records == SPECIAL_TEMPORARY_VACCINATION_RECORD;
    return new RetentionRule(records, inForce, counted, 5, reported, citation);
  }

  private static boolean intact(Session session) {
    Map<LogName.Kind, Verdict> found = session.logs().audit();
    return found.values().stream().allMatch(verdict -> verdict instanceof Verdict.Intact);
  }
}
