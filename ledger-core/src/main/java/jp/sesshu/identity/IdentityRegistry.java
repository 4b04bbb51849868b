package jp.sesshu.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import jp.sesshu.Port;
import jp.sesshu.resident.AddresseeNumber;

/**
 * Which individual number belongs to which addressee of one municipality, and when (port;
 * 団体内統合宛名システムの宛名情報等管理機能).
 *
 * <p>Distinguished from the directory of residents, which holds no individual number: a reader of
 * names and addresses meets none. A registry is opened for one municipality.
 *
 * <ul>
 *   <li><b>IR1</b> {@link #assignments} answers the whole history of exactly that addressee; empty
 *       if there is none. A number once assigned never leaves it.
 *   <li><b>IR2</b> {@link #assignAll} adds what is new. An assignment that is known to the day
 *       changes nothing, so that the same file may come twice; the answer is how many were added or
 *       ended.
 *   <li><b>IR3</b> an assignment of a known branch and number that has an end, where the known one
 *       is open and begins on the same day, ends it.
 *   <li><b>IR4</b> any other assignment of a known branch, or one that shares a day with another
 *       number of the same addressee, is an {@link IdentityConflictException}, and nothing of the
 *       call is kept.
 *   <li><b>IR5</b> {@link #holders} answers every assignment of a number, past ones too, by
 *       addressee and first day. Several addressees with one number are seen, not refused: one
 *       person under two addressee numbers is a fact somebody has to clear up (名寄せ).
 *   <li><b>IR6</b> no digit of a number stands in an exception, a log or a text.
 *   <li><b>IR7</b> nothing of another municipality is seen.
 * </ul>
 */
@Port
public interface IdentityRegistry {

  /**
   * Adds or ends assignments, all or none.
   *
   * @return how many were new or ended
   * @throws IdentityConflictException if one contradicts what is known
   */
  int assignAll(List<AddresseeAssignment> assignments);

  /** The numbers of an addressee over time. */
  NumberHistory assignments(AddresseeNumber addressee);

  /** The numbers of many addressees over time; one without any is absent. */
  Map<AddresseeNumber, NumberHistory> assignmentsOf(Collection<AddresseeNumber> addressees);

  /** Everyone who has or had this number. */
  List<AddresseeAssignment> holders(IndividualNumber number);
}
