package jp.sesshu.example.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import jp.sesshu.access.Password;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.municipality.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Which city, who works, and why: the options of every command that opens a ledger. */
final class CityOptions {

  @Option(names = "--dir", defaultValue = "city", paramLabel = "D")
  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @Option(names = "--storage", defaultValue = "sqlite", paramLabel = "sqlite|postgres")
  @SuppressWarnings("NullAway.Init")
  private StorageKind storage;

  @Option(names = "--url", paramLabel = "URL")
  private @Nullable String url;

  @Option(names = "--owner-url", paramLabel = "URL")
  private @Nullable String ownerUrl;

  @Option(names = "--municipality", defaultValue = "401005", paramLabel = "CODE")
  @SuppressWarnings("NullAway.Init")
  private MunicipalityCode municipality;

  @Option(names = "--operator", paramLabel = "ID")
  private @Nullable PrincipalId operator;

  @Option(names = "--password-file", paramLabel = "F")
  private @Nullable Path passwordFile;

  @Option(names = "--purpose", paramLabel = "PURPOSE")
  private @Nullable Purpose purpose;

  @Option(names = "--today", paramLabel = "DAY")
  private @Nullable LocalDate today;

  /** Where a ledger can be kept. */
  enum StorageKind {
    sqlite,
    postgres
  }

  /** Reads {@code disclosure-to-person} as well as {@code DISCLOSURE_TO_PERSON}. */
  static final class PurposeConverter implements ITypeConverter<Purpose> {
    @Override
    public Purpose convert(String value) {
      return Purpose.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  Path directory() {
    return directory;
  }

  StorageKind storage() {
    return storage;
  }

  /** The server to be used, or null for one of the command's own. */
  @Nullable String url() {
    return url;
  }

  /** Its tables' owner, or null if somebody else brings them to the newest version. */
  @Nullable String ownerUrl() {
    return ownerUrl;
  }

  MunicipalityCode municipality() {
    return municipality;
  }

  /** Who was named, or else whose duty it is. */
  PrincipalId operator(Staff.Duty duty) {
    return operator == null ? duty.operator() : operator;
  }

  Purpose purpose(Staff.Duty duty) {
    return purpose == null ? duty.purpose() : purpose;
  }

  /** The operator's password, from the file named or typed by whoever watches. */
  Password password(Terminal terminal) {
    return PasswordEntry.of(passwordFile, terminal, operator);
  }

  /** Today in Japan, or the day given. */
  LocalDate today(Terminal terminal) {
    return today == null ? LocalDate.now(terminal.clock()) : today;
  }

  /** Opens the city's ledger, today being the day given or that of the clock. */
  OpenCity open(Terminal terminal) {
    refuseUnlessThere();
    return begin(terminal, today(terminal));
  }

  /** Opens the city's ledger, or begins one. */
  OpenCity begin(Terminal terminal) {
    return begin(terminal, today(terminal));
  }

  /** Opens the city's ledger, its residents judged by certain rules. */
  OpenCity open(Terminal terminal, RuleBook book) {
    refuseUnlessThere();
    return OpenCity.at(
        this,
        Staff.Duty.VACCINATING,
        terminal,
        OpenCity.clockOn(today(terminal), terminal.clock()),
        book);
  }

  /** Opens the city's ledger on a day, or begins one. */
  OpenCity begin(Terminal terminal, LocalDate day) {
    refuseIfLost();
    return OpenCity.at(
        this, Staff.Duty.VACCINATING, terminal, OpenCity.clockOn(day, terminal.clock()));
  }

  /** Refuses somebody who works, where nobody logs in. */
  void refuseOperator() {
    if (operator != null || passwordFile != null || purpose != null) {
      throw new RefusedException(Refusal.NOBODY_LOGS_IN);
    }
  }

  /** Refuses a directory without the keys that belong to what is stored. */
  void refuseWithoutKeys() {
    for (String kept : new String[] {OpenCity.KEYS, OpenCity.SIGNING_KEY}) {
      // made anew they would open and vouch for nothing that is there
      if (!Files.exists(directory.resolve(kept))) {
        throw new RefusedException(Refusal.KEYS_LOST, directory.resolve(kept));
      }
    }
  }

  /** Makes the city's directory, or one in it, unless it is there. */
  Path makeDirectory(String within) {
    Path made = directory.resolve(within);
    try {
      Files.createDirectories(made);
    } catch (IOException e) {
      throw new RefusedException(Refusal.DIRECTORY_UNFIT, directory);
    }
    if (!Files.isReadable(made) || !Files.isWritable(made)) {
      throw new RefusedException(Refusal.DIRECTORY_UNFIT, directory);
    }
    return made;
  }

  /** Refuses what only the tables' owner on somebody's own server can do. */
  void refuseUnlessOwner() {
    if (storage != StorageKind.postgres || url == null || ownerUrl == null) {
      throw new RefusedException(Refusal.TABLES_OWNER_ONLY);
    }
  }

  /** What is there once a ledger has been begun; of a server elsewhere, its keys. */
  private Path begun() {
    return url == null ? begun(storage) : directory.resolve(OpenCity.KEYS);
  }

  private Path begun(StorageKind kind) {
    return directory.resolve(
        switch (kind) {
          case sqlite -> OpenCity.DATABASE;
          case postgres -> "postgres/data";
        });
  }

  /** Refuses a city that is kept in the other kind of storage. */
  private void refuseIfElsewhere() {
    if (url != null) {
      return;
    }
    for (StorageKind kind : StorageKind.values()) {
      if (Files.exists(begun(kind))) {
        throw new RefusedException(Refusal.KEPT_ELSEWHERE, begun(kind), kind);
      }
    }
  }

  /** Refuses a directory in which no ledger was begun, as where its name was misspelt. */
  private void refuseUnlessThere() {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new RefusedException(Refusal.DIRECTORY_UNFIT, directory);
    }
    refuseIfLost();
    if (!Files.exists(begun())) {
      throw new RefusedException(Refusal.LEDGER_MISSING, directory);
    }
  }

