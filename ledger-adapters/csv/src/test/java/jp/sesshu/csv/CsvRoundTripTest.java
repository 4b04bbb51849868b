package jp.sesshu.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.sesshu.intake.CodeTables;
import jp.sesshu.intake.Parsed;
import jp.sesshu.intake.ReportedPerson;
import jp.sesshu.intake.ResidentFileRow;
import jp.sesshu.intake.VaccinationReport;
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
import jp.sesshu.resident.Address;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.Demographics;
import jp.sesshu.resident.Household;
import jp.sesshu.resident.HouseholdNumber;
import jp.sesshu.resident.Particulars;
import jp.sesshu.resident.PersonName;
import jp.sesshu.resident.RegisterRow;
import jp.sesshu.resident.Relationship;
import jp.sesshu.resident.ResidencyChange;
import jp.sesshu.resident.Sex;
import jp.sesshu.vaccine.DoseVolume;
import jp.sesshu.vaccine.LotNumber;
import jp.sesshu.vaccine.ManufacturerCode;
import jp.sesshu.vaccine.VaccineCode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class CsvRoundTripTest {

  private static final LocalDate BORN = LocalDate.of(2019, 4, 2);

  @Property(tries = 300, seed = "1948068")
  void a_report_is_read_back_as_it_was_written(
      @ForAll("texts") String kanji,
      @ForAll("texts") String note,
      @ForAll("texts") String reason,
      @ForAll CsvCharset charset,
      @ForAll @IntRange(min = 0, max = 3) int variant) {
    VaccinationReport report = report(kanji, note, reason, variant);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvReportWriter writer = new CsvReportWriter(bytes, charset, CodeTables.standard())) {
      writer.write(report);
    }
    CsvReportReader reader = new CsvReportReader(CodeTables.standard(), "a.csv");
    try (Stream<Parsed<VaccinationReport>> rows =
        reader.read(new ByteArrayInputStream(bytes.toByteArray()), charset)) {
      assertThat(rows.toList()).containsExactly(new Parsed.Good<>(2, report));
    }
  }

  @Property(tries = 300, seed = "1948068")
  void a_resident_is_read_back_as_written(
      @ForAll("texts") String kana,
      @ForAll("texts") String building,
      @ForAll("texts") String event,
      @ForAll CsvCharset charset,
      @ForAll boolean flag) {
    ResidentFileRow row = resident(kana, building, event, flag);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvResidentWriter writer = CsvResidentWriter.withoutNumbers(bytes, charset)) {
      writer.write(row);
    }
    try (Stream<Parsed<ResidentFileRow>> rows =
        new CsvResidentReader().read(new ByteArrayInputStream(bytes.toByteArray()), charset)) {
      assertThat(rows.toList()).containsExactly(new Parsed.Good<>(2, row));
    }
  }

  @Property(tries = 200, seed = "1948068")
  void no_bytes_whatsoever_make_a_reader_throw(@ForAll byte[] bytes, @ForAll CsvCharset charset) {
    byte[] header = (String.join(",", ReportColumns.ALL) + "\n").getBytes(CsvFile.WINDOWS);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(header);
    all.writeBytes(bytes);
    CsvReportReader reader = new CsvReportReader(CodeTables.standard(), "a.csv");
    for (byte[] file : List.of(bytes, all.toByteArray())) {
      try (Stream<Parsed<VaccinationReport>> rows =
          reader.read(new ByteArrayInputStream(file), charset)) {
        assertThat(rows.filter(Parsed.Good.class::isInstance)).isEmpty();
      }
    }
  }

  @Property(tries = 5, seed = "1948068")
  void a_name_that_ms932_cannot_hold_is_refused_by_line_and_column_and_fits_in_utf8(
      @ForAll @IntRange(min = 1, max = 5) int before) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvReportWriter writer =
        new CsvReportWriter(bytes, CsvCharset.MS932, CodeTables.standard())) {
      for (int i = 0; i < before; i++) {
        writer.write(report("山田", "", "", 0));
      }
      assertThatThrownBy(() -> writer.write(report("𠮷田", "", "", 0)))
          .isInstanceOf(UnencodableCharacterException.class)
          .hasMessage("line %d, 氏名漢字: a character that MS932 cannot hold; write UTF-8", before + 2)
          .hasMessageNotContaining("田");
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "",
            "山田",
            "髙﨑",
            "ﾔﾏﾀﾞ",
            "ー",
            "①㈱",
            ",",
            "\"",
            "\n",
            "\"\"",
            " ",
            "　",
            "=1+1",
            "'",
            "#",
            "A1",
            "～",
            "ソ表能",
            "１２３",
            "123456789012");
    return pieces
        .list()
        .ofMaxSize(5)
        .map(list -> String.join("", list))
        .map(CsvRoundTripTest::text);
  }

  private static String text(String any) {
    return any.isBlank() ? "" : any;
  }

  private static VaccinationReport report(String kanji, String note, String reason, int variant) {
    VisitOutcome outcome =
        switch (variant) {
          case 0 -> new VisitOutcome.Administered(new VaccineCode("MR"), null, null, null);
          case 1 ->
              new VisitOutcome.Administered(
                  new VaccineCode("MR"),
                  new LotNumber("MR-1.A"),
                  DoseVolume.of("0.25"),
                  new ManufacturerCode("07"));
          case 2 ->
              new VisitOutcome.NotAdministered(
                  VisitOutcome.NotAdministered.Kind.SCREENED_ONLY, reason);
          default ->
              new VisitOutcome.NotAdministered(
                  VisitOutcome.NotAdministered.Kind.NOT_VACCINATED, reason);
        };
    boolean full = variant % 2 == 1;
    VaccinationRecord visit =
        new VaccinationRecord(
            new ProgrammeId("mr-1"),
            new ProgrammeNumber("06"),
            new SeriesDose(1, 1),
            full ? new RecordBranch("7") : null,
            new FiscalYear(2020),
            note,
            LocalDate.of(2020, 4, 10),
            VaccinationKind.ROUTINE,
            full ? new VisitKind("1") : null,
            outcome,
            full ? new Venue(new ProviderNumber("4010001"), "医院", "会場", "医師") : Venue.UNKNOWN,
            full ? BORN.plusYears(1) : null,
            full ? BORN.plusYears(2) : null,
            note,
            kanji,
            new Evidence.Reported("a.csv"));
    AddresseeNumber number = full ? new AddresseeNumber("0012") : null;
    return new VaccinationReport(
        2, new ReportedPerson(number, "ヤマダ", kanji, BORN, Sex.UNKNOWN, note), visit);
  }

  private static ResidentFileRow resident(
      String kana, String building, String event, boolean flag) {
    Address address = new Address("40106", "1", "", "2", building, building, "803-0813");
    PersonName name = new PersonName(kana, "山田", kana, event);
    Address earlier =
        flag && !building.isEmpty() ? Address.ofText("", building) : Address.ofText("天神", "");
    Particulars particulars =
        new Particulars(
            new AddresseeNumber("0012"),
            new Demographics(name, flag ? Sex.MALE : Sex.UNKNOWN, BORN, address),
            flag ? new Household(new HouseholdNumber("H1"), new Relationship("20")) : null,
            new ResidencyChange(ResidentColumns.kindOf(event), event, BORN),
            flag ? null : new ResidencyChange(ResidentColumns.kindOf("転入"), "転入", BORN),
            earlier,
            flag ? earlier : null,
            flag ? Particulars.Nationality.FOREIGN : Particulars.Nationality.JAPANESE);
    return ResidentFileRow.of(
        new RegisterRow(2, particulars, !flag, flag, flag ? BORN : null, flag ? BORN : null));
  }
}
