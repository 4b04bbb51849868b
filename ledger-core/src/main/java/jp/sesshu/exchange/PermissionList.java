package jp.sesshu.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.calendar.EpochDays;
import jp.sesshu.exchange.internal.RequestTable;
import jp.sesshu.exchange.internal.RequestTable.Codes;
import jp.sesshu.exchange.internal.RequestTable.Segment;
import org.jspecify.annotations.Nullable;

/**
 * The list against which every inquiry is checked (照会許可用照合リスト, 番号法 第19条第8号).
 *
 * <p>Distinguished from what a municipality declares ({@link DeclaredBasis}): only this list
 * permits. Refuses whatever it does not know.
 *
 * <p>Built once, immutable, safe for use by many threads. A check allocates nothing; it answers
 * with a decision made when the list was built.
 */
public final class PermissionList {

  private static final PermissionDecision UNKNOWN_CODE =
      new PermissionDecision.Refused(PermissionRefusal.UNKNOWN_CODE, List.of());
  private static final PermissionDecision NO_ROW =
      new PermissionDecision.Refused(PermissionRefusal.NO_ROW, List.of());

  private final List<PermissionRow> rows;
  private final List<EnablingProvision> provisions;
  private final RequestTable<PermissionDecision> decisions;

  private PermissionList(Collection<PermissionRow> rows, Collection<EnablingProvision> provisions) {
    this.rows = List.copyOf(rows);
    this.provisions = List.copyOf(provisions);
    refuseOverlaps(this.rows);
    decisions = new RequestTable<>(decide(), UNKNOWN_CODE, NO_ROW);
  }

  /**
   * A list of these rows.
   *
   * @throws IllegalArgumentException if two rows of one place are in force on one day, or a row is
   *     in force on a day on which nothing enables its table
   */
  public static PermissionList of(
      Collection<PermissionRow> rows, Collection<EnablingProvision> provisions) {
    return new PermissionList(rows, provisions);
  }

  /** Whether the law permits what is asked on that day. */
  public PermissionDecision check(PermissionRequest request) {
    return check(
        EpochDays.of(request.on()),
        request.asker(),
        request.provider(),
        request.task(),
        request.information());
  }

  /** Whether the law permits it on the day of that number. */
  public PermissionDecision check(
      int epochDay,
      PartyCode asker,
      PartyCode provider,
      TaskCode task,
      InformationCode information) {
    return decisions.get(epochDay, asker.met(), provider.met(), task.met(), information.met());
  }

  /** Every row, in the order given. */
  public List<PermissionRow> rows() {
    return rows;
  }

  private Map<Codes, List<Segment<PermissionDecision>>> decide() {
    Map<Codes, Asked> asked = new HashMap<>();
    for (PermissionRow row : rows) {
      for (PartyCode asker : row.askers()) {
        for (PartyCode provider : row.providers()) {
          for (TaskCode task : row.tasks()) {
            for (InformationCode kind : row.information()) {
              Codes codes = new Codes(asker.value(), provider.value(), task.value(), kind.value());
              asked.computeIfAbsent(codes, any -> new Asked(task, kind)).rows.add(row);
            }
          }
        }
      }
    }
    Map<PermissionDecision, PermissionDecision> shared = new HashMap<>();
    Map<Codes, List<Segment<PermissionDecision>>> runs = new HashMap<>();
    asked.forEach((codes, about) -> runs.put(codes, about.segments(shared)));
    return runs;
  }

  private String enabling(PermissionRow row, int day) {
    for (EnablingProvision provision : provisions) {
      if (provision.table().equals(row.id().table()) && provision.inForce().contains(day)) {
        return provision.citation();
      }
    }
    throw new IllegalArgumentException(row.id() + ": nothing enables its table on every day");
  }

  private static void refuseOverlaps(List<PermissionRow> rows) {
    Map<PermissionRowId, List<DateRange>> seen = new HashMap<>();
    for (PermissionRow row : rows) {
      List<DateRange> before = seen.computeIfAbsent(row.id(), id -> new ArrayList<>());
      if (before.stream().anyMatch(range -> range.intersect(row.inForce()).isPresent())) {
        throw new IllegalArgumentException(row.id() + ": two versions are in force on one day");
      }
      before.add(row.inForce());
    }
  }

  /** All rows that cover one combination of codes, and what follows from them day by day. */
  private final class Asked {
    private final TaskCode task;
    private final InformationCode kind;
    private final List<PermissionRow> rows = new ArrayList<>();

    Asked(TaskCode task, InformationCode kind) {
      this.task = task;
      this.kind = kind;
    }

    /** What follows from the rows, as decisions that are one object wherever they are equal. */
    List<Segment<PermissionDecision>> segments(Map<PermissionDecision, PermissionDecision> shared) {
      TreeSet<Integer> firstDays = new TreeSet<>();
      firstDays.add(Integer.MIN_VALUE);
      rows.forEach(row -> addBounds(firstDays, row.inForce()));
      provisions.forEach(provision -> addBounds(firstDays, provision.inForce()));
      List<Segment<PermissionDecision>> segments = new ArrayList<>();
      @Nullable PermissionDecision previous = null;
      for (int day : firstDays) {
        PermissionDecision decision = on(day);
        if (!decision.equals(previous)) {
          segments.add(new Segment<>(day, shared.computeIfAbsent(decision, same -> same)));
        }
        previous = decision;
      }
      return segments;
    }

    private static void addBounds(Set<Integer> firstDays, DateRange range) {
      firstDays.add(range.fromEpochDay());
      if (!range.isOpen()) {
        firstDays.add(range.untilEpochDay() + 1);
      }
    }

    private PermissionDecision on(int day) {
      Set<PermissionRowId> permitting = new LinkedHashSet<>();
      Set<PermissionRowId> outside = new LinkedHashSet<>();
      Set<PermissionRowId> otherDays = new LinkedHashSet<>();
      Set<String> citations = new LinkedHashSet<>();
      for (PermissionRow row : rows) {
        Set<String> articles = row.articlesFor(task, kind);
        if (!row.inForce().contains(day)) {
          if (!articles.isEmpty()) {
            otherDays.add(row.id());
          }
        } else if (articles.isEmpty()) {
          outside.add(row.id());
        } else {
          permitting.add(row.id());
          citations.add(enabling(row, day));
          citations.add(row.citation());
          citations.addAll(articles);
        }
      }
      if (!permitting.isEmpty()) {
        return new PermissionDecision.Permitted(
            List.copyOf(permitting), String.join("; ", citations));
      }
      if (!outside.isEmpty()) {
        return new PermissionDecision.Refused(
            PermissionRefusal.OUTSIDE_PURPOSE, List.copyOf(outside));
      }
      return otherDays.isEmpty()
          ? NO_ROW
          : new PermissionDecision.Refused(PermissionRefusal.NOT_IN_FORCE, List.copyOf(otherDays));
    }
  }
}
