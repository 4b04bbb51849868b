package jp.sesshu.calendar;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What became of a written date: {@link Read} as a day, or {@link Refused} with a code. */
public sealed interface DateReading {

  /**
   * The text names a day.
   *
   * @param date that day
   */
  record Read(LocalDate date) implements DateReading {
    public Read {
      Objects.requireNonNull(date, "date");
    }
  }

  /**
   * The text names no day.
   *
   * @param refusal why
   */
  record Refused(DateRefusal refusal) implements DateReading {
    public Refused {
      Objects.requireNonNull(refusal, "refusal");
    }
  }

  /** One of two answers, by what became of the text. */
  default <T> T fold(
      Function<? super LocalDate, ? extends T> read,
      Function<? super DateRefusal, ? extends T> refused) {
    if (this instanceof Read ok) {
      return read.apply(ok.date());
    }
    return refused.apply(((Refused) this).refusal());
  }

  /** The day, if the text names one. */
  default Optional<LocalDate> toOptional() {
    return fold(Optional::of, refusal -> Optional.empty());
  }
}
