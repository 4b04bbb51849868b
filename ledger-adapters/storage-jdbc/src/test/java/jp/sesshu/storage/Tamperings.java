package jp.sesshu.storage;

import static jp.sesshu.integrity.Verdict.Fault.ALTERED;
import static jp.sesshu.integrity.Verdict.Fault.ANCHOR;
import static jp.sesshu.integrity.Verdict.Fault.BEYOND_ITS_SIZE;
import static jp.sesshu.integrity.Verdict.Fault.CUT_OFF;
import static jp.sesshu.integrity.Verdict.Fault.FORKED;
import static jp.sesshu.integrity.Verdict.Fault.MISSING;
import static jp.sesshu.integrity.Verdict.Fault.RESEALED;
import static jp.sesshu.integrity.Verdict.Fault.SEAL;
import static jp.sesshu.integrity.Verdict.Fault.SIGNATURE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import jp.sesshu.integrity.Commitment;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.LogRecord;
import jp.sesshu.integrity.Verdict.Fault;
import org.jdbi.v3.core.Handle;

/** Every way of tampering that is tried: each stored column of both logs, and what goes beyond. */
final class Tamperings {
  private static final String ITSELF = "the entry itself";
  private static final String FIRST_UNCOVERED = "the first entry its seal should cover";
  private static final String ROW = " WHERE municipality = '401005' AND log = :log AND ";
  private static final String ENTRY = " WHERE municipality = '401005' AND position = :p";
  private static final String NOTE = ROW + "position = :p";

  private final LogName.Kind log;
  private final List<Tampering> all = new ArrayList<>();

  private Tamperings(LogName.Kind log) {
    this.log = log;
  }

  static List<Tampering> of(LogName.Kind log, Map<String, List<String>> columns) {
    Tamperings tamperings = new Tamperings(log);
    tamperings.columns(columns);
    tamperings.rows();
    tamperings.histories();
    return tamperings.all;
  }

  private void columns(Map<String, List<String>> columns) {
    String table = LogTable.of(log).table();
    for (String column : columns.get(table)) {
      Fault fault = gone(column) ? MISSING : ALTERED;
      flip(table, column, ENTRY, shape -> shape.samples().get(column), ITSELF, fault);
    }
    for (String column : columns.get("log_note")) {
      Fault fault = gone(column) ? MISSING : ALTERED;
      flip("log_note", column, NOTE, Tampering.Shape::note, ITSELF, fault);
    }
    for (String column : columns.get("log_commitments")) {
      String where = ROW + "first_position = 0";
      Fault fault = column.equals("commitments") ? ALTERED : MISSING;
      flip("log_commitments", column, where, shape -> 0, "the first of its entries", fault);
    }
    for (String column : columns.get("log_seal")) {
      String where = ROW + "size = :seal";
      if (gone(column)) {
        flip(
            "log_seal",
            column,
            where,
            Tampering.Shape::note,
            "the anchor of its checkpoint",
            ANCHOR,
            log.other());
      } else if (column.equals("size")) {
        flip("log_seal", column, where, Tampering.Shape::sealed, "the first after the seals", SEAL);
      } else {
        Fault fault = column.equals("note") ? SIGNATURE : SEAL;
        flip("log_seal", column, where, shape -> 0, FIRST_UNCOVERED, fault);
      }
    }
    for (String column : columns.get("log_size")) {
      boolean larger = column.equals("size");
      flip(
          "log_size",
          column,
          ROW + "1 = 1",
          larger ? Tampering.Shape::size : shape -> 0,
          "the first beyond the size said",
          larger ? CUT_OFF : BEYOND_ITS_SIZE);
    }
  }

  /** Whether the row is no longer found where it belongs. */
  private static boolean gone(String column) {
    return List.of("municipality", "log", "position").contains(column);
  }

  private void flip(
      String table,
      String column,
      String where,
      ToLongFunction<Tampering.Shape> index,
      String entry,
      Fault fault) {
    flip(table, column, where, index, entry, fault, log);
  }

  private void flip(
      String table,
      String column,
      String where,
      ToLongFunction<Tampering.Shape> index,
      String entry,
      Fault fault,
      LogName.Kind foundIn) {
    all.add(
        new Tampering(
            "`" + table + "." + column + "`: one byte",
            log,
            (database, shape) -> flip(database, table, column, where, shape),
            entry,
            index,
            fault,
            foundIn));
  }

  private static void flip(
      Handle database, String table, String column, String where, Tampering.Shape shape) {
    long position = where.equals(NOTE) ? shape.note() : shape.samples().getOrDefault(column, 0L);
    var bound =
        Map.<String, Object>of(
            "p", position, "log", shape.log().word(), "seal", shape.seals().get(0));
    Object value =
        database
            .createQuery("SELECT " + column + " FROM " + table + where)
            .bindMap(bound)
            .map((row, context) -> row.getObject(1))
            .one();
    int changed =
        database
            .createUpdate("UPDATE " + table + " SET " + column + " = :new" + where)
            .bindMap(bound)
            .bind("new", flipped(value))
            .execute();
    if (changed != 1) {
      throw new IllegalStateException("the row of " + table + " to tamper with is not there");
    }
  }

