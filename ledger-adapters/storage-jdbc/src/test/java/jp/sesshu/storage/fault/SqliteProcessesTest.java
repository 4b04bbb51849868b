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
  private static final int FILES_EACH = 3;

  @TempDir Path folder;

  @Test
  void four_processes_import_into_one_file_and_lose_nothing() throws Exception {
    Workplace place = Workplace.sqlite(folder);
    Work work = new Importing();
    try (OpenLedger ledger = place.open()) {
      work.prepare(ledger);
    }
    Aftermath aftermath = new Aftermath(place, work);
    List<WorkingProcess> processes = new ArrayList<>();
    for (int nth = 1; nth <= PROCESSES; nth++) {
      processes.add(WorkingProcess.start(work, place, nth, FILES_EACH));
    }
    for (WorkingProcess process : processes) {
      assertThat(process.awaitEnd()).isZero();
      assertThat(process.failures()).isEmpty();
      assertThat(process.acknowledged()).hasSize(FILES_EACH);
      aftermath.of(process.acknowledged());
    }
    aftermath.check();
  }
}
