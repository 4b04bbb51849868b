package jp.sesshu.example.city;

import static jp.sesshu.example.city.ExitStatus.REFUSED;
import static jp.sesshu.example.city.ExitStatus.WRONG_CALL;

/**
 * Why the program refuses a call or gives it up (拒否の理由), each with a code that never changes.
 *
 * <p>Distinguished from what is wrong with a line of input, which is data and has codes of its own:
 * {@code INTAKE-nnn} for a row, {@code RULE-nnn} for a rule file, a word for a case. {@code
 * CITY-1xx} concern the call, {@code 2xx} files, {@code 3xx} the people who work, {@code 4xx} keys,
 * {@code 5xx} the storage, {@code 6xx} the ledger and its logs, {@code 7xx} copies and erasure.
 *
 * <p>The sentence of a code says what to do, in English and Japanese, and stands under the code in
 * the files of messages. It never holds a personal value.
 */
enum Refusal {
  /** An option or argument that must be given is missing. */
  ARGUMENT_MISSING("CITY-101", WRONG_CALL),
  /** An option that no such command has. */
  OPTION_UNKNOWN("CITY-102", WRONG_CALL),
  /** A command that does not exist. */
  COMMAND_UNKNOWN("CITY-103", WRONG_CALL),
  /** A command is missing. */
  COMMAND_MISSING("CITY-104", WRONG_CALL),
  /** One argument too many. */
  ARGUMENT_SURPLUS("CITY-105", WRONG_CALL),
  /** A value that its option does not permit. */
  VALUE_NOT_PERMITTED("CITY-106", WRONG_CALL),
  /** A server's address without, or that is none of, a PostgreSQL. */
  SERVER_ADDRESS("CITY-107", WRONG_CALL),
  /** Two days in the wrong order. */
  DAYS_OUT_OF_ORDER("CITY-108", WRONG_CALL),
  /** A request letter without whom it goes to, or for what. */
  LETTER_INCOMPLETE("CITY-109", WRONG_CALL),
  /** An erasure as of a day that lies ahead. */
  DAY_AHEAD("CITY-110", WRONG_CALL),
  /** A programme that the rules do not have. */
  PROGRAMME_UNKNOWN("CITY-111", WRONG_CALL),
  /** A generated city of too few residents. */
  CITY_TOO_SMALL("CITY-112", WRONG_CALL),
  /** An export without the key to verify it by. */
  VERIFIER_KEY("CITY-113", WRONG_CALL),
  /** Something that only a ledger in a file has. */
  FILE_LEDGER_ONLY("CITY-114", WRONG_CALL),
  /** Something that only the tables' owner on somebody's own server can do. */
  TABLES_OWNER_ONLY("CITY-115", WRONG_CALL),

  /** There is no such file. */
  FILE_MISSING("CITY-201", WRONG_CALL),
  /** A directory where a file is meant. */
  FILE_IS_DIRECTORY("CITY-202", WRONG_CALL),
  /** A file that whoever calls may not read. */
  FILE_UNREADABLE("CITY-203", WRONG_CALL),
  /** A file that is there already and is not written over. */
  FILE_EXISTS("CITY-204", WRONG_CALL),
  /** A file that cannot be written where it shall be. */
  FILE_UNWRITABLE("CITY-205", WRONG_CALL),
  /** A city's directory that is none, or may not be used. */
  DIRECTORY_UNFIT("CITY-206", WRONG_CALL),
  /** A directory in which no ledger was begun. */
  LEDGER_MISSING("CITY-207", WRONG_CALL),
  /** A ledger that is gone, though its logs have been signed. */
  LEDGER_LOST("CITY-208", WRONG_CALL),
  /** A directory that holds another generated city. */
  ANOTHER_CITY("CITY-209", WRONG_CALL),
  /** Rules, designations or a policy that cannot be used. */
  RULES_UNFIT("CITY-210", WRONG_CALL),
  /** A directory without rule files. */
  RULES_MISSING("CITY-211", WRONG_CALL),
  /** A file that is no export of two logs. */
  NO_EXPORT("CITY-212", WRONG_CALL),
  /** Reading or writing broke off. */
  FILE_FAILED("CITY-213", REFUSED),
  /** A city that is kept in the other kind of storage. */
  KEPT_ELSEWHERE("CITY-214", WRONG_CALL),

  /** The operator may not do this for this purpose. */
  DENIED("CITY-301", WRONG_CALL),
  /** Identifier and password do not belong together. */
  CREDENTIALS("CITY-302", WRONG_CALL),
  /** Too many guesses, for some time. */
  SHUT_OUT("CITY-303", WRONG_CALL),
  /** Too many guesses, until the password is set anew. */
  SHUT_OUT_FOR_GOOD("CITY-304", WRONG_CALL),
  /** A password is needed and none, or none that can be one, was given. */
  PASSWORD_MISSING("CITY-305", WRONG_CALL),
  /** A new password that is too short. */
  PASSWORD_SHORT("CITY-306", WRONG_CALL),
  /** A role that there is not. */
  ROLE_UNKNOWN("CITY-307", WRONG_CALL),
  /** Nobody has that identifier. */
  OPERATOR_UNKNOWN("CITY-308", WRONG_CALL),
  /** Nobody would keep the city. */
  KEEPER_NEEDED("CITY-309", WRONG_CALL),
  /** Nobody has been added whose password could be set anew. */
  OPERATORS_NONE("CITY-310", WRONG_CALL),
  /** The list of operators is gone, though somebody was added. */
  OPERATORS_LOST("CITY-311", WRONG_CALL),
  /** An operator is named where nobody logs in. */
  NOBODY_LOGS_IN("CITY-312", WRONG_CALL),
  /** No reason is given, or none that the trail can hold. */
  REASON_UNFIT("CITY-313", WRONG_CALL),

