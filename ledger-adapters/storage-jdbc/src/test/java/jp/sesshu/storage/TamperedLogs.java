package jp.sesshu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import jp.sesshu.Storage;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.Seal;
import jp.sesshu.integrity.StoredAudit;
import jp.sesshu.integrity.Verdict;
import jp.sesshu.testkit.integrity.InMemorySigner;
import jp.sesshu.testkit.memory.InMemoryErasureRegister;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever has every right on the database changes what is stored; the audit must find it, and name
 * the entry. The table that a reader sees, {@code TAMPERING.md}, is what these tests found.
 */
abstract class TamperedLogs {
  private static final Path TABLE = Path.of("TAMPERING.md");

  private final InMemorySigner signer = new InMemorySigner();

  abstract Storage storage();

  /** The same as one who may erase. */
  abstract Storage erasing();

  abstract Dialect dialect();

  /** Connects as one who may do everything. */
  abstract DataSource administrator();

  /** Takes away what keeps rows from being changed, as an administrator could. */
  abstract void disarm(Handle database);

  /** The columns of a table, in order. */
  abstract String columnsOf(String table);

  @Test
  void every_tampering_is_found_and_names_its_entry() throws IOException {
    new SealedCity(storage(), signer).workAndSeal();
    List<String> lines = new ArrayList<>();
    Map<LogName.Kind, Tampering.Shape> shapes = shapes();
    for (LogName.Kind log : LogName.Kind.values()) {
      for (Tampering tampering : Tamperings.of(log, columns())) {
        Map<LogName.Kind, Verdict> found =
            inTampered(database -> tampering.deed().to(database, shapes.get(log)), this::audit);
        assertThat(found.get(tampering.foundIn()))
            .as(tampering.what() + " in the " + log.word())
            .isEqualTo(tampering.expected(shapes.get(tampering.foundIn())));
        lines.add(tampering.line());
      }
    }
    assertThat(inTampered(database -> {}, this::audit).values())
        .as("what was not tampered with is intact")
        .allMatch(verdict -> verdict instanceof Verdict.Intact);
    assertThat(lines).as("the rule must have tried something").hasSizeGreaterThan(50);
    assertThat(Files.readAllLines(TABLE)).as("the table a reader sees").containsAll(lines);
  }

  @Test
  void every_false_erasure_is_found_and_names_its_entry() throws IOException {
    MortalCity city = new MortalCity(erasing(), signer, new InMemoryErasureRegister()).fill(0, 6);
    Map<String, Object> before = inDatabase(this::firstEntry);
    city.session().retention().erase(MortalCity.TODAY, null);
    List<String> lines = new ArrayList<>();
    for (ErasureTamperings.Tried tried : ErasureTamperings.of(new InMemorySigner(), before)) {
      assertThat(inTampered(tried.deed(), this::audit).get(LogName.Kind.LEDGER))
          .as(tried.what())
          .isEqualTo(tried.expected());
      lines.add(tried.line());
    }
    assertThat(inTampered(database -> {}, this::audit).get(LogName.Kind.LEDGER))
        .as("what was erased rightly is intact")
        .isInstanceOf(Verdict.Intact.class);
    assertThat(Files.readAllLines(TABLE)).as("the table a reader sees").containsAll(lines);
  }

  private Map<String, Object> firstEntry(Handle database) {
    return new TreeMap<>(
        database
            .createQuery(
                "SELECT "
                    + String.join(", ", names(database, "ledger_entry"))
                    + " FROM ledger_entry WHERE position = 0")
            .mapToMap()
            .one());
  }

  @Test
  void an_erased_entry_of_an_export_is_accepted_with_its_tombstone_in_two_languages(
      @TempDir Path folder) throws Exception {
    new ExportedLogs(folder).acceptAnErasedEntryWithItsTombstoneOnly(erasing());
  }

  @Test
  void an_export_is_verified_without_the_database_in_two_languages(@TempDir Path folder)
      throws Exception {
    new ExportedLogs(folder).areIntactAndTellTheirFirstBadEntry(storage());
  }

  private Map<LogName.Kind, Tampering.Shape> shapes() {
    Map<LogName.Kind, Tampering.Shape> shapes = new EnumMap<>(LogName.Kind.class);
    for (LogName.Kind log : LogName.Kind.values()) {
      Map<String, Long> samples = inDatabase(database -> samples(database, log));
      shapes.put(log, inTampered(database -> {}, logs -> shape(logs, log, samples)));
    }
    return shapes;
  }

  private Map<LogName.Kind, Verdict> audit(JdbcLogStore logs) {
    return new StoredAudit(SealedCity.KITAKYUSHU, logs, signer.verifierKey()).against(signer);
  }

  private Map<String, Long> samples(Handle database, LogName.Kind log) {
    String table = LogTable.of(log).table();
    Map<String, Long> samples = new TreeMap<>();
    for (String column : names(database, table)) {
      samples.put(
          column,
          database
              .createQuery(
                  "SELECT min(position) FROM "
                      + table
                      + " WHERE position > 1 AND "
                      + column
                      + " IS NOT NULL")
              .mapTo(Long.class)
              .one());
    }
    return samples;
  }

  private Tampering.Shape shape(JdbcLogStore logs, LogName.Kind log, Map<String, Long> samples) {
    List<Long> seals = logs.seals(log).stream().map(Seal::head).map(head -> head.size()).toList();
    long note =
        logs.records(log, 0, 1000).stream()
            .filter(record -> record.fold(k -> k.payload().startsWith("anchor"), e -> false))
            .findFirst()
            .orElseThrow()
            .index();
    return new Tampering.Shape(log, dialect(), logs.size(log), seals, samples, note);
  }

  private Map<String, List<String>> columns() {
    Map<String, List<String>> columns = new TreeMap<>();
    for (String table :
        List.of(
            "ledger_entry", "trail_entry", "log_note", "log_commitments", "log_seal", "log_size")) {
      columns.put(table, inDatabase(database -> names(database, table)));
    }
    return columns;
  }

  private List<String> names(Handle database, String table) {
    return database.createQuery(columnsOf(table)).mapTo(String.class).list();
  }

  /** Tampers, looks, and undoes it all. */
  private <T> T inTampered(Consumer<Handle> deed, Function<JdbcLogStore, T> look) {
    return inDatabase(
        database -> {
          Transaction transaction =
              new Transaction(database, dialect(), SealedCity.KITAKYUSHU, null);
          transaction.begin();
          try {
            disarm(database);
            deed.accept(database);
            return look.apply(new JdbcLogStore(transaction));
          } finally {
            transaction.giveUp();
          }
        });
  }

  private <T> T inDatabase(Function<Handle, T> work) {
    try (Handle database = Jdbi.create(administrator()).open()) {
      return work.apply(database);
    }
  }
}
