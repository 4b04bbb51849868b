package jp.sesshu.outreach;

import java.time.Instant;
import java.time.LocalDate;
import jp.sesshu.resident.AddresseeNumber;

/**
 * That one copy of a document left the municipality (発行, 印刷区分・印刷日): which, to whom, when, by whom.
 *
 * <p>Distinguished from the 印刷日 of a vaccination record, which a clinic wrote of the certificate it
 * handed out itself.
 *
 * @param number the document's number
 * @param copy 1 for the first, then 2, 3 and so on for each reissue (再発行)
 * @param addressee to whom, or about whom
 * @param key what makes the document the same document
 * @param issuedOn the day printed on it
 * @param issuedAt when it was issued
 * @param issuedBy the principal, by identifier
 */
public record Issue(
    IssueNumber number,
    int copy,
    AddresseeNumber addressee,
    DocumentKey key,
    LocalDate issuedOn,
    Instant issuedAt,
    String issuedBy) {

  /** Refuses copies below 1 and an unnamed principal. */
  public Issue {
    if (copy < 1) {
      throw new IllegalArgumentException("copy must be at least 1");
    }
    if (issuedBy.isBlank()) {
      throw new IllegalArgumentException("an issue must name the principal who made it");
    }
  }

  /** Whether it repeats an earlier issue of the same document. */
  public boolean isReissue() {
    return copy > 1;
  }

  /** The next copy of the same document. */
  public Issue again(LocalDate on, Instant at, String by) {
    return new Issue(number, copy + 1, addressee, key, on, at, by);
  }
}
