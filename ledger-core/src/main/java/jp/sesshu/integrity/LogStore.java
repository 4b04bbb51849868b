package jp.sesshu.integrity;

import java.util.List;
import java.util.Optional;
import jp.sesshu.Port;

/**
 * The two logs of one municipality, as their sealing reads and completes them (port). Entries come
 * into the logs through the ledger and the trail; here they are read, sealed and anchored.
 *
 * <ul>
 *   <li><b>LG1</b> an entry appended to the ledger or the trail is an entry of that log, in the
 *       order of appending. {@link #records} answers them from the one asked for on; the payload
 *       tells every field that is stored of it, so that a change of any of them shows, and salts
 *       are 32 random bytes, no two alike.
 *   <li><b>LG2</b> {@link #addSeal} keeps the seal and the commitments of the entries it covers
 *       since the one before; a seal whose size is not beyond the last one's is refused with {@link
 *       IllegalStateException}.
 *   <li><b>LG3</b> {@link #seals} answers every seal, smallest size first, and {@link #lastSeal}
 *       the last of them; {@link #commitments} what was kept with them, from an index on and
 *       without a gap.
 *   <li><b>LG4</b> {@link #anchor} adds an entry to a log that holds the other log's checkpoint,
 *       and nothing else; {@link #countBeyondAnchors} leaves such entries out. Neither the ledger
 *       nor the trail shows them.
 *   <li><b>LG5</b> nothing of another municipality is seen or counted.
 *   <li><b>LG6</b> {@link #state} adds an entry that holds a signed statement, and {@link
 *       #statements} answers all of a log's in their order, in their form or not; neither the
 *       ledger nor the trail shows them.
 *   <li><b>LG7</b> an entry that was answered stays what it is: whoever holds it may ask for its
 *       text in another thread, and when the transaction has ended, and gets the same each time. So
 *       a text that is put together only when it is asked for needs nothing of the store.
 * </ul>
 */
@Port
public interface LogStore {

  /** How many entries a log has, sealed or not. */
  long size(LogName.Kind log);

  /**
   * Entries in order, from those whose index is from the first asked for to before {@code from +
   * limit}. One that is missing although it should be there is left out: whoever reads compares the
   * indexes.
   *
   * @param from the index of the first, 0 for the log's first entry
   * @param limit at most this many
   */
  List<LogRecord> records(LogName.Kind log, long from, int limit);

  /** How many of the entries from an index on are more than an anchor of the other log. */
  long countBeyondAnchors(LogName.Kind log, long from);

  /** The commitments kept with the sealed entries from an index on. */
  List<byte[]> commitments(LogName.Kind log, long from, int limit);

  /** The newest seal. */
  Optional<Seal> lastSeal(LogName.Kind log);

  /**
   * Every seal, smallest size first.
   *
   * @throws DamagedSealException if what is stored of one is not in its form
   */
  List<Seal> seals(LogName.Kind log);

  /** Keeps a seal, and the commitments of the entries it covers beyond the last one. */
  void addSeal(LogName.Kind log, Seal seal, List<byte[]> commitments);

  /** Adds an entry that holds the other log's checkpoint. */
  void anchor(LogName.Kind log, SignedCheckpoint checkpointOfTheOther);

  /** Adds an entry that holds a signed statement. */
  void state(LogName.Kind log, SignedNote statement);

  /** The notes of every statement in a log, in their order, as they are stored. */
  List<String> statements(LogName.Kind log);
}
