package jp.sesshu.example.city;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;
import jp.sesshu.municipality.MunicipalityCode;

/** What city a directory holds; kept beside its files, so that a later run makes the same one. */
record DemoPlan(MunicipalityCode municipality, LocalDate today, int residents, long seed) {

  static Optional<DemoPlan> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties kept = new Properties();
    try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      kept.load(in);
    }
    return Optional.of(
        new DemoPlan(
            new MunicipalityCode(kept.getProperty("municipality", "")),
            LocalDate.parse(kept.getProperty("today", "")),
            Integer.parseInt(kept.getProperty("residents", "")),
            Long.parseLong(kept.getProperty("seed", ""))));
  }

  void write(Path file) throws IOException {
    String text =
        "municipality=%s%ntoday=%s%nresidents=%d%nseed=%d%n"
            .formatted(municipality.value(), today, residents, seed);
    Files.writeString(file, text);
  }

  /** Whether the other plan makes the same city, but for the day it is asked on. */
  boolean isOf(DemoPlan other) {
    return municipality.equals(other.municipality)
        && residents == other.residents
        && seed == other.seed;
  }
}
