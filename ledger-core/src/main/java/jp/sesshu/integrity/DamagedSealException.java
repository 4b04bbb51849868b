package jp.sesshu.integrity;

import java.util.List;

/** What is stored as a seal is not in its form, or what was kept beside it does not fit it. */
public final class DamagedSealException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final LogName.Kind log;
  private final transient List<Seal> sound;

  /**
   * A damaged seal.
   *
   * @param log of which log
   * @param sound the seals before it
   */
  public DamagedSealException(LogName.Kind log, List<Seal> sound) {
    super("a seal of the log " + log.word() + " is not in its form");
    this.log = log;
    this.sound = List.copyOf(sound);
  }

  /** Which log. */
  public LogName.Kind log() {
    return log;
  }

  /** The seals before it, smallest size first. */
  public List<Seal> sound() {
    return sound;
  }

  /** The first entry that it should have covered. */
  public long firstEntry() {
    return sound.isEmpty() ? 0 : sound.get(sound.size() - 1).head().size();
  }
}
