package jp.sesshu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.sesshu.access.FieldContext;
import jp.sesshu.access.NumberProtection;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.identity.AddresseeAssignment;
import jp.sesshu.identity.IdentityConflictException;
import jp.sesshu.identity.IdentityRegistry;
import jp.sesshu.identity.IndividualNumber;
import jp.sesshu.identity.NumberAssignment;
import jp.sesshu.identity.NumberHistory;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.AddresseeNumber;

/** Individual numbers in the table {@code individual_number}: cipher text and blind index only. */
final class JdbcIdentityRegistry implements IdentityRegistry {
  /** Whoever writes numbers holds this log, so that writers and a renewal take turns. */
  static final String LOG = "identities";

  static final String COLUMN = "individual_number.number";
  private static final String SELECT =
      "SELECT addressee, branch, number_cipher, first_day, last_day FROM individual_number"
          + " WHERE municipality = :m";

  private final Transaction transaction;
  private final NumberProtection protection;
  private final String municipality;

  JdbcIdentityRegistry(Transaction transaction, NumberProtection protection) {
    this.transaction = transaction;
    this.protection = protection;
    this.municipality = transaction.municipality().value();
  }

  @Override
  public int assignAll(List<AddresseeAssignment> assignments) {
    if (assignments.isEmpty()) {
      return 0;
    }
    transaction.hold(LOG);
    Map<AddresseeNumber, List<NumberAssignment>> known = new HashMap<>();
    assignmentsOf(assignments.stream().map(AddresseeAssignment::addressee).toList())
        .forEach((who, history) -> known.put(who, new ArrayList<>(history.assignments())));
    Map<Place, AddresseeAssignment> added = new LinkedHashMap<>();
    Map<Place, AddresseeAssignment> ended = new LinkedHashMap<>();
    int changes = 0;
    for (AddresseeAssignment one : assignments) {
      Place place = new Place(one.addressee(), one.assignment().branch());
      List<NumberAssignment> history =
          known.computeIfAbsent(one.addressee(), who -> new ArrayList<>());
      switch (effect(history, one)) {
        case NONE -> {}
        case END -> {
          changes++;
          // one that is new in this very call is added with its end
          (added.containsKey(place) ? added : ended).put(place, one);
          history.removeIf(before -> before.branch() == place.branch());
          history.add(one.assignment());
        }
        case ADD -> {
          changes++;
          added.put(place, one);
          history.add(one.assignment());
        }
      }
    }
    insert(added.values());
    end(ended.values());
    return changes;
  }

  /** What a cipher text holds; empty if it opens under no key at hand. */
  static Optional<IndividualNumber> opened(
      NumberProtection protection, byte[] cipher, FieldContext place) {
    try {
      // the newest key is asked for anew, and what another process has destroyed is gone with it
      protection.isCurrent(cipher);
      return Optional.of(protection.individualNumber(cipher, place));
    } catch (ProtectionException unreadable) {
      return switch (unreadable.reason()) {
        case UNDECIPHERABLE, OTHER -> Optional.empty();
        case WRONG_MUNICIPALITY, OPEN_TO_OTHERS, UNREADABLE, WRONG_FORM -> throw unreadable;
      };
    }
  }

  private enum Effect {
    NONE,
    END,
    ADD
  }

  private record Place(AddresseeNumber addressee, int branch) {}

  private static Effect effect(List<NumberAssignment> history, AddresseeAssignment offered) {
    NumberAssignment next = offered.assignment();
    Optional<NumberAssignment> same =
        history.stream().filter(one -> one.branch() == next.branch()).findFirst();
    if (same.isPresent()) {
      if (same.get().equals(next)) {
        return Effect.NONE;
      }
      if (ends(same.get(), next)) {
        return Effect.END;
      }
      throw new IdentityConflictException(offered.addressee(), next.branch());
    }
    if (history.stream().anyMatch(one -> one.valid().intersect(next.valid()).isPresent())) {
      throw new IdentityConflictException(offered.addressee(), next.branch());
    }
    return Effect.ADD;
  }

  private static boolean ends(NumberAssignment known, NumberAssignment next) {
    return known.number().equals(next.number())
        && known.valid().isOpen()
        && !next.valid().isOpen()
        && known.valid().from().equals(next.valid().from());
  }

