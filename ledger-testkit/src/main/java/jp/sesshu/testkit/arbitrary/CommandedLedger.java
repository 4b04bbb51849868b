package jp.sesshu.testkit.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.sesshu.Storage;
import jp.sesshu.UnitOfWork;
import jp.sesshu.ledger.ImmunizationHistory;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.NoSuchRecordException;
import jp.sesshu.ledger.RecordNumber;
import jp.sesshu.ledger.Recording;
import jp.sesshu.ledger.StaleLedgerException;
import jp.sesshu.ledger.VaccinationLedger;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.Address;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.AddresseeRecord;
import jp.sesshu.resident.Demographics;
import jp.sesshu.resident.Particulars;
import jp.sesshu.resident.PersonName;
import jp.sesshu.resident.RegisterOutcome;
import jp.sesshu.resident.RegisterRow;
import jp.sesshu.resident.Residency;
import jp.sesshu.resident.Resident;
import jp.sesshu.resident.ResidentFeed;
import jp.sesshu.resident.Sex;
import jp.sesshu.testkit.fixture.Visits;

/** Does what commands say to a few residents, and remembers everything that was seen then. */
final class CommandedLedger {
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");
  private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
  private static final LocalDate BORN = LocalDate.of(2020, 4, 2);

  private final Storage storage;
  private final List<AddresseeNumber> people = new ArrayList<>();
  private final List<AddresseeNumber> log = new ArrayList<>();
  private final Map<AddresseeNumber, List<Seen>> seen = new HashMap<>();
  private final Map<AddresseeNumber, List<AddresseeRecord>> versions = new HashMap<>();
  private Instant now = Instant.parse("2025-06-02T03:00:00.000001Z");

  CommandedLedger(Storage storage, String prefix) {
    this.storage = storage;
    for (int who = 0; who < LedgerCommand.PEOPLE; who++) {
      people.add(new AddresseeNumber(prefix + who));
    }
  }

  /**
   * What was seen just after an entry was accepted.
   *
   * @param recordedAt when the entry says it was
   * @param history of the resident
   */
  record Seen(Instant recordedAt, ImmunizationHistory history) {}

  List<AddresseeNumber> people() {
    return people;
  }

  /** Whose entries were accepted, in order. */
  List<AddresseeNumber> log() {
    return log;
  }

  List<Seen> seen(AddresseeNumber who) {
    return seen.computeIfAbsent(who, one -> new ArrayList<>());
  }

  List<AddresseeRecord> versions(AddresseeNumber who) {
    return versions.computeIfAbsent(who, one -> new ArrayList<>());
  }

  <T> T in(Function<UnitOfWork, T> work) {
    return storage.inTransaction(KITAKYUSHU, work);
  }

  void run(LedgerCommand command) {
    now = now.plusSeconds(command.seconds());
    AddresseeNumber who = people.get(command.who());
    switch (command.kind()) {
      case RECORD -> record(who, command);
      case MOVE -> move(who, command);
      case CORRECT, WITHDRAW -> change(who, command);
      default -> throw new IllegalStateException();
    }
  }

  private void record(AddresseeNumber who, LedgerCommand command) {
    VaccinationLedger.Visit visit =
        new VaccinationLedger.Visit(who, Visits.measlesInFull(DAY.plusDays(command.which())));
    Recording recording = in(unit -> new VaccinationLedger(unit.ledger()).record(visit, now, "op"));
    if (recording instanceof Recording.Done done) {
      accepted(done.entry());
    } else {
      unchanged(who);
    }
  }

  private void change(AddresseeNumber who, LedgerCommand command) {
    long newest = seen(who).size();
    long version = command.stale() ? newest - 1 : newest;
    RecordNumber record =
        new RecordNumber(newest == 0 ? command.which() : (command.which() - 1) % newest + 1);
    VaccinationLedger.Act act = new VaccinationLedger.Act(now, "op", "誤り");
    try {
      accepted(
          in(
              unit -> {
                VaccinationLedger ledger = new VaccinationLedger(unit.ledger());
                return command.kind() == LedgerCommand.Kind.CORRECT
                    ? ledger.correct(
                        who,
                        version,
                        record,
                        Visits.measlesInFull(DAY.minusDays(1 + log.size())),
                        act)
                    : ledger.withdraw(who, version, record, act);
              }));
      assertThat(command.stale()).as("a stale writer was let in").isFalse();
    } catch (StaleLedgerException refused) {
      assertThat(command.stale()).as("refused as stale").isTrue();
      unchanged(who);
    } catch (NoSuchRecordException refused) {
      unchanged(who);
    }
  }

  private void accepted(LedgerEntry entry) {
    AddresseeNumber who = entry.addressee();
    log.add(who);
    List<Seen> before = seen(who);
    ImmunizationHistory history = history(who);
    assertThat(history.version()).as("the next version").isEqualTo(before.size() + 1L);
    if (!before.isEmpty()) {
      assertThat(entry.recordedAt())
          .as("recording times never run backwards for one resident")
          .isAfterOrEqualTo(before.get(before.size() - 1).recordedAt());
    }
    before.add(new Seen(entry.recordedAt(), history));
  }

  private void unchanged(AddresseeNumber who) {
    List<Seen> before = seen(who);
    ImmunizationHistory expected =
        before.isEmpty()
            ? ImmunizationHistory.replay(who, List.of())
            : before.get(before.size() - 1).history();
    assertThat(history(who)).as("a refused command changes nothing").isEqualTo(expected);
  }

  private ImmunizationHistory history(AddresseeNumber who) {
    return in(unit -> new VaccinationLedger(unit.ledger()).history(who));
  }

  private void move(AddresseeNumber who, LedgerCommand command) {
    Demographics person =
        new Demographics(
            PersonName.of("ヤマダ ハナコ", "山田 花子"),
            Sex.FEMALE,
            BORN,
            Address.ofText("福岡県北九州市小倉北区城内" + command.which() + "番1号", ""));
    Resident moved = new Resident(Particulars.of(who, person), Residency.since(BORN));
    in(unit -> new ResidentFeed().apply(List.of(RegisterRow.of(2, moved)), unit.residents(), now))
        .forEach(
            outcome -> {
              if (outcome instanceof RegisterOutcome.Applied applied) {
                versions(who).add(applied.version());
              }
            });
  }
}