  /** Refuses to begin a second ledger beside the signatures of a first. */
  private void refuseIfLost() {
    boolean begun = Files.exists(begun());
    boolean signed = Files.exists(directory.resolve(OpenCity.SIGNED));
    if (begun || (url != null && signed)) {
      refuseWithoutKeys();
      return;
    }
    refuseIfElsewhere();
    if (signed) {
      throw new RefusedException(Refusal.LEDGER_LOST, begun());
    }
  }

  /** Refuses a city on a server, whose copies are made with the server's own tools. */
  void refuseServer() {
    if (storage() != StorageKind.sqlite) {
      throw new RefusedException(Refusal.FILE_LEDGER_ONLY);
    }
  }

  /** Opens a copy that may become the city's database; where it came from, for who is refused. */
  OpenCity openCandidate(Terminal terminal, Path from) {
    return OpenCity.candidate(
        this, from, terminal, OpenCity.clockOn(today(terminal), terminal.clock()));
  }

  /** Opens the city's ledger with nobody logged in. */
  OpenCity openUnattended(Terminal terminal) {
    refuseUnlessThere();
    return OpenCity.unattended(this, terminal, OpenCity.clockOn(today(terminal), terminal.clock()));
  }

  /** Opens the city's ledger for another duty than that of most commands. */
  OpenCity openFor(Staff.Duty duty, Terminal terminal) {
    refuseUnlessThere();
    return beginFor(duty, terminal);
  }

  /** Opens the city's ledger for another duty, or begins one. */
  OpenCity beginFor(Staff.Duty duty, Terminal terminal) {
    refuseIfLost();
    return OpenCity.at(this, duty, terminal, OpenCity.clockOn(today(terminal), terminal.clock()));
  }
}
