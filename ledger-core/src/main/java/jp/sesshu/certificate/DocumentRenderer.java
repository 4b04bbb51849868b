package jp.sesshu.certificate;

import jp.sesshu.Port;
import jp.sesshu.outreach.Issue;

/**
 * Turns documents into something printable (port).
 *
 * <ul>
 *   <li><b>DR1</b> everything the document states is on the paper: each dose with day, vaccine,
 *       lot, volume and doctor as far as recorded, the holder, the citation, the number of the
 *       issue, its day, and the issuer.
 *   <li><b>DR2</b> nothing else about the person is: in particular no withheld address, no hint why
 *       it is withheld, and no individual number.
 *   <li><b>DR3</b> a copy after the first is marked as a reissue (再発行), and only such a one.
 *   <li><b>DR4</b> the same document, issue and issuer give the same bytes.
 *   <li><b>DR5</b> whatever stands in a name or note appears as text and changes nothing else.
 *   <li><b>DR6</b> an issue of another document or person is refused with {@link
 *       IllegalArgumentException}.
 * </ul>
 */
@Port
public interface DocumentRenderer {

  /** The media type of what it answers, such as {@code text/html}. */
  String mediaType();

  /** Renders one copy. */
  byte[] render(IssuedDocument document, Issue issue, Issuer issuer);

  /** Refuses an issue that is not of this document (DR6). */
  static void requireSame(IssuedDocument document, Issue issue) {
    boolean same =
        issue.key().equals(document.key())
            && issue.addressee().equals(document.holder().number())
            && issue.number().kind() == document.kind();
    if (!same) {
      throw new IllegalArgumentException("the issue must be of this document");
    }
  }
}
