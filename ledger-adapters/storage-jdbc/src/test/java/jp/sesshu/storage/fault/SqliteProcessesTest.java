package jp.sesshu.storage.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes use one file at the same time. */
class SqliteProcessesTest {
  private static final int PROCESSES = 4;
  private static final int PIECES_EACH = 5;

  @TempDir Path folder;

  @Test
  void four_processes_import_into_one_file_and_lose_nothing() throws Exception {
    Workplace place = Workplace.sqlite(folder);
    Work work = new Importing();
    try (OpenLedger ledger = place.open()) {
      work.prepare(ledger);
    }
    workTogether(place, work);
  }

  @Test
  void of_four_processes_that_write_to_one_resident_each_version_is_won_by_one() throws Exception {
    workTogether(Workplace.sqlite(folder), new Contending());
  }

  private static void workTogether(Workplace place, Work work) throws Exception {
    Aftermath aftermath = new Aftermath(place, work);
    List<WorkingProcess> processes = new ArrayList<>();
    for (int nth = 0; nth < PROCESSES; nth++) {
      processes.add(WorkingProcess.start(work, place, nth, PIECES_EACH));
    }
    for (WorkingProcess process : processes) {
      assertThat(process.awaitEnd()).isZero();
      assertThat(process.failures()).isEmpty();
      assertThat(process.acknowledged()).hasSize(PIECES_EACH);
      aftermath.of(process.acknowledged());
    }
    aftermath.check();
  }
}
