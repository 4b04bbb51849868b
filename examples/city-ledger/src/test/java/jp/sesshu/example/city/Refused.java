package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import jp.sesshu.StorageException;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.protection.Argon2Cost;
import jp.sesshu.protection.FileKeyRing;
import jp.sesshu.protection.FileSigner;

/** How each refusal is met that needs no server, in Japanese. */
final class Refused {
  /** What no message may repeat. */
  static final String NUMBER = "123456789018";

  private static final MunicipalityCode CITY = new MunicipalityCode(ModelCity.MUNICIPALITY);
  private static final String CASE =
      "{\"id\":\"d1\",\"op\":\"fiscalYearOf\",\"from\":\"2025-01-01\"}";
  private static final String URL = "jdbc:postgresql://localhost:1/x?user=sesshu_app";
  private static final String WHY = "the only keeper was shut out";

  private final Path folder;

  Refused(Path folder) {
    this.folder = folder;
  }

  /** The run that is refused for this reason; a reason without one does not compile. */
  Run run(Refusal refusal) throws Exception {
    return switch (refusal) {
      case ARGUMENT_MISSING -> run("dates");
      case OPTION_UNKNOWN -> run("dates", "--cases", "-", "--nonsense");
      case COMMAND_UNKNOWN -> run("nonsense");
      case COMMAND_MISSING -> run("numbers");
      case ARGUMENT_SURPLUS -> run("dates", "--cases", "-", "more");
      case VALUE_NOT_PERMITTED -> run("assess", "--cases", "-", "--law-known-at", "soon");
      case SERVER_ADDRESS -> inCity("history", "1", "--url", URL);
      case DAYS_OUT_OF_ORDER ->
          run("rules", "impact", "--from", "2025-01-01", "--to", "2024-01-01", "--population", "-");
      case LETTER_INCOMPLETE -> inCity("certificate", "1", "--kind", "request");
      case DAY_AHEAD -> inCity("retention", "erase", "--as-of", "2099-01-01");
      case PROGRAMME_UNKNOWN -> run("rules", "explain", "nope");
      case CITY_TOO_SMALL -> run("demo", "--residents", "5", "--dir", at("small"));
      case VERIFIER_KEY -> run("trail", "verify", "--export", file("logs.jsonl", "{}"));
      case FILE_LEDGER_ONLY -> inCity("backup", "--to", at("c.db"), "--storage", "postgres");
      case TABLES_OWNER_ONLY -> inCity("operators", "admit-eraser", "x");
      case FILE_MISSING -> run("dates", "--cases", at("nowhere"));
      case FILE_IS_DIRECTORY -> run("dates", "--cases", at(""));
      case FILE_UNREADABLE -> AsNobody.run("dates", "--cases", secret());
      case FILE_EXISTS -> inCity("backup", "--to", file("copy.db", "there"));
      case FILE_UNWRITABLE -> inCity("trail", "export", "--out", at("nowhere/logs.jsonl"));
      case DIRECTORY_UNFIT -> run("history", "1", "--dir", file("city", ""));
      case LEDGER_MISSING -> run("history", "1", "--dir", at("citty"));
      case LEDGER_LOST -> inCityWithout(OpenCity.DATABASE, "history", "1");
      case ANOTHER_CITY -> inCity("demo", "--residents", "200");
      case RULES_UNFIT -> run("rules", "explain", "mr-2", "--rules", file("empty.yaml", ""));
      case RULES_MISSING -> run("rules", "lint", at(""));
      case NO_EXPORT -> verifyNoExport();
      case FILE_FAILED -> onBroken(new IOException("the disk is gone"));
      case KEPT_ELSEWHERE -> inCity("history", "1", "--storage", "postgres");
      case DENIED -> inCity("history", "1", "--operator", "auditor");
      case CREDENTIALS -> withKeeper("operators", "list", "--password-file", password("wrong"));
      case SHUT_OUT -> shutOut(6, Run.CLOCK.instant().minusSeconds(6), Duration.ofSeconds(1));
      case SHUT_OUT_FOR_GOOD ->
          shutOut(100, Run.CLOCK.instant().minus(Duration.ofDays(10)), Duration.ofHours(1));
      case PASSWORD_MISSING -> inCity("operators", "add", "kubo", "--role", "keeper");
      case PASSWORD_SHORT -> add("keeper", file("p", "short"));
      case ROLE_UNKNOWN -> add("mayor", password("new"));
      case OPERATOR_UNKNOWN ->
          inCity("operators", "readmit", "nobody", "--new-password-file", password("new"));
      case KEEPER_NEEDED -> add("clerk", password("new"));
      case OPERATORS_NONE -> recover(city(), WHY);
      case OPERATORS_LOST -> withoutTheirList();
      case NOBODY_LOGS_IN -> recover(city(), WHY, "--operator", "kubo");
      case REASON_UNFIT -> recover(city(), " ");
      case KEYS_OF_ANOTHER -> inCity("keys", "list", "--municipality", "401307");
      case KEYS_LOST -> inCityWithout(OpenCity.KEYS, "keys", "list");
      case KEYS_OPEN_TO_OTHERS -> withOpenKeys();
      case KEYS_UNREADABLE -> withKeys(Refused::directory, "keys", "list");
      case KEYS_DAMAGED -> withKeys(keys -> forOwner(keys, "rubbish"), "keys", "list");
      case UNDECIPHERABLE ->
          explained(new ProtectionException(ProtectionException.Reason.UNDECIPHERABLE, "gone"));
      case KEY_NEEDED -> retireTooEarly();
      case NUMBERS_UNREADABLE -> withKeys(Refused::another, "keys", "rotate");
      case STORAGE_UNAVAILABLE -> inCity("history", "1", "--storage", "postgres", "--url", URL);
      case STORAGE_DAMAGED -> withDatabase("no database at all, but a text");
      case STORAGE_FAILED -> failed(StorageException.Reason.OTHER);
      case STORAGE_ALTERED -> withoutATable();
      case SERVER_NOT_DURABLE -> failed(StorageException.Reason.NOT_DURABLE);
      case SERVER_AS_ROOT -> whereNoServerMayRun();
      case ERASER_NAME ->
          inCity(
              "operators",
              "admit-eraser",
              "x;y",
              "--storage",
              "postgres",
              "--url",
              URL,
              "--owner-url",
              URL);
      case NOBODY -> inCity("certificate", "99999999", "--kind", "certificate");
      case NOTHING_TO_CERTIFY -> nothingToCertify();
      case LOG_BROKEN -> withAlteredEntry();
      case LOG_REWRITTEN -> withAnotherSigner();
      case COPY_NOT_WHOLE -> restore(city(), file("no.db", "no copy"));
      case COPY_OF_ANOTHER -> restore(city(), anothers());
      case COPY_DAMAGED -> restore(city(), damaged());
      case COPY_BEHIND -> restoreBehind();
      case COPY_ALTERED -> restore(city(), withoutAFence());
      case COPY_UNREADABLE -> restoreBesideOtherKeys();
      case DEFECT -> onDefect();
      case NO_MEMORY -> onBroken(new OutOfMemoryError());
      case STORAGE_FULL,
          STORAGE_READ_ONLY,
          STORAGE_NOT_PERMITTED,
          STORAGE_IN_DOUBT,
          STORAGE_BUSY,
          SERVER_LETS_NOBODY_IN,
          SERVER_NOT_STARTED,
          TABLES_MISSING,
          SERVER_BUSY,
          ROLE_UNFENCED,
          ERASER_UNKNOWN,
          ERASER_UNFENCED,
          ERASER_RUNTIME,
          ERASER_NO_MEMBER,
          ERASED_IN_USE,
          NO_ERASER ->
          throw new AssertionError(refusal + " needs a server");
    };
  }

