package jp.sesshu.storage.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.sesshu.ErasureSummary;
import jp.sesshu.UnitOfWork;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.SignedNote;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.protection.FileErasureRegister;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.storage.LeftBehind;
import jp.sesshu.storage.MortalCity;

/** People are taken in, of whom every second one has died long ago, and those are erased. */
public final class Erasing implements Work {
  private static final int PEOPLE = 20;

  /** Of whom more have died than are erased in one transaction: what later processes begin with. */
  private static final int MANY_PEOPLE = 440;

  /** How many could ever be taken in by the first pieces of a process. */
  private static final int ROOM = 1_000;

  private int looked;

  @Override
  public Workplace at(Workplace place) {
    return place.asEraser();
  }

  /** Most of the time of a later process goes into its first piece. */
  @Override
  public int mostPiecesBefore() {
    return 3;
  }

  @Override
  public String piece(OpenLedger at, int number) {
    MortalCity city = city(at);
    city.fill(first(number), last(number));
    erase(city);
    return Integer.toString(number);
  }

  private static int first(int piece) {
    int nth = piece % PIECES_OF_A_PROCESS;
    return piece / PIECES_OF_A_PROCESS * ROOM
        + (nth == 0 ? 0 : peopleOfFirstPiece(piece) + (nth - 1) * PEOPLE);
  }

  private static int last(int piece) {
    boolean isFirst = piece % PIECES_OF_A_PROCESS == 0;
    return first(piece) + (isFirst ? peopleOfFirstPiece(piece) : PEOPLE);
  }

  private static int peopleOfFirstPiece(int piece) {
    return piece / PIECES_OF_A_PROCESS == 1 ? PEOPLE : MANY_PEOPLE;
  }

  private static ErasureSummary erase(MortalCity city) {
    return city.session().retention().erase(MortalCity.TODAY, null);
  }

  private static MortalCity city(OpenLedger at) {
    return new MortalCity(at.storage(), at.signer(), register(at));
  }

  private static FileErasureRegister register(OpenLedger at) {
    return FileErasureRegister.in(at.directory().resolve("signer"));
  }

  @Override
  public void check(OpenLedger at, List<String> acknowledged, int kills) {
    List<String> newest = acknowledged.subList(looked, acknowledged.size());
    looked = acknowledged.size();
    for (String piece : newest) {
      int number = Integer.parseInt(piece);
      assertThat(present(at, first(number), last(number)))
          .as("whom an acknowledged erasure left")
          .containsExactlyElementsOf(alive(first(number), last(number)));
    }
    List<Integer> interrupted = present(at, kills * ROOM, (kills + 1) * ROOM);
    List<SignedNote> kept = register(at).tombstones(MortalCity.KITAKYUSHU);
    List<String> inLog = at.in(unit -> unit.logs().statements(LogName.Kind.LEDGER));
    assertThat(kept)
        .extracting(SignedNote::note)
        .as("the register knows of no erasure that was not done")
        .allMatch(inLog::contains);
    runAgain(at, kills, interrupted);
  }

  /** The erasure in the middle of which the process ended. */
  private static void runAgain(OpenLedger at, int kills, List<Integer> before) {
    ErasureSummary again = erase(city(at));
    List<Integer> dead = before.stream().filter(MortalCity::died).toList();
    assertThat(again.addressees()).as("who was still there").isLessThanOrEqualTo(dead.size());
    assertThat(erase(city(at)).addressees()).as("and now nobody").isZero();
    assertThat(present(at, kills * ROOM, (kills + 1) * ROOM))
        .as("nobody alive is lost, and of the dead nobody is left")
        .containsExactlyElementsOf(before.stream().filter(one -> !MortalCity.died(one)).toList());
    LeftBehind gone = new LeftBehind();
    for (int person = kills * ROOM; person < kills * ROOM + MANY_PEOPLE; person += 2) {
      gone.words(person);
    }
    try {
      assertThat(gone.in(at.directory())).as("no byte is left").isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Integer> alive(int from, int until) {
    List<Integer> alive = new ArrayList<>();
    for (int person = from; person < until; person++) {
      if (!MortalCity.died(person)) {
        alive.add(person);
      }
    }
    return alive;
  }

  /** Who of these people is there, of whom everything is, while nothing is there of the others. */
  private static List<Integer> present(OpenLedger at, int from, int until) {
    return at.in(unit -> present(unit, from, until));
  }

  private static List<Integer> present(UnitOfWork unit, int from, int until) {
    Set<AddresseeNumber> reported = new HashSet<>();
    unit.erasures()
        .forEachReport(r -> r.item().report().person().number().ifPresent(reported::add));
    List<Integer> present = new ArrayList<>();
    for (int person = from; person < until; person++) {
      AddresseeNumber number = MortalCity.number(person);
      List<LedgerEntry> entries = unit.ledger().entries(number);
      boolean there = !entries.isEmpty();
      assertThat(entries).as("nothing is half").hasSize(there ? MortalCity.RECORDS_EACH : 0);
      assertThat(entries).noneMatch(entry -> entry instanceof LedgerEntry.Erased);
      assertThat(unit.residents().find(number).isPresent()).isEqualTo(there);
      assertThat(unit.residents().mailingAddresses(number)).hasSize(there ? 1 : 0);
      assertThat(unit.issues().issuesTo(number)).hasSize(there ? 1 : 0);
      assertThat(reported.contains(number)).isEqualTo(there);
      if (there) {
        present.add(person);
      }
    }
    return present;
  }
}
