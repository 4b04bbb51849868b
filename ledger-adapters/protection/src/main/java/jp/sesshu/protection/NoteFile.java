package jp.sesshu.protection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.access.ProtectionException.Reason;
import jp.sesshu.integrity.SignedNote;

/**
 * Signed notes in a file of their own, one after another; each is on the disk once {@link #add} has
 * returned. Thread-safe within one process.
 */
final class NoteFile {
  /** Ends a note: no note has two empty lines. */
  private static final String END = "\n\n";

  private final DurableFile file;

  NoteFile(Path path) {
    file = new DurableFile(path);
  }

  synchronized List<SignedNote> all() {
    try {
      if (!file.exists()) {
        return List.of();
      }
      List<SignedNote> notes = new ArrayList<>();
      String[] parts = new String(file.read(), StandardCharsets.UTF_8).split(END, -1);
      // text and signature line of each note stand apart by one empty line, two notes by another
      for (int i = 0; i + 1 < parts.length; i += 2) {
        notes.add(SignedNote.parse(parts[i] + END + parts[i + 1] + "\n"));
      }
      return notes;
    } catch (IOException e) {
      throw new ProtectionException(Reason.UNREADABLE, "a file of signed notes cannot be read", e)
          .in(file.path().toString());
    } catch (IllegalArgumentException e) {
      throw new ProtectionException(
              Reason.WRONG_FORM, "a file of signed notes is not in its form", e)
          .in(file.path().toString());
    }
  }

  /** Adds a note, once. */
  synchronized void add(SignedNote note) {
    addAll(List.of(note));
  }

  /** Adds those notes that are not there. */
  synchronized void addAll(List<SignedNote> notes) {
    List<SignedNote> known = new ArrayList<>(all());
    List<SignedNote> fresh =
        notes.stream().distinct().filter(note -> !known.contains(note)).toList();
    if (fresh.isEmpty()) {
      return;
    }
    known.addAll(fresh);
    StringBuilder text = new StringBuilder();
    known.forEach(one -> text.append(one.note()).append('\n'));
    try {
      file.write(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("a signed note cannot be kept", e);
    }
  }
}
