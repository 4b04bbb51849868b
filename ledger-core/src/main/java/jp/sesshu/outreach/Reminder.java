package jp.sesshu.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.LetterAddress.Deliverable;
import org.jspecify.annotations.Nullable;

/**
 * A further letter to a person who has not come (再勧奨).
 *
 * <p>Distinguished from an {@link Invitation}, the first letter. Each round of reminders is a
 * document of its own; the same round asked for twice is the same document.
 *
 * @param number about whom
 * @param name that person's name
 * @param reader whether the person or the guardian is addressed
 * @param to where it goes
 * @param programme the programme
 * @param seriesDose the dose, as the rule book names it
 * @param latestOrNull the last day on which it may be given; null if the law sets none
 * @param round 1 for the first reminder of this dose
 */
public record Reminder(
    AddresseeNumber number,
    String name,
    Reader reader,
    Deliverable to,
    ProgrammeId programme,
    String seriesDose,
    @Nullable LocalDate latestOrNull,
    int round) {

  /** Refuses rounds below 1. */
  public Reminder {
    if (round < 1) {
      throw new IllegalArgumentException("round must be at least 1");
    }
  }

  /** The reminder to a candidate; none if no dose is due or no letter may go by itself. */
  public static Optional<Reminder> to(RecallCandidate candidate, int round) {
    return Letter.to(candidate)
        .map(
            letter ->
                new Reminder(
                    letter.number(),
                    letter.name(),
                    letter.reader(),
                    letter.to(),
                    letter.programme(),
                    letter.seriesDose(),
                    letter.latestOrNull(),
                    round));
  }

  /** The request to issue it: one document for each dose and round. */
  public IssueDesk.Request request() {
    List<String> parts = List.of(programme.value(), seriesDose, Integer.toString(round));
    return new IssueDesk.Request(
        DocumentKind.REMINDER, number, DocumentKey.of(DocumentKind.REMINDER, number, parts));
  }

  /** The last day on which the dose may be given. */
  public Optional<LocalDate> latest() {
    return Optional.ofNullable(latestOrNull);
  }

  @Override
  public String toString() {
    return "Reminder[" + number + ", withheld]";
  }
}
