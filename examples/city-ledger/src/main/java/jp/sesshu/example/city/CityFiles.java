package jp.sesshu.example.city;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import jp.sesshu.csv.CsvCharset;
import jp.sesshu.csv.CsvReportWriter;
import jp.sesshu.csv.CsvResidentWriter;
import jp.sesshu.identity.Disclosure;
import jp.sesshu.intake.CodeTables;
import jp.sesshu.intake.ResidentFileRow;
import jp.sesshu.testkit.city.Citizen;
import jp.sesshu.testkit.city.GeneratedCity;
import jp.sesshu.testkit.city.GeneratedReport;

/** Writes a generated city as the two files a municipality would be given, in MS932. */
final class CityFiles {
  static final String RESIDENTS = "residents.csv";
  static final String REPORTS = "reports.csv";

  /** The numbers are invented by ourselves a moment before, so there is nobody to protect yet. */
  private static final Disclosure OF_INVENTED_NUMBERS = kind -> {};

  private CityFiles() {}

  /** Writes both files; each appears whole or not at all. */
  static void write(GeneratedCity city, Path directory) throws IOException {
    Files.createDirectories(directory);
    whole(directory.resolve(RESIDENTS), out -> writeResidents(city.residents(), out));
    whole(directory.resolve(REPORTS), out -> writeReports(city.reports(), out));
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static void whole(Path file, Writing writing) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
      writing.to(out);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void writeResidents(List<Citizen> residents, OutputStream out) {
    try (CsvResidentWriter writer =
        CsvResidentWriter.withNumbers(out, CsvCharset.MS932, OF_INVENTED_NUMBERS)) {
      for (Citizen citizen : residents) {
        writer.write(new ResidentFileRow(citizen.row(), citizen.number(), 0));
      }
    }
  }

  private static void writeReports(List<GeneratedReport> reports, OutputStream out) {
    List<String> columns = CsvReportWriter.columns();
    try (CsvReportWriter writer =
        new CsvReportWriter(out, CsvCharset.MS932, CodeTables.standard())) {
      for (GeneratedReport generated : reports) {
        List<String> cells = writer.cells(generated.report());
        generated.cells().forEach((column, cell) -> cells.set(columns.indexOf(column), cell));
        writer.writeCells(cells);
      }
    }
  }
}
