package jp.sesshu.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import jp.sesshu.StorageException;
import jp.sesshu.StorageException.Reason;

/**
 * What the migrations make in a SQLite file: every table, index and trigger with its words.
 * SQLite's own integrity check does not miss a fence that was taken down, since a file without
 * triggers is a sound file.
 */
final class SqliteSchema {
  /** What the migrations make, an object a line; a test holds it against them. */
  private static final String MADE = "schema/sqlite-made.txt";

  /** The table of the migrations belongs to Flyway, which may word it anew. */
  private static final String OBJECTS =
      "SELECT type || ' ' || name || ' ON ' || tbl_name, coalesce(sql, '') FROM sqlite_schema"
          + " WHERE NOT (type IN ('table', 'index') AND tbl_name = 'flyway_schema_history')"
          + " AND NOT (type = 'table' AND name LIKE 'sqlite\\_stat%' ESCAPE '\\')";

  private SqliteSchema() {}

  /**
   * The objects that are not as the migrations make them, by kind and name; one that no migration
   * makes is counted only, for its name is anybody's.
   */
  static List<String> alterations(DataSource source) {
    try {
      Map<String, String> made = made();
      Map<String, String> found = of(source);
      List<String> altered = new ArrayList<>();
      made.forEach(
          (object, words) -> {
            if (!Objects.equals(words, found.get(object))) {
              altered.add(object);
            }
          });
      long strange = found.keySet().stream().filter(object -> !made.containsKey(object)).count();
      if (strange > 0) {
        altered.add(strange + " that no migration makes");
      }
      return List.copyOf(altered);
    } catch (SQLException e) {
      throw Failures.of(Dialect.SQLITE, "the schema cannot be read", e);
    }
  }

  /** Refuses a file whose schema has been altered. */
  static void check(DataSource source) {
    List<String> altered = alterations(source);
    if (!altered.isEmpty()) {
      String words = "the schema is not as its migrations make it: " + Reason.SCHEMA;
      throw new StorageException(Reason.SCHEMA, words, new SQLException(altered.toString()));
    }
  }

  /** Each object with its words, line ends escaped: in a comment they tell what is meant. */
  static SortedMap<String, String> of(DataSource source) throws SQLException {
    SortedMap<String, String> objects = new TreeMap<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(OBJECTS)) {
      while (rows.next()) {
        objects.put(rows.getString(1), escaped(rows.getString(2)));
      }
    }
    return objects;
  }

  private static String escaped(String sql) {
    return sql.replace("\r\n", "\n").replace("\\", "\\\\").replace("\n", "\\n");
  }

  private static Map<String, String> made() {
    SortedMap<String, String> objects = new TreeMap<>();
    try (InputStream in = Objects.requireNonNull(SqliteSchema.class.getResourceAsStream(MADE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        objects.put(line.substring(0, tab), line.substring(tab + 1));
      }
      return objects;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
