package jp.sesshu.benchmark.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import jp.sesshu.integrity.GrowingTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each benchmark's code runs once and does what it says; how long it takes is not looked at. */
class StorageBenchmarksTest {
  private final Pace pace = new Pace();

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgres"})
  void both_take_in_the_same_rows(String database) throws SQLException {
    ImportBenchmark imports = new ImportBenchmark();
    imports.database = database;
    imports.records = 4_100;
    imports.open();
    assertThat(imports.durably(pace)).isEqualTo(4_100);
    Twins twins = imports.twins();
    assertThat(
            twins
                .ours()
                .<Long>reading(ImportBenchmark.CITY, work -> work.ledger().count())
                .longValue())
        .isEqualTo(4_100);
    try (Statement statement = twins.bare().createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM ledger_entry")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getLong(1)).isEqualTo(4_100);
    }
    imports.close();
    assertThat(pace.oursNanos).isPositive();
    assertThat(pace.bareNanos).isPositive();
  }

  @Test
  void visits_become_the_same_rows() throws SQLException {
    ImportBenchmark imports = new ImportBenchmark();
    imports.through = "ledger";
    imports.records = 2_100;
    imports.open();
    imports.durably(pace);
    long kept =
        imports.twins().ours().<Long>reading(ImportBenchmark.CITY, work -> work.ledger().count());
    imports.close();
    assertThat(kept).isEqualTo(2_100);
  }

  /** The benchmark itself refuses where the two answer differently. */
  @Test
  void every_history_is_read_by_both() throws SQLException {
    HistoryBenchmark history = new HistoryBenchmark();
    history.residents = 200;
    history.histories = 500;
    history.fill();
    assertThat(history.atStore(pace)).isZero();
    assertThat(history.alone(pace)).isZero();
    assertThat(pace.done).isEqualTo(1_000);
    assertThat(history.throughSession(pace)).isZero();
    assertThat(pace.done).isEqualTo(1_005);
    history.close();
  }

  @Test
  void everything_is_sealed_and_hashed() {
    SealingBenchmark sealing = new SealingBenchmark();
    sealing.entries = 3_000;
    sealing.fill();
    assertThat(sealing.seal(pace)).isEqualTo(3_000);
    assertThat(sealing.hash(pace)).isGreaterThan(3_000);
    sealing.close();
  }

  @Test
  void the_bare_tree_is_that_of_rfc_6962() {
    for (int size : new int[] {1, 2, 3, 7, 8, 70}) {
      GrowingTree tree = new GrowingTree();
      List<byte[]> contents = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        byte[] content = ("content " + i).getBytes(StandardCharsets.UTF_8);
        tree.add(content);
        contents.add(content);
      }
      assertThat(SealingBenchmark.bareTree(contents)).isEqualTo(tree.head().root().toBytes());
    }
  }
}
