package jp.sesshu.example.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.access.Password;
import jp.sesshu.access.PasswordCheck;
import jp.sesshu.access.Principal;
import jp.sesshu.access.PrincipalDirectory;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.access.TrailStore;
import jp.sesshu.protection.Argon2Cost;
import jp.sesshu.protection.FilePasswords;

/**
 * The operators of a city in its directory: {@code operators} has a line for each, identifier and
 * role; {@code operators.passwords} the digests of their passwords. Before the first is added the
 * people of the demonstration work, whom nobody asks for a password; from then on they are gone.
 */
final class Operators implements PrincipalDirectory {
  static final String KEEPER = "keeper";

  private final Path file;
  private final Path digests;
  private final FilePasswords passwords;

  private Operators(Path file, Path digests, FilePasswords passwords) {
    this.file = file;
    this.digests = digests;
    this.passwords = passwords;
  }

  static Operators in(Path directory, Argon2Cost cost, SecureRandom random) {
    Path digests = directory.resolve("operators.passwords");
    return new Operators(
        directory.resolve("operators"), digests, new FilePasswords(digests, cost, random));
  }

  /** Whether nobody has been added yet. */
  boolean areForShow() {
    return !Files.exists(file);
  }

  PasswordCheck passwords() {
    return passwords;
  }

  @Override
  public Optional<Principal> find(PrincipalId id) {
    return areForShow()
        ? Staff.find(id)
        : Optional.ofNullable(roles().get(id.value())).flatMap(role -> Staff.inRole(id, role));
  }

  /** Roles by identifier. */
  Map<String, String> roles() {
    Map<String, String> roles = new TreeMap<>();
    if (!areForShow()) {
      try {
        for (String line : Files.readAllLines(file)) {
          String[] words = line.split(" ", 2);
          roles.put(words[0], words[words.length - 1]);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return roles;
  }

  /**
   * Adds somebody, or gives somebody another role and password.
   *
   * @throws RefusedException if there is no such role, the password is short, or nobody would keep
   *     the city
   */
  void put(PrincipalId id, String role, Password password) {
    if (Staff.inRole(id, role).isEmpty()) {
      throw new RefusedException(Refusal.ROLE_UNKNOWN);
    }
    if (!password.isLongEnough()) {
      throw new RefusedException(Refusal.PASSWORD_SHORT, Password.SHORTEST_NEW);
    }
    Map<String, String> roles = roles();
    roles.put(id.value(), role);
    refuseWithoutKeeper(roles);
    // an identifier with a password and no role is let in nowhere
    passwords.set(id, password);
    write(roles);
  }

  /**
   * The role of somebody who works here.
   *
   * @throws RefusedException if nobody has that identifier
   */
  String roleOf(PrincipalId id) {
    String role = roles().get(id.value());
    if (role == null) {
      throw new RefusedException(Refusal.OPERATOR_UNKNOWN, id);
    }
    return role;
  }

  /** Refuses a city in which nobody has a password that could be set anew. */
  void refuseIfForShow() {
    if (areForShow()) {
      throw new RefusedException(Refusal.OPERATORS_NONE, file);
    }
  }

  /**
   * Refuses to take a city for one in which nobody was added yet, if the trail knows better: else
   * whoever can remove a file would work there without a password.
   */
  void refuseIfLost(TrailStore trail) {
    if (areForShow() && (Files.exists(digests) || wereAdded(trail))) {
      throw new RefusedException(Refusal.OPERATORS_LOST, file);
    }
  }

  /** A ledger gone back to an old copy of it may not know. */
  private static boolean wereAdded(TrailStore trail) {
    return trail.newest(AuditEvent.OPERATOR_PUT, Optional.empty(), 0, Integer.MAX_VALUE).stream()
        .flatMap(act -> act.outcome().stream())
        .anyMatch(outcome -> outcome.result() == TrailEntry.Result.DONE);
  }

  /**
   * Lets somebody go.
   *
   * @throws RefusedException if nobody has that identifier, or nobody would keep the city
   */
  void remove(PrincipalId id) {
    roleOf(id);
    Map<String, String> roles = roles();
    roles.remove(id.value());
    refuseWithoutKeeper(roles);
    write(roles);
    passwords.remove(id);
  }

  private static void refuseWithoutKeeper(Map<String, String> roles) {
    if (!roles.containsValue(KEEPER)) {
      throw new RefusedException(Refusal.KEEPER_NEEDED);
    }
  }

  private void write(Map<String, String> roles) {
    StringBuilder text = new StringBuilder();
    roles.forEach((id, role) -> text.append(id).append(' ').append(role).append('\n'));
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(part, text, StandardCharsets.US_ASCII);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
