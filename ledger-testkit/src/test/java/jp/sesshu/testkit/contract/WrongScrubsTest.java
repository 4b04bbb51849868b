package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.sesshu.Storage;
import jp.sesshu.UnitOfWork;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.VisitOutcome;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.forward.ForwardingStorage;
import jp.sesshu.testkit.memory.InMemoryStorage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract must catch each of these storages, and say how it breaks ST7. */
final class WrongScrubsTest {

  @Test
  void a_file_that_is_written_anew_keeps_the_rule() {
    assertThat(ContractRun.complaintsOf(WritesAnew.class)).isEmpty();
  }

  @Test
  void a_storage_that_says_scrubbed_and_leaves_the_bytes_is_caught() {
    assertThat(ContractRun.complaintsOf(LeavesBytes.class))
        .contains("ST7: no byte of what was destroyed; look at freed pages, logs and older copies");
  }

  @Test
  void a_storage_that_writes_anew_beside_an_older_copy_is_caught() {
    assertThat(ContractRun.complaintsOf(LeavesOldCopy.class))
        .contains("ST7: no byte of what was destroyed; look at freed pages, logs and older copies");
  }

  @Test
  void a_storage_that_scrubs_everything_is_caught() {
    assertThat(ContractRun.complaintsOf(ScrubsAll.class))
        .contains("ST7: whoever stays is still there")
        .contains("ST7: every store answers as before");
    assertThat(ContractRun.complaintsOf(ScrubsAllWithoutFiles.class))
        .contains("ST7: ledger, residents, trail after scrub answered true");
  }

  @Test
  void a_storage_that_never_scrubs_is_told_that_it_should() {
    assertThat(ContractRun.complaintsOf(NeverScrubs.class))
        .contains("ST7: nobody else uses the files, so that they can be scrubbed");
  }

  /** Keeps all in memory, and what is read there in a file to which it adds after each work. */
  private abstract static class NotebookContract extends ScrubContract {
    @TempDir Path folder;
    private InMemoryStorage right = new InMemoryStorage();

    @Override
    protected Path directory() {
      return folder;
    }

    @Override
    protected Storage storage() {
      return new ForwardingStorage(right) {
        @Override
        protected Storage right() {
          return NotebookContract.this.right;
        }

        @Override
        public <T> T inTransaction(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
          T answer = super.inTransaction(municipality, work);
          write(municipality, StandardOpenOption.APPEND);
          return answer;
        }

        @Override
        public boolean scrub(MunicipalityCode municipality) {
          return clean(municipality);
        }
      };
    }

    abstract boolean clean(MunicipalityCode municipality);

    Path file() {
      return folder.resolve("notebook");
    }

    void loseAll() {
      right = new InMemoryStorage();
    }

    void write(MunicipalityCode municipality, StandardOpenOption how) {
      try {
        List<String> words = right.reading(municipality, NotebookContract::words);
        Files.write(file(), words, StandardOpenOption.CREATE, how);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static List<String> words(UnitOfWork unit) {
      List<String> words = new ArrayList<>();
      unit.residents()
          .forEach(
              one -> {
                words.add(one.addressee().demographics().name().kanji());
                unit.residents()
                    .mailingAddresses(one.number())
                    .forEach(to -> words.addAll(List.of(to.recipient(), to.address().text())));
              });
      unit.ledger().forEachAddressee(entries -> entries.forEach(one -> add(words, one)));
      return words;
    }

    private static void add(List<String> words, LedgerEntry entry) {
      entry
          .content()
          .filter(content -> content.outcome() instanceof VisitOutcome.NotAdministered)
          .ifPresent(
              content -> words.add(((VisitOutcome.NotAdministered) content.outcome()).reason()));
    }
  }

  static final class WritesAnew extends NotebookContract {
    @Override
    boolean clean(MunicipalityCode municipality) {
      write(municipality, StandardOpenOption.TRUNCATE_EXISTING);
      return true;
    }
  }

  static final class LeavesBytes extends NotebookContract {
    @Override
    boolean clean(MunicipalityCode municipality) {
      return true;
    }
  }

  static final class LeavesOldCopy extends NotebookContract {
    @Override
    boolean clean(MunicipalityCode municipality) {
      try {
        if (Files.exists(file())) {
          Files.move(file(), folder.resolve("notebook.old." + System.nanoTime()));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      write(municipality, StandardOpenOption.APPEND);
      return true;
    }
  }

  static final class ScrubsAll extends NotebookContract {
    @Override
    boolean clean(MunicipalityCode municipality) {
      loseAll();
      write(municipality, StandardOpenOption.TRUNCATE_EXISTING);
      return true;
    }
  }

  static final class NeverScrubs extends NotebookContract {
    @Override
    boolean clean(MunicipalityCode municipality) {
      return false;
    }
  }

  static final class ScrubsAllWithoutFiles extends StorageContract {
    private InMemoryStorage right = new InMemoryStorage();

    @Override
    protected Storage storage() {
      return new ForwardingStorage(right) {
        @Override
        protected Storage right() {
          return ScrubsAllWithoutFiles.this.right;
        }

        @Override
        public boolean scrub(MunicipalityCode municipality) {
          ScrubsAllWithoutFiles.this.right = new InMemoryStorage();
          return true;
        }
      };
    }
  }
}
