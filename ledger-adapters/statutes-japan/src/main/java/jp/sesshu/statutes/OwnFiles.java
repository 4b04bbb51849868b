package jp.sesshu.statutes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import jp.sesshu.eligibility.StatuteBook;

/**
 * A vendor's or a municipality's own files put to a book one after the other (独自の規則), each looked
 * at by {@link RuleLint} first. A directory stands for the files of its kind below it.
 */
final class OwnFiles {

  private final JacksonStatutes reader = new JacksonStatutes();
  private StatuteBook book;

  OwnFiles(StatuteBook book) {
    this.book = book;
  }

  StatuteBook book() {
    return book;
  }

  /** Puts the programmes of a file or a directory. */
  void rules(Path file) {
    put(file, "programme", (all, one) -> all.with(reader.readProgramme(one)));
  }

  /** Puts the designated programmes of a file or a directory. */
  void designations(Path file) {
    put(file, "designation", (all, one) -> all.with(reader.readDesignation(one)));
  }

  private void put(Path path, String kind, BiFunction<StatuteBook, Path, StatuteBook> with) {
    if (!Files.isDirectory(path)) {
      put(path, with);
      return;
    }
    List<Path> found = below(path).stream().filter(file -> isMeant(file, kind)).toList();
    if (found.isEmpty()) {
      RuleRemark said = RuleRemark.of("noneBelow", kind);
      throw new RuleFileException(String.valueOf(path.getFileName()), 0, said, null);
    }
    found.forEach(file -> put(file, with));
  }

  private void put(Path file, BiFunction<StatuteBook, Path, StatuteBook> with) {
    VaccinesBeside.of(file).ifPresent(this::vaccines);
    if (!isVaccines(file)) {
      refuseFaulty(file);
      book = with.apply(book, file);
    }
  }

  private void vaccines(Path file) {
    refuseFaulty(file);
    try {
      book = book.withVaccines(reader.readVaccines(file));
    } catch (IllegalArgumentException e) {
      String name = String.valueOf(file.getFileName());
      throw new RuleFileException(name, 0, RuleRemark.of(e), e);
    }
  }

  private static List<Path> below(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> Files.isRegularFile(file) && isYaml(file)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isYaml(Path file) {
    String name = file.toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static boolean isVaccines(Path file) {
    return file.endsWith(VaccinesBeside.NAME);
  }

  /**
   * Whether a file of a directory is of that kind; one without any kind is refused by whom it is.
   */
  private static boolean isMeant(Path file, String kind) {
    if (isVaccines(file)) {
      return false;
    }
    refuseFaulty(file);
    try {
      String name = String.valueOf(file.getFileName());
      RuleFileTree tree = new RuleFileTree(RuleFileText.LENIENT, name, RuleFileText.read(file));
      boolean isOther = tree.isPolicy() || tree.root().has("programme") || tree.isDesignation();
      return tree.root().has(kind) || !isOther;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuseFaulty(Path file) {
    try {
      for (RuleProblem first : new RuleLint().check(file)) {
        throw new RuleFileException(first);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
