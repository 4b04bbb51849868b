package jp.sesshu.ledger;

import java.time.LocalDate;
import java.util.function.Function;

/** On what a record rests (記録の根拠). */
public sealed interface Evidence {

  /** Answers by kind. */
  default <T> T fold(Function<Reported, T> reported, Function<Proven, T> proven) {
    if (this instanceof Reported r) {
      return reported.apply(r);
    }
    return proven.apply((Proven) this);
  }

  /**
   * The report of whoever vaccinated for this municipality (接種実施報告).
   *
   * @param source the file or message it came with, as the importer names it; not personal
   */
  record Reported(String source) implements Evidence {}

  /**
   * A proof of a dose given elsewhere (予防接種法 第9条の3 後段): a certificate or an electronic record of
   * another body, shown to us.
   *
   * @param document what was shown
   * @param issuer who had issued it
   * @param shownOn the day we saw it
   */
  record Proven(Document document, String issuer, LocalDate shownOn) implements Evidence {

    /** The kind of proof. */
    public enum Document {
      /** 予防接種済証. */
      CERTIFICATE,
      /** 母子健康手帳. */
      MATERNAL_AND_CHILD_HANDBOOK,
      /** A record of another municipality, received through exchange. */
      EXCHANGED_RECORD,
      /** A record from abroad. */
      FOREIGN_RECORD
    }
  }
}
