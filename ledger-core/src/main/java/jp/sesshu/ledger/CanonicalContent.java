package jp.sesshu.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Fields as one unambiguous text, from which a {@link ContentKey} is made: each field as its
 * length, a colon, the value and a semicolon; an absent field as a hyphen and a semicolon.
 *
 * <p>The order in which fields are added is part of a form and never changes; a new field is added
 * at the end. Not thread-safe.
 */
public final class CanonicalContent {
  private final StringBuilder text = new StringBuilder();

  /** An empty text of a form. */
  public CanonicalContent(String form) {
    text.append(form).append(';');
  }

  /** The key of the text. */
  public ContentKey key() {
    return new ContentKey(sha256(text.toString()));
  }

  /**
   * Adds a record. The file it came with is no part of it: the same report in another file is the
   * same report.
   */
  public CanonicalContent add(VaccinationRecord record) {
    add(record.programme());
    add(record.programmeNumber());
    add(record.seriesDose());
    add(record.branch().map(RecordBranch::value).orElse(null));
    add(record.fiscalYear().year());
    add(record.scheduleSequence());
    add(record.vaccinatedOn());
    add(record.kind());
    add(record.visitKind().map(VisitKind::code).orElse(null));
    add(record.venue());
    add(record.registeredOn().orElse(null));
    add(record.printedOn().orElse(null));
    add(record.note());
    add(record.registrationCode());
    add(record.outcome());
    add(record.evidence());
    return this;
  }

  private void add(Venue venue) {
    add(venue.provider().map(ProviderNumber::value).orElse(null));
    add(venue.providerName().orElse(null));
    add(venue.place().orElse(null));
    add(venue.doctorName().orElse(null));
  }

  private void add(VisitOutcome outcome) {
    if (outcome instanceof VisitOutcome.Administered given) {
      add("given");
      add(given.vaccine());
      add(given.lot().orElse(null));
      add(given.volume().orElse(null));
      add(given.manufacturer().orElse(null));
    } else if (outcome instanceof VisitOutcome.NotAdministered none) {
      add(none.kind());
      add(none.reason());
    }
  }

  private void add(Evidence evidence) {
    if (evidence instanceof Evidence.Proven proven) {
      add(proven.document());
      add(proven.issuer());
      add(proven.shownOn());
    } else {
      add("reported");
    }
  }

  /** Adds a field by its text. */
  public CanonicalContent add(@Nullable Object field) {
    if (field == null) {
      text.append('-').append(';');
    } else {
      String value = field.toString();
      text.append(value.length()).append(':').append(value).append(';');
    }
    return this;
  }

  private static String sha256(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must have SHA-256", e);
    }
  }
}
