package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A small city after a demonstration, made once and copied for each test that changes it. */
final class ModelCity {
  static final String MUNICIPALITY = "401005";
  static final int RESIDENTS = 120;

  private static final Path MADE = made();

  private ModelCity() {}

  private static Path made() {
    try {
      Path directory = Files.createTempDirectory("model-city");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(directory)));
      Run demo =
          Run.of("demo", "--residents", String.valueOf(RESIDENTS), "--dir", directory.toString());
      assertThat(demo.status()).as(demo.err()).isZero();
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void remove(Path directory) {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path one : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(one);
      }
    } catch (IOException leftToTheSystem) {
      directory.toFile().deleteOnExit();
    }
  }

  /** Copies it into a directory, which it answers. */
  static Path into(Path directory) throws IOException {
    return copy(MADE, directory);
  }

  /** Copies a city into a directory, which it answers. */
  static Path copy(Path city, Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(city)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = directory.resolve(city.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return directory;
  }
}