  private void insert(Collection<AddresseeAssignment> added) {
    transaction.insert(
        "INSERT INTO individual_number (municipality, addressee, branch, number_cipher,"
            + " number_index, first_day, last_day) VALUES (?, ?, ?, ?, ?, ?, ?)",
        added,
        (row, one) -> {
          NumberAssignment assignment = one.assignment();
          row.setString(1, municipality);
          row.setString(2, one.addressee().value());
          row.setLong(3, assignment.branch());
          row.setBytes(
              4,
              protection.encrypt(
                  assignment.number(),
                  place(transaction.municipality(), one.addressee().value(), assignment.branch())));
          row.setBytes(
              5, protection.digest(assignment.number(), transaction.municipality(), COLUMN));
          row.setString(6, assignment.valid().from().toString());
          row.setString(7, Days.lastDay(assignment.valid().until()));
        });
  }

  private void end(Collection<AddresseeAssignment> ended) {
    transaction.insert(
        "UPDATE individual_number SET last_day = ? WHERE municipality = ? AND addressee = ?"
            + " AND branch = ?",
        ended,
        (row, one) -> {
          row.setString(1, Days.lastDay(one.assignment().valid().until()));
          row.setString(2, municipality);
          row.setString(3, one.addressee().value());
          row.setLong(4, one.assignment().branch());
        });
  }

  @Override
  public NumberHistory assignments(AddresseeNumber addressee) {
    return assignmentsOf(List.of(addressee)).getOrDefault(addressee, NumberHistory.empty());
  }

  @Override
  public Map<AddresseeNumber, NumberHistory> assignmentsOf(Collection<AddresseeNumber> addressees) {
    Map<AddresseeNumber, List<NumberAssignment>> found = new HashMap<>();
    transaction
        .inChunks(
            addressees.stream().map(AddresseeNumber::value).toList(),
            chunk -> opened(() -> of(chunk)))
        .forEach(
            one ->
                found
                    .computeIfAbsent(one.addressee(), who -> new ArrayList<>())
                    .add(one.assignment()));
    Map<AddresseeNumber, NumberHistory> histories = new HashMap<>();
    found.forEach((who, assignments) -> histories.put(who, new NumberHistory(assignments)));
    return histories;
  }

  private List<AddresseeAssignment> of(List<String> addressees) {
    return transaction.ask(
        open ->
            open.createQuery(SELECT + " AND addressee IN (<who>)")
                .bind("m", municipality)
                .bindList("who", addressees)
                .map((row, context) -> assignment(row))
                .list());
  }

  /** A key made while we looked may hide a row from us: then we look again, with all keys. */
  @Override
  public List<AddresseeAssignment> holders(IndividualNumber number) {
    List<byte[]> looked = candidates(number);
    while (true) {
      List<byte[]> digests = looked;
      List<AddresseeAssignment> found = opened(() -> under(digests));
      looked = candidates(number);
      if (Arrays.deepEquals(looked.toArray(), digests.toArray())) {
        return found.stream()
            .filter(one -> one.assignment().number().equals(number))
            .sorted(AddresseeAssignment.ORDER)
            .toList();
      }
    }
  }

  private List<byte[]> candidates(IndividualNumber number) {
    return protection.candidates(number, transaction.municipality(), COLUMN);
  }

  private List<AddresseeAssignment> under(List<byte[]> digests) {
    return transaction.ask(
        open ->
            open.createQuery(SELECT + " AND number_index IN (<digests>)")
                .bind("m", municipality)
                .bindList("digests", digests)
                .map((row, context) -> assignment(row))
                .list());
  }

  /** A key retired between the reading of a row and its decryption: the row has a newer one now. */
  private static <T> T opened(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (ProtectionException keyGone) {
      return reading.get();
    }
  }

  private AddresseeAssignment assignment(ResultSet row) throws SQLException {
    String addressee = row.getString(1);
    int branch = row.getInt(2);
    IndividualNumber number =
        protection.individualNumber(
            row.getBytes(3), place(transaction.municipality(), addressee, branch));
    LocalDate from = LocalDate.parse(row.getString(4));
    DateRange valid =
        Days.lastDay(row.getString(5))
            .map(until -> DateRange.of(from, until))
            .orElseGet(() -> DateRange.since(from));
    return new AddresseeAssignment(
        new AddresseeNumber(addressee), new NumberAssignment(number, branch, valid));
  }

  /** The place a number's cipher text is bound to. */
  static FieldContext place(MunicipalityCode municipality, String addressee, int branch) {
    return new FieldContext(municipality, COLUMN, addressee + "/" + branch);
  }
}
