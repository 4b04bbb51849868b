package jp.sesshu.outreach;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import jp.sesshu.Port;
import jp.sesshu.programme.FiscalYear;
import jp.sesshu.resident.AddresseeNumber;

/**
 * Which documents one municipality issued to whom and when (発行履歴; port): certificates, extracts,
 * request letters, invitations, reminders.
 *
 * <ul>
 *   <li><b>IL1</b> an append is durable once its transaction is, and no issue is ever changed or
 *       removed: what was read once is read again, to the last field.
 *   <li><b>IL2</b> the first copies of {@link #appendAll} continue the sequence of their kind and
 *       year without a gap; otherwise {@link StaleIssueException} and nothing of the call is kept.
 *       Two documents never bear one number.
 *   <li><b>IL3</b> a further copy follows the newest copy of the same number, with the same
 *       addressee and key; otherwise as IL2.
 *   <li><b>IL4</b> a key has one number: a first copy with a key the log knows is refused as in
 *       IL2.
 *   <li><b>IL5</b> {@link #issuesTo} answers every issue to that addressee and to no one else, in
 *       the order they were appended.
 *   <li><b>IL6</b> {@link #newest} answers the newest copy of each of the keys asked for that the
 *       log knows; others are absent.
 *   <li><b>IL7</b> {@link #lastSequence} answers the highest sequence of that kind and year; 0 if
 *       there is none.
 *   <li><b>IL8</b> nothing of another municipality is seen, counted or collided with.
 * </ul>
 */
@Port
public interface IssueLog {

  /**
   * Adds issues in their order, all or none.
   *
   * @throws StaleIssueException if one does not follow the log and the issues before it
   */
  void appendAll(List<Issue> issues);

  /** Every issue to an addressee, oldest first. */
  List<Issue> issuesTo(AddresseeNumber addressee);

  /** The newest copy of each of these documents that was ever issued. */
  Map<DocumentKey, Issue> newest(Collection<DocumentKey> keys);

  /** The highest sequence of a kind in a fiscal year; 0 if nothing of it was issued. */
  long lastSequence(FiscalYear year, DocumentKind kind);

  /** How many issues there are, copies included. */
  long count();
}
