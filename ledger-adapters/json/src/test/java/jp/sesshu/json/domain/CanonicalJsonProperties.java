package jp.sesshu.json.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import jp.sesshu.ledger.Evidence;
import jp.sesshu.ledger.ProviderNumber;
import jp.sesshu.ledger.RecordBranch;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.ledger.Venue;
import jp.sesshu.ledger.VisitKind;
import jp.sesshu.ledger.VisitOutcome;
import jp.sesshu.programme.FiscalYear;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.ProgrammeNumber;
import jp.sesshu.programme.SeriesDose;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Demographics;
import jp.sesshu.testkit.arbitrary.PeopleArbitraries;
import jp.sesshu.testkit.fixture.Visits;
import jp.sesshu.vaccine.DoseVolume;
import jp.sesshu.vaccine.LotNumber;
import jp.sesshu.vaccine.ManufacturerCode;
import jp.sesshu.vaccine.VaccineCode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;

class CanonicalJsonProperties {

  @Property(tries = 300, seed = "4611686018427387904")
  void every_visit_comes_back_and_has_one_text(@ForAll("visits") VaccinationRecord visit) {
    String text = CanonicalJson.write(visit);
    VaccinationRecord read = CanonicalJson.read(text, VaccinationRecord.class);
    assertThat(read).isEqualTo(visit);
    assertThat(CanonicalJson.write(read)).isEqualTo(text);
  }

  @Property(tries = 1000, seed = "1729382256910270464")
  void the_short_way_and_the_mapper_say_the_same(@ForAll("visits") VaccinationRecord visit) {
    String text = CanonicalJson.writeByMapper(visit);
    assertThat(CanonicalJson.write(visit)).isEqualTo(text);
    assertThat(CanonicalJson.readByMapper(text, VaccinationRecord.class)).isEqualTo(visit);
    VaccinationRecord read = fast(text);
    boolean whole = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    assertThat(read == null || !whole || read.equals(visit)).isTrue();
  }

  @Property(tries = 2000, seed = "3458764513820540928")
  void a_text_with_a_mistake_is_judged_alike_by_both(
      @ForAll("visits") VaccinationRecord visit,
      @ForAll @IntRange(max = 10_000) int place,
      @ForAll @Chars({'"', '0', '9', ',', '}', '{', ':', 'a', 'T', ' ', '\\', '\n', '-'})
          char wrong) {
    StringBuilder text = new StringBuilder(CanonicalJson.write(visit));
    text.setCharAt(place % text.length(), wrong);
    VaccinationRecord read = fast(text.toString());
    boolean whole = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    if (read != null && whole) {
      assertThat(CanonicalJson.readByMapper(text.toString(), VaccinationRecord.class))
          .isEqualTo(read);
    }
  }

  @Property(tries = 200, seed = "5188146770730811392")
  void a_plain_visit_needs_no_mapper(@ForAll @IntRange(max = 9_000) int days) {
    VaccinationRecord visit = Visits.measlesInFull(LocalDate.of(2013, 4, 1).plusDays(days));
    assertThat(RecordWriter.write(visit)).isEqualTo(CanonicalJson.writeByMapper(visit));
    assertThat(fast(CanonicalJson.writeByMapper(visit))).isEqualTo(visit);
  }

  private static VaccinationRecord fast(String text) {
    return RecordReader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 100, seed = "1152921504606846976")
  void everyone_s_four_items_come_back(@ForAll("demographics") Demographics person) {
    String text = CanonicalJson.write(person);
    assertThat(CanonicalJson.read(text, Demographics.class)).isEqualTo(person);
  }

  @Property(tries = 300, seed = "2305843009213693952")
  void every_volume_has_one_text(@ForAll("volumes") BigDecimal millilitres) {
    DoseVolume volume = new DoseVolume(millilitres);
    String text = CanonicalJson.write(volume);
    assertThat(CanonicalJson.read(text, DoseVolume.class)).isEqualTo(volume);
    assertThat(CanonicalJson.write(new DoseVolume(millilitres.setScale(4)))).isEqualTo(text);
  }

  @Provide
  Arbitrary<Demographics> demographics() {
    return PeopleArbitraries.demographics();
  }

  @Provide
  Arbitrary<BigDecimal> volumes() {
    return Arbitraries.integers()
        .between(1, 1000)
        .map(hundredths -> BigDecimal.valueOf(hundredths, 2));
  }

  @Provide
  Arbitrary<VaccinationRecord> visits() {
    Arbitrary<LocalDate> days =
        Arbitraries.longs().between(-7_000, 25_000).map(LocalDate::ofEpochDay);
    return Combinators.combine(
            days,
            texts(20),
            outcomes(),
            venues(),
            evidence(days),
            Arbitraries.of(VaccinationKind.class),
            days.injectNull(0.3),
            Arbitraries.of("01", "2").injectNull(0.5))
        .as(
            (day, note, outcome, venue, evidence, kind, registeredOn, code) ->
                new VaccinationRecord(
                    new ProgrammeId("mr-1"),
                    new ProgrammeNumber("0101"),
                    new SeriesDose(1, 1 + Math.floorMod(day.getDayOfYear(), 99)),
                    code == null ? null : new RecordBranch(code),
                    FiscalYear.of(day),
                    note,
                    day,
                    kind,
                    code == null ? null : new VisitKind(code),
                    outcome,
                    venue,
                    registeredOn,
                    registeredOn,
                    note,
                    "",
                    evidence));
  }

  private static Arbitrary<String> texts(int most) {
    return Arbitraries.strings()
        .withChars("髙﨑𠮷アｱ \"\\\n\u0001é/<>")
        .ofMinLength(0)
        .ofMaxLength(most);
  }

  private Arbitrary<VisitOutcome> outcomes() {
    Arbitrary<VisitOutcome> given =
        Combinators.combine(
                Arbitraries.of("MR", "COVID-19/PFIZER-12"),
                Arbitraries.of("Y123-A", "0").injectNull(0.3),
                volumes().injectNull(0.3),
                Arbitraries.of("TK").injectNull(0.3))
            .as(
                (vaccine, lot, volume, maker) ->
                    new VisitOutcome.Administered(
                        new VaccineCode(vaccine),
                        lot == null ? null : new LotNumber(lot),
                        volume == null ? null : new DoseVolume(volume),
                        maker == null ? null : new ManufacturerCode(maker)));
    Arbitrary<VisitOutcome> none =
        Combinators.combine(Arbitraries.of(VisitOutcome.NotAdministered.Kind.class), texts(30))
            .as(VisitOutcome.NotAdministered::new);
    return Arbitraries.oneOf(given, none);
  }

  private static Arbitrary<Venue> venues() {
    return Combinators.combine(
            Arbitraries.of("4011234567").injectNull(0.5),
            texts(10).injectNull(0.5),
            texts(10).injectNull(0.5),
            texts(10).injectNull(0.5))
        .as(
            (provider, name, place, doctor) ->
                new Venue(
                    provider == null ? null : new ProviderNumber(provider), name, place, doctor));
  }

  private static Arbitrary<Evidence> evidence(Arbitrary<LocalDate> days) {
    Arbitrary<Evidence> reported = texts(10).map(Evidence.Reported::new);
    Arbitrary<Evidence> proven =
        Combinators.combine(Arbitraries.of(Evidence.Proven.Document.class), texts(10), days)
            .as(Evidence.Proven::new);
    return Arbitraries.oneOf(reported, proven);
  }
}
