package jp.sesshu.storage;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the newest schema. Migrations are never edited, only added. */
final class Schema {
  private static final String FOLDER = "classpath:jp/sesshu/storage/schema/";

  private Schema() {}

  static void migrate(DataSource source, Dialect dialect, Map<String, String> placeholders) {
    Map<String, String> all = new HashMap<>(dialect.placeholders());
    all.putAll(placeholders);
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(source)
          .locations(FOLDER + "both", FOLDER + dialect.folder())
          .placeholders(all)
          .cleanDisabled(true)
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw Failures.of(dialect, "the schema cannot be brought to its newest version", e);
    }
  }
}
