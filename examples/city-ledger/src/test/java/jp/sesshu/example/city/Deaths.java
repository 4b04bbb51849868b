package jp.sesshu.example.city;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Changes of a generated city's residents' file: who died. */
final class Deaths {
  private static final Charset MS932 = Charset.forName("MS932");

  private Deaths() {}

  /** Writes the feed in which somebody of a city's residents' file died. */
  static Path feed(Path city, Path feed, String number, String day) throws IOException {
    List<String> lines = Files.readAllLines(city.resolve("input/residents.csv"), MS932);
    List<String> columns = List.of(lines.get(0).split(",", -1));
    String line =
        lines.stream().filter(one -> one.startsWith(number + ",")).findFirst().orElseThrow();
    List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
    cells.set(columns.indexOf("異動"), "死亡");
    cells.set(columns.indexOf("異動年月日"), day);
    return Files.write(feed, List.of(lines.get(0), String.join(",", cells)), MS932);
  }
}
