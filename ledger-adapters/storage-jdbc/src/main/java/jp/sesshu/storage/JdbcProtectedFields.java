package jp.sesshu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.sesshu.access.FieldContext;
import jp.sesshu.access.NumberProtection;
import jp.sesshu.access.ProtectedFields;
import jp.sesshu.identity.IndividualNumber;

/**
 * The individual numbers of a municipality, to be encrypted and indexed anew. Linkage codes are not
 * stored yet; a table of them is to be gone through after this one.
 */
final class JdbcProtectedFields implements ProtectedFields {
  private static final String STEP =
      "SELECT addressee, branch, number_cipher, number_index FROM individual_number"
          + " WHERE municipality = :m AND (addressee, branch) > (:addressee, :branch)"
          + " ORDER BY addressee, branch LIMIT :limit";

  private final Transaction transaction;
  private final NumberProtection protection;

  JdbcProtectedFields(Transaction transaction, NumberProtection protection) {
    this.transaction = transaction;
    this.protection = protection;
  }

  /** A row by its key; the cursor of a pass is the key of the last row it met. */
  private record Key(String addressee, int branch) {
    static final Key BEFORE_ALL = new Key("", -1);

    static Key at(String place) {
      int slash = place.lastIndexOf('/');
      return slash < 0
          ? BEFORE_ALL
          : new Key(place.substring(0, slash), Integer.parseInt(place.substring(slash + 1)));
    }

    String place() {
      return addressee + "/" + branch;
    }
  }

  /** A row with its two fields. */
  private static final class Row {
    private final Key key;
    private final byte[] cipher;
    private final byte[] index;

    Row(Key key, byte[] cipher, byte[] index) {
      this.key = key;
      this.cipher = cipher;
      this.index = index;
    }

    static Row of(ResultSet row) throws SQLException {
      return new Row(new Key(row.getString(1), row.getInt(2)), row.getBytes(3), row.getBytes(4));
    }
  }

  @Override
  public Step renew(String from, int limit) {
    List<Row> rows = held(from, limit);
    List<Row> renewed = new ArrayList<>();
    for (Row row : rows) {
      IndividualNumber number = number(row);
      if (isOlder(row, number)) {
        byte[] cipher = protection.encrypt(number, context(row));
        renewed.add(new Row(row.key, cipher, digest(number)));
      }
    }
    transaction.insert(
        "UPDATE individual_number SET number_cipher = ?, number_index = ?"
            + " WHERE municipality = ? AND addressee = ? AND branch = ?",
        renewed,
        (statement, row) -> {
          statement.setBytes(1, row.cipher);
          statement.setBytes(2, row.index);
          statement.setString(3, transaction.municipality().value());
          statement.setString(4, row.key.addressee());
          statement.setLong(5, row.key.branch());
        });
    return step(rows, renewed.size(), limit);
  }

  @Override
  public Step examine(String from, int limit) {
    List<Row> rows = held(from, limit);
    int older = 0;
    for (Row row : rows) {
      older += isOlder(row, number(row)) ? 1 : 0;
    }
    return step(rows, older, limit);
  }

  /** Rows after a place, which nobody else changes now, and after which nobody adds one. */
  private List<Row> held(String from, int limit) {
    transaction.hold(JdbcIdentityRegistry.LOG);
    Key last = Key.at(from);
    return transaction.ask(
        open ->
            open.createQuery(STEP)
                .bind("m", transaction.municipality().value())
                .bind("addressee", last.addressee())
                .bind("branch", last.branch())
                .bind("limit", limit)
                .map((row, context) -> Row.of(row))
                .list());
  }

  private static Step step(List<Row> rows, int older, int limit) {
    Optional<String> next =
        rows.size() < limit ? Optional.empty() : Optional.of(rows.get(rows.size() - 1).key.place());
    return new Step(rows.size(), older, next);
  }

  private boolean isOlder(Row row, IndividualNumber number) {
    return !protection.isCurrent(row.cipher) || !Arrays.equals(row.index, digest(number));
  }

  private IndividualNumber number(Row row) {
    return protection.individualNumber(row.cipher, context(row));
  }

  private byte[] digest(IndividualNumber number) {
    return protection.digest(number, transaction.municipality(), JdbcIdentityRegistry.COLUMN);
  }

  private FieldContext context(Row row) {
    return JdbcIdentityRegistry.place(
        transaction.municipality(), row.key.addressee(), row.key.branch());
  }
}
