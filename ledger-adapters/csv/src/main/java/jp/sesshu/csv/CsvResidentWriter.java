package jp.sesshu.csv;

import java.io.Closeable;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sesshu.identity.Disclosure;
import jp.sesshu.intake.ResidentFileRow;
import jp.sesshu.resident.Address;
import jp.sesshu.resident.Demographics;
import jp.sesshu.resident.Household;
import jp.sesshu.resident.Particulars;
import jp.sesshu.resident.Particulars.Nationality;
import jp.sesshu.resident.PersonName;
import jp.sesshu.resident.RegisterRow;
import jp.sesshu.resident.Relationship;
import jp.sesshu.resident.ResidencyChange;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code residents.csv} such that {@link CsvResidentReader} reads just the rows written, but
 * for carriage returns within a text, which become line feeds.
 *
 * <p>The columns of the individual number are written only against a {@link Disclosure}. Not
 * thread-safe; close it.
 */
public final class CsvResidentWriter implements Closeable {

  private final CsvOutput out;
  private final @Nullable Disclosure disclosure;

  private CsvResidentWriter(
      OutputStream out, CsvCharset charset, @Nullable Disclosure disclosure, List<String> columns) {
    this.out = new CsvOutput(out, charset, columns);
    this.disclosure = disclosure;
  }

  /** A writer of the 29 columns without individual numbers; the header is written at once. */
  public static CsvResidentWriter withoutNumbers(OutputStream out, CsvCharset charset) {
    return new CsvResidentWriter(out, charset, null, ResidentColumns.REGISTER);
  }

  /** A writer of all 31 columns; the header is written at once. */
  public static CsvResidentWriter withNumbers(
      OutputStream out, CsvCharset charset, Disclosure disclosure) {
    List<String> columns =
        Stream.concat(ResidentColumns.REGISTER.stream(), ResidentColumns.NUMBERS.stream()).toList();
    return new CsvResidentWriter(out, charset, disclosure, columns);
  }

  /** The columns, in the order of the cells of a row. */
  public List<String> columns() {
    return out.columns();
  }

  /**
   * Writes a row.
   *
   * @throws UnencodableCharacterException if the charset cannot hold it; nothing of it is written
   */
  public void write(ResidentFileRow row) {
    List<String> cells = new ArrayList<>(out.columns().size());
    addPerson(row.register().particulars(), cells);
    addRegister(row.register(), cells);
    addNumber(row, cells);
    out.row(cells);
  }

  /** Writes a row cell by cell, right or wrong, for files that are to be faulty. */
  public void writeCells(List<String> cells) {
    out.row(cells);
  }

  private static void addPerson(Particulars particulars, List<String> cells) {
    Demographics person = particulars.demographics();
    PersonName name = person.name();
    Address address = person.address();
    cells.add(particulars.number().value());
    cells.add(name.kana());
    cells.add(name.kanji());
    cells.add(person.birthDate().toString());
    cells.add(ResidentColumns.sex(person.sex()));
    cells.add(address.townCode());
    cells.add(address.block());
    cells.add(address.branch());
    cells.add(address.subBranch());
    cells.add(address.text());
    cells.add(address.building());
    cells.add(particulars.household().map(Household::number).map(n -> n.value()).orElse(""));
    cells.add(address.postalCode());
    Optional<Relationship> relationship = particulars.household().flatMap(Household::relationship);
    cells.add(relationship.map(Relationship::code).orElse(""));
  }

  private static void addRegister(RegisterRow register, List<String> cells) {
    Particulars particulars = register.particulars();
    PersonName name = particulars.demographics().name();
    cells.add(flag(register.cancelled()));
    cells.add(flag(register.outsideRegister()));
    cells.add(flag(particulars.nationality() == Nationality.FOREIGN));
    cells.add(name.registeredKana().orElse(""));
    cells.add(name.registeredName().orElse(""));
    cells.add(day(register.residentSinceOrNull()));
    cells.add(day(register.residentUntilOrNull()));
    addChange(particulars.change(), cells);
    addChange(particulars.residentChange(), cells);
    addAddress(particulars.previousAddress(), cells);
    addAddress(particulars.forwardingAddress(), cells);
  }

  private static void addChange(Optional<ResidencyChange> change, List<String> cells) {
    cells.add(change.map(ResidencyChange::asWritten).orElse(""));
    cells.add(change.map(event -> event.on().toString()).orElse(""));
  }

  private static void addAddress(Optional<Address> address, List<String> cells) {
    cells.add(address.map(Address::text).orElse(""));
    cells.add(address.map(Address::building).orElse(""));
  }

  private void addNumber(ResidentFileRow row, List<String> cells) {
    Disclosure token = disclosure;
    if (token != null) {
      cells.add(row.number().map(number -> number.reveal(token)).orElse(""));
      cells.add(row.number().isPresent() ? Integer.toString(row.numberBranch()) : "");
    }
  }

  private static String flag(boolean value) {
    return value ? "1" : "0";
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  @Override
  public void close() {
    out.close();
  }
}
