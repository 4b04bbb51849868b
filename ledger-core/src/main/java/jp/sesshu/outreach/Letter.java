package jp.sesshu.outreach;

import java.time.LocalDate;
import java.util.Optional;
import jp.sesshu.calendar.LegalAge;
import jp.sesshu.eligibility.NextDose;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.LetterAddress.Deliverable;
import org.jspecify.annotations.Nullable;

/** What a letter of outreach says (通知の内容), the same in an invitation and a reminder. */
record Letter(
    AddresseeNumber number,
    String name,
    Reader reader,
    Deliverable to,
    ProgrammeId programme,
    String seriesDose,
    @Nullable LocalDate latestOrNull) {

  private static final LegalAge SIXTEEN = LegalAge.years(16);

  /** The letter to a person who is due and to whom a letter may go. */
  static Optional<Letter> to(RecallCandidate candidate) {
    return candidate
        .due()
        .flatMap(
            dose ->
                candidate
                    .letterAddress()
                    .fold(to -> Optional.of(letter(candidate, dose, to)), no -> Optional.empty()));
  }

  private static Letter letter(RecallCandidate candidate, NextDose dose, Deliverable to) {
    LocalDate birth = candidate.person().addressee().demographics().birthDate();
    boolean child = !SIXTEEN.isReached(birth, candidate.day());
    return new Letter(
        candidate.person().number(),
        candidate.person().addressee().demographics().name().display(),
        child ? Reader.GUARDIAN : Reader.PERSON,
        to,
        candidate.assessment().programme(),
        dose.seriesDose(),
        dose.latest().orElse(null));
  }
}
