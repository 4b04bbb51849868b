package jp.sesshu.storage.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.sesshu.ImportProgress;
import jp.sesshu.KeyDesk;
import jp.sesshu.UnitOfWork;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.access.Purpose;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.identity.AddresseeAssignment;
import jp.sesshu.identity.NumberAssignment;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.testkit.fixture.Numbers;

/**
 * Individual numbers are added, both keys are rotated, everybody's number is protected anew in
 * several transactions, and the older keys are destroyed.
 */
public final class Rotating implements Work {
  /** Enough for several transactions of a rotation. */
  private static final int THERE_BEFORE = 1_200;

  private static final int ADDED = 10;
  private static final int FIRST_ADDED = 1_000_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 10, 5);
  private static final Set<KeyPurpose> BOTH = EnumSet.allOf(KeyPurpose.class);

  @Override
  public void prepare(OpenLedger at) {
    add(at, 0, THERE_BEFORE);
  }

  @Override
  public String piece(OpenLedger at, int number) {
    add(at, firstOf(number), ADDED);
    KeyDesk desk = desk(at);
    desk.rotate(BOTH, ImportProgress.NONE);
    desk.retire(ImportProgress.NONE);
    return Integer.toString(number);
  }

  @Override
  public void check(OpenLedger at, List<String> acknowledged, int kills) {
    Set<Integer> mustBeThere = new HashSet<>();
    acknowledged.forEach(line -> mustBeThere.add(Integer.parseInt(line)));
    everyNumberIsFound(at, mustBeThere);
    KeyDesk desk = desk(at);
    assertThat(desk.inUse().values())
        .as("a rotation that was broken off left at most one older key of a kind")
        .allMatch(ids -> ids.size() <= 2);
    desk.rotate(BOTH, ImportProgress.NONE);
    desk.retire(ImportProgress.NONE);
    assertThat(desk.inUse().values()).as("finished").allMatch(ids -> ids.size() == 1);
    everyNumberIsFound(at, mustBeThere);
    int rows = at.in(unit -> unit.protectedFields().examine("", Integer.MAX_VALUE).records());
    assertThat((rows - THERE_BEFORE) % ADDED).as("nothing is half there").isZero();
    assertThat((rows - THERE_BEFORE) / ADDED)
        .as("at most one piece a kill was kept without being acknowledged")
        .isBetween(acknowledged.size(), acknowledged.size() + kills);
  }

  private static void everyNumberIsFound(OpenLedger at, Set<Integer> pieces) {
    List<Integer> lost =
        at.in(
            unit ->
                IntStream.concat(
                        IntStream.range(0, THERE_BEFORE),
                        pieces.stream()
                            .flatMapToInt(
                                piece -> IntStream.range(firstOf(piece), firstOf(piece) + ADDED)))
                    .filter(one -> !isFound(unit, one))
                    .boxed()
                    .toList());
    assertThat(lost).as("whose number is not found any more").isEmpty();
  }

  private static boolean isFound(UnitOfWork unit, int one) {
    AddresseeAssignment expected = assignment(one);
    return unit.identities().holders(expected.assignment().number()).equals(List.of(expected));
  }

  private static KeyDesk desk(OpenLedger at) {
    return at.session(Purpose.OPERATION).keys();
  }

  private static int firstOf(int piece) {
    return FIRST_ADDED + piece * ADDED;
  }

  private static void add(OpenLedger at, int first, int count) {
    List<AddresseeAssignment> some =
        IntStream.range(first, first + count).mapToObj(Rotating::assignment).toList();
    at.in(unit -> unit.identities().assignAll(some));
  }

  private static AddresseeAssignment assignment(int one) {
    return new AddresseeAssignment(
        new AddresseeNumber("P" + one),
        new NumberAssignment(Numbers.individual(1L + one), 0, DateRange.since(FIRST_DAY)));
  }
}
