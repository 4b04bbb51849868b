package jp.sesshu.example.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.sesshu.RestoreSummary;
import jp.sesshu.StorageException;
import jp.sesshu.UnreadableFields;
import jp.sesshu.UnreadableFieldsException;
import jp.sesshu.integrity.RewrittenLogException;
import jp.sesshu.json.CaseLines;
import jp.sesshu.storage.SqliteStorage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code restore}: takes a copy into use where the database is lost. The copy is audited; where
 * signed entries are lost, somebody must say why; what was erased since is erased again. Only then
 * it gets the database's name.
 */
@Command(name = "restore")
final class Restore implements Callable<Integer> {
  private final Terminal terminal;
  private final Messages messages;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CityOptions city;

  @Option(names = "--from", required = true, paramLabel = "F")
  @SuppressWarnings("NullAway.Init")
  private Path from;

  @Option(names = "--acknowledge", paramLabel = "WHY")
  private @Nullable String why;

  @Option(names = "--accept-unreadable")
  private boolean acceptUnreadable;

  Restore(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws IOException {
    city.refuseServer();
    Path database = city.directory().resolve(OpenCity.DATABASE);
    InputFile.require(from);
    if (Files.exists(database)) {
      throw new RefusedException(Refusal.FILE_EXISTS, database);
    }
    Optional<String> reason =
        Optional.ofNullable(why).map(given -> Why.require("--acknowledge", given));
    city.refuseWithoutKeys();
    Path candidate = city.directory().resolve(OpenCity.CANDIDATE);
    discard(candidate);
    try {
      RestoreSummary done = takeIntoUse(candidate, reason);
      Files.move(candidate, database, StandardCopyOption.ATOMIC_MOVE);
      JsonLines.answer(
          terminal,
          CaseLines.object()
              .put("restored", database.toString())
              .put("lostEntries", done.lostEntries())
              .put("erasedAgain", done.erasedAgain())
              .put("unreadableFields", done.unreadableFields())
              .put("leavesNothing", done.leavesNothing()));
      if (done.unreadableFields() > 0) {
        terminal.err().println(messages.of("restore.unreadable", done.unreadableFields()));
      }
      return ExitStatus.OK;
    } catch (StorageException altered) {
      if (altered.reason() != StorageException.Reason.SCHEMA) {
        throw altered;
      }
      return Refusal.COPY_ALTERED.tell(terminal, messages, altered.reason());
    } catch (UnreadableFieldsException wrongKeys) {
      return Refusal.COPY_UNREADABLE.tell(terminal, messages, wrongKeys.records());
    } catch (RewrittenLogException behind) {
      return Refusal.COPY_BEHIND.tell(terminal, messages);
    } finally {
      discard(candidate);
    }
  }

  private RestoreSummary takeIntoUse(Path candidate, Optional<String> reason) throws IOException {
    OpenCity.copyForOwner(from, candidate);
    if (!SqliteStorage.isWhole(candidate)) {
      throw new RefusedException(Refusal.COPY_NOT_WHOLE, from);
    }
    try (OpenCity open = city.openCandidate(terminal, from)) {
      UnreadableFields unreadable =
          acceptUnreadable ? UnreadableFields.ACCEPTED : UnreadableFields.REFUSED;
      return open.session()
          .copies()
          .takeIntoUse(String.valueOf(from.getFileName()), reason, unreadable);
    }
  }

  private static void discard(Path candidate) throws IOException {
    for (String rest : new String[] {"", "-wal", "-shm", ".opening"}) {
      Files.deleteIfExists(candidate.resolveSibling(candidate.getFileName() + rest));
    }
  }
}
