package jp.sesshu.testkit.contract;

import static jp.sesshu.testkit.contract.LedgerEntries.at;
import static jp.sesshu.testkit.contract.LedgerEntries.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.sesshu.Storage;
import jp.sesshu.UnitOfWork;
import jp.sesshu.access.ActId;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.Sealer;
import jp.sesshu.integrity.Tombstone;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.Address;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.AddresseeRecord;
import jp.sesshu.resident.MailingAddress;
import jp.sesshu.retention.Destruction;
import jp.sesshu.retention.Erasure;
import jp.sesshu.testkit.fixture.People;
import jp.sesshu.testkit.fixture.Visits;
import jp.sesshu.testkit.integrity.InMemorySigner;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link Storage#scrub} for a storage that can erase and whose files can be read:
 * extend it, answer two questions, and rule ST7 is tested against the bytes. Where scrubbing is
 * another's work, as that of a database's owner, override {@link #scrub} with that work.
 */
public abstract class ScrubContract {
  private static final int MOST_LOOKS = 20;
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");
  private static final AddresseeNumber GOES = People.yuto().number();
  private static final int VISITS = 40;

  /** Words of somebody who goes, told apart from everybody else's by their ends. */
  private static final String REASON = "消去されることば";

  private static final String NAME = "消去 幻之助";
  private static final String STREET = "幻町九丁目";

  /** Stands at the end of a text that is too long for one page, and cannot be compressed. */
  private static final String AFAR = "遠くに置かれることば";

  private static final int PAGES = 9_000;
  private static final Set<String> DESTROYED = Set.of(REASON, NAME, STREET, AFAR);

  /** A word of somebody who stays. */
  private static final String KEPT = People.yuta().demographics().name().kanji();

  private static final List<String> ENCODINGS =
      List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-31j");

  private final InMemorySigner signer = new InMemorySigner();

  /** The storage: the same throughout one test, holding nothing when the test begins. */
  protected abstract Storage storage();

  /** The directory in which its files lie, whatever their names; in use while it is read. */
  protected abstract Path directory();

  /** Has done whatever is to be done after an erasure; whether nothing is left, as ST7 says it. */
  protected boolean scrub(MunicipalityCode municipality) {
    return storage().scrub(municipality);
  }

  @Test
  void st7_no_byte_of_what_was_destroyed_is_left_once_scrub_has_answered_true() {
    fill();
    assertThat(standing(DESTROYED).keySet())
        .as("this contract reads your files: before the erasure it must find the words in them")
        .isEqualTo(DESTROYED);
    destroy();
    assertThat(scrub(KITAKYUSHU))
        .as("ST7: nobody else uses the files, so that they can be scrubbed")
        .isTrue();
    assertThat(standing(DESTROYED))
        .as("ST7: no byte of what was destroyed; look at freed pages, logs and older copies")
        .isEmpty();
    assertThat(standing(Set.of(KEPT))).as("ST7: whoever stays is still there").isNotEmpty();
  }

  @Test
  void st7_scrub_takes_nothing_else_away() {
    fill();
    destroy();
    Map<String, Object> before = view();
    assertThat(scrub(KITAKYUSHU)).as("ST7: scrubbed").isTrue();
    assertThat(view()).as("ST7: every store answers as before").isEqualTo(before);
    assertThat(scrub(KITAKYUSHU)).as("ST7: and again").isTrue();
    run(work -> work.ledger().appendAll(List.of(recorded(People.yuta().number(), 4))));
    assertThat(view()).as("ST7: the work goes on").isNotEqualTo(before);
  }

  private void fill() {
    run(work -> WholeLedger.fill(work, KITAKYUSHU, signer));
    for (int n = 1; n <= VISITS; n++) {
      int version = n;
      run(work -> work.ledger().appendAll(List.of(visit(version, REASON))));
    }
    run(work -> work.ledger().appendAll(List.of(visit(VISITS + 1, incompressible() + AFAR))));
    run(
        work -> {
          work.residents()
              .appendAll(
                  List.of(
                      new AddresseeRecord(People.yuto(), AddresseeRecord.State.ACTIVE, 1, at(1))));
          work.residents()
              .add(new MailingAddress(GOES, NAME, Address.ofText(STREET, ""), WholeLedger.DAY));
          new Sealer(signer).seal(new LogName(KITAKYUSHU, LogName.Kind.LEDGER), work.logs());
        });
  }

  private static LedgerEntry visit(int version, String reason) {
    return recorded(GOES, version, Visits.screenedOnly(WholeLedger.DAY.plusDays(version), reason));
  }

  private static String incompressible() {
    byte[] bytes = new byte[PAGES];
    new Random(7).nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private void destroy() {
    run(
        work -> {
          Collection<Tombstone.Destroyed> places = work.erasures().places(GOES).values();
          Erasure erasure =
              new Erasure(
                  new ActId("0".repeat(32)),
                  at(99),
                  "rule",
                  "article",
                  List.copyOf(places),
                  List.of(),
                  List.of());
          work.erasures()
              .destroy(
                  new Destruction(
                      signer.attest(erasure.tombstone(KITAKYUSHU).statement()),
                      places.stream().map(Tombstone.Destroyed::index).toList(),
                      Set.of(GOES),
                      List.of()));
        });
  }

  /** Which of the words stand in which files, in any encoding a file could have them in. */
  private Map<String, Set<String>> standing(Set<String> words) {
    for (int look = 1; ; look++) {
      try {
        return found(words);
      } catch (NoSuchFileException e) {
        // a server removes and renames files of its own while we look: what is gone may be
        // elsewhere
        if (look == MOST_LOOKS) {
          throw new UncheckedIOException(e);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Map<String, Set<String>> found(Set<String> words) throws IOException {
    Map<String, Set<String>> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        words.stream()
            .filter(word -> ENCODINGS.stream().anyMatch(name -> stands(word, name, content)))
            .forEach(
                word ->
                    found
                        .computeIfAbsent(word, none -> new TreeSet<>())
                        .add(directory().relativize(file).toString()));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return found;
  }

  private static boolean stands(String word, String encoding, String content) {
    byte[] bytes = word.getBytes(Charset.forName(encoding));
    return content.contains(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private Map<String, Object> view() {
    return storage().inTransaction(KITAKYUSHU, WholeView::of);
  }

  private void run(Consumer<UnitOfWork> work) {
    storage()
        .inTransaction(
            KITAKYUSHU,
            unit -> {
              work.accept(unit);
              return true;
            });
  }
}
