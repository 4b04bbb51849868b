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
import jp.sesshu.identity.NumberFeed;

/**
 * The individual numbers of a municipality, to be encrypted and indexed anew. Linkage codes are not
 * stored yet; a table of them is to be gone through after this one.
 */
final class JdbcProtectedFields implements ProtectedFields {
  private static final String STEP =
      "SELECT addressee, branch, number_cipher, number_index FROM individual_number"
          + " WHERE municipality = :m AND (addressee, branch) > (:addressee, :branch)"
          + " ORDER BY addressee, branch LIMIT :limit";

  private static final String ONE =
      "SELECT addressee, branch, number_cipher, number_index FROM individual_number"
          + " WHERE municipality = :m AND addressee = :addressee AND branch = :branch";

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
    int unreadable = 0;
    for (Row row : rows) {
      Optional<IndividualNumber> number = number(row);
      unreadable += number.isEmpty() ? 1 : 0;
      number
          .filter(opened -> isOlder(row, opened))
          .ifPresent(opened -> renewed.add(protect(row, opened)));
    }
    replace(renewed);
    return step(rows, renewed.size(), unreadable, limit);
  }

  @Override
  public int tellAgain(List<NumberFeed.Said> numbers) {
    transaction.hold(JdbcIdentityRegistry.LOG);
    List<Row> told = new ArrayList<>();
    for (NumberFeed.Said said : numbers) {
      find(new Key(said.addressee().value(), said.branch()))
          .filter(row -> number(row).isEmpty())
          .ifPresent(row -> told.add(protect(row, said.number())));
    }
    replace(told);
    return told.size();
  }

  private Optional<Row> find(Key key) {
    return transaction.ask(
        open ->
            open.createQuery(ONE)
                .bind("m", transaction.municipality().value())
                .bind("addressee", key.addressee())
                .bind("branch", key.branch())
                .map((row, context) -> Row.of(row))
                .findOne());
  }

  private void replace(List<Row> rows) {
    transaction.insert(
        "UPDATE individual_number SET number_cipher = ?, number_index = ?"
            + " WHERE municipality = ? AND addressee = ? AND branch = ?",
        rows,
        (statement, row) -> {
          statement.setBytes(1, row.cipher);
          statement.setBytes(2, row.index);
          statement.setString(3, transaction.municipality().value());
          statement.setString(4, row.key.addressee());
          statement.setLong(5, row.key.branch());
        });
  }

  @Override
  public Step examine(String from, int limit) {
    List<Row> rows = held(from, limit);
    int older = 0;
    int unreadable = 0;
    for (Row row : rows) {
      Optional<IndividualNumber> number = number(row);
      unreadable += number.isEmpty() ? 1 : 0;
      older += number.filter(opened -> isOlder(row, opened)).isPresent() ? 1 : 0;
    }
    return step(rows, older, unreadable, limit);
  }

  private Row protect(Row row, IndividualNumber number) {
    return new Row(row.key, protection.encrypt(number, context(row)), digest(number));
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

  private static Step step(List<Row> rows, int older, int unreadable, int limit) {
    Optional<String> next =
        rows.size() < limit ? Optional.empty() : Optional.of(rows.get(rows.size() - 1).key.place());
    return new Step(rows.size(), older, unreadable, next);
  }

  private boolean isOlder(Row row, IndividualNumber number) {
    return !protection.isCurrent(row.cipher) || !Arrays.equals(row.index, digest(number));
  }

  private Optional<IndividualNumber> number(Row row) {
    return JdbcIdentityRegistry.opened(protection, row.cipher, context(row));
  }

  private byte[] digest(IndividualNumber number) {
    return protection.digest(number, transaction.municipality(), JdbcIdentityRegistry.COLUMN);
  }

  private FieldContext context(Row row) {
    return JdbcIdentityRegistry.place(
        transaction.municipality(), row.key.addressee(), row.key.branch());
  }
}
