package jp.sesshu.protection;

import java.nio.file.Path;
import java.util.List;
import jp.sesshu.integrity.SignedNote;
import jp.sesshu.integrity.Statement;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.retention.ErasureRegister;

/**
 * Tombstones in a file of their own, {@code erasures}, by convention in the signer's directory: not
 * where the database and its copies lie, or one disk would lose both.
 *
 * <p>The file is replaced as a whole and is on the disk before {@link #keepAll} returns. It holds
 * no content of what was erased. Thread-safe within one process; two processes must not share it.
 */
public final class FileErasureRegister implements ErasureRegister {
  private final NoteFile notes;

  private FileErasureRegister(NoteFile notes) {
    this.notes = notes;
  }

  /** The register that lives in a directory. */
  public static FileErasureRegister in(Path directory) {
    return new FileErasureRegister(new NoteFile(directory.resolve("erasures")));
  }

  @Override
  public void keepAll(List<SignedNote> tombstones) {
    notes.addAll(tombstones);
  }

  @Override
  public List<SignedNote> tombstones(MunicipalityCode municipality) {
    return notes.all().stream()
        .filter(note -> Statement.parse(note.text()).municipality().equals(municipality))
        .toList();
  }
}
