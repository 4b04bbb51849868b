package jp.sesshu.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.exchange.BasisMismatch.Kind;
import jp.sesshu.exchange.DeclaredBasis.Direction;

/**
 * Holds what a municipality declared against the law of a day (申告根拠と法令の照合).
 *
 * <p>Finds declarations that are stale, too wide or incomplete. It says nothing about rows the
 * municipality has not declared at all: not to use a right is no mistake.
 */
public final class BasisComparison {

  private final PermissionList law;
  private final PartyCode self;
  private final LocalDate on;

  private BasisComparison(PermissionList law, PartyCode self, LocalDate on) {
    this.law = law;
    this.self = self;
    this.on = on;
  }

  /** Every disagreement, in the order of the declarations. */
  public static List<BasisMismatch> compare(
      PermissionList law, PartyCode self, LocalDate on, Collection<DeclaredBasis> declarations) {
    BasisComparison comparison = new BasisComparison(law, self, on);
    List<BasisMismatch> found = new ArrayList<>();
    declarations.forEach(declared -> comparison.hold(declared, found));
    return List.copyOf(found);
  }

  private void hold(DeclaredBasis declared, List<BasisMismatch> found) {
    List<PermissionRow> versions =
        law.rows().stream().filter(row -> isDeclared(row, declared)).toList();
    List<PermissionRow> current = versions.stream().filter(this::isInForce).toList();
    if (current.isEmpty()) {
      found.add(
          new BasisMismatch(
              Kind.ROW_NOT_IN_FORCE, declared, Set.of(), Set.of(), List.of(), days(versions)));
      return;
    }
    holdParties(declared, versions, current, found);
    holdInformation(declared, versions, current, found);
  }

  private void holdParties(
      DeclaredBasis declared,
      List<PermissionRow> versions,
      List<PermissionRow> current,
      List<BasisMismatch> found) {
    for (PartyCode party : new TreeSet<>(declared.counterparties())) {
      Predicate<PermissionRow> has = row -> counterparties(row, declared).contains(party);
      if (current.stream().noneMatch(has)) {
        Set<InformationCode> kinds = kinds(current);
        List<PermissionRowId> elsewhere =
            law.rows().stream()
                .filter(row -> isInForce(row) && self(row, declared).contains(self))
                .filter(has)
                .filter(row -> row.information().stream().anyMatch(kinds::contains))
                .map(PermissionRow::id)
                .toList();
        found.add(
            new BasisMismatch(
                Kind.PARTY_NOT_IN_ROW,
                declared,
                Set.of(party),
                Set.of(),
                elsewhere,
                days(versions.stream().filter(has).toList())));
      }
    }
  }

  private void holdInformation(
      DeclaredBasis declared,
      List<PermissionRow> versions,
      List<PermissionRow> current,
      List<BasisMismatch> found) {
    if (declared.information().isEmpty()) {
      return;
    }
    Set<InformationCode> lawful = kinds(current);
    for (InformationCode kind : new TreeSet<>(declared.information())) {
      if (!lawful.contains(kind)) {
        List<PermissionRow> had =
            versions.stream().filter(row -> row.information().contains(kind)).toList();
        found.add(
            new BasisMismatch(
                Kind.INFORMATION_NOT_IN_ROW,
                declared,
                Set.of(),
                Set.of(kind),
                List.of(),
                days(had)));
      }
    }
    for (InformationCode kind : new TreeSet<>(lawful)) {
      if (!declared.information().contains(kind)) {
        List<PermissionRow> has =
            current.stream().filter(row -> row.information().contains(kind)).toList();
        Set<PartyCode> parties = new TreeSet<>();
        has.forEach(row -> parties.addAll(counterparties(row, declared)));
        found.add(
            new BasisMismatch(
                Kind.INFORMATION_NOT_DECLARED,
                declared,
                parties,
                Set.of(kind),
                has.stream().map(PermissionRow::id).toList(),
                days(has)));
      }
    }
  }

  private boolean isDeclared(PermissionRow row, DeclaredBasis declared) {
    return row.id().table().equals(declared.table())
        && row.id().row().equals(declared.row())
        && self(row, declared).contains(self);
  }

  private boolean isInForce(PermissionRow row) {
    return row.inForce().contains(on);
  }

  private static Set<PartyCode> self(PermissionRow row, DeclaredBasis declared) {
    return declared.direction() == Direction.ASKS ? row.askers() : row.providers();
  }

  private static Set<PartyCode> counterparties(PermissionRow row, DeclaredBasis declared) {
    return declared.direction() == Direction.ASKS ? row.providers() : row.askers();
  }

  private static Set<InformationCode> kinds(List<PermissionRow> rows) {
    Set<InformationCode> kinds = new TreeSet<>();
    rows.forEach(row -> kinds.addAll(row.information()));
    return kinds;
  }

  private static List<DateRange> days(List<PermissionRow> rows) {
    return rows.stream().map(PermissionRow::inForce).distinct().toList();
  }
}
