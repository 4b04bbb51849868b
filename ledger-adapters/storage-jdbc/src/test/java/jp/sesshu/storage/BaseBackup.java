package jp.sesshu.storage;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A copy of a whole PostgreSQL server while it works, by SQL and by copying files alone: what
 * {@code pg_basebackup -X stream} does, step by step (PostgreSQL, «Making a Base Backup Using the
 * Low Level API»).
 */
final class BaseBackup {
  private static final String SLOT = "a_base_backup";

  /** Directories that are this server's alone, or are filled anew at the next start. */
  private static final Set<String> EMPTY =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private final DataSource administrator;
  private final Path data;

  BaseBackup(DataSource administrator, Path data) {
    this.administrator = administrator;
    this.data = data;
  }

  /**
   * Copies the server's directory into another.
   *
   * @param atTheEnd is run when all files have been copied and the log not yet: what was
   *     acknowledged by then is in the copy
   */
  void into(Path copy, Runnable atTheEnd) throws SQLException, IOException {
    try (Connection session = administrator.getConnection();
        Statement statement = session.createStatement()) {
      // the log that the copy needs stays until it has been copied, too
      statement.execute("SELECT pg_create_physical_replication_slot('" + SLOT + "', true)");
      String first = ask(statement, "SELECT pg_walfile_name(pg_backup_start('test', true))");
      copyFiles(copy);
      atTheEnd.run();
      Files.writeString(
          copy.resolve("backup_label"), ask(statement, "SELECT labelfile FROM pg_backup_stop()"));
      statement.execute("SELECT pg_switch_wal()");
      copyLog(first, copy);
      statement.execute("SELECT pg_drop_replication_slot('" + SLOT + "')");
    }
  }

  private void copyFiles(Path copy) throws IOException {
    Files.walkFileTree(
        data,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            try {
              Files.copy(folder, to(folder), StandardCopyOption.COPY_ATTRIBUTES);
            } catch (NoSuchFileException gone) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            return EMPTY.contains(data.relativize(folder).toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!file.getFileName().toString().startsWith("postmaster.")) {
              copyOf(file, to(file));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
            return ignored(gone);
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException gone)
              throws IOException {
            return gone == null ? FileVisitResult.CONTINUE : ignored(gone);
          }

          private Path to(Path file) {
            return copy.resolve(data.relativize(file).toString());
          }
        });
  }

  /** A table that was removed or rebuilt meanwhile is in the log. */
  private static FileVisitResult ignored(IOException gone) throws IOException {
    if (gone instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw gone;
  }

  private static void copyOf(Path file, Path to) throws IOException {
    try {
      Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (NoSuchFileException gone) {
      ignored(gone);
    }
  }

  private void copyLog(String first, Path copy) throws IOException {
    try (Stream<Path> segments = Files.list(data.resolve("pg_wal"))) {
      for (Path segment : segments.toList()) {
        String name = segment.getFileName().toString();
        if (name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0) {
          copyOf(segment, copy.resolve("pg_wal").resolve(name));
        }
      }
    }
  }

  private static String ask(Statement statement, String sql) throws SQLException {
    try (ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
