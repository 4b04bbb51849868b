package jp.sesshu.example.city;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import jp.sesshu.Storage;
import jp.sesshu.StorageException;
import jp.sesshu.access.NumberProtection;
import jp.sesshu.storage.PostgresSchema;
import jp.sesshu.storage.PostgresStorage;
import jp.sesshu.storage.SqliteStorage;
import jp.sesshu.storage.WriteAheadLog;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a city's ledger is kept while a command works: a file, a server of the command's own, or
 * somebody's server. Close it.
 */
final class CityStorage implements AutoCloseable {
  private static final int CONNECTIONS = 4;

  private final Storage storage;
  private final @Nullable PostgresSchema schema;
  private final BooleanSupplier rebuilding;
  private final Runnable closing;

  private CityStorage(
      Storage storage,
      @Nullable PostgresSchema schema,
      BooleanSupplier rebuilding,
      Runnable closing) {
    this.storage = storage;
    this.schema = schema;
    this.rebuilding = rebuilding;
    this.closing = closing;
  }

  /**
   * Opens it.
   *
   * @param database the name of the file, if it is one
   * @param duty a keeper opens it as one who may erase, an auditor even if it has been altered
   */
  static CityStorage open(
      CityOptions options, String database, Staff.Duty duty, NumberProtection protection) {
    return switch (options.storage()) {
      case sqlite -> inFile(options, database, duty, protection);
      case postgres ->
          options.url() == null
              ? onServerOfItsOwn(options, duty == Staff.Duty.KEEPING, protection)
              : onServer(options, options.url(), protection);
    };
  }

  private static CityStorage inFile(
      CityOptions options, String database, Staff.Duty duty, NumberProtection protection) {
    if (options.url() != null || options.ownerUrl() != null) {
      throw new RefusedException(Refusal.SERVER_ADDRESS);
    }
    Path path = options.directory().resolve(database);
    SqliteStorage file =
        duty == Staff.Duty.AUDITING
            ? SqliteStorage.openAsItIs(path, protection)
            : SqliteStorage.open(path, protection);
    return new CityStorage(file, null, () -> false, file::close);
  }

  private static CityStorage onServerOfItsOwn(
      CityOptions options, boolean erasing, NumberProtection protection) {
    EmbeddedServer server = EmbeddedServer.start(options.directory().resolve("postgres"));
    try {
      PostgresSchema schema =
          prepare(options, server.source(EmbeddedServer.OWNER), EmbeddedServer.APP);
      schema.admitEraser(EmbeddedServer.ERASER);
      String role = erasing ? EmbeddedServer.ERASER : EmbeddedServer.APP;
      PostgresStorage storage = PostgresStorage.open(server.source(role), CONNECTIONS, protection);
      return new CityStorage(
          storage,
          schema,
          () -> rebuilt(schema, server.source(EmbeddedServer.SUPERUSER)),
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
    PostgresSchema schema = null;
    BooleanSupplier rebuilding = () -> false;
    if (options.ownerUrl() != null) {
      PGSimpleDataSource owner = source(options.ownerUrl());
      PostgresSchema prepared = prepare(options, owner, String.valueOf(runtime.getUser()));
      schema = prepared;
      rebuilding = () -> rebuilt(prepared, owner);
    }
    PostgresStorage storage = PostgresStorage.open(runtime, CONNECTIONS, protection);
    return new CityStorage(storage, schema, rebuilding, storage::close);
  }

  /** The owner may rebuild the tables, and the server's log only if its administrator allows it. */
  private static boolean rebuilt(PostgresSchema schema, PGSimpleDataSource administrator) {
    schema.scrub();
    try {
      return new WriteAheadLog(administrator).renew();
    } catch (StorageException refused) {
      if (refused.reason() == StorageException.Reason.NOT_PERMITTED) {
        return false;
      }
      throw refused;
    }
  }

  /** Brings the tables to the newest version, and gives the city partitions of its own. */
  private static PostgresSchema prepare(CityOptions options, PGSimpleDataSource owner, String app) {
    PostgresSchema schema = new PostgresSchema(owner);
    schema.migrate(app, PostgresSchema.Layout.PARTITIONED);
    schema.addPartitions(options.municipality().body());
    return schema;
  }

  private static PGSimpleDataSource source(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    try {
      source.setURL(url);
    } catch (IllegalArgumentException notOne) {
      throw new RefusedException(Refusal.SERVER_ADDRESS);
    }
    // the driver would take the name of whoever runs the program
    if (source.getUser() == null || source.getUser().isEmpty()) {
      throw new RefusedException(Refusal.SERVER_ADDRESS);
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

  /** The tables of a server, for whoever works as their owner. */
  PostgresSchema schema() {
    if (schema == null) {
      throw new RefusedException(Refusal.TABLES_OWNER_ONLY);
    }
    return schema;
  }

  /** The file; only a city in a file has one. */
  SqliteStorage file() {
    if (storage instanceof SqliteStorage file) {
      return file;
    }
    throw new RefusedException(Refusal.FILE_LEDGER_ONLY);
  }

  /** What of a file is not as it was made. */
  List<String> alterations() {
    return storage instanceof SqliteStorage file ? file.alterations() : List.of();
  }

  /**
   * Rebuilds the tables of a server and renews its log, if this command works for those who may;
   * whether all of it was done.
   */
  boolean rebuild() {
    return rebuilding.getAsBoolean();
  }

  @Override
  public void close() {
    closing.run();
  }
}