  private static Run run(String... call) {
    List<String> all = new ArrayList<>(List.of(call));
    all.addAll(List.of("--lang", "ja"));
    return Run.withInput(CASE + "\n", all.toArray(String[]::new));
  }

  private static Run in(Path directory, String... call) {
    List<String> all = new ArrayList<>(List.of(call));
    all.addAll(List.of("--dir", directory.toString()));
    return run(all.toArray(String[]::new));
  }

  private Path city() throws IOException {
    Path city = folder.resolve("city");
    return Files.exists(city) ? city : ModelCity.into(city);
  }

  private Run inCity(String... call) throws IOException {
    return in(city(), call);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String password(String name) throws IOException {
    return file(name, "a battery of the " + name + " horse\n");
  }

  private String secret() throws IOException {
    Path secret = Path.of(file("secret", "secret"));
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    return secret.toString();
  }

  private Run inCityWithout(String name, String... call) throws IOException {
    Files.delete(city().resolve(name));
    return inCity(call);
  }

  private interface Change {
    Object apply(Path keys) throws IOException;
  }

  private Run withKeys(Change change, String... call) throws IOException {
    Path keys = city().resolve(OpenCity.KEYS);
    Files.delete(keys);
    change.apply(keys);
    return inCity(call);
  }

  private static Path directory(Path keys) throws IOException {
    return Files.createDirectory(
        keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private static Path forOwner(Path file, String text) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, text);
  }

  private static FileKeyRing another(Path keys) {
    return FileKeyRing.open(keys, CITY, new SecureRandom());
  }

  private Run withOpenKeys() throws IOException {
    Files.setPosixFilePermissions(
        city().resolve(OpenCity.KEYS), PosixFilePermissions.fromString("rw-r--r--"));
    return inCity("keys", "list");
  }

  private Run retireTooEarly() throws IOException {
    another(city().resolve(OpenCity.KEYS)).rotate(KeyPurpose.BLIND_INDEX);
    return inCity("keys", "retire");
  }

  private Run verifyNoExport() throws IOException {
    String key = FileSigner.in(folder.resolve("s"), "sesshu/401005").verifierKey().text();
    return run("trail", "verify", "--export", file("no.jsonl", "{}\n"), "--key", key);
  }

  private Run add(String role, String passwordFile, String... more) throws IOException {
    List<String> all = new ArrayList<>(List.of("operators", "add", "kubo", "--role", role));
    all.addAll(List.of("--new-password-file", passwordFile));
    all.addAll(List.of(more));
    return inCity(all.toArray(String[]::new));
  }

  private Run withKeeper(String... call) throws IOException {
    assertThat(add("keeper", password("right")).status()).isZero();
    List<String> all = new ArrayList<>(List.of(call));
    all.addAll(List.of("--operator", "kubo"));
    return inCity(all.toArray(String[]::new));
  }

  private Run shutOut(int guesses, Instant first, Duration apart) throws IOException {
    assertThat(add("keeper", password("right"), "--today", "2026-11-01").status()).isZero();
    Guesses.inVain(city(), "kubo", guesses, first, apart);
    return inCity("operators", "list", "--operator", "kubo", "--password-file", at("right"));
  }

  private Run withoutTheirList() throws IOException {
    assertThat(add("keeper", password("right")).status()).isZero();
    return inCityWithout("operators", "operators", "list");
  }

  private Run recover(Path city, String why, String... more) throws IOException {
    List<String> all = new ArrayList<>(List.of("operators", "recover", "kubo", "--why", why));
    all.addAll(List.of("--new-password-file", password("new")));
    all.addAll(List.of(more));
    return in(city, all.toArray(String[]::new));
  }

  private Run withDatabase(String text) throws IOException {
    loseTheDatabase();
    Files.writeString(city().resolve(OpenCity.DATABASE), text.repeat(100));
    return inCity("history", "1");
  }

  private void loseTheDatabase() throws IOException {
    for (String rest : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(city().resolve(OpenCity.DATABASE + rest));
    }
  }

  private void sql(Path database, String... statements) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private Run withoutATable() throws Exception {
    sql(city().resolve(OpenCity.DATABASE), "DROP TABLE addressee_version");
    return inCity("recall", "--programme", "mr-2");
  }

  private Run withAlteredEntry() throws Exception {
    alter(city().resolve(OpenCity.DATABASE));
    return inCity("trail", "verify");
  }

  private static String fence(Path database) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        var statement = connection.createStatement();
        var answer =
            statement.executeQuery(
                "SELECT sql FROM sqlite_schema WHERE name = 'ledger_entry_stays'")) {
      answer.next();
      return answer.getString(1);
    }
  }

  private void alter(Path database) throws Exception {
    // the fence is put back as it was, so that nothing but the entry tells of it
    sql(
        database,
        "DROP TRIGGER ledger_entry_stays",
        "UPDATE ledger_entry SET recorded_by = 'nobody' WHERE position = 3",
        fence(database));
  }

  private Run withAnotherSigner() throws IOException {
    Path signer = city().resolve(OpenCity.SIGNER);
    Files.move(signer, folder.resolve("away"));
    FileSigner.in(signer, "sesshu/401005");
    return inCity("trail", "seal");
  }

  private Path backUp() throws IOException {
    Path copy = folder.resolve("copy.db");
    assertThat(inCity("backup", "--to", copy.toString()).status()).isZero();
    return copy;
  }

  private String damaged() throws Exception {
    Path copy = backUp();
    alter(copy);
    return copy.toString();
  }

  private String withoutAFence() throws Exception {
    Path copy = backUp();
    sql(copy, "DROP TRIGGER trail_entry_remains");
    return copy.toString();
  }

  private Run restoreBesideOtherKeys() throws IOException {
    Path copy = backUp();
    Files.delete(city().resolve(OpenCity.KEYS));
    another(city().resolve(OpenCity.KEYS));
    return restore(city(), copy.toString());
  }

  private String anothers() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Protected.open(other, new MunicipalityCode("401307")).close();
    return other.resolve(OpenCity.DATABASE).toString();
  }

  private Run restore(Path city, String copy) throws IOException {
    loseTheDatabase();
    return in(city, "restore", "--from", copy, "--acknowledge", WHY);
  }

  private Run restoreBehind() throws IOException {
    Path copy = backUp();
    assertThat(inCity("trail", "seal").status()).isZero();
    loseTheDatabase();
    return inCity("restore", "--from", copy.toString());
  }

  private Run nothingToCertify() throws Exception {
    String number;
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + city().resolve(OpenCity.DATABASE));
        var statement = connection.createStatement();
        var answer =
            statement.executeQuery(
                "SELECT min(addressee) FROM addressee_version"
                    + " WHERE addressee NOT IN (SELECT addressee FROM ledger_entry)")) {
      answer.next();
      number = answer.getString(1);
    }
    return inCity("certificate", number, "--kind", "certificate");
  }

  /** What is told of a failure that this machine cannot be brought to, such as without fsync. */
  private static Run failed(StorageException.Reason reason) {
    return explained(new StorageException(reason, "as it may be", new IllegalStateException()));
  }

  private Run whereNoServerMayRun() {
    return explained(EmbeddedServer.notStarted(true, false, folder.resolve("server.log")));
  }

  private static Run explained(RuntimeException failure) {
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            System.in,
            OutputStream.nullOutputStream(),
            new PrintWriter(err),
            false,
            Run.CLOCK,
            Argon2Cost.LEAST);
    int status = FailedCalls.explain(failure, Messages.forCall("--lang", "ja"), terminal);
    return new Run(status, "", err.toString());
  }

  private static Run onDefect() {
    Clock broken =
        new Clock() {
          @Override
          public ZoneId getZone() {
            throw new IllegalStateException(NUMBER);
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            throw new IllegalStateException(NUMBER);
          }
        };
    return Run.on(OutputStream.nullOutputStream(), broken, "rules", "explain", "mr-2", "--lang=ja");
  }

  private static Run onBroken(Throwable failure) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            if (failure instanceof Error error) {
              throw error;
            }
            throw new IOException(failure);
          }
        };
    return Run.on(broken, Run.CLOCK, "rules", "explain", "mr-2", "--lang=ja");
  }
}
