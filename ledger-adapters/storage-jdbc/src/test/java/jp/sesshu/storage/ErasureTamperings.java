package jp.sesshu.storage;

import static jp.sesshu.integrity.Verdict.Fault.ERASED;
import static jp.sesshu.integrity.Verdict.Fault.MISSING;
import static jp.sesshu.integrity.Verdict.Fault.RETURNED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.sesshu.integrity.Signer;
import jp.sesshu.integrity.Statement;
import jp.sesshu.integrity.Tombstone;
import jp.sesshu.integrity.Verdict.Broken;
import jp.sesshu.integrity.Verdict.Fault;
import org.jdbi.v3.core.Handle;

/**
 * Ways of making an erasure that was none, or undoing one that was, by whoever has every right on
 * the database but not the signer's key. Entry 0 was erased rightly, entry 4 was not.
 */
final class ErasureTamperings {
  private static final long GONE = 0;
  private static final long KEPT = 4;
  private static final String ITSELF = "the entry itself";
  private static final String OF = " WHERE municipality = '401005' AND position = ";
  private static final String WRITE_DOWN =
      "INSERT INTO erasure (municipality, log, position) VALUES ('401005', 'ledger', 4)";

  private final Signer stranger;
  private final Map<String, Object> before;
  private final List<Tried> all = new ArrayList<>();

  private ErasureTamperings(Signer stranger, Map<String, Object> before) {
    this.stranger = stranger;
    this.before = before;
  }

  /**
   * One way.
   *
   * @param what in words
   * @param deed what is done
   * @param entry which entry must be named, in words
   * @param expected what the audit must say
   */
  record Tried(String what, Consumer<Handle> deed, String entry, Broken expected) {

    /** A line of the table that a reader sees. */
    String line() {
      return "| " + what + " | ledger | ledger, " + entry + " | `" + expected.fault() + "` |";
    }
  }

  /**
   * All that are tried.
   *
   * @param stranger signs with another key
   * @param before the row of entry 0 as it was before it was erased, by column
   */
  static List<Tried> of(Signer stranger, Map<String, Object> before) {
    ErasureTamperings tamperings = new ErasureTamperings(stranger, before);
    tamperings.madeUp();
    tamperings.undone();
    return tamperings.all;
  }

  private void madeUp() {
    sql(
        "an entry removed and written down as erased by hand",
        ITSELF,
        KEPT,
        ERASED,
        WRITE_DOWN,
        "DELETE FROM ledger_entry" + OF + KEPT);
    sql(
        "an entry emptied in its place and written down as erased by hand",
        ITSELF,
        KEPT,
        ERASED,
        WRITE_DOWN,
        "UPDATE ledger_entry SET kind = 'E', content = NULL" + OF + KEPT);
    sql(
        "an entry emptied in its place and not written down",
        ITSELF,
        KEPT,
        MISSING,
        "UPDATE ledger_entry SET kind = 'E', content = NULL" + OF + KEPT);
    add(
        "an entry removed under a tombstone that another key signed",
        this::removeUnderForgedTombstone,
        ITSELF,
        KEPT,
        ERASED);
  }

  private void removeUnderForgedTombstone(Handle database) {
    database.execute(WRITE_DOWN);
    database.execute("DELETE FROM ledger_entry" + OF + KEPT);
    byte[] commitments =
        database
            .createQuery(
                "SELECT commitments FROM log_commitments WHERE municipality = '401005'"
                    + " AND log = 'ledger' AND first_position = 0")
            .mapTo(byte[].class)
            .one();
    byte[] own = java.util.Arrays.copyOfRange(commitments, (int) KEPT * 32, (int) KEPT * 32 + 32);
    Tombstone forged =
        new Tombstone(
            MortalCity.KITAKYUSHU,
            List.of(new Tombstone.Destroyed(KEPT, own)),
            List.of("rule made up"));
    database
        .createUpdate(
            "INSERT INTO log_note (municipality, log, position, salt, payload)"
                + " SELECT municipality, log, size, :salt, :payload FROM log_size"
                + " WHERE municipality = '401005' AND log = 'ledger'")
        .bind("salt", new byte[32])
        .bind("payload", Statement.payload(stranger.attest(forged.statement())))
        .execute();
    database.execute("UPDATE log_size SET size = size + 1 WHERE log = 'ledger'");
  }

  private void undone() {
    for (String column : List.of("municipality", "log", "position")) {
      String other = column.equals("position") ? "1000" : "'other'";
      sql(
          "`erasure." + column + "` changed",
          ITSELF,
          GONE,
          MISSING,
          "UPDATE erasure SET " + column + " = " + other + OF + GONE + " AND log = 'ledger'");
    }
    sql(
        "a row of `erasure` removed",
        ITSELF,
        GONE,
        MISSING,
        "DELETE FROM erasure" + OF + GONE + " AND log = 'ledger'");
    sql(
        "a tombstone removed",
        "the first entry it named",
        GONE,
        ERASED,
        "DELETE FROM log_note WHERE payload LIKE 'statement%'");
    sql(
        "a tombstone altered",
        "the first entry it named",
        GONE,
        ERASED,
        "UPDATE log_note SET payload = replace(payload, 'FROM_DEATH', 'FROM_BIRTH')"
            + " WHERE payload LIKE 'statement%'");
    add("a destroyed content put back", this::putBack, ITSELF, GONE, RETURNED);
    add(
        "a destroyed content put back, and its row of `erasure` removed",
        database -> {
          putBack(database);
          database.execute("DELETE FROM erasure" + OF + GONE + " AND log = 'ledger'");
        },
        ITSELF,
        GONE,
        RETURNED);
  }

  private void putBack(Handle database) {
    List<String> columns = List.copyOf(before.keySet());
    var insert =
        database.createUpdate(
            "INSERT INTO ledger_entry ("
                + String.join(", ", columns)
                + ") VALUES (:"
                + String.join(", :", columns)
                + ")");
    before.forEach((column, value) -> insert.bind(column, value));
    insert.execute();
  }

  private void sql(String what, String entry, long index, Fault fault, String... statements) {
    add(what, database -> List.of(statements).forEach(database::execute), entry, index, fault);
  }

  private void add(String what, Consumer<Handle> deed, String entry, long index, Fault fault) {
    all.add(new Tried(what, deed, entry, new Broken(index, fault)));
  }
}
