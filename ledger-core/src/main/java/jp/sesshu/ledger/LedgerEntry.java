package jp.sesshu.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import jp.sesshu.resident.AddresseeNumber;

/**
 * One act in the ledger: a record was made, corrected or withdrawn. Entries are immutable and are
 * only ever added; the numbers of one addressee's entries are 1, 2, 3 and so on without a gap. At
 * the end of its retention an entry loses everything but its place ({@link Erased}).
 */
public sealed interface LedgerEntry {

  /** Whose ledger. */
  AddresseeNumber addressee();

  /** The version of the addressee's ledger that this entry makes: 1 for the first. */
  long version();

  /** Which record it concerns. */
  RecordNumber record();

  /** When we came to know it. */
  Instant recordedAt();

  /** The principal who did it, by identifier. */
  String recordedBy();

  /** Answers by kind. */
  default <T> T fold(
      Function<Recorded, T> recorded,
      Function<Corrected, T> corrected,
      Function<Withdrawn, T> withdrawn,
      Function<Erased, T> erased) {
    if (this instanceof Recorded r) {
      return recorded.apply(r);
    }
    if (this instanceof Corrected c) {
      return corrected.apply(c);
    }
    return this instanceof Withdrawn w ? withdrawn.apply(w) : erased.apply((Erased) this);
  }

  /** The content the entry gives the record; none for a withdrawal, and none any more if erased. */
  default Optional<VaccinationRecord> content() {
    return fold(
        r -> Optional.of(r.given()),
        c -> Optional.of(c.given()),
        w -> Optional.empty(),
        e -> Optional.empty());
  }

  /** What makes the same content the same; none for a withdrawal, and none any more if erased. */
  default Optional<ContentKey> contentKey() {
    return fold(
        r -> Optional.of(r.key()),
        c -> Optional.of(c.key()),
        w -> Optional.empty(),
        e -> Optional.empty());
  }

  /**
   * A record was made (登録).
   *
   * @param addressee whose
   * @param version the ledger version it makes; also the record's number
   * @param recordedAt when
   * @param recordedBy by whom
   * @param key what makes the same report the same
   * @param given the content
   */
  record Recorded(
      AddresseeNumber addressee,
      long version,
      Instant recordedAt,
      String recordedBy,
      ContentKey key,
      VaccinationRecord given)
      implements LedgerEntry {

    @Override
    public RecordNumber record() {
      return new RecordNumber(version);
    }
  }

  /**
   * A record's content was replaced (訂正); the earlier content stays in the earlier entries.
   *
   * @param addressee whose
   * @param version the ledger version it makes
   * @param record which record
   * @param recordedAt when
   * @param recordedBy by whom
   * @param key the key of the new content
   * @param given the new content
   * @param reason why; not personal
   */
  record Corrected(
      AddresseeNumber addressee,
      long version,
      RecordNumber record,
      Instant recordedAt,
      String recordedBy,
      ContentKey key,
      VaccinationRecord given,
      String reason)
      implements LedgerEntry {}

  /**
   * A record was withdrawn (取消): it had been entered in error.
   *
   * @param addressee whose
   * @param version the ledger version it makes
   * @param record which record
   * @param recordedAt when
   * @param recordedBy by whom
   * @param reason why; not personal
   */
  record Withdrawn(
      AddresseeNumber addressee,
      long version,
      RecordNumber record,
      Instant recordedAt,
      String recordedBy,
      String reason)
      implements LedgerEntry {}

  /**
   * What is left of an entry whose retention has ended (消去済): that it was there. A history in which
   * it stands may lack doses that were given.
   *
   * @param addressee whose
   * @param version the ledger version it made
   * @param record which record
   */
  record Erased(AddresseeNumber addressee, long version, RecordNumber record)
      implements LedgerEntry {

    /** No longer known: the beginning of all instants that are stored. */
    @Override
    public Instant recordedAt() {
      return Instant.EPOCH;
    }

    /** No longer known. */
    @Override
    public String recordedBy() {
      return "";
    }
  }
}
