package jp.sesshu;

import java.util.Map;
import java.util.function.BiFunction;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.access.GrantedDisclosure;
import jp.sesshu.identity.Disclosure;
import jp.sesshu.identity.NumberHistory;
import jp.sesshu.resident.AddresseeNumber;

/** Where individual numbers are disclosed (個人番号の利用): each time an act of its own in the trail. */
public final class NumberDesk {
  private final Acts acts;

  NumberDesk(Acts acts) {
    this.acts = acts;
  }

  /**
   * Lets a piece of work see the numbers of one addressee. The disclosure ends with the work.
   *
   * @param work is given the numbers and the disclosure by which their digits come out
   */
  public <T> T disclose(AddresseeNumber person, BiFunction<NumberHistory, Disclosure, T> work) {
    return acts.runKnowing(
        AuditEvent.NUMBER_DISCLOSED,
        Map.of("addressee", person.value()),
        attempt ->
            unit -> {
              NumberHistory numbers = unit.identities().assignments(person);
              try (GrantedDisclosure disclosure = new GrantedDisclosure(attempt)) {
                return new Acts.Done<>(
                    work.apply(numbers, disclosure),
                    Map.of("numbers", Integer.toString(numbers.assignments().size())));
              }
            });
  }
}
