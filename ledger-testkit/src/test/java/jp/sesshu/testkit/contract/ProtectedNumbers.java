package jp.sesshu.testkit.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.sesshu.access.FieldContext;
import jp.sesshu.access.NumberProtection;
import jp.sesshu.access.ProtectedFields;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.identity.AddresseeAssignment;
import jp.sesshu.identity.IndividualNumber;
import jp.sesshu.identity.NumberAssignment;
import jp.sesshu.identity.NumberFeed;
import jp.sesshu.municipality.MunicipalityCode;

/** Numbers of one municipality under keys, in memory: a right adapter for wrong ones to alter. */
class ProtectedNumbers implements ProtectedFields {
  private static final String COLUMN = "number";

  final SortedMap<String, Row> rows = new TreeMap<>();
  private final NumberProtection protection;
  private final MunicipalityCode municipality;

  /** What is stored; the bytes are nobody else's. */
  static final class Row {
    final AddresseeAssignment assignment;
    final byte[] cipher;
    final byte[] index;

    Row(AddresseeAssignment assignment, byte[] cipher, byte[] index) {
      this.assignment = assignment;
      this.cipher = cipher;
      this.index = index;
    }
  }

  ProtectedNumbers(NumberProtection protection, MunicipalityCode municipality) {
    this.protection = protection;
    this.municipality = municipality;
  }

  int assignAll(List<AddresseeAssignment> some) {
    some.forEach(one -> rows.put(one.addressee().value(), protect(one, one.assignment().number())));
    return some.size();
  }

  final Row protect(AddresseeAssignment one, IndividualNumber number) {
    return new Row(one, protection.encrypt(number, place(one)), digest(number));
  }

  private byte[] digest(IndividualNumber number) {
    return protection.digest(number, municipality, COLUMN);
  }

  private FieldContext place(AddresseeAssignment one) {
    return new FieldContext(municipality, COLUMN, one.addressee().value());
  }

  final IndividualNumber open(Row row) {
    return protection.individualNumber(row.cipher, place(row.assignment));
  }

  List<NumberAssignment> assignments(String addressee) {
    return Optional.ofNullable(rows.get(addressee)).stream()
        .filter(row -> row.assignment.assignment().number().equals(open(row)))
        .map(row -> row.assignment.assignment())
        .toList();
  }

  List<AddresseeAssignment> holders(IndividualNumber number) {
    List<byte[]> digests = protection.candidates(number, municipality, COLUMN);
    return rows.values().stream()
        .filter(row -> digests.stream().anyMatch(one -> Arrays.equals(one, row.index)))
        .filter(row -> open(row).equals(number))
        .map(row -> row.assignment)
        .toList();
  }

  @Override
  public Step renew(String from, int limit) {
    return step(from, limit, true);
  }

  @Override
  public Step examine(String from, int limit) {
    return step(from, limit, false);
  }

  @Override
  public int tellAgain(List<NumberFeed.Said> numbers) {
    return tell(numbers);
  }

  final int tell(List<NumberFeed.Said> numbers) {
    int told = 0;
    for (NumberFeed.Said said : numbers) {
      Row row = rows.get(said.addressee().value());
      if (row != null && row.assignment.assignment().branch() == said.branch() && !opens(row)) {
        rows.put(said.addressee().value(), protect(row.assignment, said.number()));
        told++;
      }
    }
    return told;
  }

  final Step step(String from, int limit, boolean renew) {
    List<String> met = new ArrayList<>(rows.tailMap(from + "\0").keySet());
    List<String> some = met.subList(0, Math.min(limit, met.size()));
    int older = 0;
    int unreadable = 0;
    for (String one : some) {
      Row row = rows.get(one);
      if (row != null && !opens(row)) {
        unreadable++;
      } else if (row != null && isOlder(row)) {
        older++;
        if (renew) {
          rows.put(one, protect(row.assignment, open(row)));
        }
      }
    }
    return new Step(
        some.size(),
        older,
        unreadable,
        some.size() < limit ? Optional.empty() : Optional.of(some.get(some.size() - 1)));
  }

  private boolean opens(Row row) {
    try {
      open(row);
      return true;
    } catch (ProtectionException keyGone) {
      return false;
    }
  }

  boolean isOlder(Row row) {
    return !protection.isCurrent(row.cipher) || !Arrays.equals(row.index, digest(open(row)));
  }
}