  /** The keys are another municipality's. */
  KEYS_OF_ANOTHER("CITY-401", REFUSED),
  /** The keys that belong to what is stored are not there. */
  KEYS_LOST("CITY-402", WRONG_CALL),
  /** A file of secrets may be read by others. */
  KEYS_OPEN_TO_OTHERS("CITY-403", REFUSED),
  /** A file of secrets cannot be read or written. */
  KEYS_UNREADABLE("CITY-404", REFUSED),
  /** A file of secrets is not in its form. */
  KEYS_DAMAGED("CITY-405", REFUSED),
  /** A personal number cannot be read under these keys. */
  UNDECIPHERABLE("CITY-406", REFUSED),
  /** A key is still needed. */
  KEY_NEEDED("CITY-407", REFUSED),
  /** Personal numbers open under no key that there is. */
  NUMBERS_UNREADABLE("CITY-408", REFUSED),

  /** The storage is not reachable, or gone in the middle. */
  STORAGE_UNAVAILABLE("CITY-501", REFUSED),
  /** No room is left. */
  STORAGE_FULL("CITY-502", REFUSED),
  /** The storage may not be written. */
  STORAGE_READ_ONLY("CITY-503", REFUSED),
  /** The role may not do this. */
  STORAGE_NOT_PERMITTED("CITY-504", REFUSED),
  /** Whether the work was kept is not known. */
  STORAGE_IN_DOUBT("CITY-505", REFUSED),
  /** The storage was held by another for too long. */
  STORAGE_BUSY("CITY-506", REFUSED),
  /** What is stored is damaged. */
  STORAGE_DAMAGED("CITY-507", REFUSED),
  /** Anything else about the storage. */
  STORAGE_FAILED("CITY-508", REFUSED),
  /** Nobody is let in: no such role or database, or not its password. */
  SERVER_LETS_NOBODY_IN("CITY-509", REFUSED),
  /** The tables are missing, or of another version. */
  TABLES_MISSING("CITY-510", REFUSED),
  /** No PostgreSQL server can be started here. */
  SERVER_NOT_STARTED("CITY-511", WRONG_CALL),
  /** Nor may one run as root here. */
  SERVER_AS_ROOT("CITY-512", WRONG_CALL),
  /** Another command uses the server of the directory. */
  SERVER_BUSY("CITY-513", WRONG_CALL),
  /** The role in which one works would reach every municipality. */
  ROLE_UNFENCED("CITY-514", REFUSED),
  /** The server may lose what it acknowledges. */
  SERVER_NOT_DURABLE("CITY-515", REFUSED),
  /** Tables or their fences are not as they were made. */
  STORAGE_ALTERED("CITY-516", REFUSED),
  /** No name of a role. */
  ERASER_NAME("CITY-521", WRONG_CALL),
  /** There is no such role. */
  ERASER_UNKNOWN("CITY-522", REFUSED),
  /** The role would reach every municipality. */
  ERASER_UNFENCED("CITY-523", REFUSED),
  /** The role is that of daily work. */
  ERASER_RUNTIME("CITY-524", REFUSED),
  /** The role is no member of that of daily work. */
  ERASER_NO_MEMBER("CITY-525", REFUSED),

  /** The ledger has no such person. */
  NOBODY("CITY-601", REFUSED),
  /** There is nothing to certify. */
  NOTHING_TO_CERTIFY("CITY-602", REFUSED),
  /** A log is not as it was sealed. */
  LOG_BROKEN("CITY-603", REFUSED),
  /** A log is not the one that its signer signed. */
  LOG_REWRITTEN("CITY-604", REFUSED),

  /** A file that is no copy of a ledger, or not a whole one. */
  COPY_NOT_WHOLE("CITY-701", WRONG_CALL),
  /** A copy that holds nothing of the municipality. */
  COPY_OF_ANOTHER("CITY-702", WRONG_CALL),
  /** A copy that is not as it was sealed. */
  COPY_DAMAGED("CITY-703", REFUSED),
  /** A copy that lacks signed entries. */
  COPY_BEHIND("CITY-704", REFUSED),
  /** A copy whose tables or fences are not as they were made. */
  COPY_ALTERED("CITY-705", REFUSED),
  /** A copy whose personal numbers open under no key that there is. */
  COPY_UNREADABLE("CITY-706", REFUSED),
  /** Erased, but bytes of it may still lie somewhere. */
  ERASED_IN_USE("CITY-711", REFUSED),
  /** A role of the database that erases nothing. */
  NO_ERASER("CITY-712", REFUSED),

  /** A defect of the program. */
  DEFECT("CITY-901", REFUSED),
  /** No memory is left. */
  NO_MEMORY("CITY-902", REFUSED);

  private final String code;
  private final int status;

  Refusal(String code, int status) {
    this.code = code;
    this.status = status;
  }

  /** The code, such as {@code CITY-201}. */
  String code() {
    return code;
  }

  /** How the program ends. */
  int status() {
    return status;
  }

  /** Tells whoever called; the exit status. */
  int tell(Terminal terminal, Messages messages, Object... arguments) {
    terminal.err().println(in(messages, arguments));
    return status;
  }

  /** {@code CITY-201: there is no file cases.jsonl …}, in the language of the run. */
  String in(Messages messages, Object... arguments) {
    return code + ": " + messages.of(code, arguments);
  }
}
