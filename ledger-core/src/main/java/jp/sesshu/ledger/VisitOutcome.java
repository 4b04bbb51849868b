package jp.sesshu.ledger;

import java.util.Optional;
import java.util.function.Function;
import jp.sesshu.vaccine.DoseVolume;
import jp.sesshu.vaccine.LotNumber;
import jp.sesshu.vaccine.ManufacturerCode;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/** What came of the visit (接種区分): a dose was given, or the screening ended without one. */
public sealed interface VisitOutcome {

  /** Answers by outcome. */
  default <T> T fold(Function<Administered, T> given, Function<NotAdministered, T> notGiven) {
    if (this instanceof Administered a) {
      return given.apply(a);
    }
    return notGiven.apply((NotAdministered) this);
  }

  /**
   * A dose was given (接種).
   *
   * @param vaccine what was given
   * @param lotOrNull Lot番号
   * @param volumeOrNull 接種量
   * @param manufacturerOrNull ワクチンメーカー名コード
   */
  record Administered(
      VaccineCode vaccine,
      @Nullable LotNumber lotOrNull,
      @Nullable DoseVolume volumeOrNull,
      @Nullable ManufacturerCode manufacturerOrNull)
      implements VisitOutcome {

    /** The lot. */
    public Optional<LotNumber> lot() {
      return Optional.ofNullable(lotOrNull);
    }

    /** The volume. */
    public Optional<DoseVolume> volume() {
      return Optional.ofNullable(volumeOrNull);
    }

    /** The maker. */
    public Optional<ManufacturerCode> manufacturer() {
      return Optional.ofNullable(manufacturerOrNull);
    }
  }

  /**
   * No dose was given (予診のみ, 未接種).
   *
   * @param kind whether the person was screened
   * @param reason 予診理由; may be empty
   */
  record NotAdministered(Kind kind, String reason) implements VisitOutcome {

    /** How far the visit went. */
    public enum Kind {
      /** 予診のみ: screened, then not vaccinated. */
      SCREENED_ONLY,
      /** 未接種: not vaccinated. */
      NOT_VACCINATED
    }
  }
}
