package jp.sesshu.example.city;

import jp.sesshu.Storage;
import jp.sesshu.access.NumberProtection;
import jp.sesshu.storage.PostgresSchema;
import jp.sesshu.storage.PostgresStorage;
import jp.sesshu.storage.SqliteStorage;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a city's ledger is kept while a command works: a file, a server of the command's own, or
 * somebody's server. Close it.
 */
final class CityStorage implements AutoCloseable {
  private static final int CONNECTIONS = 4;

  private final Storage storage;
  private final Runnable closing;

  private CityStorage(Storage storage, Runnable closing) {
    this.storage = storage;
    this.closing = closing;
  }

  static CityStorage open(CityOptions options, NumberProtection protection) {
    return switch (options.storage()) {
      case sqlite -> inFile(options, protection);
      case postgres ->
          options.url() == null
              ? onServerOfItsOwn(options, protection)
              : onServer(options, options.url(), protection);
    };
  }

  private static CityStorage inFile(CityOptions options, NumberProtection protection) {
    if (options.url() != null || options.ownerUrl() != null) {
      throw new WrongCallException("call.url");
    }
    SqliteStorage file =
        SqliteStorage.open(options.directory().resolve(OpenCity.DATABASE), protection);
    return new CityStorage(file, file::close);
  }

  private static CityStorage onServerOfItsOwn(CityOptions options, NumberProtection protection) {
    EmbeddedServer server = EmbeddedServer.start(options.directory().resolve("postgres"));
    try {
      prepare(options, server.source(EmbeddedServer.OWNER), EmbeddedServer.APP);
      PostgresStorage storage =
          PostgresStorage.open(server.source(EmbeddedServer.APP), CONNECTIONS, protection);
      return new CityStorage(
          storage,
          () -> {
            storage.close();
            server.close();
          });
    } catch (RuntimeException failure) {
      server.close();
      throw failure;
    }
  }

  private static CityStorage onServer(
      CityOptions options, String url, NumberProtection protection) {
    PGSimpleDataSource runtime = source(url);
    if (options.ownerUrl() != null) {
      prepare(options, source(options.ownerUrl()), String.valueOf(runtime.getUser()));
    }
    PostgresStorage storage = PostgresStorage.open(runtime, CONNECTIONS, protection);
    return new CityStorage(storage, storage::close);
  }

  /** Brings the tables to the newest version, and gives the city partitions of its own. */
  private static void prepare(CityOptions options, PGSimpleDataSource owner, String app) {
    PostgresSchema schema = new PostgresSchema(owner);
    schema.migrate(app, PostgresSchema.Layout.PARTITIONED);
    schema.addPartitions(options.municipality().body());
  }

  private static PGSimpleDataSource source(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    try {
      source.setURL(url);
    } catch (IllegalArgumentException notOne) {
      throw new WrongCallException("call.url");
    }
    return quick(source);
  }

  /** No value in an error, and rows that are inserted together sent together. */
  static PGSimpleDataSource quick(PGSimpleDataSource source) {
    source.setLogServerErrorDetail(false);
    source.setReWriteBatchedInserts(true);
    return source;
  }

  Storage storage() {
    return storage;
  }

  @Override
  public void close() {
    closing.run();
  }
}
