package jp.sesshu.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import jp.sesshu.access.RetentionRule;
import jp.sesshu.ledger.RecordNumber;
import jp.sesshu.resident.AddresseeNumber;

/** Something whose retention has ended (保管期限切れ), and why. */
public sealed interface Expired {

  /** Why it may go. */
  Ground ground();

  /** Answers by kind. */
  default <T> T fold(
      Function<OfRecord, T> record,
      Function<OfAddressee, T> addressee,
      Function<OfReport, T> report) {
    if (this instanceof OfRecord r) {
      return record.apply(r);
    }
    return this instanceof OfAddressee a ? addressee.apply(a) : report.apply((OfReport) this);
  }

  /**
   * Why something may go.
   *
   * @param rule the rule, with its article
   * @param lastDay the last day on which it had to be kept
   */
  record Ground(RetentionRule rule, LocalDate lastDay) {}

  /**
   * A vaccination record, with every entry that ever made, corrected or withdrew it.
   *
   * @param addressee whose
   * @param record which
   * @param versions the ledger versions of its entries
   */
  record OfRecord(
      AddresseeNumber addressee, RecordNumber record, List<Long> versions, Ground ground)
      implements Expired {

    /** Copies the list. */
    public OfRecord {
      versions = List.copyOf(versions);
    }
  }

  /**
   * An addressee, with all that is kept of the person: names, addresses, numbers, issued documents.
   *
   * @param addressee whom
   */
  record OfAddressee(AddresseeNumber addressee, Ground ground) implements Expired {}

  /**
   * A report on the worklist, waiting or settled.
   *
   * @param report which
   */
  record OfReport(ReportPlace report, Ground ground) implements Expired {}
}
