package jp.sesshu;

/** Is told how far an import has come, after each batch that has been kept. */
@FunctionalInterface
public interface ImportProgress {
  /** Told to nobody. */
  ImportProgress NONE = rows -> {};

  /** So many rows of the file are done, and kept. */
  void rowsDone(long rows);
}
