package jp.sesshu.certificate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sesshu.outreach.DocumentKind;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.SeriesDose;
import jp.sesshu.resident.Addressee;
import jp.sesshu.resident.Resident;
import jp.sesshu.resident.SupportMeasure;

/**
 * A letter that asks another municipality or an institution there to vaccinate a resident of ours
 * (予防接種依頼書, 住所地外接種), such as a child born while the mother stays with her parents.
 *
 * <p>The municipality of residence stays the one that vaccinates in law (予防接種法 第5条第1項), also for
 * the relief of damage to health; no statute knows the letter itself. Its validity ends with the
 * last day named.
 *
 * @param holder whom
 * @param recipient to whom the letter goes, such as 大分市長
 * @param doses which doses, at least one
 * @param validFrom the first day, inclusive: that of the issue
 * @param validUntil the last day, inclusive
 * @param citation the article
 */
public record RequestLetter(
    Holder holder,
    String recipient,
    List<RequestedDose> doses,
    LocalDate validFrom,
    LocalDate validUntil,
    String citation)
    implements IssuedDocument {

  /** Refuses a letter without recipient or dose, and an end before the beginning. */
  public RequestLetter {
    doses = List.copyOf(doses);
    if (recipient.isBlank() || doses.isEmpty()) {
      throw new IllegalArgumentException("a request letter must have a recipient and a dose");
    }
    if (validUntil.isBefore(validFrom)) {
      throw new IllegalArgumentException("a request letter must not end before it begins");
    }
  }

  /**
   * The letter for a resident; none if the person is no resident on the day, or has died.
   *
   * @param on the day of the issue
   */
  public static Optional<RequestLetter> of(
      Addressee addressee,
      Collection<SupportMeasure> measures,
      String recipient,
      List<RequestedDose> doses,
      LocalDate on,
      LocalDate validUntil) {
    boolean resident = addressee instanceof Resident r && r.residency().covers(on);
    if (!resident || addressee.particulars().death().isPresent()) {
      return Optional.empty();
    }
    Holder holder = Holder.of(addressee, measures, on);
    return Optional.of(
        new RequestLetter(holder, recipient, doses, on, validUntil, DocumentLaw.request()));
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.REQUEST_LETTER;
  }

  @Override
  public Stream<String> contentParts() {
    return Stream.concat(
        Stream.of(recipient, validUntil.toString()),
        doses.stream().flatMap(d -> Stream.of(d.programme().value(), d.seriesDose().toString())));
  }

  /**
   * A dose that is asked for.
   *
   * @param programme under which
   * @param seriesDose its place in the series
   */
  public record RequestedDose(ProgrammeId programme, SeriesDose seriesDose) {}
}
