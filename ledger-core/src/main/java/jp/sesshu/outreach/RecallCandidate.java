package jp.sesshu.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.AssessmentStatus;
import jp.sesshu.eligibility.NextDose;
import jp.sesshu.resident.AddresseeRecord;
import jp.sesshu.resident.LetterAddress;
import jp.sesshu.resident.MailingAddress;
import jp.sesshu.resident.Resident;
import jp.sesshu.resident.SupportMeasure;

/**
 * A person with where they stand in a programme, who may be written to (接種勧奨の候補).
 *
 * @param person as the register has them
 * @param mailing the person's mailing addresses
 * @param measures the person's support measures
 * @param assessment where they stand, on the day the letter or list is for
 */
public record RecallCandidate(
    AddresseeRecord person,
    List<MailingAddress> mailing,
    List<SupportMeasure> measures,
    Assessment assessment) {

  /** Copies the lists. */
  public RecallCandidate {
    mailing = List.copyOf(mailing);
    measures = List.copyOf(measures);
  }

  LocalDate day() {
    return assessment.asOf();
  }

  /**
   * The dose to call the person for: there is one if it may be given on the day to a living
   * resident whose record is in force.
   */
  Optional<NextDose> due() {
    boolean alive = person.addressee().particulars().death().isEmpty();
    boolean resident =
        person.addressee() instanceof Resident here && here.residency().covers(day());
    boolean active = person.state() == AddresseeRecord.State.ACTIVE;
    boolean due = assessment.status() == AssessmentStatus.DUE;
    return alive && resident && active && due ? assessment.next() : Optional.empty();
  }

  LetterAddress letterAddress() {
    return LetterAddress.on(day(), person, mailing, measures);
  }

  /** The address as a list may show it: where letters go, unless a measure protects it. */
  ShownAddress shownAddress() {
    return letterAddress()
        .fold(
            to -> ShownAddress.of(to.address(), measures, day()),
            none -> ShownAddress.of(person.addressee().demographics().address(), measures, day()));
  }
}
