package jp.sesshu.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.LetterAddress.Deliverable;
import org.jspecify.annotations.Nullable;

/**
 * The first letter that tells a person of a dose they may get (接種のお知らせ), sent with the screening
 * questionnaire (予診票).
 *
 * <p>Distinguished from a {@link Reminder}, which goes to those who were invited and have not come.
 *
 * @param number about whom
 * @param name that person's name
 * @param reader whether the person or the guardian is addressed
 * @param to where it goes
 * @param programme the programme
 * @param seriesDose the dose, as the rule book names it
 * @param latestOrNull the last day on which it may be given; null if the law sets none
 */
public record Invitation(
    AddresseeNumber number,
    String name,
    Reader reader,
    Deliverable to,
    ProgrammeId programme,
    String seriesDose,
    @Nullable LocalDate latestOrNull) {

  /** The invitation of a candidate; none if no dose is due or no letter may go by itself. */
  public static Optional<Invitation> to(RecallCandidate candidate) {
    return Letter.to(candidate)
        .map(
            letter ->
                new Invitation(
                    letter.number(),
                    letter.name(),
                    letter.reader(),
                    letter.to(),
                    letter.programme(),
                    letter.seriesDose(),
                    letter.latestOrNull()));
  }

  /** The request to issue it: one document for each dose. */
  public IssueDesk.Request request() {
    List<String> parts = List.of(programme.value(), seriesDose);
    return new IssueDesk.Request(
        DocumentKind.INVITATION, number, DocumentKey.of(DocumentKind.INVITATION, number, parts));
  }

  /** The last day on which the dose may be given. */
  public Optional<LocalDate> latest() {
    return Optional.ofNullable(latestOrNull);
  }

  @Override
  public String toString() {
    return "Invitation[" + number + ", withheld]";
  }
}