  private static Object flipped(Object value) {
    if (value instanceof byte[] bytes) {
      byte[] other = bytes.clone();
      other[0] ^= 1;
      return other;
    }
    if (value instanceof String text) {
      int last = text.length() - 1;
      int at = text.endsWith("\n") ? last - 8 : last;
      char other = text.charAt(at) == '0' ? '1' : '0';
      return text.substring(0, at) + other + text.substring(at + 1);
    }
    return ((Number) value).longValue() ^ 0x40_0000_0000L;
  }

  private void rows() {
    add("two entries swapped", Tamperings::swap, "the earlier", s -> s.entry(), ALTERED);
    add(
        "an entry removed",
        (database, shape) -> sql(database, shape, "DELETE FROM " + shape.table() + ENTRY),
        ITSELF,
        Tampering.Shape::entry,
        MISSING);
    add(
        "the tail dropped",
        (database, shape) -> dropTail(database, shape, shape.sealedBefore()),
        "the first dropped",
        Tampering.Shape::sealedBefore,
        CUT_OFF);
    add(
        "a payload edited together with its commitment",
        Tamperings::forge,
        "the first under the seal over it",
        shape -> 0,
        RESEALED);
  }

  private void histories() {
    add(
        "an old copy restored",
        (database, shape) -> cutBack(database, shape, shape.sealedBefore()),
        "the first that is not in the copy",
        Tampering.Shape::sealedBefore,
        CUT_OFF);
    add(
        "a fork: an old copy that has gone on in another way",
        Tamperings::fork,
        "the first that is not as it was signed",
        Tampering.Shape::sealedBefore,
        FORKED);
  }

  private void add(
      String what,
      Tampering.Deed deed,
      String entry,
      ToLongFunction<Tampering.Shape> index,
      Fault fault) {
    all.add(new Tampering(what, log, deed, entry, index, fault, log));
  }

  private static String later(long position) {
    return " WHERE municipality = '401005' AND position >= " + position;
  }

  private static void sql(Handle database, Tampering.Shape shape, String sql) {
    var update = database.createUpdate(sql);
    if (sql.contains(":p")) {
      update.bind("p", shape.entry());
    }
    if (sql.contains(":log")) {
      update.bind("log", shape.log().word());
    }
    update.execute();
  }

  private static void swap(Handle database, Tampering.Shape shape) {
    String update = "UPDATE " + shape.table() + " SET position = ";
    String here = " WHERE municipality = '401005' AND position = ";
    long one = shape.entry();
    long two = one + 1;
    database.execute(update + "-1" + here + one);
    database.execute(update + one + here + two);
    database.execute(update + two + here + "-1");
  }

  private static void forge(Handle database, Tampering.Shape shape) {
    String column = shape.log() == LogName.Kind.LEDGER ? "content" : "facts";
    flip(database, shape.table(), column, ENTRY, shape);
    Transaction reading = new Transaction(database, shape.dialect(), SealedCity.KITAKYUSHU, null);
    LogRecord forged = new JdbcLogStore(reading).records(shape.log(), shape.entry(), 1).get(0);
    byte[] commitment = ((LogRecord.Kept) forged).commitment(new Commitment());
    String where = ROW + "first_position = 0";
    byte[] all =
        database
            .createQuery("SELECT commitments FROM log_commitments" + where)
            .bind("log", shape.log().word())
            .map((row, context) -> row.getBytes(1))
            .one();
    System.arraycopy(commitment, 0, all, (int) shape.entry() * 32, 32);
    database
        .createUpdate("UPDATE log_commitments SET commitments = :new" + where)
        .bind("log", shape.log().word())
        .bind("new", all)
        .execute();
  }

  private static void dropTail(Handle database, Tampering.Shape shape, long size) {
    sql(database, shape, "DELETE FROM " + shape.table() + later(size));
    sql(database, shape, "DELETE FROM log_note" + later(size) + " AND log = :log");
  }

  /** Makes the log what it was when it was sealed for the second last time. */
  private static void cutBack(Handle database, Tampering.Shape shape, long size) {
    dropTail(database, shape, size);
    sql(database, shape, "DELETE FROM log_seal" + ROW + "size > " + size);
    sql(database, shape, "DELETE FROM log_commitments" + ROW + "first_position >= " + size);
    sql(database, shape, "UPDATE log_size SET size = " + size + ROW + "1 = 1");
  }

  private static void fork(Handle database, Tampering.Shape shape) {
    String note = LogTable.of(shape.log()).table();
    long size = shape.sealedBefore();
    // other entries in the place of those that were signed
    cutBack(database, shape, size);
    for (long at = size; at < shape.size(); at++) {
      database
          .createUpdate(
              "INSERT INTO log_note (municipality, log, position, salt, payload)"
                  + " VALUES ('401005', :log, :at, :salt, :payload)")
          .bind("log", shape.log().word())
          .bind("at", at)
          .bind("salt", new byte[32])
          .bind("payload", "another " + note)
          .execute();
    }
    sql(database, shape, "UPDATE log_size SET size = " + shape.size() + ROW + "1 = 1");
  }
}
