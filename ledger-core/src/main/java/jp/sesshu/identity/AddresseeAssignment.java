package jp.sesshu.identity;

import java.util.Comparator;
import jp.sesshu.resident.AddresseeNumber;

/**
 * An individual number assigned to an addressee (個人番号情報: 整理番号, 個人番号, 枝番).
 *
 * <p>Distinguished from {@link NumberAssignment}, which does not say whose number it is.
 *
 * @param addressee whose
 * @param assignment which number, under which branch, on which days
 */
public record AddresseeAssignment(AddresseeNumber addressee, NumberAssignment assignment) {

  /** By addressee, then by first day, then by branch. */
  public static final Comparator<AddresseeAssignment> ORDER =
      Comparator.comparing(AddresseeAssignment::addressee)
          .thenComparingInt(one -> one.assignment().valid().fromEpochDay())
          .thenComparingInt(one -> one.assignment().branch());
}
