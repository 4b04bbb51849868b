package jp.sesshu.storage.fault;

import java.nio.file.Path;

class SqliteKillTest extends KilledWork {
  @Override
  Workplace place(Path directory) {
    return Workplace.sqlite(directory);
  }
}
