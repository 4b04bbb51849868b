package jp.sesshu.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The cells of a row that is being added, one after another in the order of its columns. */
interface Cells {

  void text(@Nullable String value) throws SQLException;

  void number(long value) throws SQLException;

  void bytes(byte @Nullable [] value) throws SQLException;

  /** Fills the cells of a row. */
  interface Filling<R> {

    void fill(Cells cells, R row) throws SQLException;
  }

  /** Cells that are the parameters of a statement. */
  final class OfStatement implements Cells {
    private final PreparedStatement statement;
    private int column;

    OfStatement(PreparedStatement statement) {
      this.statement = statement;
    }

    /** Puts a whole row into the statement's batch. */
    <R> void add(R row, Filling<R> filling) throws SQLException {
      column = 0;
      filling.fill(this, row);
      statement.addBatch();
    }

    @Override
    public void text(@Nullable String value) throws SQLException {
      statement.setString(++column, value);
    }

    @Override
    public void number(long value) throws SQLException {
      statement.setLong(++column, value);
    }

    @Override
    public void bytes(byte @Nullable [] value) throws SQLException {
      statement.setBytes(++column, value);
    }
  }
}
