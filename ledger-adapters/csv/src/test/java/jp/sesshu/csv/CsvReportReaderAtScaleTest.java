package jp.sesshu.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Map;
import java.util.stream.Stream;
import jp.sesshu.intake.CodeTables;
import jp.sesshu.intake.Parsed;
import jp.sesshu.intake.VaccinationReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
final class CsvReportReaderAtScaleTest {

  private static final long ROWS = 2_000_000;

  @Test
  void two_million_rows_that_would_not_fit_into_memory_are_read_one_by_one() {
    Map<String, String> cells =
        Map.of(
            "氏名カナ",
            "ヤマダ ハナコ",
            "氏名漢字",
            "山田　花子",
            "生年月日",
            "2019-04-02",
            "住所",
            "小倉北区城内１番１号",
            "事業番号",
            "06",
            "期・回数区分",
            "11",
            "受診日",
            "R2.4.10",
            "接種区分",
            "1",
            "ワクチン",
            "MR");
    String row = new CsvFile(ReportColumns.ALL, cells).cells(Map.of()) + "\r\n";
    byte[] bytes = row.getBytes(CsvFile.WINDOWS);
    byte[] header = (String.join(",", ReportColumns.ALL) + "\r\n").getBytes(CsvFile.WINDOWS);
    InputStream file = new Repeated(header, bytes, ROWS);
    CsvReportReader reader = new CsvReportReader(CodeTables.standard(), "reports.csv");
    try (Stream<Parsed<VaccinationReport>> read = reader.read(file, CsvCharset.MS932)) {
      assertThat(read.filter(Parsed.Good.class::isInstance).count()).isEqualTo(ROWS);
    }
  }

  /** A header and then the same row again and again, never whole in memory. */
  private static final class Repeated extends InputStream {
    private final byte[] row;
    private byte[] current;
    private int position;
    private long left;

    Repeated(byte[] header, byte[] row, long rows) {
      this.current = header;
      this.row = row;
      this.left = rows;
    }

    @Override
    public int read() {
      return next() ? current[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (!next()) {
        return -1;
      }
      int read = Math.min(length, current.length - position);
      System.arraycopy(current, position, into, offset, read);
      position += read;
      return read;
    }

    private boolean next() {
      if (position == current.length && left > 0) {
        left--;
        current = row;
        position = 0;
      }
      return position < current.length;
    }
  }
}
