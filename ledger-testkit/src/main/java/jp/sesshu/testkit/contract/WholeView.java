package jp.sesshu.testkit.contract;

import static jp.sesshu.testkit.contract.LedgerEntries.DAY;
import static jp.sesshu.testkit.contract.LedgerEntries.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sesshu.UnitOfWork;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.LogRecord;
import jp.sesshu.integrity.LogStore;
import jp.sesshu.programme.FiscalYear;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.KanaKey;
import jp.sesshu.testkit.fixture.People;

/** The answers to every question that the stores of a municipality can be asked, by question. */
final class WholeView {
  private static final int ALL = 1_000;
  private static final AddresseeNumber YUTA = People.yuta().number();
  private static final List<AddresseeNumber> BOTH = List.of(YUTA, People.yuto().number());

  private final Map<String, Object> answers = new LinkedHashMap<>();

  private WholeView() {}

  static Map<String, Object> of(UnitOfWork unit) {
    WholeView view = new WholeView();
    view.ledger(unit);
    view.residents(unit);
    view.identities(unit);
    view.worklistAndIssues(unit);
    view.trail(unit);
    view.erasures(unit);
    for (LogName.Kind log : LogName.Kind.values()) {
      view.log(unit.logs(), log);
    }
    return view.answers;
  }

  private void ledger(UnitOfWork unit) {
    answers.put("ledger.entries", unit.ledger().entries(YUTA));
    answers.put("ledger.entries until an instant", unit.ledger().entries(YUTA, at(9)));
    answers.put("ledger.entriesOf", unit.ledger().entriesOf(BOTH));
    answers.put("ledger.ends", unit.ledger().ends(BOTH));
    answers.put("ledger.visitedOn", unit.ledger().visitedOn(Map.of(YUTA, Set.of(DAY.plusDays(1)))));
    answers.put("ledger.knownKeys", List.copyOf(unit.ledger().knownKeys(WholeLedger.LEDGER_KEYS)));
    List<Object> visited = new ArrayList<>();
    unit.ledger().forEachAddressee(visited::add);
    answers.put("ledger.forEachAddressee", visited);
    answers.put("ledger.count", unit.ledger().count());
  }

  private void residents(UnitOfWork unit) {
    List<LocalDate> births = List.of(People.yuta().demographics().birthDate());
    List<KanaKey> readings = List.copyOf(People.yuta().demographics().name().kanaKeys());
    answers.put("residents.find", unit.residents().find(YUTA));
    answers.put("residents.findAll", unit.residents().findAll(BOTH));
    answers.put("residents.findAsKnownAt", unit.residents().findAsKnownAt(YUTA, at(9)));
    answers.put("residents.history", unit.residents().history(YUTA));
    answers.put("residents.histories", unit.residents().histories(BOTH));
    answers.put("residents.candidates by birth", unit.residents().candidates(births, List.of()));
    answers.put(
        "residents.candidates by reading", unit.residents().candidates(List.of(), readings));
    List<Object> visited = new ArrayList<>();
    unit.residents().forEach(visited::add);
    answers.put("residents.forEach", visited);
    answers.put("residents.count", unit.residents().count());
    answers.put("residents.supportMeasures", unit.residents().supportMeasures(YUTA));
    answers.put("residents.protectedOn", unit.residents().protectedOn(WholeLedger.DAY));
    answers.put("residents.mailingAddresses", unit.residents().mailingAddresses(YUTA));
  }

  private void identities(UnitOfWork unit) {
    answers.put("identities.assignments", unit.identities().assignments(YUTA));
    answers.put("identities.assignmentsOf", unit.identities().assignmentsOf(BOTH));
    answers.put("identities.holders", unit.identities().holders(WholeLedger.NUMBER));
  }

  private void worklistAndIssues(UnitOfWork unit) {
    answers.put("worklist.open", unit.worklist().open());
    answers.put("worklist.find", unit.worklist().find(WholeLedger.item().key()));
    answers.put(
        "worklist.knownKeys",
        List.copyOf(unit.worklist().knownKeys(List.of(WholeLedger.item().key()))));
    answers.put("issues.issuesTo", unit.issues().issuesTo(YUTA));
    answers.put("issues.newest", unit.issues().newest(List.of(WholeLedger.issue().key())));
    FiscalYear year = WholeLedger.issue().number().year();
    answers.put(
        "issues.lastSequence",
        unit.issues().lastSequence(year, WholeLedger.issue().number().kind()));
    answers.put("issues.count", unit.issues().count());
  }

  private void trail(UnitOfWork unit) {
    answers.put("trail.entries", unit.trail().entries(0, ALL));
    answers.put("trail.unfinished", unit.trail().unfinished(at(99)));
    answers.put(
        "trail.newest", unit.trail().newest(AuditEvent.HISTORY_READ, Optional.empty(), 0, ALL));
    answers.put("trail.count", unit.trail().count());
  }

  private void erasures(UnitOfWork unit) {
    answers.put("erasures.places", unit.erasures().places(YUTA).keySet());
    List<Object> visited = new ArrayList<>();
    unit.erasures().forEachReport(visited::add);
    answers.put("erasures.forEachReport", visited);
  }

  /** Salts, commitments and signatures differ between any two logs: they are counted. */
  private void log(LogStore logs, LogName.Kind log) {
    answers.put("logs.size " + log, logs.size(log));
    answers.put(
        "logs.records " + log, logs.records(log, 0, ALL).stream().map(WholeView::told).toList());
    answers.put("logs.countBeyondAnchors " + log, logs.countBeyondAnchors(log, 0));
    answers.put("logs.commitments " + log, logs.commitments(log, 0, ALL).size());
    answers.put("logs.lastSeal " + log, logs.lastSeal(log).map(seal -> seal.head().size()));
    answers.put(
        "logs.seals " + log, logs.seals(log).stream().map(seal -> seal.head().size()).toList());
    answers.put("logs.statements " + log, logs.statements(log).size());
  }

  private static String told(LogRecord record) {
    String payload = record.fold(LogRecord.Kept::payload, erased -> "erased");
    boolean signed = payload.startsWith("anchor") || payload.startsWith("statement");
    return record.index() + " " + (signed ? "signed" : payload);
  }

  /** The salts of both logs. */
  static Set<String> salts(UnitOfWork unit) {
    Set<String> salts = new LinkedHashSet<>();
    for (LogName.Kind log : LogName.Kind.values()) {
      for (LogRecord record : unit.logs().records(log, 0, ALL)) {
        salts.add(record.fold(kept -> HexFormat.of().formatHex(kept.salt()), erased -> ""));
      }
    }
    return salts;
  }
}
